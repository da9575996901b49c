package jp.sujimichi.docs;

/** Texts of rules as Markdown. */
final class Markdown {

  private Markdown() {}

  /** One line; what stands for an argument of the finding becomes a blank. */
  static String line(String text) {
    return text.strip()
        .replaceAll("\\{[A-Za-z][A-Za-z0-9]*\\}", "○○")
        .replaceAll("\\s+", " ")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("_", "\\_");
  }

  /** One line within a table. */
  static String cell(String text) {
    return line(text).replace("|", "\\|");
  }
}
