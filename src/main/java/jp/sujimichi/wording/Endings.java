package jp.sujimichi.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * Says why the ending of a name misleads: a number of cases that is no delivery (申請件数), a rate that
 * its provider sets alone (電子決裁率).
 */
public final class Endings {

  /** Endings that mostly count what was delivered. */
  private static final List<String> AMOUNTS =
      List.of("回数", "件数", "箇所数", "か所数", "台数", "基数", "設置数", "導入数", "実施数", "開催数");

  /** Endings that mostly tell a result. */
  private static final List<String> SHARES = List.of("率", "割合", "満足度");

  /** Meanings whose own reason already speaks of the ending. */
  private static final Set<String> EXPLAINED = Set.of("bad-event", "own-rate");

  private Endings() {}

  /**
   * What to say about the ending of a name.
   *
   * @param name as written
   * @param reading what was read of it
   * @return empty when the ending fits the tiers, or the reasons speak of it already
   */
  public static Optional<Bilingual> note(String name, TierReading reading) {
    Set<Tier> tiers = reading.tiers();
    if (tiers.isEmpty() || reading.meaning().filter(EXPLAINED::contains).isPresent()) {
      return Optional.empty();
    }
    String core = JapaneseText.of(name).core();
    Optional<String> amount = AMOUNTS.stream().filter(core::endsWith).findFirst();
    if (amount.isPresent() && !tiers.contains(Tier.OUTPUT)) {
      return Optional.of(
          note(
              amount.get(),
              new Bilingual("実施した量（アウトプット）", "an amount delivered (an output)"),
              tiers));
    }
    Optional<String> share = SHARES.stream().filter(core::endsWith).findFirst();
    if (share.isPresent() && tiers.equals(Set.of(Tier.OUTPUT))) {
      return Optional.of(
          note(share.get(), new Bilingual("成果（アウトカム）", "a result (an outcome)"), tiers));
    }
    return Optional.empty();
  }

  private static Bilingual note(String ending, Bilingual usual, Set<Tier> tiers) {
    return new Bilingual(
        "「"
            + ending
            + "」で終わる名前は"
            + usual.ja()
            + "のことが多いのですが、この名前は上の理由から"
            + tiers.stream().map(tier -> tier.label().ja()).collect(Collectors.joining("または"))
            + "と読みました。",
        "Names that end in \""
            + ending
            + "\" mostly tell "
            + usual.en()
            + "; for the reasons above this one is read as "
            + tiers.stream()
                .map(tier -> tier.label().en().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "))
            + ".");
  }
}
