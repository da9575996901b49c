package jp.sujimichi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Repeats work until Java's compiler has little left to do, so that what follows is warm. */
final class WarmUp {

  /**
   * Seconds of processor time, the compiler's included, after which to go on all the same. Reckoned
   * so, a busy machine warms up as far as a quiet one; it only takes longer.
   */
  static final int MOST = 120;

  /** The share of a slice the compiler may still take when it is said to rest. */
  private static final double AT_REST = 0.1;

  private static final double SLICE = 2;
  private static final double LEAST = 3 * SLICE;

  private WarmUp() {}

  /** Work that can be done again and again. */
  @FunctionalInterface
  interface Work {

    /** Works about so many seconds. */
    void during(double seconds) throws InterruptedException;
  }

  /** Works until the compiler rests, or {@link #MOST} is used up. */
  static void with(Work work) throws InterruptedException {
    with(work, MOST);
  }

  /** The same with less processor time at the most, in seconds, for what is nearly warm. */
  static void with(Work work, double most) throws InterruptedException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    double start = cpuMicros();
    double share = 1;
    while (secondsSince(start) < LEAST || (share > AT_REST && secondsSince(start) < most)) {
      long before = compiler.getTotalCompilationTime();
      long slice = System.nanoTime();
      work.during(SLICE);
      share = (compiler.getTotalCompilationTime() - before) * 1e6 / (System.nanoTime() - slice);
    }
  }

  private static double secondsSince(double start) {
    return (cpuMicros() - start) / 1e6;
  }

  /** The processor time of this process so far, in µs. */
  static double cpuMicros() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e3;
  }
}
