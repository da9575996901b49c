package jp.sujimichi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;

/**
 * The report for spreadsheets: CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows
 * the encoding, one row a finding or problem of a file. A cell that a spreadsheet might take for a
 * formula begins with an apostrophe.
 *
 * <p>What cannot be written is an {@link UncheckedIOException}.
 */
public final class CsvReport implements ReportWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What a spreadsheet may take for the beginning of a formula, full-width forms included. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠−";

  private final Writer target;
  private final List<Language> languages;

  /**
   * A report that goes to the given target.
   *
   * @param target receives the text; flushed at the end, not closed
   * @param style its languages count here: each gives columns of its own
   */
  public CsvReport(Writer target, TextStyle style) {
    this.target = target;
    this.languages = style.languages();
  }

  @Override
  public void begin(Tool tool, Profile profile, LocalDate date) {
    List<String> cells = new ArrayList<>();
    for (Bilingual heading :
        List.of(
            new Bilingual("ファイル", "file"),
            new Bilingual("モデル", "model"),
            new Bilingual("重さ", "severity"),
            new Bilingual("確かさ", "confidence"),
            new Bilingual("状態", "state"),
            new Bilingual("規則", "rule"),
            new Bilingual("対象", "subject"),
            new Bilingual("記号", "id"),
            new Bilingual("場所", "place"),
            new Bilingual("対象の文言", "label"))) {
      cells.add(heading.in(languages.get(0)));
    }
    for (Language language : languages) {
      for (Bilingual heading : List.of(Phrase.WHAT, Phrase.WHY, Phrase.FIX, Phrase.QUESTION)) {
        cells.add(heading.in(language));
      }
    }
    cells.add(ReviewWords.SOURCE.in(languages.get(0)));
    cells.add(new Bilingual("識別子", "fingerprint").in(languages.get(0)));
    write(BYTE_ORDER_MARK);
    writeRow(cells);
  }

  @Override
  public void model(ModelReport report, LogicModel model) {
    for (Finding finding : report.findings()) {
      Language first = languages.get(0);
      List<String> cells = new ArrayList<>();
      cells.add(report.file());
      cells.add(report.title());
      cells.add(finding.severity().label().in(first));
      cells.add(finding.confidence().label().in(first));
      cells.add(state(finding.state()).in(first));
      cells.add(finding.rule());
      cells.add(finding.at().subject().kind().label().in(first));
      cells.add(finding.at().subject().id());
      cells.add(place(finding));
      cells.add(finding.at().label().in(first));
      for (Language language : languages) {
        cells.add(finding.message().in(language));
        cells.add(finding.because().text().in(language));
        cells.add(joined(finding.fixes(), fix -> fix.title().in(language)));
        cells.add(finding.question().in(language));
      }
      cells.add(finding.because().source());
      cells.add(finding.fingerprint());
      writeRow(cells);
    }
  }

  private static Bilingual state(FindingState state) {
    return switch (state) {
      case NEW -> new Bilingual("新規", "new");
      case UNCHANGED -> new Bilingual("継続", "unchanged");
      case WAIVED -> new Bilingual("見送り", "waived");
    };
  }

  private static String place(Finding finding) {
    return finding
        .at()
        .cell()
        .orElseGet(
            () ->
                finding.at().line() == 0 ? "" : finding.at().line() + ":" + finding.at().column());
  }

  private static String joined(List<Fix> fixes, Function<Fix, String> text) {
    return fixes.stream().map(text).collect(Collectors.joining("\n"));
  }

  @Override
  public void unreadable(UnreadableFile file) {
    Language first = languages.get(0);
    for (UnreadableFile.Problem problem : file.problems()) {
      List<String> cells = new ArrayList<>();
      cells.add(file.file());
      cells.add("");
      cells.add(Phrase.cannotRead().in(first));
      cells.addAll(List.of("", "", "", "", problem.pointer()));
      cells.add(problem.line() == 0 ? "" : problem.line() + ":" + problem.column());
      cells.add("");
      for (Language language : languages) {
        cells.add(problem.message().in(language));
        cells.addAll(List.of("", "", ""));
      }
      cells.addAll(List.of("", ""));
      writeRow(cells);
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

  private void writeRow(List<String> cells) {
    write(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")) + "\r\n");
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private void write(String text) {
    try {
      target.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
