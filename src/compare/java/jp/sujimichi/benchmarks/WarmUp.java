package jp.sujimichi.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Repeats work until Java's compiler has little left to do, so that what follows is warm. */
final class WarmUp {

  private static final double SLICE = 2;
  private static final double LEAST = 3 * SLICE;

  /** The share of a slice the compiler may still take. */
  private static final double AT_REST = 0.05;

  private WarmUp() {}

  /** Work that can be done again and again. */
  @FunctionalInterface
  interface Work {

    /** Works about so many seconds. */
    void during(double seconds) throws InterruptedException;
  }

  /**
   * Works until the compiler rests.
   *
   * @param most seconds after which to go on all the same: on a busy machine the compiler may never
   *     rest
   */
  static void with(Work work, double most) throws InterruptedException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long start = System.nanoTime();
    double share = 1;
    while (seconds(start) < LEAST || share > AT_REST && seconds(start) < most) {
      long before = compiler.getTotalCompilationTime();
      long slice = System.nanoTime();
      work.during(SLICE);
      share = (compiler.getTotalCompilationTime() - before) / 1e3 / seconds(slice);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
