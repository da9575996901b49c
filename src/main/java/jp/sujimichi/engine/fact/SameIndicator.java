package jp.sujimichi.engine.fact;

import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/** Two indicators of one name in two models of one owner, seen from one of them. */
public final class SameIndicator {

  private static final Set<String> COUNTED =
      Set.of("人", "件", "回", "社", "団体", "世帯", "台", "箇所", "校", "部", "枚");

  private final Indicator here;
  private final Indicator there;
  private final OtherModel other;
  private final Namesake pair;

  SameIndicator(Indicator here, Indicator there, String otherModel, String otherTitle) {
    this.here = here;
    this.there = there;
    this.other = new OtherModel(there, otherModel, otherTitle);
    this.pair = new Namesake(here, there);
  }

  /** The indicator behind what a rule reports as {@link #getThere}; empty for anything else. */
  public static Optional<jp.sujimichi.model.Indicator> indicatorOf(Object there) {
    return there instanceof OtherModel other ? other.indicator() : Optional.empty();
  }

  /** The indicator of the model that is reported on. */
  public Indicator getHere() {
    return here;
  }

  /** The indicator of the other model, named by that model and its own id. */
  public Subject getThere() {
    return other;
  }

  /** The title of the other model. */
  public String getOtherTitle() {
    return other.title();
  }

  /** The name both share. */
  public String getName() {
    return here.getName();
  }

  /** The remarks of both, joined. */
  public String getNotes() {
    return here.getNote() + ' ' + there.getNote();
  }

  /** The tier here; null when it has no element. */
  public Tier getTier() {
    return here.getTier();
  }

  /** Whether both stand on one tier. */
  public boolean isSameTier() {
    return pair.isSameTier();
  }

  /** Whether both give the same unit, or one gives none. */
  public boolean isSameUnit() {
    return pair.isSameUnit();
  }

  /** Whether both say how they are defined, and say it differently. */
  public boolean isDefinitionsDiffer() {
    return pair.isDefinitionsDiffer();
  }

  /** Whether both give targets that cannot both hold. */
  public boolean isTargetsDiffer() {
    return pair.isTargetsDiffer();
  }

  /** Whether both give a baseline for one year, and give different values. */
  public boolean isBaselinesDiffer() {
    return here.getBaselineYear() > 0
        && here.getBaselineYear() == there.getBaselineYear()
        && Math.abs(here.getBaseline() - there.getBaseline()) > 1e-9;
  }

  /** Whether both measured the same value in the same year. */
  public boolean isSameActual() {
    return here.getLatestActualYear() > 0
        && here.getLatestActualYear() == there.getLatestActualYear()
        && here.getLatestActual() == there.getLatestActual();
  }

  /** Whether both aim at the same value in the same year. */
  public boolean isSameTarget() {
    return here.isTargetNumeric()
        && here.getFinalTargetYear() == there.getFinalTargetYear()
        && here.getFinalTarget() == there.getFinalTarget();
  }

  /** Whether both name the same source. */
  public boolean isSameSource() {
    return !here.getSourceName().isEmpty() && here.getSourceName().equals(there.getSourceName());
  }

  /** Whether it counts persons, cases or things, so that the values of models add up. */
  public boolean isCount() {
    return COUNTED.contains(Unit.of(here.getMeasure()).base());
  }

  /** What differs, in words. */
  public Bilingual getDifference() {
    if (isDefinitionsDiffer()) {
      String one = here.getDefinition();
      String two = there.getDefinition();
      return one.isEmpty() || two.isEmpty()
          ? new Bilingual("定義", "definition")
          : new Bilingual("定義（" + one + " と " + two + "）", "definition (" + one + "; " + two + ")");
    }
    if (!isSameUnit()) {
      return new Bilingual(
          "単位（" + here.getMeasure() + " と " + there.getMeasure() + "）",
          "unit (" + here.getMeasure() + " and " + there.getMeasure() + ")");
    }
    if (isBaselinesDiffer()) {
      String values = here.getBaselineWritten() + "／" + there.getBaselineWritten();
      return new Bilingual("基準値（" + values + "）", "baseline (" + values + ")");
    }
    return new Bilingual(
        "目標（" + pair.getFirstTargets().ja() + " と " + pair.getSecondTargets().ja() + "）",
        "target (" + pair.getFirstTargets().en() + "; " + pair.getSecondTargets().en() + ")");
  }
}
