package jp.sujimichi.engine.fact;

import jp.sujimichi.finding.Reference;
import jp.sujimichi.model.Bilingual;

/** A fact that a finding can stand at. */
public abstract class NamedFact implements Subject {

  private final Named named;

  NamedFact(Named named) {
    this.named = named;
  }

  @Override
  public final Reference reference() {
    return named.reference();
  }

  @Override
  public final String pointer() {
    return named.pointer();
  }

  @Override
  public final Bilingual label() {
    return named.label();
  }

  @Override
  public final String identity() {
    return named.identity();
  }

  /** The id by which findings name it. */
  public final String getId() {
    return named.reference().id();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + ' ' + getId();
  }
}
