package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.Actor;
import jp.sujimichi.wording.ClauseReading;
import jp.sujimichi.wording.ElementReader;
import jp.sujimichi.wording.JapaneseText;
import jp.sujimichi.wording.SentenceStyle;
import jp.sujimichi.wording.ThemeReading;
import jp.sujimichi.wording.ThemeTag;

/**
 * What the words of an element say; read when a rule first asks. Wording is evidence with a
 * strength, never proof.
 */
public final class ElementWording {

  private final Words words;
  private final String text;
  private final Tier tier;
  private final Optional<Field> field;
  private JapaneseText normal;
  private JapaneseText sentence;
  private ClauseReading reading;
  private SentenceStyle style;
  private Boolean actVerb;
  private ThemeReading themes;
  private List<String> abbreviations;

  ElementWording(Words words, String text, Tier tier, Optional<Field> field) {
    this.words = words;
    this.text = text;
    this.tier = tier;
    this.field = field;
  }

  /** The text as words are looked up in it. */
  JapaneseText normal() {
    if (normal == null) {
      normal = JapaneseText.of(text);
    }
    return normal;
  }

  private JapaneseText sentence() {
    if (sentence == null) {
      sentence = text.indexOf('\n') < 0 ? normal() : ElementReader.sentence(text);
    }
    return sentence;
  }

  private ClauseReading reading() {
    if (reading == null) {
      reading = words.elements().decisive(sentence(), field);
    }
    return reading;
  }

  private SentenceStyle style() {
    if (style == null) {
      style = words.elements().style(sentence());
    }
    return style;
  }

  ThemeReading themes() {
    if (themes == null) {
      themes = words.themes().read(normal());
    }
    return themes;
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
    return words.elements().actor(sentence()).orElse(null);
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
    if (actVerb == null) {
      actVerb = words.elements().isActVerb(sentence());
    }
    return actVerb;
  }

  /** Abbreviations that not everybody knows. */
  public List<String> getAbbreviations() {
    if (abbreviations == null) {
      abbreviations = words.elements().abbreviations(text);
    }
    return abbreviations;
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
