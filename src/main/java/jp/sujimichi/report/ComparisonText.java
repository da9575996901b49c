package jp.sujimichi.report;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.ModelDiff;

/** Two versions of a model side by side, for people at a terminal. */
public final class ComparisonText {

  private static final int STEP = 4;
  private static final UnaryOperator<String> PLAIN = UnaryOperator.identity();

  private ComparisonText() {}

  /** The whole comparison. */
  public static String of(Comparison comparison, TextStyle style) {
    TextBlock block = new TextBlock(style);
    String files = comparison.before().file() + " → " + comparison.after().file();
    block.line(0, files, style::bold);
    block.blank();
    List<ModelDiff.Change> changes = comparison.model().changes();
    block.line(0, ComparisonPhrase.counted(ComparisonPhrase.MODEL, changes.size()), style::bold);
    if (changes.isEmpty()) {
      block.line(STEP, ComparisonPhrase.SAME, PLAIN);
    }
    for (ModelDiff.Change change : changes) {
      UnaryOperator<String> paint =
          switch (change.kind()) {
            case ADDED -> style::added;
            case REMOVED -> style::removed;
            case CHANGED -> PLAIN;
          };
      String mark =
          switch (change.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CHANGED -> "~ ";
          };
      Bilingual heading = ComparisonPhrase.heading(change);
      block.line(STEP - 2, new Bilingual(mark + heading.ja(), mark + heading.en()), paint);
      change.fields().forEach(field -> block.line(2 * STEP, ComparisonPhrase.change(field), PLAIN));
    }
    add(block, style, ComparisonPhrase.FIXED, comparison.findings().fixed());
    add(block, style, ComparisonPhrase.ADDED, comparison.findings().added());
    add(block, style, ComparisonPhrase.UNCHANGED, comparison.findings().unchanged());
    return block.toString();
  }

  private static void add(TextBlock block, TextStyle style, Bilingual title, List<Finding> list) {
    block.blank();
    block.line(0, ComparisonPhrase.counted(title, list.size()), style::bold);
    for (Finding finding : list) {
      String mark = TextStyle.mark(finding.severity()) + " ";
      Bilingual message = finding.message();
      Bilingual line = new Bilingual(mark + message.ja(), mark + message.en());
      block.line(STEP - 2, line, PLAIN);
      block.line(2 * STEP, finding.rule(), style::dim);
    }
  }
}
