package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What starting a process costs, from nothing to its end. CPU time and memory come from {@code
 * /proc}, so they need Linux; without it they are NaN.
 *
 * @param wall median seconds until its end
 * @param cpu median seconds of processor time; less disturbed by other work on the machine
 * @param memory median of the largest resident set, in MB
 */
record ColdStart(double wall, double cpu, double memory) {

  /** Checkers end with 1 when they find errors; what ends with more has not worked. */
  private static final int MOST_FOUND = 1;

  private static final Duration SAMPLING = Duration.ofMillis(2);
  private static final double TICKS_PER_SECOND = 100;

  /**
   * Runs commands in turn so many times, what they print thrown away, so that what disturbs the
   * machine disturbs all of them.
   *
   * @param times how often; an odd number
   * @return what each costs, in the order given
   * @throws IllegalStateException when a command fails
   */
  static List<ColdStart> inTurn(List<List<String>> commands, int times)
      throws IOException, InterruptedException {
    double[][][] runs = new double[commands.size()][3][times];
    for (int run = 0; run < times; run++) {
      for (int command = 0; command < commands.size(); command++) {
        ColdStart start = once(commands.get(command));
        runs[command][0][run] = start.wall();
        runs[command][1][run] = start.cpu();
        runs[command][2][run] = start.memory();
      }
    }
    List<ColdStart> medians = new ArrayList<>();
    for (double[][] of : runs) {
      medians.add(new ColdStart(median(of[0]), median(of[1]), median(of[2])));
    }
    return medians;
  }

  private static ColdStart once(List<String> command) throws IOException, InterruptedException {
    double before = cpuSecondsOfChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    double memory = Double.NaN;
    while (!process.waitFor(SAMPLING.toMillis(), TimeUnit.MILLISECONDS)) {
      memory = peakMegabytes(process.pid()).orElse(memory);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() > MOST_FOUND) {
      throw new IllegalStateException(
          "ended with " + process.exitValue() + ": " + String.join(" ", command));
    }
    return new ColdStart(wall, cpuSecondsOfChildren() - before, memory);
  }

  /** The processor time of all processes that this one has started and that have ended. */
  private static double cpuSecondsOfChildren() {
    return read("/proc/self/stat")
        .map(text -> text.substring(text.lastIndexOf(')') + 2).split(" "))
        .map(f -> (Long.parseLong(f[13]) + Long.parseLong(f[14])) / TICKS_PER_SECOND)
        .orElse(Double.NaN);
  }

  private static Optional<Double> peakMegabytes(long process) {
    return read("/proc/" + process + "/status")
        .flatMap(text -> text.lines().filter(line -> line.startsWith("VmHWM:")).findFirst())
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
  }

  private static Optional<String> read(String file) {
    try {
      return Optional.of(Files.readString(Path.of(file)));
    } catch (IOException ended) {
      // A process that is just ending may be listed, yet no longer be read.
      return Optional.empty();
    }
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
