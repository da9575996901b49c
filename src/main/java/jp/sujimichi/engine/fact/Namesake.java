package jp.sujimichi.engine.fact;

/** Two indicators with the same name. */
public final class Namesake extends Repetition<Indicator> {

  Namesake(Indicator first, Indicator second) {
    super(first, second);
  }

  /** Whether both stand on one element. */
  public boolean isSameElement() {
    return getFirst().getElement() != null && getFirst().getElement() == getSecond().getElement();
  }

  /** Whether both stand on elements of one tier. */
  public boolean isSameTier() {
    return getFirst().getTier() != null && getFirst().getTier() == getSecond().getTier();
  }

  /** Whether both give the same unit. */
  public boolean isSameUnit() {
    return getFirst().getMeasure().equals(getSecond().getMeasure());
  }

  /** Whether both give a final target and the value or its year differs. */
  public boolean isTargetsDiffer() {
    return getFirst().isTargetNumeric()
        && getSecond().isTargetNumeric()
        && (getFirst().getFinalTarget() != getSecond().getFinalTarget()
            || getFirst().getFinalTargetYear() != getSecond().getFinalTargetYear());
  }
}
