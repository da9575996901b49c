package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Tier;
import jp.sujimichi.model.Value;
import jp.sujimichi.retrospect.IndicatorReview.Basis;
import jp.sujimichi.retrospect.IndicatorReview.Movement;

/** Judges the indicators of one model in one year. */
final class IndicatorJudge {

  private static final double ROUNDING = 1e-9;

  private record Point(int year, BigDecimal number) {}

  private final int year;
  private final OptionalInt planStart;
  private final Function<Indicator, Optional<Direction>> directions;

  /**
   * A judge.
   *
   * @param directions the direction of an indicator whose numbers do not show it
   */
  IndicatorJudge(LogicModel model, int year, Function<Indicator, Optional<Direction>> directions) {
    this.year = year;
    this.planStart =
        model.plan().flatMap(Plan::start).map(y -> y.number()).orElse(OptionalInt.empty());
    this.directions = directions;
  }

  /**
   * The verdict on one indicator.
   *
   * @param tier the tier of its element; empty when it stands on none
   */
  IndicatorReview review(Indicator indicator, Optional<Tier> tier) {
    return new Case(indicator, tier).judge();
  }

  /** How many years after the start results of a tier can be expected. */
  static int lagOf(Tier tier) {
    return switch (tier) {
      case INPUT, ACTIVITY, OUTPUT -> 0;
      case OUTCOME1 -> 1;
      case OUTCOME2 -> 2;
      case OUTCOME3 -> 4;
    };
  }

  private final class Case {

    private final Indicator indicator;
    private final String unit;
    private final Optional<Measurement> lastTarget;
    private final Optional<Amount> lastAmount;
    private final Optional<Amount> baseline;
    private final Optional<Measurement> measured;
    private final Optional<Amount> actual;
    private final Optional<Amount> dueTarget;
    private final Optional<Direction> direction;
    private final boolean beforeLag;

    Case(Indicator indicator, Optional<Tier> tier) {
      this.indicator = indicator;
      this.unit = indicator.unit().orElse("");
      this.lastTarget = lastOf(indicator.targets());
      this.lastAmount = amountOf(lastTarget);
      this.baseline = amountOf(indicator.baseline());
      this.measured = Amount.in(indicator.actuals(), year);
      this.actual = amountOf(measured);
      this.dueTarget = dueTarget();
      this.direction = direction();
      this.beforeLag = isBeforeLag(tier);
    }

    private Optional<Amount> amountOf(Optional<Measurement> measurement) {
      return measurement.isPresent() ? Amount.of(measurement.get(), unit) : Optional.empty();
    }

    IndicatorReview judge() {
      if (dueTarget.isEmpty() && beforeLag) {
        return unjudged(ReviewState.NOT_DUE);
      }
      if (actual.isEmpty()) {
        return unjudged(isBetweenSurveys() ? ReviewState.NOT_DUE : ReviewState.UNMEASURED);
      }
      if (direction.isEmpty()) {
        return unjudged(ReviewState.NO_TARGET);
      }
      if (dueTarget.isPresent()) {
        return againstTarget(dueTarget.get());
      }
      return finalTarget().map(this::onTheWay).orElseGet(() -> unjudged(ReviewState.NO_TARGET));
    }

    // --- what is written

    /** The target of the year, else the last one where its year has passed. */
    private Optional<Amount> dueTarget() {
      Optional<Amount> ofYear = amountOf(Amount.in(indicator.targets(), year)).filter(this::level);
      if (ofYear.isPresent()) {
        return ofYear;
      }
      if (lastTarget.isPresent() && Amount.yearOf(lastTarget.get()).getAsInt() < year) {
        return lastAmount.filter(this::level);
      }
      return indicator.targets().isEmpty()
              || indicator.targets().stream().allMatch(t -> t.value().isEmpty())
          ? actual.flatMap(Amount::whole).map(w -> exact(w))
          : Optional.empty();
    }

    private static Amount exact(BigDecimal number) {
      return new Amount(number, Optional.empty(), Value.Bound.EXACT);
    }

    // 「前年比5%増」 names a change, which a level cannot be held against.
    private boolean level(Amount amount) {
      return amount.bound() != Value.Bound.CHANGE;
    }

