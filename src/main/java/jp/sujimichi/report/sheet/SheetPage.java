package jp.sujimichi.report.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.retrospect.Blame;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.ElementReview;
import jp.sujimichi.retrospect.MissedKpi;

/**
 * The page of one missed KPI.
 *
 * @param kpi the KPI, traced back
 * @param steps the elements of its chain, upstream first; empty where it stands on no element
 * @param findings what the rules found on this stretch
 */
public record SheetPage(MissedKpi kpi, List<ChainStep> steps, List<Finding> findings) {

  public SheetPage {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }

  /** The page of a KPI, with those of the findings that speak of it or of where it broke off. */
  static SheetPage of(MissedKpi kpi, LogicModel model, List<Finding> findings) {
    List<ChainStep> steps = steps(kpi, model);
    Set<Reference> here = new HashSet<>();
    here.add(new Reference(SubjectKind.INDICATOR, kpi.review().indicator().id()));
    here.add(new Reference(SubjectKind.INDICATOR, kpi.firstBroken().indicator().id()));
    kpi.review().indicator().element().ifPresent(id -> here.add(element(id)));
    kpi.firstBroken().indicator().element().ifPresent(id -> here.add(element(id)));
    for (ChainStep step : steps) {
      if (step.isBroken()) {
        step.arrow().ifPresent(link -> here.add(new Reference(SubjectKind.LINK, link.reference())));
      }
    }
    return new SheetPage(
        kpi, steps, findings.stream().filter(f -> here.contains(f.at().subject())).toList());
  }

  private static Reference element(String id) {
    return new Reference(SubjectKind.ELEMENT, id);
  }

  private static List<ChainStep> steps(MissedKpi kpi, LogicModel model) {
    List<ElementReview> trace = kpi.trace();
    int broken = indexOf(trace, kpi.firstBroken().indicator().element());
    int good = indexOf(trace, kpi.blame().map(Blame::from));
    List<ChainStep> steps = new ArrayList<>();
    for (int i = 0; i < trace.size(); i++) {
      Optional<Link> arrow =
          i == 0 ? Optional.empty() : arrow(model, trace.get(i - 1), trace.get(i));
      ChainStep.Arrow kind =
          i == 0
              ? ChainStep.Arrow.NONE
              : i == broken
                  ? ChainStep.Arrow.BROKEN
                  : good >= 0 && i > good && i < broken
                      ? ChainStep.Arrow.UNCERTAIN
                      : ChainStep.Arrow.WHOLE;
      steps.add(new ChainStep(trace.get(i), kind, arrow, i == broken));
    }
    return steps;
  }

  private static int indexOf(List<ElementReview> trace, Optional<String> element) {
    for (int i = 0; i < trace.size(); i++) {
      if (element.isPresent() && trace.get(i).element().id().equals(element.get())) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Link> arrow(LogicModel model, ElementReview from, ElementReview to) {
    return model.links().stream()
        .filter(l -> l.kind() == LinkKind.CAUSE)
        .filter(l -> l.from().equals(from.element().id()) && l.to().equals(to.element().id()))
        .findFirst();
  }

  /** The steps whose arrow is, or may be, the one that broke, upstream first. */
  public List<ChainStep> doubtful() {
    return steps.stream().filter(s -> s.isBroken() || s.isUncertain()).toList();
  }

  /**
   * The steps whose arrow's assumption is to be discussed. Where nothing upstream was reached, the
   * delivery failed and not the theory, so an arrow counts only if an assumption is written on it.
   */
  public List<ChainStep> assumed() {
    return doubtful().stream()
        .filter(s -> kpi.blame().isPresent() || s.arrow().flatMap(Link::assumption).isPresent())
        .toList();
  }

  /** Whether the chain broke off in delivery, with nothing upstream that was reached. */
  public boolean isUndelivered() {
    return kpi.status() == ChainStatus.IMPLEMENTATION_FAILURE;
  }

  /** The step before another one. */
  ChainStep before(ChainStep step) {
    return steps.get(steps.indexOf(step) - 1);
  }

  /** The first element that missed, as a step of the chain. */
  public Optional<ChainStep> firstMissed() {
    return steps.stream().filter(ChainStep::firstMissed).findFirst();
  }
}
