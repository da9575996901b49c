package jp.sujimichi.report;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/** Sets lines of text: indented, wrapped at the width, labels in a column of their own. */
final class TextBlock {

  private static final int GAP = 2;
  private static final List<Bilingual> LABELS =
      List.of(Phrase.WHERE, Phrase.WHAT, Phrase.WHY, Phrase.FIX, Phrase.QUESTION, Phrase.ALSO);

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  TextBlock(TextStyle style) {
    this.style = style;
  }

  /** A line in every language, as it is. */
  void line(int indent, Bilingual words, UnaryOperator<String> paint) {
    style.languages().stream().map(words::in).distinct().forEach(t -> line(indent, t, paint));
  }

  /** A line as it is, wrapped where it is too long. */
  void line(int indent, String words, UnaryOperator<String> paint) {
    hanging(" ".repeat(indent), indent, indent, words, paint);
  }

  /** A labelled line in every language; its continuation stands below its beginning. */
  void labelled(int indent, Bilingual label, Bilingual words) {
    for (Language language : style.languages()) {
      labelled(indent, label, words.in(language), language);
    }
  }

  /** A labelled line in one language. */
  void labelled(int indent, Bilingual label, String words, Language language) {
    int column = columnOf(language);
    String start = " ".repeat(indent) + style.dim(label.in(language));
    int padding = Math.max(GAP, column - DisplayWidth.of(label.in(language)));
    int width = indent + DisplayWidth.of(label.in(language)) + padding;
    hanging(start + " ".repeat(padding), width, indent + column, words, UnaryOperator.identity());
  }

  /**
   * A wrapped line.
   *
   * @param start what stands before it, already painted
   * @param startWidth the columns that takes
   * @param indent columns before every further line
   */
  void hanging(
      String start, int startWidth, int indent, String words, UnaryOperator<String> paint) {
    List<String> lines =
        LineBreaker.lines(
            words, Math.max(1, style.width() - startWidth), Math.max(1, style.width() - indent));
    for (int i = 0; i < lines.size(); i++) {
      String before = i == 0 ? start : " ".repeat(indent);
      String line = lines.get(i);
      text.append(line.isEmpty() ? before.stripTrailing() : before + paint.apply(line));
      text.append('\n');
    }
  }

  /** A line that is already set and painted. */
  void raw(String line) {
    text.append(line).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  /** Columns the labels of a language take, the space after them included. */
  private static int columnOf(Language language) {
    return LABELS.stream().mapToInt(label -> DisplayWidth.of(label.in(language))).max().orElse(0)
        + GAP;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
