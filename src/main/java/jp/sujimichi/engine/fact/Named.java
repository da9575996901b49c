package jp.sujimichi.engine.fact;

import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;

/**
 * A subject by its plain data.
 *
 * @param reference kind and id
 * @param pointer JSON Pointer
 * @param label the author's words
 * @param identity what survives renaming and reordering
 */
public record Named(Reference reference, String pointer, Bilingual label, String identity)
    implements Subject {

  static Named of(SubjectKind kind, String id, String pointer, Bilingual label, String identity) {
    return new Named(new Reference(kind, id), pointer, label, kind.code() + '|' + identity);
  }
}
