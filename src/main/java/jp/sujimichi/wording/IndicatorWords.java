package jp.sujimichi.wording;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/**
 * An indicator as the tests for its tier see it. Only the name is needed.
 *
 * @param name as written
 * @param unit as written, empty when none is given
 * @param field the field it belongs to
 * @param indicatorClass the class its author declares
 * @param catalogueTiers the tiers of the matched catalogue entry, empty when there is none
 * @param catalogueScore how sure that match is, 0 to 1
 * @param yearsToTarget from the start of the plan to the target
 */
public record IndicatorWords(
    String name,
    String unit,
    Optional<Field> field,
    Optional<IndicatorClass> indicatorClass,
    Set<Tier> catalogueTiers,
    double catalogueScore,
    OptionalDouble yearsToTarget) {

  public IndicatorWords {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    catalogueTiers = TierSets.of(TierSets.bits(catalogueTiers));
  }

  // Linking a record's own hash code takes some milliseconds of every start; what is left out
  // seldom
  // tells two indicators of one name apart.
  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + unit.hashCode()) + field.map(Field::ordinal).orElse(-1);
  }

  /** An indicator of which only the name is known. */
  public static IndicatorWords named(String name) {
    return new IndicatorWords(
        name, "", Optional.empty(), Optional.empty(), Set.of(), 0, OptionalDouble.empty());
  }

  public IndicatorWords withUnit(String given) {
    return new IndicatorWords(
        name, given, field, indicatorClass, catalogueTiers, catalogueScore, yearsToTarget);
  }

  public IndicatorWords in(Field given) {
    return new IndicatorWords(
        name,
        unit,
        Optional.of(given),
        indicatorClass,
        catalogueTiers,
        catalogueScore,
        yearsToTarget);
  }

  public IndicatorWords declared(IndicatorClass given) {
    return new IndicatorWords(
        name, unit, field, Optional.of(given), catalogueTiers, catalogueScore, yearsToTarget);
  }

  /** With the tiers of the catalogue entry that the name was matched to, and the match score. */
  public IndicatorWords matched(Set<Tier> tiers, double score) {
    return new IndicatorWords(name, unit, field, indicatorClass, tiers, score, yearsToTarget);
  }

  /** With the number of years from the start of the plan to the target. */
  public IndicatorWords dueAfter(double years) {
    return new IndicatorWords(
        name,
        unit,
        field,
        indicatorClass,
        catalogueTiers,
        catalogueScore,
        OptionalDouble.of(years));
  }
}