    private static Optional<Measurement> lastOf(List<Measurement> targets) {
      Measurement last = null;
      for (Measurement target : targets) {
        OptionalInt at = Amount.yearOf(target);
        boolean later =
            target.value().isPresent()
                && at.isPresent()
                && (last == null || at.getAsInt() > Amount.yearOf(last).getAsInt());
        last = later ? target : last;
      }
      return Optional.ofNullable(last);
    }

    private Optional<Point> finalTarget() {
      return lastTarget
          .filter(t -> Amount.yearOf(t).getAsInt() > year)
          .flatMap(
              t ->
                  lastAmount
                      .filter(this::level)
                      .map(a -> new Point(Amount.yearOf(t).getAsInt(), a.number())));
    }

    /** The clock starts with the plan, or with the baseline where that is older. */
    private boolean isBeforeLag(Optional<Tier> tier) {
      int start =
          Math.min(planStart.orElse(Integer.MAX_VALUE), baselineYear().orElse(Integer.MAX_VALUE));
      return start < Integer.MAX_VALUE && tier.isPresent() && year - start < lagOf(tier.get());
    }

    private OptionalInt baselineYear() {
      return indicator.baseline().isPresent()
          ? Amount.yearOf(indicator.baseline().get())
          : OptionalInt.empty();
    }

    private boolean isBetweenSurveys() {
      if (measured.isPresent() || dueTarget.isPresent() || indicator.frequency().isEmpty()) {
        return false;
      }
      int rhythm =
          switch (indicator.frequency().get()) {
            case EVERY_2_YEARS -> 2;
            case EVERY_3_YEARS -> 3;
            case EVERY_5_YEARS -> 5;
            case IRREGULAR -> Integer.MAX_VALUE;
            case MONTHLY, QUARTERLY, YEARLY -> 1;
          };
      OptionalInt last = known().mapToInt(Point::year).filter(y -> y < year).max();
      return last.isPresent() ? year - last.getAsInt() < rhythm : rhythm > 1;
    }

    /** Measured values and the baseline, where number and year can be read. */
    private Stream<Point> known() {
      return Stream.concat(indicator.baseline().stream(), indicator.actuals().stream())
          .flatMap(m -> point(m).stream());
    }

    private Optional<Point> point(Measurement measurement) {
      OptionalInt at = Amount.yearOf(measurement);
      return at.isEmpty()
          ? Optional.empty()
          : Amount.of(measurement, unit).map(a -> new Point(at.getAsInt(), a.number()));
    }

    // --- which way

    private Optional<Direction> direction() {
      return indicator.direction().isPresent()
          ? indicator.direction()
          : directionOfBound().or(this::directionOfNumbers).or(() -> directions.apply(indicator));
    }

    private Optional<Direction> directionOfBound() {
      return lastAmount.flatMap(
          a ->
              switch (a.bound()) {
                case AT_LEAST -> Optional.of(Direction.INCREASE);
                case AT_MOST -> Optional.of(Direction.DECREASE);
                case EXACT, ABOUT, CHANGE -> Optional.empty();
              });
    }

    private Optional<Direction> directionOfNumbers() {
      Optional<Amount> goal = lastAmount.filter(this::level);
      if (baseline.isEmpty() || goal.isEmpty()) {
        return Optional.empty();
      }
      int way = goal.get().number().compareTo(baseline.get().number());
      return way == 0
          ? Optional.empty()
          : Optional.of(way > 0 ? Direction.INCREASE : Direction.DECREASE);
    }

    // --- verdicts

    private IndicatorReview unjudged(ReviewState state) {
      return review(state, Basis.NONE, Optional.empty(), Optional.empty(), OptionalDouble.empty());
    }

    private IndicatorReview againstTarget(Amount target) {
      double achievement =
          Achievement.of(actual.orElseThrow().number(), target, direction.orElseThrow(), better());
      return review(
          Achievement.stateOf(achievement),
          Basis.TARGET,
          Optional.of(target.number()),
          Optional.empty(),
          OptionalDouble.of(achievement));
    }

