package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Because;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.Location;
import jp.sujimichi.finding.NotEvaluated;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.Place;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Waiver;

/** Turns the hits of one model into its findings: worded, located, weighed and in order. */
final class FindingFactory {

  private final ModelDocument document;
  private final Map<String, RuleDefinition> rules;
  private final Templates templates;
  private final Profile profile;
  private final Waivers waivers;
  private final FixFactory fixes;
  private final Fingerprints fingerprints = new Fingerprints();

  FindingFactory(
      ModelDocument document,
      CausalGraph graph,
      Map<String, RuleDefinition> rules,
      Templates templates,
      Profile profile,
      Waivers waivers) {
    this.document = document;
    this.templates = templates;
    this.rules = rules;
    this.profile = profile;
    this.waivers = waivers;
    this.fixes = new FixFactory(new ModelIndex(document.model(), graph), templates);
  }

  /** The findings, root causes first, each followed by what it causes. */
  List<Finding> findings(Guards guards) {
    List<Hit> hits = new ArrayList<>(guards.kept());
    hits.removeIf(hit -> severityOf(hit).isEmpty());
    hits.sort(Comparator.comparing(Hit::rule).thenComparing(Hit::at, DocumentOrder.INSTANCE));
    Map<Hit, String> names = new IdentityHashMap<>();
    hits.forEach(hit -> names.put(hit, fingerprints.of(hit)));
    Map<Hit, List<Hit>> waiting = new IdentityHashMap<>();
    for (Guards.HeldBack held : guards.heldBack()) {
      if (severityOf(held.hit()).filter(Severity.ERROR::equals).isPresent()) {
        waiting.computeIfAbsent(held.by(), by -> new ArrayList<>()).add(held.hit());
      }
    }
    List<Finding> findings = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      List<Hit> after = waiting.getOrDefault(hit, List.of());
      findings.add(finding(hit, names.get(hit), guards.causeOf(hit).map(names::get), after));
    }
    return new FindingOrder(profile).sort(findings);
  }

  /** The rules held back, in order. */
  List<NotEvaluated> notEvaluated(Guards guards) {
    Map<String, NotEvaluated> result = new TreeMap<>();
    for (Guards.HeldBack held : guards.heldBack()) {
      Bilingual cause = templates.of(rules.get(held.by().rule()).norm()).fill(name -> null);
      Bilingual because =
          new Bilingual(
              "先に「" + cause.ja() + "」を満たしてください（" + held.by().rule() + "）。",
              "First see to “" + cause.en() + "” (" + held.by().rule() + ").");
      result.putIfAbsent(
          held.hit().rule() + '\n' + held.hit().at().pointer() + held.hit().at().reference().id(),
          new NotEvaluated(held.hit().rule(), held.hit().at().reference(), because));
    }
    return List.copyOf(result.values());
  }

  private Optional<Severity> severityOf(Hit hit) {
    return profile.severityOf(hit.rule(), rules.get(hit.rule()).severity());
  }

  private Finding finding(
      Hit hit, String fingerprint, Optional<String> causedBy, List<Hit> waiting) {
    RuleDefinition rule = rules.get(hit.rule());
    Function<String, Bilingual> texts = Arguments.of(hit);
    Optional<Waiver> waiver = waivers.of(hit);
    List<Fix> ways = fixes.fixes(rule.fixes(), hit, texts, waiting);
    return new Finding(
        rule.id(),
        severityOf(hit).orElseThrow(),
        rule.confidence(),
        locate(hit, ways),
        Arguments.also(hit),
        templates.of(rule.message()).fill(texts),
        new Because(templates.of(rule.because()).fill(texts), rule.source()),
        templates.of(rule.question()).fill(texts),
        ways,
        causedBy,
        fingerprint,
        waiver.isPresent() ? FindingState.WAIVED : FindingState.NEW,
        waiver);
  }

  private Location locate(Hit hit, List<Fix> ways) {
    Place place =
        document.places().nearest(hit.at().pointer()).orElse(new Place(0, 0, Optional.empty()));
    return new Location(
        hit.at().reference(),
        hit.at().pointer(),
        place.line(),
        place.column(),
        place.cell().flatMap(cell -> cellToMend(hit.at().pointer(), ways).or(() -> place.cell())),
        hit.at().label());
  }

  // In a workbook the eye goes to one cell of the row: the one that a fix would change.
  private Optional<String> cellToMend(String pointer, List<Fix> ways) {
    return ways.stream()
        .flatMap(way -> way.patch().stream())
        .filter(operation -> !pointer.isEmpty() && operation.path().startsWith(pointer + "/"))
        .flatMap(operation -> document.places().at(operation.path()).stream())
        .flatMap(place -> place.cell().stream())
        .findFirst();
  }
}
