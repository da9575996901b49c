package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.benchmarks.byhand.HandWrittenRules;
import jp.sujimichi.engine.Checker;

/**
 * Measures the product beside its yardsticks and prints the page {@code
 * docs/benchmarks/results.md}; see {@code docs/benchmarks/run}. Before it measures, it proves that
 * all do the same work, and measures nothing where they do not.
 */
final class Comparison {

  private final Path project;
  private final Entrants entrants;

  private Comparison(Path project) {
    this.project = project;
    this.entrants = new Entrants(project);
  }

  /**
   * Prints the page, and on standard error what is under way.
   *
   * @param args the checkout
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Optional<String> page = new Comparison(Path.of(args[0])).page();
    if (page.isEmpty()) {
      System.exit(1);
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(page.get());
    out.flush();
  }

  private Optional<String> page() throws IOException, InterruptedException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("load", Machine.load());
    say("writing the models");
    Models models = Models.write(project, project.resolve("target/compare/models"));
    entrants.layOutRelease();
    say("comparing what each finds");
    Equality equality = new Equality(entrants, models);
    List<String> differences = equality.differences();
    if (!differences.isEmpty()) {
      say("They do not find the same, so there is nothing to measure:");
      differences.forEach(Comparison::say);
      return Optional.empty();
    }
    Verdicts verdicts = new Verdicts();
    say("cold starts");
    ColdTable cold = ColdTable.measure(entrants, models);
    cold.judge(verdicts);
    say("warm processes");
    WarmTable warm = WarmTable.measure(entrants, models);
    warm.judge(verdicts);
    say("growth");
    GrowthTable growth = GrowthTable.measure(entrants, models);
    growth.judge(verdicts);
    describe(parts);
    parts.put("models", Table.number("%,.0f", equality.models()));
    parts.put("equality", table(equality.findings()).toString().strip());
    parts.put("verdicts", verdicts.toString().strip());
    parts.put("summary", verdicts.summary());
    parts.put("cold", cold.toString().strip());
    parts.put("warm", warm.toString().strip());
    parts.put("growth", growth.toString().strip());
    return Optional.of(filled(parts));
  }

  private static Table table(Map<String, Integer> findings) {
    Table table = new Table("rule", "places, found by all");
    findings.forEach((rule, count) -> table.row("`" + rule + "`", Table.number("%,.0f", count)));
    return table;
  }

  private void describe(Map<String, String> parts) throws IOException, InterruptedException {
    parts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    parts.put("processors", Machine.processors());
    parts.put("memory", Machine.memory());
    parts.put("system", Machine.system());
    parts.put("java", Machine.java());
    parts.put("rules", Integer.toString(Checker.shippedIndex().rules().size()));
    Set<String> compared = HandWrittenRules.ids();
    parts.put("compared", Integer.toString(compared.size()));
    parts.put(
        "families",
        Long.toString(compared.stream().map(id -> id.replaceFirst("/.*", "")).distinct().count()));
    parts.put("warmup", Integer.toString(WarmUp.MOST));
    parts.put("jena", System.getProperty("sujimichi.jena"));
    if (entrants.spectral().isPresent()) {
      List<String> version = List.of(entrants.spectral().get().get(0), "--version");
      parts.put("node", "Node " + Child.run(List.of("node", "--version")).get(0));
      parts.put("spectral", "Spectral's command line " + Child.run(version).get(0));
    } else {
      parts.put("node", "no Node");
      parts.put("spectral", "no Spectral: its rows and figures are left out");
    }
  }

  private String filled(Map<String, String> parts) throws IOException {
    String page = Files.readString(project.resolve("src/compare/page.md"));
    for (Map.Entry<String, String> part : parts.entrySet()) {
      page = page.replace("{{" + part.getKey() + "}}", part.getValue());
    }
    return page;
  }

  private static void say(String text) {
    System.err.println(text);
  }
}
