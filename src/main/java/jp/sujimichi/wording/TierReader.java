package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.Cue.Context;

/**
 * Reads on which tiers an indicator belongs, by seven tests: class matrix, catalogue, control, what
 * is counted, wording, time until the target, unit.
 *
 * <p>Each test admits tiers with a strength; the strengths of a tier are added up, and the answer
 * is the tiers with the highest sum. Time and unit never decide against the words. Strengths stand
 * in {@code rules/lexicon/weights.yaml}, words in {@code indicators.yaml}. Thread-safe.
 */
public final class TierReader {

  private static final Tier[] TIERS = Tier.values();
  private static final Comparator<TierEvidence> STRONGEST_FIRST =
      Comparator.comparingDouble(TierEvidence::strength).reversed();
  private static final double SPEAKS_FOR_TOLERATING = 0.5;

  private final CueMatcher matcher;
  private final Weights weights;
  private final List<String> trailing;

  /** What the units of the lexicon say; worded when first met. */
  private final Map<String, TierEvidence> byUnit = new ConcurrentHashMap<>();

  public TierReader(Lexicon lexicon) {
    this.matcher = lexicon.indicators();
    this.weights = lexicon.weights();
    this.trailing = lexicon.trailing();
  }

  /** Reads a name alone. */
  public TierReading read(String name) {
    return read(IndicatorWords.named(name));
  }

  /** Reads a name with its unit, empty if none, and the field it belongs to. */
  public TierReading read(String name, String unit, Field field) {
    return read(IndicatorWords.named(name).withUnit(unit).in(field));
  }

  /** Reads an indicator with all that is known about it. */
  public TierReading read(IndicatorWords indicator) {
    return read(indicator, JapaneseText.of(indicator.name()));
  }

  /**
   * The same for a name that was brought into its normal form before.
   *
   * @param text the indicator's name
   */
  public TierReading read(IndicatorWords indicator, JapaneseText text) {
    String core = cut(text.core().isEmpty() ? String.join("", text.notes()) : text.core());
    String notes = text.notes().isEmpty() ? "" : String.join("|", text.notes());
    String unit = JapaneseText.normalise(indicator.unit());
    Context context = Context.of(indicator.field(), unit);
    Optional<CueHit> hit = matcher.first(core, notes, context);

    List<TierEvidence> evidence = new ArrayList<>(6);
    indicator.indicatorClass().flatMap(c -> byClass(c, context.layer())).ifPresent(evidence::add);
    byCatalogue(indicator).ifPresent(evidence::add);
    hit.ifPresent(spoken -> byWords(spoken, context.layer(), evidence));
    byLag(indicator).ifPresent(evidence::add);
    byUnit(unit).ifPresent(evidence::add);
    return combine(evidence, hit, context.layer());
  }

  private TierReading combine(List<TierEvidence> evidence, Optional<CueHit> hit, Layer layer) {
    double[] decisive = new double[TIERS.length];
    Map<Tier, Double> scores = new EnumMap<>(Tier.class);
    for (TierEvidence fact : evidence) {
      for (Tier tier : fact.admissible()) {
        scores.put(tier, hundredths(scores.getOrDefault(tier, 0.0) + fact.strength()));
        if (!isWeak(fact.kind())) {
          decisive[tier.rank()] += fact.strength();
        }
      }
    }
    EnumSet<Tier> tiers = EnumSet.noneOf(Tier.class);
    EnumSet<Tier> tolerated = EnumSet.noneOf(Tier.class);
    boolean besideChain = false;
    if (hit.isPresent()) {
      TierRange range = hit.get().cue().rangeOn(layer);
      besideChain = range.tiers().isEmpty();
      tolerated.addAll(range.tiers());
      tolerated.addAll(range.tolerated());
    }
    if (!besideChain) {
      tiers.addAll(best(decisive, evidence));
    }
    for (TierEvidence fact : evidence) {
      if (fact.strength() >= SPEAKS_FOR_TOLERATING && fact.kind() != EvidenceKind.CLASS) {
        tolerated.addAll(fact.admissible());
      }
    }
    tolerated.removeAll(tiers);
    evidence.sort(STRONGEST_FIRST);
    return new TierReading(
        evidence,
        tiers,
        tolerated,
        scores,
        hit.map(spoken -> spoken.cue().meaning().id()),
        hit.map(CueHit::word).orElse(""),
        hit.isPresent() && hit.get().cue().proven());
  }

  /** The tiers with the highest sum; where only the unit speaks, its tier if it names just one. */
  private Set<Tier> best(double[] decisive, List<TierEvidence> evidence) {
    double best = 0;
    for (double score : decisive) {
      best = Math.max(best, score);
    }
    EnumSet<Tier> tiers = EnumSet.noneOf(Tier.class);
    for (Tier tier : TIERS) {
      if (best > 0 && decisive[tier.rank()] > best - weights.margin()) {
        tiers.add(tier);
      }
    }
    for (TierEvidence fact : evidence) {
      if (best == 0 && fact.kind() == EvidenceKind.UNIT && fact.admissible().size() == 1) {
        tiers.addAll(fact.admissible());
      }
    }
    return tiers;
  }

