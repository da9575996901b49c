package jp.sujimichi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.KnownFinding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;

/**
 * The report for people. Root causes come first, what follows from them stands below; findings of
 * one rule are told once and their further places listed.
 *
 * <p>Files that could not be read are counted here and told by {@link #describe}, since they belong
 * on another stream. What cannot be written is an {@link UncheckedIOException}.
 */
public final class TextReport implements ReportWriter {

  private static final int STEP = 4;
  private static final int FIXES_SHOWN = 2;
  private static final UnaryOperator<String> PLAIN = UnaryOperator.identity();

  private final Writer target;
  private final TextStyle style;
  private Optional<Profile> profile = Optional.empty();
  private Summary summary = Summary.NONE;
  private int models;
  private int clean;
  private int unreadable;
  private boolean afterCleanModel;

  /**
   * A report that goes to the given target.
   *
   * @param target receives the text; flushed after every model, not closed
   * @param style languages, width and colour
   */
  public TextReport(Writer target, TextStyle style) {
    this.target = target;
    this.style = style;
  }

  @Override
  public void begin(Tool tool, Profile inForce, LocalDate date) {
    profile = Optional.of(inForce);
  }

  @Override
  public void model(ModelReport report, LogicModel model) {
    TextBlock block = new TextBlock(style);
    boolean isClean = report.summary().atLeast(Severity.INFO) == 0;
    if (models > 0 && !(isClean && afterCleanModel)) {
      block.blank();
    }
    models++;
    summary = summary.plus(report.summary());
    afterCleanModel = isClean;
    if (isClean) {
      clean++;
      addClean(block, report);
      addCompared(block, report);
      addWaived(block, report);
    } else {
      addModel(block, report, new Places(report.file(), model));
    }
    write(block);
  }

  @Override
  public void unreadable(UnreadableFile file) {
    unreadable++;
  }

  @Override
  public void end() {
    TextBlock block = new TextBlock(style);
    if (models + unreadable != 1) {
      if (models > 0) {
        block.blank();
      }
      block.line(0, Phrase.total(models, clean, unreadable, summary), style::bold);
    }
    if (summary.atLeast(Severity.INFO) > 0) {
      block.line(0, Phrase.MORE, style::dim);
    }
    write(block);
  }

  /** What keeps a file from being read, one problem a line: place, reason and what is expected. */
  public static String describe(UnreadableFile file, TextStyle style) {
    TextBlock block = new TextBlock(style);
    String mark = TextStyle.mark(Severity.ERROR) + " " + file.file() + " ";
    block.line(
        0, mark + style.join(Phrase.cannotRead(), " / "), t -> style.paint(Severity.ERROR, t));
    for (UnreadableFile.Problem problem : file.problems()) {
      String place =
          problem.line() == 0 ? "" : file.file() + ":" + problem.line() + ":" + problem.column();
      if (!place.isEmpty()) {
        block.line(STEP, place, PLAIN);
      }
      block.line(STEP, problem.message(), PLAIN);
    }
    return block.toString();
  }

  private void addClean(TextBlock block, ModelReport report) {
    Bilingual words = Phrase.clean(report.summary().waived());
    block.hanging("", 0, STEP, heading(report) + "  " + style.join(words, " / "), PLAIN);
  }

  private static String heading(ModelReport report) {
    return report.file().isEmpty() ? report.title() : report.file() + "  " + report.title();
  }

  private void addModel(TextBlock block, ModelReport report, Places places) {
    if (!report.file().isEmpty()) {
      block.line(0, report.file(), style::bold);
    }
    String title = profile.map(p -> "  [" + style.join(p.title(), " / ") + "]").orElse("");
    block.line(0, report.title() + title, style::bold);
    Budget budget = new Budget(profile.flatMap(Profile::atMost).orElse(Integer.MAX_VALUE));
    addGroups(block, 0, FindingGroup.of(report.findings()), places, budget);
    block.blank();
    if (budget.left > 0) {
      block.line(0, Phrase.notShown(budget.left), PLAIN);
    }
    addAside(block, report);
    block.line(0, Phrase.counts(report.summary()), style::bold);
  }

  /** How many groups may still be told, and how many findings were not. */
  private static final class Budget {
    private int room;
    private int left;

    Budget(int room) {
      this.room = room;
    }

    boolean take(FindingGroup group) {
      if (room == 0) {
        left += group.size();
        return false;
      }
      room--;
      return true;
    }
  }

