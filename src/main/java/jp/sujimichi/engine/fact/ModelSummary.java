package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    EnumSet<Field> fields = EnumSet.noneOf(Field.class);
    EnumSet<Layer> layers = EnumSet.noneOf(Layer.class);
    List<Element> results = new ArrayList<>(elements.size());
    int inputs = 0;
    for (Element element : elements) {
      if (element.getField() != null) {
        fields.add(element.getField());
        layers.add(element.getLayer());
      }
      inputs += element.getTier() == Tier.INPUT ? 1 : 0;
      if (element.getRank() >= Tier.OUTPUT.rank()) {
        results.add(element);
      }
    }
    int outputs = 0;
    int outcomes = 0;
    for (Indicator indicator : indicators) {
      outputs += indicator.getTier() == Tier.OUTPUT ? 1 : 0;
      outcomes += indicator.isOutcome() ? 1 : 0;
    }
    int outcomeLinks = 0;
    int explained = 0;
    for (Link link : links) {
      if (link.isCausal() && link.getFrom().isOutcome() && link.getTo().isOutcome()) {
        outcomeLinks++;
        explained += link.isExplained() ? 1 : 0;
      }
    }
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
            fields.size(),
            inputs,
            indicators.size(),
            outputs,
            outcomes,
            parts(),
            fieldless(),
            fields.size() == 1 ? fields.iterator().next() : null,
            layers.contains(Layer.SERVICE),
            layers.contains(Layer.FOUNDATION),
            TierFacts.isServiceFed(links),
            explained,
            outcomeLinks),
        results);
  }

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
    List<Element> found = new ArrayList<>();
    Set<String> misread = misreadFields();
    if (!misread.contains("/field")) {
      for (Element element : elements) {
        if (element.getField() == null && !misread.contains(element.pointer() + "/field")) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private Set<String> misreadFields() {
    Set<String> misread = new HashSet<>();
    for (jp.sujimichi.format.ReadingNote note : document.notes()) {
      if (note.property().equals("field")) {
        misread.add(note.pointer());
      }
    }
    return misread;
  }

  private static int year(Optional<FiscalYear> year) {
    return year.map(y -> y.number().orElse(0)).orElse(0);
  }
}
