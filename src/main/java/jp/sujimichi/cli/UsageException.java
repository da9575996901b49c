package jp.sujimichi.cli;

import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/** The command line asks for something that cannot be done; the message says what can. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  UsageException(String ja, String en) {
    super(en);
    this.text = new Bilingual(ja, en);
  }

  /** A value that is not among those known, with the nearest of them. */
  static UsageException unknown(Bilingual what, String written, Iterable<String> known) {
    String list = String.join(", ", known);
    Optional<String> near = Nearest.to(written, known);
    return new UsageException(
        what.ja()
            + "「"
            + written
            + "」はありません。"
            + near.map(name -> "「" + name + "」ではありませんか。").orElse("")
            + "使える値: "
            + list,
        "there is no "
            + what.en()
            + " \""
            + written
            + "\". "
            + near.map(name -> "Did you mean \"" + name + "\"? ").orElse("")
            + "Known are: "
            + list);
  }

  Bilingual text() {
    return text;
  }
}
