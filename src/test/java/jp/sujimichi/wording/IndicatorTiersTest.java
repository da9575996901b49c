package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;

/**
 * Holds the readings to a list of indicator names with the tiers they admit. The rounds were
 * written before any cue was made for them; what the first reading of each round got right is told
 * in the header of the list's neighbour {@code README.md}.
 */
class IndicatorTiersTest {

  private static final TierReader READER = new TierReader(Lexicon.standard());
  private static final List<Case> CASES = read();

  private record Case(
      Field field,
      String name,
      String unit,
      Set<Tier> tiers,
      Set<Tier> tolerated,
      boolean misleading,
      String part) {

    boolean isRight() {
      Set<Tier> got = READER.read(name, unit, field).tiers();
      if (tiers.isEmpty()) {
        return got.isEmpty();
      }
      Set<Tier> allowed = EnumSet.copyOf(tiers);
      allowed.addAll(tolerated);
      return got.stream().anyMatch(tiers::contains) && allowed.containsAll(got);
    }
  }

  @Test
  void listCoversAllFields() {
    assertThat(CASES).hasSize(1528);
    assertThat(CASES).extracting(Case::field).contains(Field.values());
  }

  @Test
  void readsTheHeldOutNames() {
    assertThat(wrong("held-out")).isEmpty();
  }

  @Test
  void readsMostNamesOfEveryRound() {
    assertThat(share("working")).isGreaterThan(0.97);
    assertThat(share("second-round")).isGreaterThan(0.94);
    assertThat(share("third-round")).isGreaterThan(0.96);
    assertThat(share("fourth-round")).isGreaterThan(0.96);
    assertThat(share("fifth-round")).isGreaterThan(0.98);
    assertThat(share("fifth-round-held-out")).isGreaterThan(0.96);
    assertThat(share("sixth-round")).isGreaterThan(0.96);
    assertThat(share("seventh-round")).isGreaterThan(0.93);
    assertThat(share("eighth-round")).isGreaterThan(0.94);
    assertThat(share("published")).isGreaterThan(0.93);
  }

  @Test
  void isNotMisledByNamesThatPointElsewhere() {
    // On the foundation how far one's own work has come is readiness, tier 1.
    assertThat(CASES.stream().filter(Case::misleading).filter(one -> !one.isRight()))
        .extracting(Case::name)
        .containsExactly("運営会議の議事録公開率");
  }

  private static double share(String part) {
    long all = CASES.stream().filter(one -> one.part().equals(part)).count();
    return 1 - wrong(part).size() / (double) all;
  }

  private static List<String> wrong(String part) {
    return CASES.stream()
        .filter(one -> one.part().equals(part) && !one.isRight())
        .map(Case::name)
        .toList();
  }

  private static List<Case> read() {
    List<Case> cases = new ArrayList<>();
    try (var in = IndicatorTiersTest.class.getResourceAsStream("/wording/indicator-tiers.csv")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (String line : lines.subList(1, lines.size())) {
        String[] cell = line.split(",", -1);
        cases.add(
            new Case(
                Arrays.stream(Field.values())
                    .filter(field -> field.code().equals(cell[0]))
                    .findFirst()
                    .orElseThrow(),
                cell[1],
                cell[2],
                tiers(cell[3]),
                tiers(cell[4]),
                cell[5].equals("yes"),
                cell[6]));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Tier> tiers(String codes) {
    EnumSet<Tier> tiers = EnumSet.noneOf(Tier.class);
    for (Tier tier : Tier.values()) {
      if (List.of(codes.split(" ", -1)).contains(tier.code())) {
        tiers.add(tier);
      }
    }
    return tiers;
  }
}
