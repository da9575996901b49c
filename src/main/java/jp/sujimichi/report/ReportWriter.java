package jp.sujimichi.report;

import java.time.LocalDate;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.finding.UnreadableFile;
import jp.sujimichi.model.LogicModel;

/**
 * Writes one report as its parts become known, so that a long run shows what it has and keeps
 * nothing it has written.
 *
 * <p>Call {@link #begin} once, then {@link #model} and {@link #unreadable} in the order of the
 * input, then {@link #end} once. The target is flushed at the end and never closed here. A writer
 * serves one report and one thread.
 */
public interface ReportWriter {

  /**
   * Starts the report.
   *
   * @param tool what made it
   * @param profile the profile in force
   * @param date the day the check was made for
   */
  void begin(Tool tool, Profile profile, LocalDate date);

  /**
   * Adds the findings of one model.
   *
   * @param report its findings
   * @param model the model they speak of
   */
  void model(ModelReport report, LogicModel model);

  /** Adds a file that held no readable model. */
  void unreadable(UnreadableFile file);

  /** Ends the report. */
  void end();
}
