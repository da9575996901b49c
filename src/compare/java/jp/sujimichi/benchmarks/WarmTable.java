package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warm processes that read and check drafts of 40 elements, on one thread and on two. */
final class WarmTable {

  private static final String FULL = "sujimichi, the whole rule base";
  private static final String FEW = "sujimichi, the compared rules alone";
  private static final String HAND = "the compared rules by hand in plain Java";
  private static final String JENA = "Jena SHACL, the same rules as shapes";
  private static final String SPECTRAL = "spectral-core, the same rules as custom functions";

  private final Map<String, List<Warm>> rows = new LinkedHashMap<>();

  static WarmTable measure(Entrants entrants, Models models)
      throws IOException, InterruptedException {
    WarmTable table = new WarmTable();
    table.row("Jackson reads the files, no more", "jackson", entrants.product(), entrants, models);
    table.row(HAND, "hand", entrants.product(), entrants, models);
    table.row(FEW, "rules", entrants.productOfFewRules(), entrants, models);
    table.row(FULL, "rules", entrants.product(), entrants, models);
    table.row(JENA, "jena", entrants.jena(), entrants, models);
    if (entrants.spectral().isPresent()) {
      String folder = models.drafts().toString();
      table.rows.put(SPECTRAL, Warm.of(entrants.spectralContest("warm", folder, Warm.ROUND)));
    }
    return table;
  }

  private void row(String name, String contender, String classes, Entrants entrants, Models models)
      throws IOException, InterruptedException {
    rows.put(
        name, Warm.of(entrants.contest("warm", contender, classes, models.drafts(), Warm.ROUND)));
  }

  void judge(Verdicts verdicts) {
    Warm full = rows.get(FULL).get(0);
    verdicts.atLeast(
        "warm, one thread, whole rule base, models/s",
        "%,.0f",
        3_000,
        full.rate(),
        1e6 / full.cpu());
    against(verdicts, "Jena SHACL", Optional.of(rows.get(JENA)));
    against(verdicts, "Spectral", Optional.ofNullable(rows.get(SPECTRAL)));
  }

  private void against(Verdicts verdicts, String whom, Optional<List<Warm>> theirs) {
    Warm ours = rows.get(FEW).get(0);
    verdicts.atLeast(
        "warm, one thread, equal checks, times as fast as " + whom,
        "%.1f",
        10,
        theirs.map(t -> ours.rate() / t.get(0).rate()).orElse(Double.NaN),
        theirs.map(t -> t.get(0).cpu() / ours.cpu()).orElse(Double.NaN));
  }

  @Override
  public String toString() {
    Table table =
        new Table(
            "warm, drafts of " + Models.ELEMENTS + " elements",
            "models/s, 1 thread",
            "CPU µs a model",
            "models/s, 2 threads",
            "CPU µs a model");
    rows.forEach(
        (name, warm) ->
            table.row(
                name,
                Table.number("%,.0f", warm.get(0).rate()),
                Table.number("%,.0f", warm.get(0).cpu()),
                Table.number("%,.0f", warm.get(1).rate()),
                Table.number("%,.0f", warm.get(1).cpu())));
    return table.toString();
  }
}
