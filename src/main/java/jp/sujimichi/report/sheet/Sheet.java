package jp.sujimichi.report.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.ReviewEntry;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.ChainVerdict;
import jp.sujimichi.retrospect.DueYear;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.MissedKpi;
import jp.sujimichi.retrospect.Retrospective;
import jp.sujimichi.retrospect.ReviewState;

/**
 * What the retrospective sheet of one model says, whatever the format.
 *
 * @param file the file the model was read from; empty for a model in memory
 * @param retrospective what the measured values say
 * @param tool what made the sheet
 * @param date the day it was made for
 * @param pages one a missed KPI, in the order the KPIs are written
 * @param otherFindings what the rules of the family retrospective found beyond the pages
 * @param unjudged the indicators that could not be judged
 * @param waivers the decisions to leave findings as they are
 * @param comparison the changes since an earlier version, where one was given
 */
public record Sheet(
    String file,
    Retrospective retrospective,
    Tool tool,
    LocalDate date,
    List<SheetPage> pages,
    List<Finding> otherFindings,
    List<Unjudged> unjudged,
    List<WaiverEntry> waivers,
    Optional<Comparison> comparison) {

  /** The family of rules whose findings belong on the sheet. */
  private static final String FAMILY = "retrospective";

  public Sheet {
    pages = List.copyOf(pages);
    otherFindings = List.copyOf(otherFindings);
    unjudged = List.copyOf(unjudged);
    waivers = List.copyOf(waivers);
  }

  /**
   * The sheet of a model.
   *
   * @param retrospective what its measured values say
   * @param report its findings
   * @param tool what made them
   * @param date the day they were made for
   * @param norms what a rule asks for, by its id; empty for a rule that is not known
   */
  public static Sheet of(
      Retrospective retrospective,
      ModelReport report,
      Tool tool,
      LocalDate date,
      Function<String, Optional<Bilingual>> norms) {
    List<Finding> findings =
        report.findings().stream()
            .filter(f -> f.family().equals(FAMILY) && f.state() != FindingState.WAIVED)
            .toList();
    List<Finding> left = new ArrayList<>(findings);
    List<SheetPage> pages = new ArrayList<>();
    for (MissedKpi kpi : retrospective.missed()) {
      SheetPage page = SheetPage.of(kpi, retrospective.model(), findings);
      left.removeAll(page.findings());
      pages.add(page);
    }
    DueYear due = new DueYear(retrospective.model());
    return new Sheet(
        report.file(),
        retrospective,
        tool,
        date,
        pages,
        left,
        retrospective.indicators().stream()
            .filter(r -> !r.state().isJudged())
            .map(r -> Unjudged.of(r, due.of(r)))
            .toList(),
        retrospective.model().waivers().stream()
            .map(w -> WaiverEntry.of(w, date, norms.apply(w.rule())))
            .toList(),
        Optional.empty());
  }

  /** The same sheet with the changes since an earlier version. */
  public Sheet with(Comparison changes) {
    return new Sheet(
        file,
        retrospective,
        tool,
        date,
        pages,
        otherFindings,
        unjudged,
        waivers,
        Optional.of(changes));
  }

  /** What was written about a KPI for this year, when the model holds it. */
  public Optional<ReviewEntry> written(SheetPage page) {
    String indicator = page.kpi().review().indicator().id();
    return model().reviews().stream()
        .filter(review -> review.indicator().equals(indicator))
        .filter(review -> review.year().filter(y -> isYear(y)).isPresent())
        .findFirst();
  }

  private boolean isYear(FiscalYear written) {
    return written.number().isPresent() && written.number().getAsInt() == year();
  }

  /** The model it speaks of. */
  public LogicModel model() {
    return retrospective.model();
  }

  /** The fiscal year it looks back upon. */
  public int year() {
    return retrospective.year();
  }

  /**
   * How many chains have each verdict. Chains that further outcomes continue are left out, as they
   * are part of those.
   */
  public Map<ChainStatus, Integer> chainCounts() {
    Map<ChainStatus, Integer> counts = new EnumMap<>(ChainStatus.class);
    for (ChainStatus status : ChainStatus.values()) {
      counts.put(status, 0);
    }
    for (ChainVerdict chain : retrospective.chains()) {
      if (chain.whole()) {
        counts.merge(chain.status(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** How many indicators are in each state. */
  public Map<ReviewState, Integer> indicatorCounts() {
    Map<ReviewState, Integer> counts = new EnumMap<>(ReviewState.class);
    for (ReviewState state : ReviewState.values()) {
      counts.put(state, 0);
    }
    for (IndicatorReview review : retrospective.indicators()) {
      counts.merge(review.state(), 1, Integer::sum);
    }
    return counts;
  }
}
