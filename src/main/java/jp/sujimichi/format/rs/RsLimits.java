package jp.sujimichi.format.rs;

/**
 * How much is read before a file is refused. Rows are read one at a time, so these bound time and
 * what is written, not only memory.
 *
 * @param maxBytes largest file, unpacked, in bytes
 * @param maxCell longest cell, in characters
 * @param maxColumns most cells of a row
 * @param maxRowsOfProject most rows of one project, in each file
 */
public record RsLimits(long maxBytes, int maxCell, int maxColumns, int maxRowsOfProject) {

  private static final long DEFAULT_BYTES = 1L << 30;
  private static final int DEFAULT_CELL = 100_000;
  private static final int DEFAULT_COLUMNS = 1_000;
  private static final int DEFAULT_ROWS = 20_000;

  /**
   * @throws IllegalArgumentException when a limit is not positive
   */
  public RsLimits {
    if (maxBytes < 1 || maxCell < 1 || maxColumns < 1 || maxRowsOfProject < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** 1 GB a file: several times a published year of some 130,000 rows. */
  public static RsLimits standard() {
    return new RsLimits(DEFAULT_BYTES, DEFAULT_CELL, DEFAULT_COLUMNS, DEFAULT_ROWS);
  }
}
