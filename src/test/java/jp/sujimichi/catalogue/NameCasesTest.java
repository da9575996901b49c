package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The project's own cases over the shipped catalogues; figures in {@code docs/matching.md}. */
class NameCasesTest {

  /** One line of {@code name-cases.tsv}. */
  private record Case(String written, List<String> meant) {}

  @Test
  void noNameGetsAWrongEntryAndTheseTwoGetNone() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    List<String> notOffered = new ArrayList<>();
    List<Case> cases = cases();
    for (Case one : cases) {
      Match match = CatalogueFixture.matcher().match(one.written());
      String found = match.sure().map(entry -> entry.name().ja()).orElse("");
      if (!found.isEmpty() && !one.meant().contains(found)) {
        wrong.add(one.written() + " → " + found);
      } else if (found.isEmpty() && !one.meant().isEmpty()) {
        missed.add(one.written());
      }
      boolean offered =
          match.candidates().stream().anyMatch(c -> one.meant().contains(c.entry().name().ja()));
      if (!one.meant().isEmpty() && !offered) {
        notOffered.add(one.written());
      }
    }
    assertThat(cases).hasSize(179);
    assertThat(wrong).isEmpty();
    assertThat(missed).containsExactly("世帯総数", "製造品出荷額等（従業者4人以上の事業所）");
    assertThat(notOffered).isEmpty();
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in = NameCasesTest.class.getResourceAsStream("/catalogue/name-cases.tsv")) {
      List<Case> cases = new ArrayList<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          boolean none = cells[1].equals("-");
          cases.add(new Case(cells[0], none ? List.of() : List.of(cells[1].split("\\|", -1))));
        }
      }
      return cases;
    }
  }
}
