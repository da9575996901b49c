package jp.sujimichi.engine.fact;

import java.util.List;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;

/** Something the reader could not understand and kept as written. */
public final class ReadingNote extends NamedFact {

  private final jp.sujimichi.format.ReadingNote source;
  private final String nearest;
  private final int count;

  ReadingNote(Named named, jp.sujimichi.format.ReadingNote source, String nearest, int count) {
    super(named);
    this.source = source;
    this.nearest = nearest;
    this.count = count;
  }

  /** Whether the property itself is unknown, not just its value. */
  public boolean isUnknownProperty() {
    return source.kind() == jp.sujimichi.format.ReadingNote.Kind.UNKNOWN_PROPERTY;
  }

  /** The property as written. */
  public String getProperty() {
    return source.property();
  }

  /** What the property is called; its name as written when it has no other. */
  public Bilingual getPropertyLabel() {
    return PropertyLabels.of(source.property());
  }

  /** The value as written. */
  public String getWritten() {
    return source.written();
  }

  /** What would be understood. */
  public List<String> getExpected() {
    return source.expected();
  }

  /** The property likely meant, where nothing is written yet under that name; "" for none. */
  public String getNearest() {
    return nearest;
  }

  /** The value one typing slip away from the one written; "" when none or several are. */
  public String getNearestValue() {
    return isUnknownProperty() ? "" : NearestId.of(getWritten(), getExpected());
  }

  /** The JSON Pointer of the object the property stands in. */
  public String getParent() {
    return pointer().substring(0, pointer().lastIndexOf('/'));
  }

  /**
   * How often the model has this unknown property on things of this kind. Only the first of them is
   * a fact.
   */
  public int getCount() {
    return count;
  }

  /** The field among whose themes the value is; null when it is a theme of none or of several. */
  public Field getThemeField() {
    return FieldThemes.fieldOf(source.written()).orElse(null);
  }
}
