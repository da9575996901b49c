package jp.sujimichi.format;

import java.util.List;

/**
 * A file that cannot be read as a logic model.
 *
 * @param file the file's name as given by the caller
 * @param problems what is wrong, in the order of the file; at least one, at most fifty
 */
public record Unreadable(String file, List<Problem> problems) implements ReadResult {

  public Unreadable {
    problems = List.copyOf(problems);
  }
}