    private Optional<Direction> better() {
      return direction.equals(Optional.of(Direction.MAINTAIN))
          ? directions.apply(indicator).filter(d -> d != Direction.MAINTAIN)
          : Optional.empty();
    }

    private IndicatorReview onTheWay(Point goal) {
      BigDecimal now = actual.orElseThrow().number();
      Direction way = direction.orElseThrow();
      if (way == Direction.MAINTAIN || Achievement.isReached(now, goal.number(), way)) {
        return againstTarget(new Amount(goal.number(), Optional.empty(), boundOfLast()));
      }
      Optional<Point> start = start(goal);
      if (start.isEmpty()) {
        return unjudged(ReviewState.NO_TARGET);
      }
      Point base = start.get();
      if (year <= base.year()) {
        return unjudged(ReviewState.NOT_DUE);
      }
      // A start beyond the goal leaves no way to share out: only the goal itself can be asked for.
      if (Achievement.isReached(base.number(), goal.number(), way)) {
        return againstTarget(exact(goal.number()));
      }
      double elapsed = (double) (year - base.year()) / (goal.year() - base.year());
      double whole = goal.number().subtract(base.number()).doubleValue();
      double progress = now.subtract(base.number()).doubleValue() / whole;
      double achievement = progress / elapsed;
      if (Math.abs(achievement - 1) < ROUNDING) {
        achievement = 1;
      }
      BigDecimal needed = base.number().add(new BigDecimal(whole * elapsed, MathContext.DECIMAL32));
      return review(
          Achievement.stateOf(achievement),
          Basis.PROGRESS,
          Optional.of(needed),
          Optional.of(base.number()),
          OptionalDouble.of(Math.max(0, achievement)));
    }

    private Value.Bound boundOfLast() {
      return lastAmount.map(Amount::bound).orElse(Value.Bound.EXACT);
    }

    /**
     * Where the way to the goal begins: the baseline, else the first measured value, else zero for
     * values that add up from the start of the plan.
     */
    private Optional<Point> start(Point goal) {
      if (baseline.isPresent()) {
        OptionalInt at = baselineYear().isPresent() ? baselineYear() : planStart;
        return at.isPresent() && at.getAsInt() < goal.year()
            ? Optional.of(new Point(at.getAsInt(), baseline.get().number()))
            : Optional.empty();
      }
      Optional<Point> first =
          known().filter(p -> p.year() < year).min(Comparator.comparingInt(Point::year));
      if (first.isPresent()) {
        return first;
      }
      return indicator.cumulative().orElse(false) && planStart.isPresent()
          ? Optional.of(new Point(planStart.getAsInt() - 1, BigDecimal.ZERO))
          : Optional.empty();
    }

    private IndicatorReview review(
        ReviewState state,
        Basis basis,
        Optional<BigDecimal> required,
        Optional<BigDecimal> start,
        OptionalDouble achievement) {
      return new IndicatorReview(
          indicator,
          year,
          state,
          basis,
          actual.map(Amount::number),
          measured.flatMap(Measurement::value).map(Value::written).orElse(""),
          required,
          start,
          direction,
          achievement,
          dueTarget.isPresent(),
          beforeLag,
          movement());
    }

    private Movement movement() {
      Optional<BigDecimal> before = at(indicator.actuals(), year - 1);
      int sign =
          switch (direction.orElse(Direction.MAINTAIN)) {
            case INCREASE -> -1;
            case DECREASE -> 1;
            case MAINTAIN -> 0;
          };
      if (sign == 0 || before.isEmpty() || before.get().signum() == 0 || actual.isEmpty()) {
        return new Movement(before, OptionalDouble.empty(), false);
      }
      double change = actual.get().number().subtract(before.get()).doubleValue();
      Optional<BigDecimal> goalBefore = at(indicator.targets(), year - 1);
      boolean eased =
          dueTarget.isPresent()
              && goalBefore.isPresent()
              && sign * dueTarget.get().number().compareTo(goalBefore.get()) > 0;
      return new Movement(
          before, OptionalDouble.of(sign * change / Math.abs(before.get().doubleValue())), eased);
    }

    private Optional<BigDecimal> at(List<Measurement> measurements, int at) {
      return amountOf(Amount.in(measurements, at)).map(Amount::number);
    }
  }
}
