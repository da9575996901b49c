package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/**
 * Offers catalogue entries for a field and tier that has no indicator yet.
 *
 * <p>An entry is offered when its field is the one asked for and nothing says that its tier is
 * another. The order follows, in this weight: a class given by an official catalogue, a tier that
 * is admitted, words shared with the elements, and a statistic that can be looked up. Every entry
 * is an offer and never a demand; who chooses is the city. Immutable; safe for use by several
 * threads.
 */
public final class Suggestions {

  private static final double OFFICIAL = 2;
  private static final double TIER_BY_ORIGIN = 1;
  private static final double TIER_BY_JUDGEMENT = 0.8;
  private static final double WORDING = 1.5;
  private static final double ESTAT = 0.2;
  private static final double PREFERENCE = 0.1;

  /** Alike enough in wording to say so. */
  private static final double WORTH_SAYING = 0.15;

  private static final int ALIKE = 60;

  private final Catalogues catalogues;
  private final NameMatcher matcher;

  /**
   * Suggestions from these catalogues.
   *
   * @param matcher a matcher over the same catalogues
   */
  public Suggestions(Catalogues catalogues, NameMatcher matcher) {
    this.catalogues = catalogues;
    this.matcher = matcher;
  }

  /**
   * The best entries for a place.
   *
   * @param field the field
   * @param tier the tier
   * @param words what the elements there say, and words of the theme; may be empty
   * @param most how many to offer
   * @return the best first; no two of the same name; empty when no catalogue serves the field
   */
  public List<Suggestion> best(Field field, Tier tier, List<String> words, int most) {
    Map<String, Double> alike = new HashMap<>();
    for (String text : words) {
      for (Candidate candidate : matcher.alike(text, ALIKE)) {
        alike.merge(candidate.entry().id(), candidate.score(), Math::max);
      }
    }
    List<Suggestion> found = new ArrayList<>();
    for (Catalogue catalogue : catalogues.all()) {
      if (catalogue.themes()) {
        continue;
      }
      for (CatalogueEntry entry : catalogue.entries()) {
        boolean otherField = entry.field().filter(field::equals).isEmpty();
        boolean otherTier =
            !entry.admissibleTiers().isEmpty() && !entry.admissibleTiers().contains(tier);
        double wording = alike.getOrDefault(entry.id(), 0.0);
        boolean nothingSpeaks = entry.admissibleTiers().isEmpty() && wording < WORTH_SAYING;
        if (!otherField && !otherTier && !nothingSpeaks) {
          found.add(suggestion(entry, catalogue, tier, wording));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparing(s -> s.entry().id()));
    Set<String> names = new HashSet<>();
    found.removeIf(suggestion -> !names.add(NameText.normal(suggestion.entry().name().ja())));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private Suggestion suggestion(
      CatalogueEntry entry, Catalogue catalogue, Tier tier, double wording) {
    List<Bilingual> reasons = new ArrayList<>();
    double score = wording * WORDING;
    if (entry.indicatorClass().filter(c -> c != IndicatorClass.OPTIONAL).isPresent()) {
      Bilingual label = entry.indicatorClass().get().label();
      score += OFFICIAL;
      reasons.add(
          new Bilingual(
              "「" + catalogue.title().ja() + "」で" + label.ja() + "とされています。",
              label.en() + " in \"" + catalogue.title().en() + "\"."));
    }
    if (entry.tiers().contains(tier)) {
      score += TIER_BY_ORIGIN;
      reasons.add(
          new Bilingual(
              "出典がこの階層の指標としています（" + tier.label().ja() + "）。",
              "Its origin places it on this tier (" + tier.label().en() + ")."));
    } else if (entry.judgedTiers().contains(tier)) {
      score += TIER_BY_JUDGEMENT;
      score += entry.judgedTiers().get(0) == tier ? PREFERENCE : 0;
      reasons.add(
          new Bilingual(
              tier.label().ja() + "に置ける指標です（本製品の判断）。",
              "It can stand on this tier (" + tier.label().en() + "; our judgement)."));
    }
    if (wording >= WORTH_SAYING) {
      reasons.add(
          new Bilingual("要素の言葉と近い名前です。", "Its name is close to the wording of the elements."));
    }
    if (!entry.estat().isEmpty()) {
      score += ESTAT;
      reasons.add(
          new Bilingual("e-Statの統計表から値を取れます。", "Its values can be taken from a table on e-Stat."));
    }
    return new Suggestion(entry, catalogue, score, reasons);
  }
}
