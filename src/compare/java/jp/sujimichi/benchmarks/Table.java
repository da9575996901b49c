package jp.sujimichi.benchmarks;

import java.util.Locale;
import java.util.StringJoiner;

/** A table in Markdown. */
final class Table {

  private final StringBuilder text = new StringBuilder();

  /** The first column holds words, the others numbers. */
  Table(String... heads) {
    row(heads);
    text.append("|---|").append("---:|".repeat(heads.length - 1)).append('\n');
  }

  Table row(String... cells) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
    for (String cell : cells) {
      row.add(cell);
    }
    text.append(row);
    return this;
  }

  static String number(String format, double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
