package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.LogicModel;

/** How the parts of one model are named in findings. */
final class Names {

  /** The number of an element that is not there. */
  static final int NOWHERE = CausalGraph.NOWHERE;

  private final LogicModel model;
  private final CausalGraph graph;

  /** The texts of the elements as they are compared. */
  private final List<String> keys = new ArrayList<>();

  Names(LogicModel model, CausalGraph graph) {
    this.model = model;
    this.graph = graph;
  }

  /** Adds how the text of the next element is compared. */
  void addKey(String key) {
    keys.add(key);
  }

  Named of(jp.sujimichi.model.Element source, int number) {
    return Named.later(
        SubjectKind.ELEMENT,
        source.id(),
        () ->
            new Named.Naming(
                "/elements/" + number,
                Bilingual.same(source.text()),
                SubjectKind.ELEMENT.code() + '|' + source.tier().code() + '|' + keys.get(number)));
  }

  Named of(jp.sujimichi.model.Link link, int index) {
    return Named.later(
        SubjectKind.LINK,
        link.reference(),
        () -> {
          int from = graph.fromOf(index);
          int to = graph.toOf(index);
          String fromText = from == NOWHERE ? link.from() : textOf(from);
          String toText = to == NOWHERE ? link.to() : textOf(to);
          return new Named.Naming(
              "/links/" + index,
              Bilingual.same(fromText + " → " + toText),
              SubjectKind.LINK.code()
                  + '|'
                  + keyOf(from, fromText)
                  + '>'
                  + keyOf(to, toText)
                  + '|'
                  + link.kind().code());
        });
  }

  private String keyOf(int element, String text) {
    return element == NOWHERE ? Texts.key(text) : keys.get(element);
  }

  private String textOf(int element) {
    return model.elements().get(element).text();
  }

  Named of(jp.sujimichi.model.Indicator source, int index, Element element) {
    return Named.later(
        SubjectKind.INDICATOR,
        source.id(),
        () ->
            new Named.Naming(
                "/indicators/" + index,
                Bilingual.same(source.name()),
                SubjectKind.INDICATOR.code()
                    + '|'
                    + Texts.key(source.name())
                    + '@'
                    + (element == null ? "" : element.identity())));
  }

  Named ofModel() {
    return Named.of(
        SubjectKind.MODEL,
        model.id().orElse("model"),
        "",
        Bilingual.same(model.title()),
        model.title());
  }
}
