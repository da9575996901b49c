package jp.sujimichi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.Limits;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;

/** One large model, read and checked by the whole rule base in a process of its own. */
final class Growth {

  private static final double WARM_UP = 8;
  private static final double MEASURED = 5;
  private static final int FEWEST_RUNS = 3;

  private final Checker checker = Checker.standard();
  private final ModelReader reader = new ModelReader(new Limits(1 << 28, 64));
  private final byte[] file;
  private final List<double[]> runs = new ArrayList<>();

  private Growth(byte[] file) {
    this.file = file;
  }

  /**
   * Prints µs of processor time an element for reading and for checking, and the largest resident
   * set in MB. The time is the whole process's, the collector included.
   *
   * @param args the folder of models to make it from, and the number of elements
   */
  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[1]);
    Growth growth = new Growth(SampleModels.in(Path.of(args[0])).ofSize(size, 0));
    growth.repeat(WARM_UP);
    growth.runs.clear();
    growth.repeat(MEASURED);
    System.out.printf(
        Locale.ROOT,
        "%f\t%f\t%f%n",
        growth.mean(0) / size,
        growth.mean(1) / size,
        peakMegabytes());
    System.exit(0);
  }

  private void repeat(double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || runs.size() < FEWEST_RUNS) {
      runs.add(once());
    }
  }

  private double[] once() {
    double start = cpu();
    if (reader.read("model.json", file) instanceof Read read) {
      double middle = cpu();
      checker.checkOne(read.document());
      return new double[] {middle - start, cpu() - middle};
    }
    throw new IllegalStateException("a model made of the shipped ones can be read");
  }

  // The collector works in some runs and not in others, so a mean tells more than a median.
  private double mean(int part) {
    return runs.stream().mapToDouble(run -> run[part]).average().orElseThrow();
  }

  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e3;
  }

  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readString(status)
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElse(Double.NaN);
  }
}
