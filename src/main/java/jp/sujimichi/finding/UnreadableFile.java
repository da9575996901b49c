package jp.sujimichi.finding;

import java.util.List;
import jp.sujimichi.model.Bilingual;

/**
 * A file that could not be read as a model.
 *
 * @param file the file as named by the caller
 * @param problems what is wrong with it; never empty
 */
public record UnreadableFile(String file, List<Problem> problems) {

  public UnreadableFile {
    problems = List.copyOf(problems);
  }

  /**
   * One thing that keeps a file from being read.
   *
   * @param line line from 1; 0 when unknown
   * @param column column from 1, in characters; 0 when unknown
   * @param pointer JSON Pointer of the place; empty for the whole file
   * @param message what is wrong and what is expected
   */
  public record Problem(int line, int column, String pointer, Bilingual message) {}
}
