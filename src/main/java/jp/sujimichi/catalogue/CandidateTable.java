package jp.sujimichi.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;

/**
 * The indicators of the shipped catalogues that suit each field and outcome tier best, picked while
 * building. Small enough to be read by a run that looks at one model; immutable.
 */
public final class CandidateTable {

  /** Where the build puts the table, in the folder of compiled classes. */
  public static final String RESOURCE = "jp/sujimichi/catalogue/candidates.tsv";

  private static final int MOST = 24;
  private static final int COLUMNS = 10;

  private final Map<String, List<Row>> rows;

  /**
   * One indicator.
   *
   * @param id the id of its entry
   * @param name its name
   * @param unit its unit; "" when the catalogue does not say
   * @param direction the code of the way it should move; "" when the catalogue does not say
   * @param origin the title of its catalogue
   * @param estat the e-Stat tables and items its value is taken from, joined; "" for none
   */
  public record Row(
      String id, Bilingual name, String unit, String direction, Bilingual origin, String estat) {}

  private CandidateTable(Map<String, List<Row>> rows) {
    this.rows = rows;
  }

  /**
   * The table that ships with the product.
   *
   * @throws IllegalStateException when the build did not prepare it
   */
  public static CandidateTable load() {
    try (InputStream in = CandidateTable.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing; the build prepares it");
      }
      Map<String, List<Row>> rows = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", COLUMNS);
        rows.computeIfAbsent(cells[0] + '/' + cells[1], k -> new ArrayList<>())
            .add(
                new Row(
                    cells[2],
                    new Bilingual(cells[3], cells[4]),
                    cells[5],
                    cells[6],
                    new Bilingual(cells[7], cells[8]),
                    cells[9]));
      }
      return new CandidateTable(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The indicators for a field and tier, the best first; empty when no catalogue serves it. */
  public List<Row> of(Field field, Tier tier) {
    return List.copyOf(rows.getOrDefault(field.code() + '/' + tier.code(), List.of()));
  }

  static void write(Suggestions suggestions, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Field field : Field.values()) {
      for (Tier tier : EnumSet.range(Tier.OUTCOME1, Tier.OUTCOME3)) {
        for (Suggestion suggestion : suggestions.best(field, tier, List.of(), MOST)) {
          CatalogueEntry entry = suggestion.entry();
          Bilingual origin = suggestion.catalogue().title();
          lines.add(
              String.join(
                  "\t",
                  field.code(),
                  tier.code(),
                  entry.id(),
                  entry.name().ja(),
                  entry.name().en(),
                  entry.unit().orElse(""),
                  entry.direction().map(Coded::code).orElse(""),
                  origin.ja(),
                  origin.en(),
                  entry.estat().stream()
                      .map(item -> item.statsDataId() + " " + item.item())
                      .collect(Collectors.joining("・"))));
        }
      }
    }
    Files.write(file, lines);
  }
}
