package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Owner;

/**
 * What models of one owner share: indicators by name and outcomes by wording. Models that name no
 * owner are compared with none, since the same words mean other numbers in another city.
 *
 * <p>Each of several namesakes is compared with the next, so the cost stays linear.
 */
public final class PortfolioFacts {

  private record At<T>(T fact, int model) {}

  private final List<ModelDocument> documents;
  private final Map<Subject, Integer> models = new HashMap<>();
  private final List<Object> facts = new ArrayList<>();

  private PortfolioFacts(List<ModelDocument> documents) {
    this.documents = documents;
  }

  /** The facts of these models, in their order. */
  public static PortfolioFacts of(List<ModelDocument> documents, Words words) {
    PortfolioFacts result = new PortfolioFacts(List.copyOf(documents));
    result.build(words);
    return result;
  }

  /** What rules match. */
  public List<Object> facts() {
    return List.copyOf(facts);
  }

  /** The number of the model a subject belongs to. */
  public int modelOf(Subject subject) {
    return models.get(subject);
  }

  private void build(Words words) {
    Map<String, List<At<Indicator>>> indicators = new LinkedHashMap<>();
    Map<String, List<At<Element>>> results = new LinkedHashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      String owner = ownerOf(documents.get(i).model());
      if (!owner.isEmpty()) {
        add(
            i,
            owner,
            FactBuilder.factsOf(documents.get(i), words, Optional.empty()),
            indicators,
            results);
      }
    }
    indicators.values().forEach(same -> pairs(same, this::addIndicators));
    results.values().forEach(same -> pairs(same, this::addResults));
  }

  private void add(
      int model,
      String owner,
      List<Object> found,
      Map<String, List<At<Indicator>>> indicators,
      Map<String, List<At<Element>>> results) {
    Set<String> seen = new HashSet<>();
    for (Object fact : found) {
      if (fact instanceof Indicator indicator) {
        String key = owner + '\n' + IndicatorName.of(indicator.getName()).key();
        if (seen.add("indicator\n" + key)) {
          indicators.computeIfAbsent(key, k -> new ArrayList<>()).add(new At<>(indicator, model));
        }
      } else if (fact instanceof Element element && element.isOutcome()) {
        String key = owner + '\n' + Texts.key(element.getText());
        if (seen.add("element\n" + key)) {
          results.computeIfAbsent(key, k -> new ArrayList<>()).add(new At<>(element, model));
        }
      }
    }
  }

  private static <T> void pairs(List<At<T>> same, BiConsumer<At<T>, At<T>> add) {
    for (int i = 1; i < same.size(); i++) {
      add.accept(same.get(i - 1), same.get(i));
      add.accept(same.get(i), same.get(i - 1));
    }
  }

  private void addIndicators(At<Indicator> here, At<Indicator> there) {
    models.put(here.fact(), here.model());
    facts.add(
        new SameIndicator(here.fact(), there.fact(), idOf(there.model()), titleOf(there.model())));
  }

  private void addResults(At<Element> here, At<Element> there) {
    models.put(here.fact(), here.model());
    facts.add(
        new SameResult(here.fact(), there.fact(), idOf(there.model()), titleOf(there.model())));
  }

  private String idOf(int model) {
    return documents.get(model).model().id().orElse("model" + (model + 1));
  }

  private String titleOf(int model) {
    return documents.get(model).model().title();
  }

  private static String ownerOf(LogicModel model) {
    String code = model.owner().flatMap(Owner::code).map(Setting::fiveDigits).orElse("");
    return code.isEmpty() ? Texts.plain(model.owner().flatMap(Owner::name)) : code;
  }
}
