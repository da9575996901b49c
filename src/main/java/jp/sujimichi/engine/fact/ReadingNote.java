package jp.sujimichi.engine.fact;

import java.util.List;

/** Something the reader could not understand and kept as written. */
public final class ReadingNote extends NamedFact {

  private final boolean property;
  private final String name;
  private final String written;
  private final List<String> expected;

  ReadingNote(Named named, boolean property, String name, String written, List<String> expected) {
    super(named);
    this.property = property;
    this.name = name;
    this.written = written;
    this.expected = List.copyOf(expected);
  }

  /** Whether the property itself is unknown, not just its value. */
  public boolean isUnknownProperty() {
    return property;
  }

  /** The property. */
  public String getProperty() {
    return name;
  }

  /** The value as written. */
  public String getWritten() {
    return written;
  }

  /** What would be understood. */
  public List<String> getExpected() {
    return expected;
  }
}
