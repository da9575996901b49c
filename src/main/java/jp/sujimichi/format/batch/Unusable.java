package jp.sujimichi.format.batch;

import java.util.List;
import jp.sujimichi.format.Problem;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;

/**
 * A unit known to be unreadable before it is read.
 *
 * @param name as reports call it
 * @param bytes how many bytes of the input it takes up
 * @param line its line in the file, from 1; 0 when it is no line
 * @param reason why
 */
public record Unusable(String name, long bytes, int line, Bilingual reason) implements ModelUnit {

  /** A whole file that cannot be used. */
  public static Unusable file(String name, Bilingual reason) {
    return new Unusable(name, 0, 0, reason);
  }

  @Override
  public List<ReadResult> read() {
    return List.of(new Unreadable(name, List.of(new Problem(name, line, 0, "", reason))));
  }
}
