package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.Limits;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;

/**
 * Measures the product and prints the figures as Markdown; see {@code docs/benchmarks/run}.
 *
 * <p>Processor time is given beside wall time: on a machine that does other work too, only the
 * former can be compared.
 */
public final class Benchmarks {

  private static final int ELEMENTS = 40;
  private static final int ROUND = 1_000;
  private static final long SEED = 2026;
  private static final int WARM_ROUNDS = 5;
  private static final int ROUNDS = 5;
  private static final int[] SIZES = {500, 5_000, 50_000};
  private static final JsonFactory JSON = new JsonFactory();

  private final PrintStream out;
  private final Checker checker = Checker.standard();
  private final ModelReader reader = new ModelReader(new Limits(1 << 28, 64));
  private final SampleModels models;

  private Benchmarks(PrintStream out, SampleModels models) {
    this.out = out;
    this.models = models;
  }

  /**
   * Runs all measurements.
   *
   * @param args the launcher of the product, the folder of shipped models and a folder of drafts
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: Benchmarks LAUNCHER MODELS DRAFTS");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Benchmarks benchmarks = new Benchmarks(out, SampleModels.in(Path.of(args[1])));
    benchmarks.setting();
    benchmarks.cold(Path.of(args[0]));
    benchmarks.warm(Drafts.of(List.of(Path.of(args[1]), Path.of(args[2])), ROUND, SEED));
    benchmarks.growth();
  }

  private void setting() {
    out.printf(
        "%s, %s %s, %d processors, Java %s (%s), %d rules%n%n",
        LocalDate.now(ZoneId.systemDefault()),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        checker.rules().rules().size());
  }

  private void cold(Path launcher) throws IOException, InterruptedException {
    Path file = Files.createTempFile("model", ".json");
    try {
      Files.write(file, models.ofSize(ELEMENTS, 0));
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      out.printf("| cold start, median of %d | wall s | CPU s | peak MB |%n", ColdStart.RUNS);
      out.println("|---|---|---|---|");
      row("`java -version`", ColdStart.of(List.of(java, "-version")));
      row(
          "`check` of one model of " + ELEMENTS + " elements",
          ColdStart.of(List.of(launcher.toString(), "check", file.toString())));
      out.println();
    } finally {
      Files.delete(file);
    }
  }

  private void row(String name, ColdStart start) {
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.0f |%n",
        name,
        start.wall(),
        start.cpu(),
        start.memory());
  }

  private void warm(List<byte[]> files) throws InterruptedException {
    out.printf("| warm, drafts of %d elements | drafts/s | CPU µs a draft |%n", ELEMENTS);
    out.println("|---|---|---|");
    rate("Jackson reads the same files, no more, 1 thread", 1, files, Benchmarks::parse);
    rate("read", 1, files, this::read);
    rate("read and check, 1 thread", 1, files, this::check);
    rate("read and check, 2 threads", 2, files, this::check);
    out.println();
  }

  private void rate(String name, int threads, List<byte[]> files, Consumer<byte[]> work)
      throws InterruptedException {
    for (int i = 0; i < WARM_ROUNDS * ROUND; i++) {
      work.accept(files.get(i % files.size()));
    }
    double[] rates = new double[ROUNDS];
    double[] costs = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long[] cpu = new long[threads];
      List<Thread> workers = new ArrayList<>();
      long start = System.nanoTime();
      for (int t = 0; t < threads; t++) {
        int worker = t;
        workers.add(new Thread(() -> cpu[worker] = cpuOf(files, work)));
        workers.get(t).start();
      }
      for (Thread worker : workers) {
        worker.join();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double total = 0;
      for (long nanos : cpu) {
        total += nanos;
      }
      rates[round] = threads * ROUND / seconds;
      costs[round] = total / 1e3 / (threads * ROUND);
    }
    out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f |%n",
        name,
        ColdStart.median(rates),
        ColdStart.median(costs));
  }

  private static long cpuOf(List<byte[]> files, Consumer<byte[]> work) {
    long before = threadCpu();
    for (int i = 0; i < ROUND; i++) {
      work.accept(files.get(i % files.size()));
    }
    return threadCpu() - before;
  }

  private void growth() throws IOException {
    out.println(
        "| growth | CPU ms reading | CPU ms checking | CPU µs an element | heap MB after |");
    out.println("|---|---|---|---|---|");
    for (int size : SIZES) {
      byte[] file = models.ofSize(size, 0);
      int runs = Math.max(3, 20_000 / size);
      double[] reading = new double[runs];
      double[] checking = new double[runs];
      for (int run = 0; run < runs; run++) {
        long start = threadCpu();
        Read read = read(file);
        long middle = threadCpu();
        checker.checkOne(read.document());
        reading[run] = (middle - start) / 1e6;
        checking[run] = (threadCpu() - middle) / 1e6;
      }
      Runtime runtime = Runtime.getRuntime();
      double both = ColdStart.median(reading) + ColdStart.median(checking);
      out.printf(
          Locale.ROOT,
          "| %,d elements | %,.1f | %,.1f | %.1f | %,d |%n",
          size,
          ColdStart.median(reading),
          ColdStart.median(checking),
          both * 1000 / size,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
  }

  private Read read(byte[] file) {
    if (reader.read("model.json", file) instanceof Read read) {
      return read;
    }
    throw new IllegalStateException("a model made of the shipped ones can be read");
  }

  private void check(byte[] file) {
    checker.checkOne(read(file).document());
  }

  private static void parse(byte[] file) {
    try (JsonParser parser = JSON.createParser(file)) {
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
