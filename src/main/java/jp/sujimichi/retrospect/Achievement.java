package jp.sujimichi.retrospect;

import java.math.BigDecimal;
import java.util.Optional;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Value;

/** How far a measured value reaches a target; 1 is exactly there, more is beyond. */
final class Achievement {

  /** A value this close to a level to be kept still keeps it. */
  private static final double BAND = 0.05;

  /** What counts as nearly met. */
  static final double NEAR = 0.9;

  private Achievement() {}

  /** The state that belongs to an achievement. */
  static ReviewState stateOf(double achievement) {
    if (achievement >= 1) {
      return ReviewState.MET;
    }
    return achievement >= NEAR ? ReviewState.NEAR : ReviewState.MISSED;
  }

  /**
   * The achievement.
   *
   * @param better for a level to be kept: the side on which leaving it does no harm, if known
   */
  static double of(
      BigDecimal actual, Amount target, Direction direction, Optional<Direction> better) {
    return switch (direction) {
      case INCREASE -> upward(actual, target.number());
      case DECREASE -> downward(actual, target.number());
      case MAINTAIN -> kept(actual, target, better);
    };
  }

  /** Whether a value is at or beyond a target, seen in the direction of the indicator. */
  static boolean isReached(BigDecimal actual, BigDecimal target, Direction direction) {
    int comparison = actual.compareTo(target);
    return direction == Direction.DECREASE ? comparison <= 0 : comparison >= 0;
  }

  private static double upward(BigDecimal actual, BigDecimal target) {
    if (target.signum() == 0) {
      return actual.signum() >= 0 ? 1 : 0;
    }
    double goal = target.doubleValue();
    double achieved = 1 + (actual.doubleValue() - goal) / Math.abs(goal);
    return settle(achieved, actual.compareTo(target) >= 0);
  }

  private static double downward(BigDecimal actual, BigDecimal target) {
    boolean reached = actual.compareTo(target) <= 0;
    if (actual.signum() > 0 && target.signum() >= 0) {
      return settle(target.doubleValue() / actual.doubleValue(), reached);
    }
    if (reached) {
      return 1;
    }
    double goal = Math.abs(target.doubleValue());
    double excess = actual.doubleValue() - target.doubleValue();
    return goal == 0 ? 0 : settle(1 - excess / goal, false);
  }

  private static double kept(BigDecimal actual, Amount target, Optional<Direction> better) {
    BigDecimal level = target.number();
    if (target.bound() == Value.Bound.AT_LEAST) {
      return upward(actual, level);
    }
    if (target.bound() == Value.Bound.AT_MOST) {
      return downward(actual, level);
    }
    double distance = Math.abs(actual.doubleValue() - level.doubleValue());
    if (distance <= BAND * Math.abs(level.doubleValue())) {
      return 1;
    }
    boolean above = actual.compareTo(level) > 0;
    Direction side = above ? Direction.INCREASE : Direction.DECREASE;
    if (better.isPresent()) {
      return better.get() == side ? 1 : above ? downward(actual, level) : upward(actual, level);
    }
    double shortOf = above ? downward(actual, level) : upward(actual, level);
    return above ? Math.max(NEAR, shortOf) : shortOf;
  }

  // Comparing decimals decides; a quotient may miss 1 by a rounding error on either side.
  private static double settle(double achievement, boolean reached) {
    double notBelow = Math.max(0, achievement);
    return reached ? Math.max(1, notBelow) : Math.min(notBelow, Math.nextDown(1.0));
  }
}
