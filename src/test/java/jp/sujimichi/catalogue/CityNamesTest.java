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
    assertThat(cases).hasSize(464);
    assertThat(entries).hasSize(69);
    assertThat(wrong).isEmpty();
    assertThat(missed)
        .containsExactly(
            "キャッシュレス決済の割合（民間消費に占める比率）",
            "市内の温室効果ガスの排出量（2013年度比ではなく総量）",
            "事故による死者数（交通）",
            "市民の移動に占める公共交通の分担率",
            "バス車両のノンステップ化の割合",
            "待機児童の数（保育所・認定こども園等）",
            "今の地域に住み続けたいと思う住民の割合");
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
