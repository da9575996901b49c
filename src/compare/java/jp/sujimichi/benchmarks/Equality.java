package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.sujimichi.benchmarks.byhand.HandWrittenRules;

/** Proves that all do the same work: the same rules find fault in the same places. */
final class Equality {

  private static final int SHOWN = 5;

  private final Entrants entrants;
  private final Models models;
  private final Map<String, Integer> findings = new TreeMap<>();
  private int checked;

  Equality(Entrants entrants, Models models) {
    this.entrants = entrants;
    this.models = models;
  }

  /**
   * Compares what all find in all models.
   *
   * @return the differences, for people; empty when there are none
   */
  List<String> differences() throws IOException, InterruptedException {
    List<String> differences = new ArrayList<>();
    for (Path folder : List.of(models.single(), models.whole(), models.drafts())) {
      Map<String, Set<String>> all = new LinkedHashMap<>();
      String few = entrants.productOfFewRules();
      all.put("sujimichi", lines(entrants.contest("findings", "rules", few, folder)));
      all.put("by hand", lines(entrants.contest("findings", "hand", few, folder)));
      all.put("Jena SHACL", lines(entrants.contest("findings", "jena", entrants.jena(), folder)));
      if (entrants.spectral().isPresent()) {
        all.put("Spectral", lines(entrants.spectralContest("findings", folder.toString())));
        if (folder.equals(models.single())) {
          all.put("Spectral's command line", linted(entrants.spectral().get()));
        }
      }
      Set<String> ours = all.get("sujimichi");
      all.forEach((name, theirs) -> compare(folder, ours, name, theirs, differences));
      count(folder, ours);
    }
    for (String rule : HandWrittenRules.ids()) {
      if (!findings.containsKey(rule)) {
        differences.add(rule + " finds nothing in any model, so that equality proves nothing.");
      }
    }
    return differences;
  }

  /** What Spectral's command line, whose start is measured, finds in the one model. */
  private Set<String> linted(List<String> spectral) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(spectral);
    command.addAll(List.of("--format", "json", models.one(".json").toString()));
    Set<String> lines = new TreeSet<>();
    for (JsonNode result : new ObjectMapper().readTree(String.join("", Child.run(command, 1)))) {
      StringBuilder line = new StringBuilder("one\t" + result.path("code").asText() + "\t");
      result.path("path").forEach(step -> line.append('/').append(step.asText()));
      lines.add(line.toString());
    }
    return lines;
  }

  private static Set<String> lines(List<String> command) throws IOException, InterruptedException {
    return new TreeSet<>(Child.run(command));
  }

  private static void compare(
      Path folder, Set<String> ours, String name, Set<String> theirs, List<String> differences) {
    Set<String> only = new TreeSet<>(theirs);
    only.removeAll(ours);
    Set<String> missed = new TreeSet<>(ours);
    missed.removeAll(theirs);
    for (Map.Entry<String, Set<String>> side :
        Map.of("finds alone", only, "does not find", missed).entrySet()) {
      if (!side.getValue().isEmpty()) {
        differences.add(
            String.format(
                Locale.ROOT,
                "%s: %s %s %d, such as %s",
                folder.getFileName(),
                name,
                side.getKey(),
                side.getValue().size(),
                side.getValue().stream().limit(SHOWN).toList()));
      }
    }
  }

  private void count(Path folder, Set<String> lines) throws IOException {
    lines.forEach(line -> findings.merge(line.split("\t", -1)[1], 1, Integer::sum));
    try (Stream<Path> files = Files.list(folder)) {
      checked += (int) files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  /** How many models were compared. */
  int models() {
    return checked;
  }

  /** How often each rule found fault. */
  Map<String, Integer> findings() {
    return findings;
  }
}
