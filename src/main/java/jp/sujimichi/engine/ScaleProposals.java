package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sujimichi.engine.fact.Indicator;
import jp.sujimichi.finding.PatchOperation;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Measurement;

/**
 * Proposals for numbers that do not suit each other: slips of scale, swaps, levels out of reach.
 */
final class ScaleProposals implements ProposalTopic {

  private static final List<Integer> FACTORS = List.of(10, 100, 1_000, 10_000);

  /** Numbers of one series are taken to differ by no more than this. */
  private static final double ALIKE = 3;

  private static final List<Integer> EXCEPTIONAL = List.of(2020, 2021);

  private final ModelIndex index;

  ScaleProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("scaleUp", hit -> scaled(hit, true)),
        Map.entry("scaleDown", hit -> scaled(hit, false)),
        Map.entry("withoutSign", this::withoutSign),
        Map.entry("swapBaselineAndTarget", this::swap),
        Map.entry("directionWritten", this::directionWritten),
        Map.entry("bestPastTarget", this::bestPastTarget),
        Map.entry("reachableTarget", this::reachableTarget),
        Map.entry("ordinaryBaseline", this::ordinaryBaseline));
  }

  private record Figure(String pointer, BigDecimal number) {}

  private List<Figure> figures(int number, jp.sujimichi.model.Indicator indicator) {
    List<Figure> figures = new ArrayList<>();
    String at = "/indicators/" + number;
    indicator
        .baseline()
        .filter(Values::isPlain)
        .ifPresent(b -> figures.add(figure(at + "/baseline", b)));
    for (int i = 0; i < indicator.targets().size(); i++) {
      if (Values.isPlain(indicator.targets().get(i))) {
        figures.add(figure(at + "/targets/" + i, indicator.targets().get(i)));
      }
    }
    for (int i = 0; i < indicator.actuals().size(); i++) {
      if (Values.isPlain(indicator.actuals().get(i))) {
        figures.add(figure(at + "/actuals/" + i, indicator.actuals().get(i)));
      }
    }
    return figures;
  }

  private static Figure figure(String at, Measurement measurement) {
    return new Figure(at + "/value", Values.number(measurement).orElseThrow());
  }

  /**
   * The numbers on one side of the widest gap, brought to the size of the others by the power of
   * ten that does so. The side with more numbers is never changed.
   */
  private Object scaled(Hit hit, boolean up) {
    OptionalInt number = index.indicator(hit.at());
    if (number.isEmpty() || !(hit.at() instanceof Indicator fact)) {
      return List.of();
    }
    List<Figure> figures =
        new ArrayList<>(figures(number.getAsInt(), index.indicatorAt(number.getAsInt())));
    jp.sujimichi.model.Indicator indicator = index.indicatorAt(number.getAsInt());
    long written =
        Stream.of(
                indicator.baseline().stream(),
                indicator.targets().stream(),
                indicator.actuals().stream())
            .flatMap(s -> s)
            .filter(m -> m.value().isPresent())
            .count();
    boolean allPlain = figures.size() == written;
    if (!allPlain || figures.stream().anyMatch(f -> f.number().signum() <= 0)) {
      return List.of();
    }
    figures.sort(Comparator.comparing(Figure::number));
    int cut = widestGap(figures);
    int changed = up ? cut : figures.size() - cut;
    if (cut == 0 || changed > figures.size() - changed) {
      return List.of();
    }
    double low = middle(figures.subList(0, cut));
    double high = middle(figures.subList(cut, figures.size()));
    Optional<Integer> factor =
        FACTORS.stream()
            .filter(f -> high / low / f <= ALIKE && high / low / f >= 1 / ALIKE)
            .min(Comparator.comparingDouble(f -> Math.abs(Math.log(high / low / f))));
    if (factor.isEmpty()) {
      return List.of();
    }
    BigDecimal by = BigDecimal.valueOf(factor.get());
    Edits edits = new Edits(index.model());
    List<Figure> after = new ArrayList<>(figures);
    for (int i = up ? 0 : cut; i < (up ? cut : figures.size()); i++) {
      BigDecimal old = figures.get(i).number();
      BigDecimal result = up ? old.multiply(by) : old.movePointLeft(by.precision() - 1);
      edits.set(figures.get(i).pointer(), Values.plain(result));
      after.set(i, new Figure(figures.get(i).pointer(), result));
    }
    double smallest = after.stream().mapToDouble(ScaleProposals::size).min().orElse(1);
    double largest = after.stream().mapToDouble(ScaleProposals::size).max().orElse(1);
    boolean suits =
        fact.isPercentage()
            ? largest / smallest < factor.get() && largest <= 100
            : largest / smallest < factor.get();
    return suits ? edits.operations() : List.of();
  }

  /** Where the sorted numbers jump most; 0 with fewer than two. */
  private static int widestGap(List<Figure> figures) {
    int cut = 0;
    double widest = 1;
    for (int i = 1; i < figures.size(); i++) {
      double gap = size(figures.get(i)) / size(figures.get(i - 1));
      if (gap > widest) {
        widest = gap;
        cut = i;
      }
    }
    return cut;
  }

  private static double middle(List<Figure> figures) {
    return size(figures.get(figures.size() / 2));
  }

  private static double size(Figure figure) {
    return figure.number().doubleValue();
  }

  /** The numbers below zero without their sign. */
  private Object withoutSign(Hit hit) {
    OptionalInt number = index.indicator(hit.at());
    Edits edits = new Edits(index.model());
    if (number.isPresent()) {
      for (Figure figure : figures(number.getAsInt(), index.indicatorAt(number.getAsInt()))) {
        if (figure.number().signum() < 0) {
          edits.set(figure.pointer(), figure.number().negate());
        }
      }
    }
    boolean allSmall =
        hit.at() instanceof Indicator fact
            && fact.getLargest() <= 100
            && fact.getSmallest() >= -100;
    return allSmall ? edits.operations() : List.<PatchOperation>of();
  }

  /** Baseline and only target with their numbers changed over. */
  private Object swap(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          Optional<Measurement> baseline = indicator.baseline().filter(Values::isPlain);
          boolean one = indicator.targets().size() == 1 && indicator.actuals().isEmpty();
          if (baseline.isEmpty() || !one || !Values.isPlain(indicator.targets().get(0))) {
            return List.of();
          }
          BigDecimal target = Values.number(indicator.targets().get(0)).orElseThrow();
          return new Edits(index.model())
              .set("/indicators/" + number + "/baseline/value", target)
              .set(
                  Values.pointer(number, "targets", 0) + "/value",
                  Values.number(baseline.get()).orElseThrow())
              .operations();
        });
  }

  /** The way from the baseline to the last target. */
  private Object directionWritten(Hit hit) {
    if (!(hit.at() instanceof Indicator fact)) {
      return Proposals.NOTHING;
    }
    double step = fact.getFinalTarget() - fact.getBaseline();
    return step > 0 ? Direction.INCREASE : step < 0 ? Direction.DECREASE : Proposals.NOTHING;
  }

  /** The last target at the best level that was measured before it. */
  private Object bestPastTarget(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          List<Integer> last = Values.indexes(indicator.targets(), Values.lastYear(indicator));
          boolean plain = last.size() == 1 && Values.isPlain(indicator.targets().get(last.get(0)));
          return plain && hit.arguments().get("actual") instanceof Double best
              ? setTarget(number, last.get(0), BigDecimal.valueOf(best))
              : List.of();
        });
  }

  private List<PatchOperation> setTarget(int indicator, int target, BigDecimal value) {
    return new Edits(index.model())
        .set(Values.pointer(indicator, "targets", target) + "/value", Values.plain(value))
        .operations();
  }

  /** The only target at the level the fastest year so far would lead to by its year. */
  private Object reachableTarget(Hit hit) {
    if (!(hit.at() instanceof Indicator fact)
        || !(hit.arguments().get("fastest") instanceof Double fastest)) {
      return List.of();
    }
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          int years = fact.getFinalTargetYear() - fact.getLatestActualYear();
          boolean one =
              indicator.targets().size() == 1 && Values.isPlain(indicator.targets().get(0));
          if (!one || years < 1 || fastest <= 0) {
            return List.of();
          }
          BigDecimal target = Values.number(indicator.targets().get(0)).orElseThrow();
          double way = Math.signum(fact.getFinalTarget() - fact.getLatestActual());
          double level = fact.getLatestActual() + way * fastest * years;
          int digits = Math.max(Math.max(0, target.scale()), scaleOf(fact.getLatestActual()));
          BigDecimal value = BigDecimal.valueOf(level).setScale(digits, RoundingMode.HALF_UP);
          return setTarget(number, 0, value);
        });
  }

  private static int scaleOf(double number) {
    return Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
  }

  /**
   * The measured value of the nearest year that was no exception, where the last target is no worse
   * than that, as baseline.
   */
  private Object ordinaryBaseline(Hit hit) {
    if (!(hit.at() instanceof Indicator fact) || fact.getMeantWay() == null) {
      return Proposals.NOTHING;
    }
    boolean lessIsBetter = fact.getMeantWay() == Direction.DECREASE;
    return index.withIndicator(
        hit,
        (number, indicator) ->
            indicator.actuals().stream()
                .filter(Values::isPlain)
                .filter(a -> !EXCEPTIONAL.contains(Values.yearOf(a)))
                .filter(a -> Values.yearOf(a) > 0 && Values.yearOf(a) < fact.getFirstTargetYear())
                .filter(
                    a -> {
                      double level = Values.number(a).orElseThrow().doubleValue();
                      double target = fact.getFinalTarget();
                      return lessIsBetter ? target <= level : target >= level;
                    })
                .min(
                    Comparator.comparingInt(
                        a -> Math.abs(Values.yearOf(a) - fact.getBaselineYear())))
                .map(ScaleProposals::measurement)
                .orElse(Proposals.NOTHING));
  }

  private static Object measurement(Measurement measured) {
    Map<String, Object> baseline = new LinkedHashMap<>();
    baseline.put("year", Values.yearOf(measured));
    baseline.put("value", Values.number(measured).orElseThrow());
    return baseline;
  }
}
