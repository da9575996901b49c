package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.fact.FactBuilder;
import jp.sujimichi.engine.fact.Words;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.report.JsonReport;
import jp.sujimichi.retrospect.Retrospective;

/**
 * What one draft of a city costs a warm process, on one thread: processor time, so that other work
 * on the machine disturbs it little. Each line includes what it names and nothing more.
 */
public final class Throughput {

  private static final int DRAFTS = 1_000;
  private static final long SEED = 2026;
  private static final JsonFactory JSON = new JsonFactory();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Checker checker = Checker.standard().withDate(DAY);
  private final Words words = Words.standard();
  private final ModelReader reader = new ModelReader();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /**
   * Measures, or with {@code --write FOLDER} writes the drafts as files.
   *
   * @param args {@code [--write FOLDER] [--rounds N] [--only PHASE] FOLDER…}; the folders hold the
   *     models that drafts are made of
   */
  public static void main(String[] args) throws IOException {
    int rounds = 7;
    String only = "";
    int next = 0;
    Path target = null;
    while (args[next].startsWith("--")) {
      switch (args[next]) {
        case "--write" -> target = Path.of(args[next + 1]);
        case "--rounds" -> rounds = Integer.parseInt(args[next + 1]);
        case "--only" -> only = args[next + 1];
        default -> throw new IllegalArgumentException(args[next]);
      }
      next += 2;
    }
    List<Path> folders = List.of(args).subList(next, args.length).stream().map(Path::of).toList();
    List<byte[]> drafts = Drafts.of(folders, DRAFTS, SEED);
    if (target != null) {
      Files.createDirectories(target);
      for (int i = 0; i < drafts.size(); i++) {
        Files.write(
            target.resolve(String.format(Locale.ROOT, "draft-%04d.json", i)), drafts.get(i));
      }
      return;
    }
    new Throughput().run(drafts, rounds, only);
  }

  private void run(List<byte[]> drafts, int rounds, String only) {
    describe(drafts);
    List<ModelDocument> documents = drafts.stream().map(this::read).toList();
    List<Checked> reports = documents.stream().map(this::check).toList();
    out.println("| warm, one thread | CPU µs a draft, least | median | drafts/s at the least |");
    out.println("|---|---|---|---|");
    measure("parse: Jackson reads tokens", only, drafts, rounds, Throughput::parse);
    measure("read", only, drafts, rounds, this::read);
    measure("retrospective", only, documents, rounds, d -> Retrospective.ofMeasured(d.model()));
    measure("facts", only, documents, rounds, this::facts);
    measure("check: checkOne", only, documents, rounds, checker::checkOne);
    measure("report: JSON", only, reports, rounds, c -> write(c.report(), c.document().model()));
    measure("all: read and check", only, drafts, rounds, d -> checker.checkOne(read(d)));
    measure("whole: read, check and JSON", only, drafts, rounds, this::checkAndWrite);
  }

  private void describe(List<byte[]> drafts) {
    double[] sums = new double[6];
    for (byte[] draft : drafts) {
      ModelDocument document = read(draft);
      ModelReport report = checker.checkOne(document);
      sums[0] += draft.length;
      sums[1] += document.model().elements().size();
      sums[2] += document.model().links().size();
      sums[3] += document.model().indicators().size();
      sums[4] += report.findings().size();
      sums[5] += report.findings().stream().mapToInt(f -> f.fixes().size()).sum();
    }
    out.printf(
        Locale.ROOT,
        "%d drafts, each of %.0f bytes, %.1f elements, %.1f arrows, %.1f indicators;"
            + " %.1f findings with %.1f ways to mend%n%n",
        drafts.size(),
        sums[0] / drafts.size(),
        sums[1] / drafts.size(),
        sums[2] / drafts.size(),
        sums[3] / drafts.size(),
        sums[4] / drafts.size(),
        sums[5] / drafts.size());
  }

  private <T> void measure(String name, String only, List<T> items, int rounds, Consumer<T> work) {
    if (!name.startsWith(only)) {
      return;
    }
    double[] costs = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long before = threadCpu();
      items.forEach(work);
      costs[round] = (threadCpu() - before) / 1e3 / items.size();
    }
    double least = java.util.Arrays.stream(costs).min().orElseThrow();
    // The first rounds warm the process up; the median of the later half stands for the rest.
    double[] later = java.util.Arrays.copyOfRange(costs, rounds / 2, rounds);
    out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %,.0f |%n",
        name,
        least,
        ColdStart.median(later),
        1e6 / least);
  }

  private record Checked(ModelDocument document, ModelReport report) {}

  private Checked check(ModelDocument document) {
    return new Checked(document, checker.checkOne(document));
  }

  private void checkAndWrite(byte[] draft) {
    Checked checked = check(read(draft));
    write(checked.report(), checked.document().model());
  }

  private ModelDocument read(byte[] draft) {
    if (reader.read("model.json", draft) instanceof Read read) {
      return read.document();
    }
    throw new IllegalStateException("a draft made of models that can be read can be read");
  }

  private void facts(ModelDocument document) {
    CausalGraph graph = CausalGraph.of(document.model());
    FactBuilder.factsOf(document, graph, words, Retrospective.ofMeasured(document.model(), graph));
  }

  private void write(ModelReport report, LogicModel model) {
    JsonReport json = new JsonReport(Writer.nullWriter());
    json.begin(checker.tool(), checker.profile(), DAY);
    json.model(report, model);
    json.end();
  }

  private static void parse(byte[] draft) {
    try (JsonParser parser = JSON.createParser(draft)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue()) {
          parser.getText();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long threadCpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
