package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;

/** Counts what stands on the tiers of the layers and fields a model uses. */
final class TierFacts {

  /** Where indicators kept for comparison are counted, after those of each class. */
  private static final int COMPARED = IndicatorClass.values().length;

  private final Words words;
  private final Stage stage;
  private final List<Element> elements;
  private final List<Link> links;
  private final List<Indicator> indicators;
  private final boolean feedsService;
  private final List<Object> facts = new ArrayList<>();

  TierFacts(
      Words words,
      Stage stage,
      List<Element> elements,
      List<Link> links,
      List<Indicator> indicators) {
    this.words = words;
    this.stage = stage;
    this.elements = elements;
    this.links = links;
    this.indicators = indicators;
    this.feedsService = links.stream().anyMatch(TierFacts::feedsService);
  }

  /** Whether a link hands on from the foundation to a service. */
  static boolean feedsService(Link link) {
    return link.isCausal() && link.isCrossLayer() && link.getFromLayer() == Layer.FOUNDATION;
  }

  /** The tiers of every layer and of every field the model uses. */
  List<Object> build() {
    Map<Layer, Map<Tier, Integer>> counts = new EnumMap<>(Layer.class);
    Map<Field, Map<Tier, List<Element>>> byField = new EnumMap<>(Field.class);
    for (Element element : elements) {
      if (element.getField() != null) {
        counts
            .computeIfAbsent(element.getLayer(), k -> new EnumMap<>(Tier.class))
            .merge(element.getTier(), 1, Integer::sum);
        byField
            .computeIfAbsent(element.getField(), k -> new EnumMap<>(Tier.class))
            .computeIfAbsent(element.getTier(), k -> new ArrayList<>())
            .add(element);
      }
    }
    Map<Layer, Map<Tier, Integer>> toNext = linksToNextTier();
    counts.forEach(
        (layer, tiers) -> {
          for (Tier tier : Tier.values()) {
            facts.add(layerTier(layer, tier, tiers, toNext.getOrDefault(layer, Map.of())));
          }
        });
    Map<Field, Map<Tier, int[]>> classes = indicatorsByFieldAndTier();
    byField.forEach(
        (field, tiers) -> {
          int outcomes =
              tiers.entrySet().stream()
                  .filter(e -> e.getKey().isOutcome())
                  .mapToInt(e -> e.getValue().size())
                  .sum();
          for (Tier tier : EnumSet.range(Tier.OUTPUT, Tier.OUTCOME3)) {
            int[] found =
                classes.getOrDefault(field, Map.of()).getOrDefault(tier, new int[COMPARED + 1]);
            facts.add(fieldTier(field, tier, tiers.getOrDefault(tier, List.of()), found, outcomes));
          }
        });
    return facts;
  }

  private Map<Layer, Map<Tier, Integer>> linksToNextTier() {
    Map<Layer, Map<Tier, Integer>> result = new EnumMap<>(Layer.class);
    Set<Long> seen = new HashSet<>();
    for (Link link : links) {
      if (link.isCausal()
          && link.isWithinLayer()
          && link.getStep() == 1
          && seen.add((long) link.getFrom().number() << 32 | link.getTo().number())) {
        result
            .computeIfAbsent(link.getFromLayer(), k -> new EnumMap<>(Tier.class))
            .merge(link.getFromTier(), 1, Integer::sum);
      }
    }
    return result;
  }

  private LayerTier layerTier(
      Layer layer, Tier tier, Map<Tier, Integer> counts, Map<Tier, Integer> toNext) {
    Tier next = tier == Tier.OUTCOME3 ? null : Tier.values()[tier.rank() + 1];
    String id = layer.code() + '/' + tier.code();
    return new LayerTier(
        Named.of(SubjectKind.MODEL, id, "", join(layer.label(), tier.label()), id),
        layer,
        tier,
        counts.getOrDefault(tier, 0),
        toNext.getOrDefault(tier, 0),
        next == null ? 0 : counts.getOrDefault(next, 0),
        counts.keySet().stream().anyMatch(tier::isBefore),
        layer == Layer.FOUNDATION && feedsService,
        stage,
        indicators.stream().filter(i -> i.getTier() == tier && i.getLayer() == layer).toList(),
        elements.stream().filter(e -> e.getLayer() == layer).toList());
  }

  private Map<Field, Map<Tier, int[]>> indicatorsByFieldAndTier() {
    Map<Field, Map<Tier, int[]>> result = new EnumMap<>(Field.class);
    for (Indicator indicator : indicators) {
      if (indicator.getField() != null) {
        result.computeIfAbsent(indicator.getField(), k -> new EnumMap<>(Tier.class))
            .computeIfAbsent(indicator.getTier(), k -> new int[COMPARED + 1])[
            indicator.getIndicatorClass().ordinal()]++;
        if (!indicator.getCatalogue().isEmpty() && !indicator.isTargetGiven()) {
          result.get(indicator.getField()).get(indicator.getTier())[COMPARED]++;
        }
      }
    }
    return result;
  }

  private FieldTier fieldTier(
      Field field, Tier tier, List<Element> members, int[] found, int outcomes) {
    String id = field.code() + '/' + tier.code();
    return new FieldTier(
        Named.of(SubjectKind.MODEL, id, "", join(field.label(), tier.label()), id),
        field,
        tier,
        members,
        found[IndicatorClass.RECOMMENDED.ordinal()],
        found[IndicatorClass.SELECTIVE.ordinal()],
        found[0] + found[1] + found[2],
        found[COMPARED],
        outcomes,
        words);
  }

  private static Bilingual join(Bilingual first, Bilingual second) {
    return new Bilingual(first.ja() + "の" + second.ja(), first.en() + ", " + second.en());
  }
}
