package jp.sujimichi.rules.planting;

import java.util.Map;
import java.util.TreeMap;

/** Every operator there is, by the rule whose defect it plants. */
public final class Operators {

  private Operators() {}

  /** The operators by rule. */
  public static Map<String, Operator> all() {
    Map<String, Operator> operators = new TreeMap<>(StructureOperators.all());
    operators.putAll(CausalityOperators.all());
    operators.putAll(IndicatorOperators.all());
    operators.putAll(TieringOperators.all());
    return operators;
  }
}
