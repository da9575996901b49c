package jp.sujimichi.format.batch;

import java.util.List;
import jp.sujimichi.format.ReadResult;

/**
 * What is read as a whole: a file, a line of a file with one model a line, an entry of a zip.
 * Taking units is cheap and belongs to one thread; reading them is the work, and may happen on any.
 */
public interface ModelUnit {

  /** As reports call it. */
  String name();

  /** How many bytes of the input it takes up. */
  long bytes();

  /**
   * Its models: mostly one, several of a workbook, none of an empty template. Never throws because
   * of what the unit holds.
   */
  List<ReadResult> read();

  /** Lets go of what it holds, in place of reading it. */
  default void skip() {}
}
