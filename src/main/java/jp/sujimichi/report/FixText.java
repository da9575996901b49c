package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;

/** Fixes for people: what each is for, what it changes, and the lines before and after. */
public final class FixText {

  private static final int STEP = 4;
  private static final int AROUND = 1;
  private static final int LONGEST_LINE = 240;
  private static final UnaryOperator<String> PLAIN = UnaryOperator.identity();
  private static final Bilingual EFFECT = new Bilingual("効果", "effect");
  private static final Bilingual SAFE = new Bilingual("変わりません。", "stays the same.");
  private static final Bilingual JUDGEMENT =
      new Bilingual("変わります。内容を確かめて選んでください。", "changes; choose it only if that is what you mean.");
  private static final Bilingual MEANING = new Bilingual("意味", "meaning");

  private final TextStyle style;

  /**
   * Texts set in a style.
   *
   * @param style languages, width and colour
   */
  public FixText(TextStyle style) {
    this.style = style;
  }

  /** One fix: its finding, its title, what changes, and the lines of the file. */
  public String of(
      String file, LogicModel model, Finding finding, Fix fix, String before, String after) {
    TextBlock block = new TextBlock(style);
    addFinding(block, file, model, finding);
    block.labelled(STEP, Phrase.FIX, fix.title());
    addEffect(block, STEP, fix);
    addLines(block, before, after);
    block.blank();
    return block.toString();
  }

  /** A finding with fixes to choose from, numbered as {@code --choose} takes them. */
  public String choices(String file, LogicModel model, Finding finding) {
    TextBlock block = new TextBlock(style);
    addFinding(block, file, model, finding);
    int number = 0;
    for (Fix fix : finding.fixes()) {
      number++;
      String mark = number + ". ";
      Bilingual grade = fix.grade().label();
      for (Language language : style.languages()) {
        String words = mark + fix.title().in(language) + " [" + grade.in(language) + "]";
        block.hanging(" ".repeat(STEP), STEP, STEP + mark.length(), words, PLAIN);
      }
      if (fix.grade() != FixGrade.ASK) {
        addEffect(block, STEP + mark.length(), fix);
      }
    }
    block.line(STEP, "--finding " + finding.fingerprint() + " --choose N", style::dim);
    block.blank();
    return block.toString();
  }

  /** A fix that was left, and why. */
  public String left(String file, LogicModel model, Finding finding, Fix fix, Bilingual because) {
    TextBlock block = new TextBlock(style);
    addFinding(block, file, model, finding);
    block.labelled(STEP, Phrase.FIX, fix.title());
    block.line(
        STEP, new Bilingual("適用しませんでした: " + because.ja(), "not applied: " + because.en()), PLAIN);
    block.blank();
    return block.toString();
  }

  private void addFinding(TextBlock block, String file, LogicModel model, Finding finding) {
    String mark = TextStyle.mark(finding.severity()) + " ";
    for (Language language : style.languages()) {
      block.hanging(
          style.paint(finding.severity(), mark),
          DisplayWidth.of(mark),
          STEP,
          finding.message().in(language),
          style::bold);
    }
    Places places = new Places(file, model);
    for (Language language : style.languages()) {
      block.labelled(STEP, Phrase.WHERE, places.inFull(finding.at(), language), language);
    }
    block.line(STEP, finding.rule() + "  " + finding.fingerprint(), style::dim);
  }

  private void addEffect(TextBlock block, int indent, Fix fix) {
    block.labelled(indent, EFFECT, fix.effect());
    block.labelled(indent, MEANING, fix.grade() == FixGrade.SAFE ? SAFE : JUDGEMENT);
  }

  // --- lines

  private void addLines(TextBlock block, String before, String after) {
    List<LineDiff.Line> lines = LineDiff.of(before, after);
    int width = String.valueOf(lines.size()).length();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      if (!isNear(lines, i)) {
        gap = true;
        continue;
      }
      if (gap && i > 0) {
        block.raw(style.dim(" ".repeat(width + 1) + "⋮"));
      }
      gap = false;
      block.raw(line(lines, i, width));
    }
  }

  private static boolean isNear(List<LineDiff.Line> lines, int at) {
    for (int i = Math.max(0, at - AROUND); i <= Math.min(lines.size() - 1, at + AROUND); i++) {
      if (lines.get(i).kind() != LineDiff.Kind.KEPT) {
        return true;
      }
    }
    return false;
  }

  private String line(List<LineDiff.Line> lines, int at, int width) {
    LineDiff.Line line = lines.get(at);
    int number = line.kind() == LineDiff.Kind.REMOVED ? line.before() : line.after();
    String start = String.format("%" + (width + 1) + "d ", number);
    String text = shortened(lines, at);
    return switch (line.kind()) {
      case KEPT -> style.dim(start + "  " + text);
      case REMOVED -> style.removed(start + "- " + text);
      case ADDED -> style.added(start + "+ " + text);
    };
  }

  /** The line; of a very long one, as when a file is all one line, the part that changes. */
  private static String shortened(List<LineDiff.Line> lines, int at) {
    String text = lines.get(at).text();
    if (text.length() <= LONGEST_LINE) {
      return text;
    }
    List<String> changed = new ArrayList<>();
    for (LineDiff.Line line : lines) {
      if (line.kind() != LineDiff.Kind.KEPT) {
        changed.add(line.text());
      }
    }
    int start = 0;
    while (changed.size() == 2
        && start < Math.min(changed.get(0).length(), changed.get(1).length())
        && changed.get(0).charAt(start) == changed.get(1).charAt(start)) {
      start++;
    }
    int from = Math.max(0, Math.min(start, text.length()) - LONGEST_LINE / 3);
    int to = Math.min(text.length(), from + LONGEST_LINE);
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }
}
