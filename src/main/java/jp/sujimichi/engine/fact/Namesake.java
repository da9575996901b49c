package jp.sujimichi.engine.fact;

import jp.sujimichi.model.Bilingual;

/** Two indicators with the same name. */
public final class Namesake {

  private final Indicator first;
  private final Indicator second;

  Namesake(Indicator first, Indicator second) {
    this.first = first;
    this.second = second;
  }

  /** The one written first. */
  public Indicator getFirst() {
    return first;
  }

  /** The one written later; findings stand here. */
  public Indicator getSecond() {
    return second;
  }

  /** Whether both stand on one element. */
  public boolean isSameElement() {
    return first.getElement() != null && first.getElement() == second.getElement();
  }

  /** Whether both stand on elements that exist. */
  public boolean isBothAttached() {
    return first.getElement() != null && second.getElement() != null;
  }

  /** Whether both stand on elements of one tier. */
  public boolean isSameTier() {
    return first.getTier() != null && first.getTier() == second.getTier();
  }

  /** Whether both give the same unit, or one gives none. */
  public boolean isSameUnit() {
    return first.getMeasure().equals(second.getMeasure())
        || first.getMeasure().isEmpty()
        || second.getMeasure().isEmpty();
  }

  /**
   * Whether both say how they are defined, and say it differently: then they are two indicators.
   */
  public boolean isDefinitionsDiffer() {
    String one = definitionOf(first);
    String other = definitionOf(second);
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  /**
   * Whether both give targets that cannot both hold: different numbers for a year they share or,
   * sharing no year, different last targets.
   */
  public boolean isTargetsDiffer() {
    return first.isTargetNumeric()
        && second.isTargetNumeric()
        && first.targets().contradicts(second.targets());
  }

  /** The targets of the first with their fiscal years. */
  public Bilingual getFirstTargets() {
    return first.targets().dated();
  }

  /** The targets of the second with their fiscal years. */
  public Bilingual getSecondTargets() {
    return second.targets().dated();
  }

  private static String definitionOf(Indicator indicator) {
    String written = Texts.key(indicator.getDefinition());
    return written.isEmpty() ? IndicatorName.of(indicator.getName()).definition() : written;
  }
}
