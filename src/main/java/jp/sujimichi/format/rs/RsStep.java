package jp.sujimichi.format.rs;

import java.text.Normalizer;
import java.util.Optional;
import jp.sujimichi.model.Tier;

/**
 * What a row says of a step of the chain.
 *
 * @param number its number in the sheet
 * @param kind アクティビティ, アウトプット or アウトカム, as written
 * @param period 短期, 中期 or 長期 of an outcome, as written
 * @param text what it says
 */
record RsStep(String number, String kind, String period, String text) {

  /** The tier; short, middle and long term are the outcome tiers 1 to 3. Empty for other kinds. */
  Optional<Tier> tier() {
    String text = Normalizer.normalize(kind, Normalizer.Form.NFKC);
    if (text.contains("アクティビティ")) {
      return Optional.of(Tier.ACTIVITY);
    }
    if (text.contains("アウトプット")) {
      return Optional.of(Tier.OUTPUT);
    }
    return text.contains("アウトカム") ? Optional.of(outcome()) : Optional.empty();
  }

  private Tier outcome() {
    if (period.contains("長期")) {
      return Tier.OUTCOME3;
    }
    // An outcome without a period is the only one of its chain, next to the output.
    return period.contains("中期") ? Tier.OUTCOME2 : Tier.OUTCOME1;
  }

  /** Whether nothing is written that tells the step from another. */
  boolean isEmpty() {
    return number.isEmpty() && kind.isEmpty() && text.isEmpty();
  }
}
