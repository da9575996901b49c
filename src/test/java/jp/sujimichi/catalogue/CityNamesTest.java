package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Written names over a list of city indicators, near misses among them. What was right at first
 * sight is told in {@code docs/matching.md}; this only guards against falling back.
 */
class CityNamesTest {

  /** One line of {@code city-names.tsv}; {@code meant} is "-" when no entry is meant. */
  private record Case(String written, String meant) {}

  @Test
  void noNameGetsAWrongEntryAndFewGetNone() throws IOException {
    List<Case> cases = cases();
    List<String> entries =
        cases.stream().map(Case::meant).filter(meant -> !meant.equals("-")).distinct().toList();
    NameMatcher matcher = NameMatcher.overNames(entries, CatalogueFixture.lexicon());
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Case one : cases) {
      String found = matcher.sure(one.written()).map(sure -> sure.entry().name().ja()).orElse("-");
      if (found.equals("-") && !one.meant().equals("-")) {
        missed.add(one.written());
      } else if (!found.equals(one.meant())) {
        wrong.add(one.written() + " → " + found);
      }
    }
    assertThat(cases).hasSize(1085);
    assertThat(entries).hasSize(69);
    assertThat(wrong).isEmpty();
    assertThat(missed)
        .containsExactly(
            "市内の温室効果ガスの排出量（2013年度比ではなく総量）",
            "事故による死者数（交通）",
            "健康寿命の延伸",
            "平均寿命の延伸（男女）",
            "家庭系ごみ排出原単位（g/人・日）",
            "被用者の割合（雇用率）",
            "ごみの減量・リサイクル率",
            "お達者度（健康寿命）",
            "ブロードバンドサービスの利用人口",
            "メタボと予備群の割合",
            "転入者と転出者の差引",
            "デジタル格差（デバイド）の解消");
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in = CityNamesTest.class.getResourceAsStream("/catalogue/city-names.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Case(cells[0], cells[1]))
          .toList();
    }
  }
}
