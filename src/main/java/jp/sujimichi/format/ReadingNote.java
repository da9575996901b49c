package jp.sujimichi.format;

import java.util.List;

/**
 * Something a file says that was read and kept, but not understood.
 *
 * @param kind what was not understood
 * @param pointer the JSON Pointer of the value
 * @param property the name of the property
 * @param written the value as written; for a list or an object its first characters as JSON
 * @param expected what would have been understood: the property names known there, or the labels of
 *     the values that may stand there
 */
public record ReadingNote(
    Kind kind, String pointer, String property, String written, List<String> expected) {

  /** What was not understood. */
  public enum Kind {
    /** The format has no property of this name here. */
    UNKNOWN_PROPERTY,
    /** The property is known, its value is none of those it may have. */
    UNRECOGNISED_VALUE
  }

  public ReadingNote {
    expected = List.copyOf(expected);
  }
}
