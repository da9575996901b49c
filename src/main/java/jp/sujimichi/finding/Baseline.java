package jp.sujimichi.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The findings a team has accepted at some day, so that later checks can tell what is new from what
 * was there before.
 *
 * @param date the day it was taken
 * @param ruleset the digest of the rules it was taken with
 * @param models one entry a model
 */
public record Baseline(LocalDate date, String ruleset, List<Entry> models) {

  /**
   * The accepted findings of one model.
   *
   * @param file the file's name then
   * @param id the model's id, if it had one
   * @param title the model's title
   * @param findings its findings, waived ones left out
   */
  public record Entry(String file, Optional<String> id, String title, List<KnownFinding> findings) {

    public Entry {
      findings = List.copyOf(findings);
    }
  }

  public Baseline {
    models = List.copyOf(models);
  }

  /** The baseline of checks just made. */
  public static Baseline of(LocalDate date, String ruleset, List<ModelReport> reports) {
    return new Baseline(date, ruleset, reports.stream().map(Baseline::entry).toList());
  }

  private static Entry entry(ModelReport report) {
    List<KnownFinding> findings =
        report.findings().stream()
            .filter(finding -> finding.state() != FindingState.WAIVED)
            .map(KnownFinding::of)
            .toList();
    return new Entry(report.file(), report.id(), report.title(), findings);
  }

  /**
   * The report with findings of this baseline marked {@link FindingState#UNCHANGED}, and with what
   * is found no more. A waived finding stays waived and counts as found.
   */
  public ModelReport compare(ModelReport report) {
    List<KnownFinding> known = entryOf(report).map(Entry::findings).orElse(List.of());
    Set<String> before = new HashSet<>();
    known.forEach(finding -> before.add(finding.fingerprint()));
    Set<String> now = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : report.findings()) {
      now.add(finding.fingerprint());
      boolean accepted =
          finding.state() == FindingState.NEW && before.contains(finding.fingerprint());
      findings.add(accepted ? finding.withState(FindingState.UNCHANGED) : finding);
    }
    return new ModelReport(
        report.file(),
        report.id(),
        report.title(),
        findings,
        report.notEvaluated(),
        report.chains(),
        report.summary(),
        known.stream().filter(finding -> !now.contains(finding.fingerprint())).toList());
  }

  /**
   * The entry of a model: the same file with the same id, else the only one with its id, with its
   * title, or of its file.
   */
  private Optional<Entry> entryOf(ModelReport report) {
    Predicate<Entry> sameFile = entry -> entry.file().equals(report.file());
    Predicate<Entry> sameId = entry -> entry.id().isPresent() && entry.id().equals(report.id());
    Predicate<Entry> sameTitle = entry -> entry.title().equals(report.title());
    return only(sameFile.and(entry -> entry.id().equals(report.id())))
        .or(() -> only(sameId))
        .or(() -> only(sameTitle))
        .or(() -> only(sameFile));
  }

  private Optional<Entry> only(Predicate<Entry> wanted) {
    List<Entry> found = models.stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