  private void byWords(CueHit hit, Layer layer, List<TierEvidence> evidence) {
    Meaning meaning = hit.cue().meaning();
    double share = hit.cue().strength();
    TierRange range = hit.cue().rangeOn(layer);
    if (hit.cue().range().isEmpty() && layer == Layer.SERVICE) {
      addFact(
          evidence, EvidenceKind.CONTROL, meaning.control(), weights.control() * share, meaning);
      addFact(
          evidence, EvidenceKind.COUNTED, meaning.counted(), weights.counted() * share, meaning);
    }
    evidence.add(
        new TierEvidence(
            EvidenceKind.WORDING,
            range.tiers(),
            weights.wording() * share,
            meaning.because(hit.word())));
  }

  private static void addFact(
      List<TierEvidence> evidence,
      EvidenceKind kind,
      Set<Tier> tiers,
      double strength,
      Meaning meaning) {
    if (!tiers.isEmpty()) {
      boolean own = tiers.contains(Tier.OUTPUT);
      evidence.add(new TierEvidence(kind, tiers, strength, Reasons.of(kind, own, meaning.label())));
    }
  }

  private Optional<TierEvidence> byClass(IndicatorClass declared, Layer layer) {
    return switch (declared) {
      case OPTIONAL -> Optional.empty();
      case RECOMMENDED ->
          Optional.of(
              classFact(
                  declared,
                  layer == Layer.SERVICE
                      ? EnumSet.of(Tier.OUTCOME2, Tier.OUTCOME3)
                      : EnumSet.of(Tier.OUTCOME1, Tier.OUTCOME2, Tier.OUTCOME3),
                  layer));
      case SELECTIVE ->
          layer == Layer.SERVICE
              ? Optional.of(classFact(declared, EnumSet.of(Tier.OUTCOME2), layer))
              : Optional.empty();
    };
  }

  private TierEvidence classFact(IndicatorClass declared, Set<Tier> tiers, Layer layer) {
    return new TierEvidence(
        EvidenceKind.CLASS,
        tiers,
        weights.classMatrix(),
        new Bilingual(
            "指針では、"
                + layer.label().ja()
                + "の"
                + declared.label().ja()
                + "は"
                + names(tiers, true)
                + "に置くものとされています。",
            "By the guideline a "
                + declared.label().en().toLowerCase(Locale.ROOT)
                + " of a "
                + layer.label().en()
                + " belongs on "
                + names(tiers, false)
                + "."));
  }

  private Optional<TierEvidence> byCatalogue(IndicatorWords indicator) {
    if (indicator.catalogueTiers().isEmpty() || indicator.catalogueScore() < weights.likelyFrom()) {
      return Optional.empty();
    }
    boolean sure = indicator.catalogueScore() >= weights.sureFrom();
    return Optional.of(
        new TierEvidence(
            EvidenceKind.CATALOGUE,
            indicator.catalogueTiers(),
            sure ? weights.catalogueSure() : weights.catalogueLikely(),
            new Bilingual(
                "指標カタログでは" + names(indicator.catalogueTiers(), true) + "の指標です。",
                "The catalogue lists it on " + names(indicator.catalogueTiers(), false) + ".")));
  }

  private Optional<TierEvidence> byLag(IndicatorWords indicator) {
    if (indicator.yearsToTarget().isEmpty()) {
      return Optional.empty();
    }
    double years = indicator.yearsToTarget().getAsDouble();
    return weights.lagTiers().stream()
        .filter(step -> years <= step.upToYears())
        .findFirst()
        .map(
            step ->
                new TierEvidence(
                    EvidenceKind.LAG,
                    step.tiers(),
                    weights.lag(),
                    Reasons.lag(years, names(step.tiers(), true), names(step.tiers(), false))));
  }

  private Optional<TierEvidence> byUnit(String unit) {
    Set<Tier> tiers = weights.unitTiers().get(unit);
    return tiers == null
        ? Optional.empty()
        : Optional.of(
            byUnit.computeIfAbsent(
                unit,
                known ->
                    new TierEvidence(
                        EvidenceKind.UNIT,
                        tiers,
                        weights.unit(),
                        Reasons.unit(known, names(tiers, true), names(tiers, false)))));
  }

  /** Sums of strengths are told to people, so the noise of binary fractions is rounded away. */
  private static double hundredths(double sum) {
    return Math.rint(sum * 100) / 100;
  }

  private String cut(String core) {
    for (String word : trailing) {
      if (core.length() > word.length() + 1 && core.endsWith(word)) {
        return core.substring(0, core.length() - word.length());
      }
    }
    return core;
  }

  private static boolean isWeak(EvidenceKind kind) {
    return kind == EvidenceKind.LAG || kind == EvidenceKind.UNIT;
  }

  private static String names(Set<Tier> tiers, boolean japanese) {
    StringJoiner names = new StringJoiner(japanese ? "・" : ", ");
    for (Tier tier : tiers) {
      names.add(japanese ? tier.label().ja() : tier.label().en().toLowerCase(Locale.ROOT));
    }
    return names.toString();
  }
}
