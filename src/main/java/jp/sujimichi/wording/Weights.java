package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.sujimichi.model.Tier;

/**
 * How much each test counts and what the weak tests say, as read from {@code weights.yaml}.
 *
 * @param classMatrix strength of the class matrix
 * @param catalogueSure strength of a catalogue entry that is matched surely
 * @param catalogueLikely strength of one that is matched likely
 * @param sureFrom match score from which a match is sure, 0 to 1
 * @param likelyFrom match score from which a match counts at all
 * @param control strength of who can set the value
 * @param counted strength of what is counted
 * @param wording strength of the wording
 * @param lag strength of the time until the target
 * @param unit strength of the unit
 * @param margin tiers whose score is less than this below the best belong to the answer
 * @param unitTiers what a unit admits
 * @param lagTiers what a number of years from start to target admits, ascending
 */
record Weights(
    double classMatrix,
    double catalogueSure,
    double catalogueLikely,
    double sureFrom,
    double likelyFrom,
    double control,
    double counted,
    double wording,
    double lag,
    double unit,
    double margin,
    Map<String, Set<Tier>> unitTiers,
    List<LagStep> lagTiers) {

  /** Up to so many years these tiers are admitted. */
  record LagStep(double upToYears, Set<Tier> tiers) {}

  static Weights of(Unpacker in) {
    double[] numbers = new double[11];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.real();
    }
    Map<String, Set<Tier>> units = new HashMap<>();
    for (int left = in.number(); left > 0; left--) {
      String unit = in.text();
      units.put(unit, in.tiers());
    }
    List<LagStep> lags = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      double years = in.real();
      lags.add(new LagStep(years, in.tiers()));
    }
    int next = 0;
    return new Weights(
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next++],
        numbers[next],
        units,
        lags);
  }

  void pack(Packer out) {
    out.real(classMatrix).real(catalogueSure).real(catalogueLikely).real(sureFrom);
    out.real(likelyFrom).real(control).real(counted).real(wording).real(lag).real(unit);
    out.real(margin);
    out.number(unitTiers.size());
    new TreeMap<>(unitTiers).forEach((name, tiers) -> out.text(name).tiers(tiers));
    out.number(lagTiers.size());
    lagTiers.forEach(step -> out.real(step.upToYears()).tiers(step.tiers()));
  }

  static Weights of(Entry file) {
    Entry strength = file.entry("strength");
    Map<String, Set<Tier>> units = new HashMap<>();
    for (Entry group : file.entries("units")) {
      for (String unit : group.texts("units")) {
        units.put(JapaneseText.normalise(unit), group.tiers("tiers"));
      }
    }
    List<LagStep> lags = new ArrayList<>();
    for (Entry step : file.entries("lag")) {
      lags.add(new LagStep(step.number("upToYears"), step.tiers("tiers")));
    }
    return new Weights(
        strength.number("class"),
        strength.number("catalogueSure"),
        strength.number("catalogueLikely"),
        file.number("sureFrom"),
        file.number("likelyFrom"),
        strength.number("control"),
        strength.number("counted"),
        strength.number("wording"),
        strength.number("lag"),
        strength.number("unit"),
        file.number("margin"),
        Map.copyOf(units),
        List.copyOf(lags));
  }
}
