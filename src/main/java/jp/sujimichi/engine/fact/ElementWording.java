package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.Actor;
import jp.sujimichi.wording.ClauseReading;
import jp.sujimichi.wording.SentenceContent;
import jp.sujimichi.wording.SentenceStyle;
import jp.sujimichi.wording.ThemeReading;
import jp.sujimichi.wording.ThemeTag;

/**
 * What the words of an element say; read when a rule first asks. Wording is evidence with a
 * strength, never proof.
 */
public final class ElementWording {

  private final Words words;
  private final Tier tier;
  private final Optional<Field> field;
  private final ElementReadings readings;

  ElementWording(Words words, String text, Tier tier, Optional<Field> field) {
    this.words = words;
    this.tier = tier;
    this.field = field;
    this.readings = words.readingsOf(text, field);
  }

  private ClauseReading reading() {
    return readings.reading();
  }

  private SentenceStyle style() {
    return readings.style();
  }

  ThemeReading themes() {
    return readings.themes();
  }

  /** What it says, ready to be compared. */
  SentenceContent content() {
    return readings.content();
  }

  /**
   * How many tiers its place lies behind the nearest tier its words fit: above 0 when the words
   * belong further up the chain than they stand, below 0 when they belong further down, 0 when they
   * may stand there or say nothing.
   */
  public int getGap() {
    return reading().gap(tier);
  }

  /** The tier nearest to its place that the words fit; null when they say nothing. */
  public Tier getFittingTier() {
    return reading().tiers().isEmpty() ? null : Tier.values()[tier.rank() - getGap()];
  }

  /** How sure the reading is, from 0 (nothing speaks) to 1. */
  public double getConfidence() {
    return reading().confidence();
  }

  /** What the words say, by its name in the lexicon; "" when nothing speaks. */
  public String getMeaning() {
    return reading().meaning().orElse("");
  }

  /** The reason in words that can be repeated aloud; empty texts when nothing speaks. */
  public Bilingual getBecause() {
    return reading().because().orElse(Bilingual.same(""));
  }

  /** Whether the sentence as a whole names an act or a set-up, not what comes of it. */
  public boolean isMeans() {
    return reading().saysMeans();
  }

  /** Who acts or changes; null when the sentence names nobody. */
  public Actor getActor() {
    return readings.actor().orElse(null);
  }

  /** Whether it promotes, strengthens or enriches without saying what changes. */
  public boolean isVague() {
    return style().vague();
  }

  /** Whether it says who or what changes. */
  public boolean isSubjectNamed() {
    return style().hasSubject();
  }

  /** Whether it ends with an act of the implementer (実施する, 検討する …). */
  public boolean isActVerb() {
    return readings.actVerb();
  }

  /** Abbreviations that not everybody knows. */
  public List<String> getAbbreviations() {
    return readings.abbreviations();
  }

  /** Whether it touches a theme that calls for a look at possible harm. */
  public boolean isSensitive() {
    return themes().isTagged(ThemeTag.SENSITIVE);
  }

  /** Themes that call for a look at possible harm: cameras, personal data, automation. */
  public List<Bilingual> getSensitiveThemes() {
    return themes().tagged(ThemeTag.SENSITIVE);
  }

  /** What another text would say in the place of this one. */
  public ElementWording of(String other) {
    return new ElementWording(words, other, tier, field);
  }

  /** Whether it touches how residents feel about life. */
  public boolean isWellbeing() {
    return themes().isTagged(ThemeTag.WELLBEING);
  }
}
