package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What starting a process costs, from nothing to its end. CPU time and memory are sampled from
 * {@code /proc} while it runs, so they need Linux; without it they are NaN.
 *
 * @param wall median seconds until its end
 * @param cpu median seconds of processor time; less disturbed by other work on the machine
 * @param memory median of the largest resident set, in MB
 */
record ColdStart(double wall, double cpu, double memory) {

  static final int RUNS = 11;

  private static final Duration SAMPLING = Duration.ofMillis(2);
  private static final double TICKS_PER_SECOND = 100;

  /** Runs a command so many times, what it prints thrown away. */
  static ColdStart of(List<String> command) throws IOException, InterruptedException {
    double[][] runs = new double[3][RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      double cpu = Double.NaN;
      double memory = Double.NaN;
      while (!process.waitFor(SAMPLING.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
        cpu = cpuSeconds(process.pid()).orElse(cpu);
        memory = peakMegabytes(process.pid()).orElse(memory);
      }
      runs[0][run] = (System.nanoTime() - start) / 1e9;
      runs[1][run] = cpu;
      runs[2][run] = memory;
    }
    return new ColdStart(median(runs[0]), median(runs[1]), median(runs[2]));
  }

  private static Optional<Double> cpuSeconds(long process) throws IOException {
    return read(process, "stat")
        .map(text -> text.substring(text.lastIndexOf(')') + 2).split(" "))
        .map(f -> (Long.parseLong(f[11]) + Long.parseLong(f[12])) / TICKS_PER_SECOND);
  }

  private static Optional<Double> peakMegabytes(long process) throws IOException {
    return read(process, "status")
        .flatMap(text -> text.lines().filter(line -> line.startsWith("VmHWM:")).findFirst())
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
  }

  private static Optional<String> read(long process, String file) throws IOException {
    try {
      return Optional.of(Files.readString(Path.of("/proc/" + process + "/" + file)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException ending) {
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
