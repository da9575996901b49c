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

  /** Whether both stand on elements that exist. */
  public boolean isBothAttached() {
    return getFirst().getElement() != null && getSecond().getElement() != null;
  }

  /** Whether both stand on elements of one tier. */
  public boolean isSameTier() {
    return getFirst().getTier() != null && getFirst().getTier() == getSecond().getTier();
  }

  /** Whether both give the same unit, or one gives none. */
  public boolean isSameUnit() {
    return getFirst().getMeasure().equals(getSecond().getMeasure())
        || getFirst().getMeasure().isEmpty()
        || getSecond().getMeasure().isEmpty();
  }

  /**
   * Whether both say how they are defined, and say it differently: then they are two indicators.
   */
  public boolean isDefinitionsDiffer() {
    String first = definitionOf(getFirst());
    String second = definitionOf(getSecond());
    return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
  }

  /**
   * Whether both give targets that cannot both hold: different numbers for a year they share or,
   * sharing no year, different last targets.
   */
  public boolean isTargetsDiffer() {
    return getFirst().isTargetNumeric()
        && getSecond().isTargetNumeric()
        && getFirst().targets().contradicts(getSecond().targets());
  }

  private static String definitionOf(Indicator indicator) {
    String written = Texts.key(indicator.getDefinition());
    return written.isEmpty() ? IndicatorName.of(indicator.getName()).definition() : written;
  }
}
