package jp.sujimichi.hardness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Runs a trial for many seeds. {@code -Dsujimichi.fuzz=N} runs N times as many and prints how many
 * there were.
 */
final class Fuzz {

  private static final int FACTOR = Integer.getInteger("sujimichi.fuzz", 1);

  private Fuzz() {}

  /** How many times a number of trials is run. */
  static int times(int trials) {
    return trials * FACTOR;
  }

  /**
   * Runs the trials; the first that fails names its seed and leaves its input in {@code
   * target/fuzz}.
   *
   * @param name what is tried
   * @param trials how many, before the factor
   * @param trial the trial of a seed
   */
  static void run(String name, int trials, LongFunction<Trial> trial) {
    int all = times(trials);
    for (long seed = 0; seed < all; seed++) {
      Trial one = trial.apply(seed);
      try {
        one.check().run();
      } catch (RuntimeException | Error | IOException failure) {
        throw new AssertionError(name + ", seed " + seed + kept(name, seed, one), failure);
      }
    }
    if (FACTOR > 1) {
      System.out.println("fuzz: " + all + " " + name);
    }
  }

  private static String kept(String name, long seed, Trial trial) {
    Path file = Path.of("target", "fuzz", name.replace(' ', '-') + "-" + seed);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, trial.input().get());
      return ", input in " + file;
    } catch (IOException e) {
      return ", input not kept: " + e;
    }
  }

  /**
   * One trial.
   *
   * @param input what is read, for whoever looks into a failure
   * @param check what must hold
   */
  record Trial(Supplier<byte[]> input, Check check) {}

  /** What must hold. */
  interface Check {
    void run() throws IOException;
  }
}
