package jp.sujimichi.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.engine.fact.FactBuilder;
import jp.sujimichi.engine.fact.Words;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.engine.rule.RuleIndexFile;
import jp.sujimichi.engine.userrule.UserRuleException;
import jp.sujimichi.engine.userrule.UserRules;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Report;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.retrospect.Retrospective;

/**
 * The front door: a model in, a report out.
 *
 * <p>Build it once and keep it; it is immutable and any number of threads may use it. The same
 * model, rules, profile and date give the same report.
 *
 * <pre>{@code
 * Report report = Checker.standard().check(model);
 * }</pre>
 */
public final class Checker {

  /** The profile used when none is named. */
  public static final String DEFAULT_PROFILE = "submission";

  /** How long the rules of a user's folder may take for one model. */
  private static final Duration TIME_FOR_USER_RULES = Duration.ofSeconds(10);

  private final RuleIndex index;
  private final Templates templates;
  private final CompletableFuture<ShippedRules> shipped;
  private final Words words;
  private final Profile profile;
  private final LocalDate date;
  private final Optional<Set<String>> only;
  private final Optional<UserRules> user;

  private Checker(
      RuleIndex index,
      Templates templates,
      CompletableFuture<ShippedRules> shipped,
      Words words,
      Optional<UserRules> user,
      Profile profile,
      LocalDate date,
      Optional<Set<String>> only) {
    this.index = index;
    this.templates = templates;
    this.shipped = shipped;
    this.words = words;
    this.user = user;
    this.profile = profile;
    this.date = date;
    this.only = only;
  }

  /** A checker with the shipped rules, the profile {@value #DEFAULT_PROFILE} and today's date. */
  public static Checker standard() {
    // Conditions and texts load side by side: together they are most of a short run.
    prepare();
    RuleIndex index = shippedIndex();
    Words words = Words.standard();
    return new Checker(
        index,
        new Templates(),
        Shipped.RULES,
        words,
        Optional.empty(),
        index.profile(DEFAULT_PROFILE).orElseThrow(),
        LocalDate.now(ZoneId.systemDefault()),
        Optional.empty());
  }

  /**
   * Begins to load the conditions of the shipped rules on another thread. A program that knows it
   * will check a model calls this first and sees to other things meanwhile.
   */
  public static void prepare() {
    Shipped.RULES.isDone();
  }

  /** The shipped conditions, loaded once for all checkers of a process. */
  private static final class Shipped {
    static final CompletableFuture<ShippedRules> RULES =
        CompletableFuture.supplyAsync(ShippedRules::load);
  }

