package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a year of submissions to a ministry: one draft a line, no two alike. */
public final class YearOfDrafts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_A_TIME = 500;
  private static final long SEED = 2026;

  private YearOfDrafts() {}

  /**
   * Writes the file.
   *
   * @param args {@code COUNT OUT FOLDER…}: how many models, the file, and the folders with the
   *     models that drafts are made of
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    List<Path> folders = List.of(args).subList(2, args.length).stream().map(Path::of).toList();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      for (int made = 0; made < count; made += AT_A_TIME) {
        int next = Math.min(AT_A_TIME, count - made);
        for (byte[] draft : Drafts.of(folders, next, SEED + made)) {
          out.write(JSON.writeValueAsBytes(JSON.readTree(draft)));
          out.write('\n');
        }
      }
    }
  }
}
