package jp.sujimichi.engine.fact;

import java.util.function.Supplier;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;

/** A subject by its plain data. Its texts are written when they are first asked for. */
public final class Named implements Subject {

  private final Reference reference;
  private final Supplier<Naming> later;
  private volatile Naming naming;

  /**
   * The texts that name a subject.
   *
   * @param pointer JSON Pointer
   * @param label the author's words
   * @param identity what survives renaming and reordering
   */
  record Naming(String pointer, Bilingual label, String identity) {}

  private Named(Reference reference, Supplier<Naming> later) {
    this.reference = reference;
    this.later = later;
  }

  /**
   * A subject whose texts are at hand.
   *
   * @param reference kind and id
   * @param pointer JSON Pointer
   * @param label the author's words
   * @param identity what survives renaming and reordering
   */
  public Named(Reference reference, String pointer, Bilingual label, String identity) {
    this(reference, () -> new Naming(pointer, label, identity));
  }

  static Named of(SubjectKind kind, String id, String pointer, Bilingual label, String identity) {
    return new Named(new Reference(kind, id), pointer, label, kind.code() + '|' + identity);
  }

  /** A subject whose texts are only written for a finding; they must not change meanwhile. */
  static Named later(SubjectKind kind, String id, Supplier<Naming> naming) {
    return new Named(new Reference(kind, id), naming);
  }

  private Naming naming() {
    Naming seen = naming;
    if (seen == null) {
      seen = later.get();
      naming = seen;
    }
    return seen;
  }

  @Override
  public Reference reference() {
    return reference;
  }

  @Override
  public String pointer() {
    return naming().pointer();
  }

  @Override
  public Bilingual label() {
    return naming().label();
  }

  @Override
  public String identity() {
    return naming().identity();
  }
}
