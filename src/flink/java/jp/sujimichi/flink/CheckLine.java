package jp.sujimichi.flink;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.report.NdjsonReport;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Makes of the line of a model the line of its report, as the command line does. */
final class CheckLine extends RichFlatMapFunction<String, String> {

  private static final long serialVersionUID = 1L;
  private static final String FILE = "-";

  private final String profile;
  private final LocalDate date;

  /** Built on the machine that checks: rules do not travel. */
  private transient Optional<Checker> checker = Optional.empty();

  /**
   * A check.
   *
   * @param profile the id of the profile; an unknown one fails the job at its start
   * @param date the day the check is made for
   */
  CheckLine(String profile, LocalDate date) {
    this.profile = profile;
    this.date = date;
  }

  @Override
  public void open(OpenContext context) {
    Checker standard = Checker.standard();
    Profile chosen =
        standard
            .rules()
            .profile(profile)
            .orElseThrow(() -> new IllegalArgumentException("no profile " + profile));
    checker = Optional.of(standard.withProfile(chosen).withDate(date));
  }

  @Override
  public void flatMap(String line, Collector<String> out) {
    if (!line.isBlank()) {
      ReadResult result = new ModelReader().read(FILE, line.getBytes(StandardCharsets.UTF_8));
      String report =
          result instanceof Read read
              ? NdjsonReport.line(checker.orElseThrow().checkOne(read.document()))
              : NdjsonReport.line(described((Unreadable) result));
      // The file sink ends the lines itself.
      out.collect(report.stripTrailing());
    }
  }

  private static UnreadableFile described(Unreadable unreadable) {
    return new UnreadableFile(
        unreadable.file(),
        unreadable.problems().stream()
            .map(p -> new UnreadableFile.Problem(p.line(), p.column(), p.pointer(), p.message()))
            .toList());
  }
}
