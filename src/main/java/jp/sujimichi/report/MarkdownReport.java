package jp.sujimichi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.KnownFinding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;

/**
 * The report for a wiki, a pull request or a mail: Markdown (CommonMark), with authors' words
 * escaped, so that they stay words. What cannot be written is an {@link UncheckedIOException}.
 */
public final class MarkdownReport implements ReportWriter {

  private static final String SPECIAL = "\\`*_[]<>#|~&$@";

  private final Writer target;
  private final TextStyle style;

  /**
   * A report that goes to the given target.
   *
   * @param target receives the text; flushed at the end, not closed
   * @param style its languages count here
   */
  public MarkdownReport(Writer target, TextStyle style) {
    this.target = target;
    this.style = style;
  }

  @Override
  public void begin(Tool tool, Profile profile, LocalDate date) {
    String made = tool.name() + " " + tool.version() + ", " + tool.ruleset();
    write("# " + said(ReviewWords.TITLE) + "\n\n");
    write("- " + said(ReviewWords.DATE) + ": " + date + "\n");
    write("- " + said(ReviewWords.PROFILE) + ": " + said(profile.title()) + "\n");
    write("- " + said(ReviewWords.RULE_SET) + ": " + escape(made) + "\n");
  }

  @Override
  public void model(ModelReport report, LogicModel model) {
    Places places = new Places(report.file(), model);
    write("\n## " + escape(report.title()) + "\n\n");
    if (!report.file().isEmpty()) {
      write(escape(report.file()) + "  \n");
    }
    write("**" + said(Phrase.counts(report.summary())) + "**\n");
    SinceBaseline since = SinceBaseline.of(report);
    if (since.isTold()) {
      write("\n" + said(since.counts()) + "\n");
    }
    int number = 0;
    for (Finding finding : report.findings()) {
      if (finding.state() != FindingState.WAIVED) {
        number++;
        writeFinding(number, finding, places, since.isTold());
      }
    }
    if (number == 0) {
      write("\n" + said(Phrase.clean(report.summary().waived())) + "\n");
    }
    writeWaived(report, places);
    writeFixed(since);
  }

  private void writeFinding(int number, Finding finding, Places places, boolean compared) {
    String mark = TextStyle.mark(finding.severity()) + " " + said(finding.severity().label());
    write("\n### " + number + ". " + mark + "  " + said(finding.message()) + "\n\n");
    for (Language language : style.languages()) {
      item(Phrase.WHERE, places.inFull(finding.at(), language), language);
      item(Phrase.WHY, finding.because().text().in(language), language);
      for (Fix fix : finding.fixes()) {
        String grade = " (" + fix.grade().label().in(language) + ")";
        item(Phrase.FIX, fix.title().in(language) + grade, language);
      }
      item(Phrase.QUESTION, finding.question().in(language), language);
    }
    String state = compared ? " (" + said(SinceBaseline.wordFor(finding)) + ")" : "";
    write("- " + said(ReviewWords.RULE) + ": " + code(finding.rule()) + state + "\n");
  }

  /** The findings left as they are, each with the whole decision. */
  private void writeWaived(ModelReport report, Places places) {
    List<Finding> waived =
        report.findings().stream().filter(f -> f.state() == FindingState.WAIVED).toList();
    if (waived.isEmpty()) {
      return;
    }
    write("\n### " + said(ReviewWords.WAIVED) + "\n\n");
    for (Finding finding : waived) {
      String place = places.inFull(finding.at(), style.languages().get(0));
      write("- " + said(finding.message()) + "\n");
      write("  - " + said(Phrase.WHERE) + ": " + escape(place) + "\n");
      finding
          .waivedBy()
          .ifPresent(waiver -> write("  - " + said(Phrase.decision(waiver)) + "\n"));
      write("  - " + said(ReviewWords.RULE) + ": " + code(finding.rule()) + "\n");
    }
  }

  private void writeFixed(SinceBaseline since) {
    if (since.fixed().isEmpty()) {
      return;
    }
    write("\n### " + said(ReviewWords.FIXED) + "\n\n");
    for (KnownFinding finding : since.fixed()) {
      write("- " + said(finding.label()) + ": " + code(finding.rule()) + "\n");
    }
  }

  private void item(Bilingual label, String text, Language language) {
    write("- **" + label.in(language) + "**: " + escape(text) + "\n");
  }

  @Override
  public void unreadable(UnreadableFile file) {
    write("\n## " + said(Phrase.cannotRead()) + ": " + escape(file.file()) + "\n\n");
    for (UnreadableFile.Problem problem : file.problems()) {
      String place = problem.line() == 0 ? "" : problem.line() + ":" + problem.column() + " ";
      write("- " + place + said(problem.message()) + "\n");
    }
  }

  @Override
  public void end() {
    try {
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String said(Bilingual text) {
    return escape(style.join(text, " / "));
  }

  private static String code(String rule) {
    return "`" + rule + "`";
  }

  /** Words as words, on one line: nothing in them is markup, a link or a mention. */
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : Xml.allowed(text).replaceAll("\\s+", " ").toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        safe.append('\\');
      }
      safe.append(c);
    }
    return safe.toString();
  }

  private void write(String text) {
    try {
      target.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
