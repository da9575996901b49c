package jp.sujimichi.engine.fact;

import jp.sujimichi.finding.Reference;
import jp.sujimichi.model.Bilingual;

/** Something a finding can stand at. */
public interface Subject {

  /** Its kind and id, as reports name it. */
  Reference reference();

  /** Its JSON Pointer in the model as read; empty for the model itself. */
  String pointer();

  /** The author's own words for it. */
  Bilingual label();

  /**
   * What it is known by when ids change and lists are reordered: its words and its place in the
   * model.
   */
  String identity();
}
