package jp.sujimichi.finding;

/**
 * Names one thing in a model.
 *
 * @param kind what it is
 * @param id its id; {@code from->to} for a link without one, {@code field/tier} for a coverage gap
 */
public record Reference(SubjectKind kind, String id) {

  // Written out: what a record would answer by itself has to be linked at every start.
  @Override
  public boolean equals(Object other) {
    return other instanceof Reference that && kind == that.kind && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return 31 * kind.ordinal() + id.hashCode();
  }
}
