package jp.sujimichi.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Value;

/**
 * A unit taken apart: what is counted, and the factor 千, 万, 百万 or 億 before it.
 *
 * @param base what is counted
 * @param scale the factor
 */
public record WrittenUnit(String base, BigDecimal scale) {

  private static final Map<String, String> SAME =
      Map.of("名", "人", "パーセント", "%", "箇所", "か所", "カ所", "か所", "ヶ所", "か所", "トン", "t");

  /** Reads a unit; what cannot be read apart is a base of its own. */
  public static WrittenUnit of(String written) {
    // A value reads the scale and the unit behind a number; so it does behind this one.
    Value one = Value.parse("1" + written.strip());
    String base = one.number().isPresent() ? one.unit() : written.strip();
    return new WrittenUnit(SAME.getOrDefault(base, base), one.scale());
  }

  /** The number in this unit, given in another; empty when they count different things. */
  public Optional<BigDecimal> convert(BigDecimal number, WrittenUnit from) {
    if (!base.equals(from.base)) {
      return Optional.empty();
    }
    BigDecimal plain =
        number.multiply(from.scale).divide(scale, MathContext.DECIMAL64).stripTrailingZeros();
    return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }
}
