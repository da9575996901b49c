package jp.sujimichi.engine.fact;

import jp.sujimichi.wording.IndicatorWords;
import jp.sujimichi.wording.JapaneseText;
import jp.sujimichi.wording.ThemeReading;
import jp.sujimichi.wording.TierWeighing;

/**
 * What the words of an indicator say wherever it is attached in its field, each part read when
 * first asked for. Kept for the next model that holds the same words. Immutable to those who ask;
 * what two threads read at the same time is equal.
 */
final class IndicatorReadings {

  private final Words words;
  private final IndicatorWords indicator;
  private volatile JapaneseText normal;
  private volatile TierWeighing weighing;
  private volatile ThemeReading themes;

  IndicatorReadings(Words words, IndicatorWords indicator) {
    this.words = words;
    this.indicator = indicator;
  }

  /** The name as words are looked up in it. */
  JapaneseText normal() {
    JapaneseText seen = normal;
    if (seen == null) {
      seen = JapaneseText.of(indicator.name());
      normal = seen;
    }
    return seen;
  }

  /** The tests for its tier. */
  TierWeighing weighing() {
    TierWeighing seen = weighing;
    if (seen == null) {
      seen = words.tiers().weigh(indicator, normal());
      weighing = seen;
    }
    return seen;
  }

  /** What it is about. */
  ThemeReading themes() {
    ThemeReading seen = themes;
    if (seen == null) {
      seen = words.themes().read(normal());
      themes = seen;
    }
    return seen;
  }
}
