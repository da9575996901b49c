package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the rates of a model whose count stands beside them and whose denominator is written. */
final class DerivedRates {

  /** 導入済み／対象60手続, 実施校数÷全24校: a fixed denominator with its unit. */
  private static final Pattern FRACTION =
      Pattern.compile("[/÷][^/÷\\d]{0,12}?(\\d[\\d,]*)\\s*([^\\d\\s)）、。]{1,6})");

  private static final double ROUNDING = 1;

  private DerivedRates() {}

  /**
   * One entry a rate, a count on the same element and a year both state.
   *
   * @param elements how many elements the model has
   */
  static List<DerivedRate> among(int elements, List<Indicator> indicators) {
    List<List<Indicator>> byElement = List.of();
    List<DerivedRate> result = new ArrayList<>();
    for (Indicator rate : indicators) {
      if (!rate.isPercentage() || rate.getElement() == null) {
        continue;
      }
      String words = rate.getName() + ' ' + Texts.plain(rate.getDefinition());
      int stroke = firstStroke(words);
      Matcher fraction = stroke < 0 ? null : FRACTION.matcher(words);
      if (fraction != null && fraction.find(stroke)) {
        double denominator = Double.parseDouble(fraction.group(1).replace(",", ""));
        Unit unit = Unit.of(fraction.group(2));
        byElement = byElement.isEmpty() ? byElement(elements, indicators) : byElement;
        for (Indicator count : byElement.get(rate.getElement().number())) {
          if (count != rate && !count.isPercentage() && denominator > 0) {
            addYears(result, rate, count, denominator, unit);
          }
        }
      }
    }
    return result;
  }

  /** Where the first stroke of a fraction stands; -1 for none. */
  private static int firstStroke(String words) {
    int slash = words.indexOf('/');
    int sign = words.indexOf('÷');
    return slash < 0 || sign >= 0 && sign < slash ? sign : slash;
  }

  private static List<List<Indicator>> byElement(int elements, List<Indicator> indicators) {
    List<List<Indicator>> byElement = new ArrayList<>(Collections.nCopies(elements, List.of()));
    for (Indicator indicator : indicators) {
      if (indicator.getElement() != null) {
        int at = indicator.getElement().number();
        if (byElement.get(at).isEmpty()) {
          byElement.set(at, new ArrayList<>(2));
        }
        byElement.get(at).add(indicator);
      }
    }
    return byElement;
  }

  /** Only a count in the denominator's unit that yields the rate in some year is its numerator. */
  private static void addYears(
      List<DerivedRate> result, Indicator rate, Indicator count, double denominator, Unit unit) {
    Unit counted = Unit.of(count.getMeasure());
    if (!counted.isReadable() || !unit.suits(counted)) {
      return;
    }
    List<DerivedRate> years = new ArrayList<>();
    Map<Integer, Double> counts = count.knownByYear();
    rate.knownByYear()
        .forEach(
            (year, stated) -> {
              Double value = counts.get(year);
              if (value != null) {
                double computed = 100 * value / denominator;
                years.add(new DerivedRate(rate, count, denominator, year, stated, value, computed));
              }
            });
    if (years.stream().anyMatch(y -> y.getDifference() <= ROUNDING)) {
      result.addAll(years);
    }
  }
}
