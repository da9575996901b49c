package jp.sujimichi.engine.userrule;

import java.util.List;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;

/** Rules of the user's own folder cannot be used, or one of them does not end. */
public final class UserRuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Bilingual> problems;

  /**
   * Says what is wrong.
   *
   * @param problems one text each, beginning with the file and line where they are known; at least
   *     one
   */
  public UserRuleException(List<Bilingual> problems) {
    super(problems.stream().map(Bilingual::en).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** A single problem. */
  public UserRuleException(Bilingual problem) {
    this(List.of(problem));
  }

  /** What is wrong, in the order of files and lines. */
  public List<Bilingual> problems() {
    return problems;
  }
}
