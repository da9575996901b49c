package jp.sujimichi.format;

/**
 * How much a reader takes in before it gives up on a file.
 *
 * @param maxBytes largest file, in bytes
 * @param maxNesting deepest nesting of lists and objects
 */
public record Limits(int maxBytes, int maxNesting) {

  private static final int DEFAULT_BYTES = 20 * 1024 * 1024;
  private static final int DEFAULT_NESTING = 100;
  private static final int DEEPEST_NESTING = 500;

  /**
   * @throws IllegalArgumentException when a limit is not positive, or nesting is over 500
   */
  public Limits {
    if (maxBytes < 1 || maxNesting < 1 || maxNesting > DEEPEST_NESTING) {
      throw new IllegalArgumentException(
          "maxBytes must be positive and maxNesting in 1.." + DEEPEST_NESTING);
    }
  }

  /** 20 MB and 100 levels: far above any model that people draw. */
  public static Limits standard() {
    return new Limits(DEFAULT_BYTES, DEFAULT_NESTING);
  }
}
