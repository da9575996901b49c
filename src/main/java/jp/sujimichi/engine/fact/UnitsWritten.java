package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/** The units that stand beside an indicator's values. */
final class UnitsWritten {

  private static final double ALIKE = 3;
  private static final double APART = 5;

  /**
   * A unit where it stands.
   *
   * @param written as written
   * @param unit what was read in it
   * @param figure the figure before it, without its scale; NaN for the indicator's own unit
   */
  private record Place(String written, Unit unit, double figure) {}

  private UnitsWritten() {}

  /**
   * The units that cannot both be meant: another quantity (% and 人), or another scale beside
   * figures of one size (56.5千トン and 53.0万トン), where one of the two is a slip. Empty when all
   * agree.
   */
  static List<String> atOdds(String measure, List<Measurement> measurements) {
    List<Place> places = new ArrayList<>();
    Unit own = Unit.of(measure);
    boolean ownCounts = own.isReadable() && !holdsDigit(measure);
    if (ownCounts) {
      places.add(new Place(measure, own, Double.NaN));
    }
    for (Measurement measurement : measurements) {
      if (measurement.value().isPresent()) {
        Value value = measurement.value().get();
        if (value.number().isPresent()
            && !value.unit().isEmpty()
            && value.bound() != Value.Bound.CHANGE) {
          addPlace(places, value);
        }
      }
    }
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        if (clash(places.get(i), places.get(j))) {
          return List.of(places.get(i).written(), places.get(j).written());
        }
      }
    }
    return List.of();
  }

  /** The unit all values carry beside them; "" when some carry none or another. */
  static String common(List<Measurement> measurements) {
    String common = "";
    for (Measurement measurement : measurements) {
      if (measurement.value().isEmpty()) {
        continue;
      }
      Value value = measurement.value().get();
      if (value.unit().isEmpty()) {
        return "";
      }
      boolean readable = Unit.of(value.unit()).isReadable();
      String unit = readable ? Texts.plain(value.scaledUnit()) : "";
      if (unit.isEmpty() || !common.isEmpty() && !common.equals(unit)) {
        return "";
      }
      common = unit;
    }
    return common;
  }

  private static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static void addPlace(List<Place> places, Value value) {
    Unit unit = Unit.of(value.unit());
    if (unit.isReadable()) {
      double scale = value.scale().doubleValue();
      Unit scaled = new Unit(unit.base(), unit.scale() * scale);
      double figure = value.number().orElseThrow().doubleValue() / scale;
      places.add(new Place(Texts.plain(value.scaledUnit()), scaled, figure));
    }
  }

  private static boolean clash(Place a, Place b) {
    if (!a.unit().suits(b.unit())) {
      return true;
    }
    double figures = ratio(a.figure(), b.figure());
    double sizes = ratio(a.figure() * a.unit().scale(), b.figure() * b.unit().scale());
    return a.unit().scale() != b.unit().scale() && figures < ALIKE && sizes >= APART;
  }

  private static double ratio(double a, double b) {
    double high = Math.max(Math.abs(a), Math.abs(b));
    double low = Math.min(Math.abs(a), Math.abs(b));
    return high / low;
  }
}
