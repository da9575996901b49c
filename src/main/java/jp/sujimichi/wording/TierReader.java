package jp.sujimichi.wording;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
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

  private static final Set<Tier> LATER_OUTCOMES =
      Collections.unmodifiableSet(EnumSet.of(Tier.OUTCOME2, Tier.OUTCOME3));
  private static final Set<Tier> OUTCOMES =
      Collections.unmodifiableSet(EnumSet.of(Tier.OUTCOME1, Tier.OUTCOME2, Tier.OUTCOME3));

  private final CueMatcher matcher;
  private final Weights weights;
  private final Suffixes trailing;

  public TierReader(Lexicon lexicon) {
    this.matcher = lexicon.indicators();
    this.weights = lexicon.weights();
    this.trailing = new Suffixes(lexicon.trailing());
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
    return weigh(indicator, text).reading();
  }

  /**
   * The same without putting the reasons into words.
   *
   * @param text the indicator's name
   */
  public TierWeighing weigh(IndicatorWords indicator, JapaneseText text) {
    String core = cut(text.core().isEmpty() ? String.join("", text.notes()) : text.core());
    String notes = text.notes().isEmpty() ? "" : String.join("|", text.notes());
    String unit = JapaneseText.normalise(indicator.unit());
    Context context = Context.of(indicator.field(), unit);
    Layer layer = context.layer();
    CueHit hit = matcher.first(core, notes, context).orElse(null);
    TierRange spoken = hit == null ? null : hit.cue().rangeOn(layer);
    TierWeighing weighing = new TierWeighing(hit, spoken, weights.margin());
    if (indicator.indicatorClass().isPresent()) {
      addClass(weighing, indicator.indicatorClass().get(), layer);
    }
    addCatalogue(weighing, indicator);
    if (hit != null) {
      addWords(weighing, hit, spoken, layer);
    }
    addLag(weighing, indicator);
    Set<Tier> ofUnit = weights.unitTiers().get(unit);
    if (ofUnit != null) {
      weighing.add(
          EvidenceKind.UNIT,
          ofUnit,
          weights.unit(),
          () -> Reasons.unit(unit, names(ofUnit, true), names(ofUnit, false)));
    }
    return weighing.weigh();
  }

  private void addWords(TierWeighing weighing, CueHit hit, TierRange spoken, Layer layer) {
    Meaning meaning = hit.cue().meaning();
    double share = hit.cue().strength();
    if (hit.cue().range().isEmpty() && layer == Layer.SERVICE) {
      addFact(
          weighing, EvidenceKind.CONTROL, meaning.control(), weights.control() * share, meaning);
      addFact(
          weighing, EvidenceKind.COUNTED, meaning.counted(), weights.counted() * share, meaning);
    }
    weighing.add(
        EvidenceKind.WORDING,
        spoken.tiers(),
        weights.wording() * share,
        () -> meaning.because(hit.word()));
  }

  private static void addFact(
      TierWeighing weighing, EvidenceKind kind, Set<Tier> tiers, double strength, Meaning meaning) {
    if (!tiers.isEmpty()) {
      boolean own = tiers.contains(Tier.OUTPUT);
      weighing.add(kind, tiers, strength, () -> Reasons.of(kind, own, meaning.label()));
    }
  }

  private void addClass(TierWeighing weighing, IndicatorClass declared, Layer layer) {
    Set<Tier> tiers =
        switch (declared) {
          case OPTIONAL -> Set.of();
          case RECOMMENDED -> layer == Layer.SERVICE ? LATER_OUTCOMES : OUTCOMES;
          case SELECTIVE -> layer == Layer.SERVICE ? EnumSet.of(Tier.OUTCOME2) : Set.of();
        };
    if (!tiers.isEmpty()) {
      weighing.add(
          EvidenceKind.CLASS,
          tiers,
          weights.classMatrix(),
          () -> classReason(declared, tiers, layer));
    }
  }

  private static Bilingual classReason(IndicatorClass declared, Set<Tier> tiers, Layer layer) {
    return new Bilingual(
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
            + ".");
  }

  private void addCatalogue(TierWeighing weighing, IndicatorWords indicator) {
    Set<Tier> tiers = indicator.catalogueTiers();
    if (tiers.isEmpty() || indicator.catalogueScore() < weights.likelyFrom()) {
      return;
    }
    boolean sure = indicator.catalogueScore() >= weights.sureFrom();
    weighing.add(
        EvidenceKind.CATALOGUE,
        tiers,
        sure ? weights.catalogueSure() : weights.catalogueLikely(),
        () ->
            new Bilingual(
                "指標カタログでは" + names(tiers, true) + "の指標です。",
                "The catalogue lists it on " + names(tiers, false) + "."));
  }

  private void addLag(TierWeighing weighing, IndicatorWords indicator) {
    if (indicator.yearsToTarget().isEmpty()) {
      return;
    }
    double years = indicator.yearsToTarget().getAsDouble();
    for (Weights.LagStep step : weights.lagTiers()) {
      if (years <= step.upToYears()) {
        Set<Tier> tiers = step.tiers();
        weighing.add(
            EvidenceKind.LAG,
            tiers,
            weights.lag(),
            () -> Reasons.lag(years, names(tiers, true), names(tiers, false)));
        return;
      }
    }
  }

  private String cut(String core) {
    int length = trailing.lengthAt(core, 2);
    return length == 0 ? core : core.substring(0, core.length() - length);
  }

  private static String names(Set<Tier> tiers, boolean japanese) {
    StringJoiner names = new StringJoiner(japanese ? "・" : ", ");
    for (Tier tier : tiers) {
      names.add(japanese ? tier.label().ja() : tier.label().en().toLowerCase(Locale.ROOT));
    }
    return names.toString();
  }
}