  private void addGroups(
      TextBlock block, int indent, List<FindingGroup> groups, Places places, Budget budget) {
    for (FindingGroup group : groups) {
      if (budget.take(group)) {
        block.blank();
        addGroup(block, indent, group, places);
      }
      addGroups(block, indent + STEP, group.consequences(), places, budget);
    }
  }

  private void addGroup(TextBlock block, int indent, FindingGroup group, Places places) {
    Finding finding = group.first();
    boolean asks = profile.map(Profile::questionsFirst).orElse(false);
    Severity severity = finding.severity();
    boolean known = finding.state() == FindingState.UNCHANGED;
    String word =
        style.join(severity.label(), "/") + (known ? style.join(Phrase.UNCHANGED, "") : "");
    String mark = (indent == 0 ? "" : "└ ") + TextStyle.mark(severity) + " " + word;
    int below = indent + STEP;
    Bilingual lead = asks ? finding.question() : finding.message();
    for (int i = 0; i < style.languages().size(); i++) {
      int width = indent + DisplayWidth.of(mark) + 2;
      String before =
          i == 0 ? " ".repeat(indent) + style.paint(severity, mark) + "  " : " ".repeat(width);
      block.hanging(before, width, below, lead.in(style.languages().get(i)), style::bold);
    }
    for (Language language : style.languages()) {
      block.labelled(below, Phrase.WHERE, places.inFull(finding.at(), language), language);
    }
    if (asks) {
      block.labelled(below, Phrase.WHAT, finding.message());
    }
    block.labelled(below, Phrase.WHY, finding.because().text());
    finding.fixes().stream()
        .limit(FIXES_SHOWN)
        .forEach(fix -> block.labelled(below, Phrase.FIX, fix.title()));
    if (!asks) {
      block.labelled(below, Phrase.QUESTION, finding.question());
    }
    addOthers(block, below, group, places);
    block.line(below, finding.rule(), style::dim);
  }

  private void addOthers(TextBlock block, int indent, FindingGroup group, Places places) {
    if (group.others().isEmpty()) {
      return;
    }
    List<Finding> same =
        group.others().stream().filter(f -> Places.sameButForPlace(f, group.first())).toList();
    for (Language language : style.languages()) {
      String list =
          same.stream()
              .map(finding -> places.inShort(finding.at(), language))
              .collect(Collectors.joining(language == Language.JA ? "、" : ", "));
      if (!list.isEmpty()) {
        String count = Phrase.places(same.size()).in(language);
        block.labelled(indent, Phrase.ALSO, count + list, language);
      }
      for (Finding finding : group.others()) {
        if (!same.contains(finding)) {
          block.labelled(indent, Phrase.ALSO, places.beside(finding, language), language);
        }
      }
    }
  }

  /** What is not judged, or left as it is on purpose: a line each. */
  private void addAside(TextBlock block, ModelReport report) {
    List<String> held =
        report.notEvaluated().stream().map(NotEvaluated::rule).distinct().sorted().toList();
    if (!held.isEmpty()) {
      block.line(0, Phrase.heldBack(held.size(), String.join(", ", held)), style::dim);
    }
    addCompared(block, report);
    addWaived(block, report);
  }

  /** What is new, what is not and what was mended since the baseline. */
  private void addCompared(TextBlock block, ModelReport report) {
    SinceBaseline since = SinceBaseline.of(report);
    if (!since.isTold()) {
      return;
    }
    block.line(0, since.counts(), PLAIN);
    for (KnownFinding finding : since.fixed()) {
      String place = finding.rule() + "「" + finding.label().ja() + "」";
      block.line(STEP, style.join(Phrase.FIXED, " / ") + ": " + place, style::dim);
    }
  }

  /** The findings left as they are, each with the decision. */
  private void addWaived(TextBlock block, ModelReport report) {
    int waived = report.summary().waived();
    if (waived > 0) {
      block.line(0, Phrase.waived(waived), PLAIN);
    }
    for (Finding finding : report.findings()) {
      if (finding.state() == FindingState.WAIVED) {
        block.line(STEP, finding.message(), PLAIN);
        finding
            .waivedBy()
            .ifPresent(waiver -> block.line(2 * STEP, Phrase.decision(waiver), style::dim));
        String place = finding.rule() + " (" + finding.at().subject().id() + ")";
        block.line(2 * STEP, place, style::dim);
      }
    }
  }

  private void write(TextBlock block) {
    try {
      target.write(block.toString());
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
