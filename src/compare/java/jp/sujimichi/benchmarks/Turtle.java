package jp.sujimichi.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;

/**
 * A model as RDF, in Turtle: what SHACL reads instead of our files.
 *
 * <p>It is made before anything is measured and spares the shapes what a reader of files has to do:
 * references are resolved, every element has its layer, and beside each causal arrow stands the
 * plain statement that one element leads to the other.
 */
final class Turtle {

  private final StringBuilder out = new StringBuilder("@prefix : <urn:sujimichi:> .\n");
  private final LogicModel model;
  private final Map<String, String> elements = new HashMap<>();

  private Turtle(LogicModel model) {
    this.model = model;
  }

  /** The text of a file. */
  static String of(LogicModel model) {
    return new Turtle(model).write();
  }

  private String write() {
    for (int i = 0; i < model.elements().size(); i++) {
      elements.putIfAbsent(model.elements().get(i).id(), iri("/elements/" + i));
    }
    out.append("<urn:model:> a :Model");
    parts(":element", "/elements/", model.elements().size());
    parts(":link", "/links/", model.links().size());
    out.append(" .\n");
    for (int i = 0; i < model.elements().size(); i++) {
      element(model.elements().get(i), i);
    }
    for (int i = 0; i < model.links().size(); i++) {
      link(model.links().get(i), i);
    }
    for (int i = 0; i < model.indicators().size(); i++) {
      indicator(model.indicators().get(i), i);
    }
    return out.toString();
  }

  private void parts(String property, String list, int count) {
    for (int i = 0; i < count; i++) {
      statement(property, iri(list + i));
    }
  }

  private void element(Element element, int number) {
    begin("/elements/" + number, ":Element");
    statement(":id", literal(element.id()));
    statement(":tier", Integer.toString(element.tier().rank()));
    model
        .fieldOf(element)
        .ifPresent(
            field -> {
              statement(":field", ":" + field.code());
              statement(":layer", ":" + field.layer().name().toLowerCase(Locale.ROOT));
            });
    statement(":text", literal(element.text()));
    text(":note", element.note());
    text(":unmeasuredBecause", element.unmeasuredBecause().filter(reason -> !reason.isEmpty()));
    if (element.terminal()) {
      statement(":terminal", "true");
    }
    out.append(" .\n");
  }

  private void link(Link link, int number) {
    boolean causal = link.kind() == LinkKind.CAUSE;
    Optional<String> from = Optional.ofNullable(elements.get(link.from()));
    Optional<String> to = Optional.ofNullable(elements.get(link.to()));
    boolean whole = from.isPresent() && to.isPresent();
    begin("/links/" + number, causal && whole ? ":Cause" : causal ? ":OpenLink" : ":Feedback");
    from.ifPresent(end -> statement(causal ? ":from" : ":returnsFrom", end));
    to.ifPresent(end -> statement(causal ? ":to" : ":returnsTo", end));
    text(":assumption", link.assumption());
    text(":evidence", link.evidence());
    text(":note", link.note());
    out.append(" .\n");
    if (causal && whole && !from.equals(to)) {
      out.append(from.get()).append(" :leadsTo ").append(to.get()).append(" .\n");
    }
  }

  private void indicator(Indicator indicator, int number) {
    begin("/indicators/" + number, ":Indicator");
    statement(":id", literal(indicator.id()));
    indicator.element().map(elements::get).ifPresent(end -> statement(":measures", end));
    statement(":name", literal(indicator.name()));
    statement(":class", ":" + indicator.indicatorClass().code());
    text(":unit", indicator.unit());
    text(":definition", indicator.definition());
    text(":note", indicator.note());
    indicator.direction().ifPresent(way -> statement(":direction", ":" + way.code()));
    measurements(":baseline", indicator.baseline().stream().toList());
    measurements(":target", indicator.targets());
    measurements(":actual", indicator.actuals());
    indicator
        .source()
        .ifPresent(
            source -> {
              out.append(" ; :source [ a :Source");
              text(":name", source.name().filter(name -> !name.isBlank()));
              text(":url", source.url().filter(url -> !url.isEmpty()));
              text(":statsDataId", source.statsDataId().filter(id -> !id.isEmpty()));
              out.append(" ]");
            });
    out.append(" .\n");
  }

  private void measurements(String property, List<Measurement> measurements) {
    for (Measurement measurement : measurements) {
      out.append(" ; ").append(property).append(" [ a :Measurement");
      measurement
          .year()
          .filter(year -> year.number().isPresent())
          .ifPresent(year -> statement(":year", Integer.toString(year.number().getAsInt())));
      measurement
          .value()
          .ifPresent(
              value ->
                  statement(
                      ":value",
                      value.textual()
                          ? literal(value.written())
                          : value.number().orElseThrow().toPlainString()));
      out.append(" ]");
    }
  }

  private void begin(String place, String type) {
    out.append(iri(place)).append(" a ").append(type);
  }

  private void text(String property, Optional<String> text) {
    text.ifPresent(written -> statement(property, literal(written)));
  }

  private void statement(String property, String object) {
    out.append(" ; ").append(property).append(' ').append(object);
  }

  private static String iri(String place) {
    return "<urn:model:" + place + ">";
  }

  private static String literal(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
