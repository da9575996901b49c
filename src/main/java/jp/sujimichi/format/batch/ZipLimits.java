package jp.sujimichi.format.batch;

/**
 * How much of a zip is taken in before it is given up. Sizes are those after unpacking.
 *
 * @param entries most entries
 * @param modelBytes largest entry that holds a model
 * @param totalBytes largest sum of all entries
 * @param ratio most times an entry of more than a megabyte may grow
 */
public record ZipLimits(int entries, int modelBytes, long totalBytes, int ratio) {

  private static final int ENTRIES = 200_000;
  private static final int MODEL_BYTES = 20 * 1024 * 1024;
  private static final long TOTAL_BYTES = 8L << 30;
  private static final int RATIO = 100;

  /** Far above a year of a ministry, far below what would hurt. */
  public static ZipLimits standard() {
    return new ZipLimits(ENTRIES, MODEL_BYTES, TOTAL_BYTES, RATIO);
  }
}
