package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.engine.fact.PortfolioFacts;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.model.CausalGraph;

/**
 * Looks across the models of one owner: one name with two definitions, one count in two models, one
 * result claimed twice. Models of different owners are never held against each other.
 *
 * <p>A finding stands in the report of every model it concerns, at that model's own indicator or
 * element, and names the other as {@code model/id}.
 */
public final class PortfolioChecker {

  private final Checker checker;

  /** Looks with the rules, profile and date of a checker. */
  public PortfolioChecker(Checker checker) {
    this.checker = checker;
  }

  /**
   * The reports with what was found across the models added.
   *
   * @param documents the models
   * @param reports the report of each, in the same order
   */
  public List<ModelReport> add(List<ModelDocument> documents, List<ModelReport> reports) {
    if (documents.size() < 2) {
      return reports;
    }
    PortfolioFacts facts = PortfolioFacts.of(documents, checker.words());
    List<List<Hit>> hits = new ArrayList<>();
    documents.forEach(document -> hits.add(new ArrayList<>()));
    checker.run(facts.facts()).forEach(hit -> hits.get(facts.modelOf(hit.at())).add(hit));
    List<ModelReport> result = new ArrayList<>(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      result.add(
          hits.get(i).isEmpty()
              ? reports.get(i)
              : with(reports.get(i), documents.get(i), hits.get(i)));
    }
    return result;
  }

  private ModelReport with(ModelReport report, ModelDocument document, List<Hit> hits) {
    Guards guards = Guards.apply(hits, checker.rules());
    FindingFactory factory =
        new FindingFactory(
            document,
            CausalGraph.of(document.model()),
            checker.rules().rules(),
            checker.templates(),
            checker.profile(),
            new Waivers(document.model().waivers(), checker.date()));
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.addAll(factory.findings(guards));
    List<NotEvaluated> held = new ArrayList<>(report.notEvaluated());
    held.addAll(factory.notEvaluated(guards));
    return new ModelReport(
        report.file(),
        report.id(),
        report.title(),
        findings,
        held,
        report.chains(),
        Summary.of(findings));
  }
}
