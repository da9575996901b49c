package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;

/** Counts what is said of a model as a whole. */
final class ModelSummary {

  private final ModelDocument document;
  private final LogicModel model;
  private final List<Element> elements;
  private final List<Link> links;
  private final List<Indicator> indicators;

  ModelSummary(
      ModelDocument document,
      List<Element> elements,
      List<Link> links,
      List<Indicator> indicators) {
    this.document = document;
    this.model = document.model();
    this.elements = elements;
    this.links = links;
    this.indicators = indicators;
  }

  Model model(Named named) {
    List<Link> outcomeLinks =
        links.stream()
            .filter(l -> l.isCausal() && l.getFrom().isOutcome() && l.getTo().isOutcome())
            .toList();
    return new Model(
        named,
        new Model.Facts(
            model.stage().orElse(null),
            year(model.plan().flatMap(jp.sujimichi.model.Plan::start)),
            year(model.plan().flatMap(jp.sujimichi.model.Plan::end)),
            year(model.asOf()),
            Texts.plain(model.owner().flatMap(jp.sujimichi.model.Owner::code)),
            elements.size(),
            model.links().size(),
            (int)
                elements.stream().map(Element::getField).filter(f -> f != null).distinct().count(),
            (int) elements.stream().filter(e -> e.getTier() == Tier.INPUT).count(),
            indicators.size(),
            (int) indicators.stream().filter(i -> i.getTier() == Tier.OUTPUT).count(),
            (int) indicators.stream().filter(Indicator::isOutcome).count(),
            parts(),
            fieldless(),
            onlyField(),
            elements.stream().anyMatch(e -> e.getLayer() == Layer.SERVICE),
            elements.stream().anyMatch(e -> e.getLayer() == Layer.FOUNDATION),
            links.stream().anyMatch(TierFacts::feedsService),
            (int) outcomeLinks.stream().filter(Link::isExplained).count(),
            outcomeLinks.size()),
        elements.stream().filter(e -> e.getRank() >= Tier.OUTPUT.rank()).toList());
  }

  /** The first element of each component that causal links hold together. */
  private List<Element> parts() {
    Map<Integer, Element> first = new LinkedHashMap<>();
    for (Element element : elements) {
      if (element.getCauseCount() + element.getEffectCount() > 0) {
        first.putIfAbsent(element.getComponent(), element);
      }
    }
    return List.copyOf(first.values());
  }

  /** A field that was written but not understood is another matter and does not count here. */
  private List<Element> fieldless() {
    Set<String> misread =
        document.notes().stream()
            .filter(note -> note.property().equals("field"))
            .map(jp.sujimichi.format.ReadingNote::pointer)
            .collect(Collectors.toSet());
    List<Element> found = new ArrayList<>();
    if (!misread.contains("/field")) {
      for (Element element : elements) {
        if (element.getField() == null && !misread.contains(element.pointer() + "/field")) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private Field onlyField() {
    EnumSet<Field> fields = EnumSet.noneOf(Field.class);
    elements.stream().filter(e -> e.getField() != null).forEach(e -> fields.add(e.getField()));
    return fields.size() == 1 ? fields.iterator().next() : null;
  }

  private static int year(Optional<FiscalYear> year) {
    return year.map(y -> y.number().orElse(0)).orElse(0);
  }
}