  /** The rules and profiles the product ships with. */
  public static RuleIndex shippedIndex() {
    try (InputStream in = Checker.class.getResourceAsStream(RuleIndexFile.RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the product was built without its rules");
      }
      return RuleIndexFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same checker under another profile. */
  public Checker withProfile(Profile other) {
    return new Checker(index, templates, shipped, words, user, other, date, only);
  }

  /** The same checker as of another day; it decides which waivers still hold. */
  public Checker withDate(LocalDate other) {
    return new Checker(index, templates, shipped, words, user, profile, other, only);
  }

  /** The same checker with these rules alone, for examples and explanations. */
  public Checker withOnly(Set<String> rules) {
    return new Checker(
        index, templates, shipped, words, user, profile, date, Optional.of(Set.copyOf(rules)));
  }

  /**
   * The same checker with the rules of a folder added; a rule of the same id takes the place of the
   * one there was.
   *
   * <p>The folder is laid out like {@code rules/}, or holds {@code *.drl} files. It is read and
   * compiled here, once. DRL is code: pass only a folder the user has named.
   *
   * @throws UserRuleException when a rule cannot be used; it says which, where and why. {@link
   *     #checkOne} throws it too, when such a rule fails or does not end
   */
  public Checker withUserRules(Path folder) {
    UserRules rules = UserRules.load(folder, index, DrlPreamble::complete);
    Map<String, RuleDefinition> merged = new TreeMap<>(index.rules());
    merged.putAll(rules.definitions());
    RuleIndex both = new RuleIndex(merged, index.profiles(), index.digest() + "+" + rules.digest());
    return new Checker(both, templates, shipped, words, Optional.of(rules), profile, date, only);
  }

  /**
   * The same checker with the list of indicators of its owner, such as the annex of the guideline.
   * Only an {@linkplain Catalogue#official official} one makes an indicator recommended or
   * selective.
   */
  public Checker withCatalogue(Catalogue own) {
    return new Checker(
        index, templates, shipped, words.withCatalogue(own), user, profile, date, only);
  }

  /** The rules and profiles this checker applies. */
  public RuleIndex rules() {
    return index;
  }

  /** Checks one model that was not read from a file. */
  public Report check(LogicModel model) {
    return check(List.of(ModelDocument.of(model)));
  }

  /** Checks any number of models, in the order given, each by itself and those of one owner. */
  public Report check(List<ModelDocument> documents) {
    List<ModelReport> reports = new ArrayList<>(documents.size());
    documents.forEach(document -> reports.add(checkOne(document)));
    List<ModelReport> all = new PortfolioChecker(this).add(documents, reports);
    return new Report(tool(), profile.id(), date, all, List.of());
  }

  /** Checks one model; its locations point into the file it was read from. */
  public ModelReport checkOne(ModelDocument document) {
    CausalGraph graph = CausalGraph.of(document.model());
    Optional<Retrospective> retrospective = Retrospective.ofMeasured(document.model(), graph);
    List<Object> facts = FactBuilder.factsOf(document, graph, words, retrospective);
    List<Hit> hits = hits(facts);
    Waivers waivers = new Waivers(document.model().waivers(), date);
    List<Object> decisions = waivers.facts(index.rules().keySet(), hits);
    if (!decisions.isEmpty()) {
      hits.addAll(hits(decisions));
    }
    only.ifPresent(rules -> hits.removeIf(hit -> !rules.contains(hit.rule())));
    Guards guards = Guards.apply(hits, index);
    FindingFactory factory =
        new FindingFactory(document, graph, index.rules(), templates, profile, waivers);
    List<Finding> findings = factory.findings(guards);
    return new ModelReport(
        document.file(),
        document.model().id(),
        document.model().title(),
        findings,
        factory.notEvaluated(guards),
        retrospective.map(Chains::of).orElse(List.of()),
        Summary.of(findings));
  }

  /** What the rules in force report of these facts. */
  List<Hit> run(List<Object> facts) {
    List<Hit> hits = hits(facts);
    only.ifPresent(rules -> hits.removeIf(hit -> !rules.contains(hit.rule())));
    return hits;
  }

  Templates templates() {
    return templates;
  }

  Words words() {
    return words;
  }

  /** What all rules report of these facts, in no particular order. */
  private List<Hit> hits(List<Object> facts) {
    if (!shipped.isDone()) {
      // A short run waits here for its rules; what they will ask for is looked out meanwhile.
      words.prepare();
    }
    List<Hit> hits = shipped.join().run(facts);
    user.ifPresent(
        rules -> {
          hits.removeIf(hit -> rules.definitions().containsKey(hit.rule()));
          hits.addAll(new UserRuleRun(rules, TIME_FOR_USER_RULES).hits(facts));
        });
    return hits;
  }

  /** What the report names as its maker. */
  public Tool tool() {
    String version =
        Optional.ofNullable(Checker.class.getPackage().getImplementationVersion()).orElse("0.1.0");
    return new Tool("sujimichi", version, "sha256:" + index.digest(), words.catalogueDigest());
  }

  /** The profile in force. */
  public Profile profile() {
    return profile;
  }

  /** The day the check is made for. */
  public LocalDate date() {
    return date;
  }
}
