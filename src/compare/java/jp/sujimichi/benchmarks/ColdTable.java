package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole processes, from nothing to their end, on the one model of 40 elements. */
final class ColdTable {

  private static final int RUNS = 11;

  private static final String FULL = "`sujimichi check`, the whole rule base";
  private static final String FEW = "`sujimichi check`, the compared rules alone";
  private static final String JENA =
      "Jena SHACL, the same rules as shapes, with our start-up tuning";
  private static final String SPECTRAL = "`spectral lint`, the same rules as custom functions";

  private final Map<String, ColdStart> rows = new LinkedHashMap<>();

  static ColdTable measure(Entrants entrants, Models models)
      throws IOException, InterruptedException {
    Path json = models.one(".json");
    Path turtle = models.one(".ttl");
    entrants.archive("jackson", entrants.product(), json);
    entrants.archive("hand", entrants.product(), json);
    entrants.archive("jena", entrants.jena(), turtle);
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("`java -version`", List.of(entrants.java(), "-version"));
    commands.put(
        "plain Java: Jackson reads the file, no more",
        entrants.onceTuned("jackson", entrants.product(), json));
    commands.put(
        "plain Java: the compared rules by hand",
        entrants.onceTuned("hand", entrants.product(), json));
    commands.put(FULL, check(entrants.launcher(), json));
    commands.put(FEW, check(entrants.launcherOfFewRules(), json));
    commands.put(JENA, entrants.onceTuned("jena", entrants.jena(), turtle));
    commands.put("Jena SHACL as Java starts it", entrants.once("jena", entrants.jena(), turtle));
    if (entrants.spectral().isPresent()) {
      commands.put("`node -e 0`", List.of("node", "-e", "0"));
      List<String> lint = new ArrayList<>(entrants.spectral().get());
      lint.add(json.toString());
      commands.put(SPECTRAL, lint);
    }
    ColdTable table = new ColdTable();
    List<ColdStart> starts = ColdStart.inTurn(List.copyOf(commands.values()), RUNS);
    for (String name : commands.keySet()) {
      table.rows.put(name, starts.get(table.rows.size()));
    }
    return table;
  }

  private static List<String> check(Path launcher, Path model) {
    return List.of(launcher.toString(), "check", "--fail-on", "never", model.toString());
  }

  void judge(Verdicts verdicts) {
    ColdStart full = rows.get(FULL);
    ColdStart few = rows.get(FEW);
    verdicts.atMost("cold `check`, whole rule base, s", "%.2f", 0.35, full.wall(), full.cpu());
    verdicts.atMost("the same, peak MB", "%.0f", 90, full.memory(), Double.NaN);
    against(verdicts, "Spectral's command line", 0.4, few, Optional.ofNullable(rows.get(SPECTRAL)));
    against(verdicts, "Jena SHACL", 0.75, few, Optional.of(rows.get(JENA)));
  }

  private static void against(
      Verdicts verdicts, String whom, double most, ColdStart ours, Optional<ColdStart> theirs) {
    verdicts.atMost(
        "cold, equal checks, over " + whom,
        "%.2f",
        most,
        theirs.map(t -> ours.wall() / t.wall()).orElse(Double.NaN),
        theirs.map(t -> ours.cpu() / t.cpu()).orElse(Double.NaN));
  }

  @Override
  public String toString() {
    Table table = new Table("cold, median of " + RUNS, "wall s", "CPU s", "peak MB");
    rows.forEach(
        (name, start) ->
            table.row(
                name,
                Table.number("%.3f", start.wall()),
                Table.number("%.2f", start.cpu()),
                Table.number("%.0f", start.memory())));
    return table.toString();
  }
}
