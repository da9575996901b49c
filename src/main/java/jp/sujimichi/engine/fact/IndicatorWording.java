package jp.sujimichi.engine.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.EvidenceKind;
import jp.sujimichi.wording.IndicatorWords;
import jp.sujimichi.wording.JapaneseText;
import jp.sujimichi.wording.ThemeReading;
import jp.sujimichi.wording.ThemeTag;
import jp.sujimichi.wording.TierEvidence;
import jp.sujimichi.wording.TierWeighing;

/**
 * What the words of an indicator say about its tier; read when a rule first asks. Wording is
 * evidence with a strength, never proof.
 */
public final class IndicatorWording {

  /** Tests that speak of the indicator itself; class, lag and unit never decide against words. */
  private static final Set<EvidenceKind> DECISIVE =
      EnumSet.of(
          EvidenceKind.CATALOGUE, EvidenceKind.CONTROL, EvidenceKind.COUNTED, EvidenceKind.WORDING);

  private final Words words;
  private final Optional<Element> element;
  private final IndicatorReadings readings;

  IndicatorWording(Words words, IndicatorWords indicator, Optional<Element> element) {
    this.words = words;
    this.element = element;
    this.readings = words.readingsOf(indicator);
  }

  private TierWeighing weighing() {
    return readings.weighing();
  }

  private ThemeReading themes() {
    return readings.themes();
  }

  /** Whether its tier is admitted or tolerated; true when nothing speaks or it has no element. */
  public boolean isTierAllowed() {
    return element.isEmpty() || weighing().allows(element.get().getTier());
  }

  /** The tiers it belongs to; empty when nothing speaks. */
  public Set<Tier> getTiers() {
    return weighing().tiers();
  }

  /** The tier it belongs to that is nearest to where it stands; null when nothing speaks. */
  public Tier getFittingTier() {
    int rank = element.map(Element::getRank).orElse(0);
    Tier nearest = null;
    for (Tier tier : weighing().tiers()) {
      if (nearest == null || Math.abs(tier.rank() - rank) < Math.abs(nearest.rank() - rank)) {
        nearest = tier;
      }
    }
    return nearest;
  }

  /**
   * How many tiers its place lies behind the tier it belongs to: above 0 when it belongs further up
   * the chain, below 0 when further down, 0 when it may stand there or nothing speaks.
   */
  public int getGap() {
    Tier fitting = getFittingTier();
    return isTierAllowed() || fitting == null ? 0 : element.get().getRank() - fitting.rank();
  }

  /** By how much the best tier outweighs its own, in strengths of evidence. */
  public double getAdvantage() {
    if (element.isEmpty() || weighing().tiers().isEmpty()) {
      return 0;
    }
    double best = 0;
    for (Tier tier : weighing().tiers()) {
      best = Math.max(best, weighing().score(tier));
    }
    return best - weighing().score(element.get().getTier());
  }

  /** Number of tests of the indicator itself that speak against its tier. */
  public int getTestsAgainst() {
    return element.isEmpty() ? 0 : weighing().against(element.get().getTier(), DECISIVE);
  }

  /** What the wording says, by its name in the lexicon ({@code delivery} …); "" for nothing. */
  public String getMeaning() {
    return weighing().meaning();
  }

  /** The words that spoke; "" for none. */
  public String getWord() {
    return weighing().word();
  }

  /** Whether the wording was counted on real names and may carry a warning. */
  public boolean isProven() {
    return weighing().proven();
  }

  /** Whether it tells cost or effort and is better kept beside the chain. */
  public boolean isBesideChain() {
    return weighing().standsBesideChain();
  }

  /** The strongest reason, in words that can be repeated aloud; empty texts for none. */
  public Bilingual getBecause() {
    List<TierEvidence> evidence = weighing().reading().evidence();
    return evidence.stream()
        .filter(fact -> fact.kind() == EvidenceKind.WORDING)
        .findFirst()
        .or(() -> evidence.stream().findFirst())
        .map(TierEvidence::because)
        .orElse(Bilingual.same(""));
  }

  /** Whether name and element are about one matter; true when either says nothing. */
  public boolean isAboutElement() {
    return element.isEmpty() || words.themes().related(themes(), element.get().themes());
  }

  /** Whether its name shares a theme with a text. */
  public boolean isAbout(String text) {
    return words.themes().related(themes(), words.themes().read(JapaneseText.of(text)));
  }

  /** Whether it touches a theme that forces outside the city move much. */
  public boolean isExposed() {
    return themes().isTagged(ThemeTag.EXPOSED);
  }

  /** Themes moved much by forces outside the city. */
  public List<Bilingual> getExposedThemes() {
    return themes().tagged(ThemeTag.EXPOSED);
  }

  /** Whether it touches how residents feel about life. */
  public boolean isWellbeing() {
    return themes().isTagged(ThemeTag.WELLBEING);
  }
}
