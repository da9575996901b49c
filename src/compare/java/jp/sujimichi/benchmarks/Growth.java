package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;

/** Models of growing size, read and checked by the whole rule base in one warm process. */
final class Growth {

  private static final int WARM_UP_SIZE = 500;
  private static final double MEASURED = 4;
  private static final int FEWEST_RUNS = 3;
  private static final double MOST_FOR_A_SIZE = 20;

  private final Checker checker = Checker.standard();
  private final ModelReader reader = Contender.reader();

  private Growth() {}

  /**
   * Prints a line for each model: µs of processor time for reading it, and for checking it. The
   * time is the whole process's, the collector included.
   *
   * @param args the folder of models, and the sizes whose files lie there
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Growth growth = new Growth();
    byte[] first = file(args[0], Integer.toString(WARM_UP_SIZE));
    WarmUp.with(seconds -> growth.repeat(first, seconds, 1));
    for (String size : List.of(args).subList(1, args.length)) {
      byte[] file = file(args[0], size);
      WarmUp.with(seconds -> growth.repeat(file, seconds, 1), MOST_FOR_A_SIZE);
      List<double[]> runs = growth.repeat(file, MEASURED, FEWEST_RUNS);
      System.out.printf(Locale.ROOT, "%f\t%f%n", mean(runs, 0), mean(runs, 1));
    }
    System.out.flush();
    System.exit(0);
  }

  private static byte[] file(String folder, String size) throws IOException {
    return Files.readAllBytes(Path.of(folder, size + ".json"));
  }

  private List<double[]> repeat(byte[] file, double seconds, int fewest) {
    List<double[]> runs = new ArrayList<>();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || runs.size() < fewest) {
      runs.add(once(file));
    }
    return runs;
  }

  private double[] once(byte[] file) {
    double start = WarmUp.cpuMicros();
    if (reader.read("model.json", file) instanceof Read read) {
      double middle = WarmUp.cpuMicros();
      checker.checkOne(read.document());
      return new double[] {middle - start, WarmUp.cpuMicros() - middle};
    }
    throw new IllegalStateException("a model made of the shipped ones can be read");
  }

  // The clock ticks rarely, and the collector works in some runs and not in others: only a mean
  // over many runs tells anything.
  private static double mean(List<double[]> runs, int part) {
    return runs.stream().mapToDouble(run -> run[part]).average().orElseThrow();
  }
}
