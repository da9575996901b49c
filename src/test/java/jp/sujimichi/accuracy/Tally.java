package jp.sujimichi.accuracy;

import java.util.Locale;
import java.util.stream.Stream;
import jp.sujimichi.accuracy.Judgement.Judged;
import jp.sujimichi.accuracy.Judgement.Verdict;

/**
 * Findings counted by what became of them.
 *
 * @param right they find a certain or likely defect
 * @param debatable they find a debatable one
 * @param trapped they fall for a trap
 * @param unlabelled they warn of what nobody labelled
 * @param neutral they are not judged
 */
record Tally(int right, int debatable, int trapped, int unlabelled, int neutral) {

  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  static Tally of(Stream<Judged> findings) {
    return findings.reduce(NONE, (tally, one) -> tally.plus(of(one.verdict())), Tally::plus);
  }

  private static Tally of(Verdict verdict) {
    return switch (verdict) {
      case TRUE -> new Tally(1, 0, 0, 0, 0);
      case DEBATABLE -> new Tally(0, 1, 0, 0, 0);
      case TRAPPED -> new Tally(0, 0, 1, 0, 0);
      case UNLABELLED -> new Tally(0, 0, 0, 1, 0);
      case NEUTRAL -> new Tally(0, 0, 0, 0, 1);
    };
  }

  Tally plus(Tally other) {
    return new Tally(
        right + other.right,
        debatable + other.debatable,
        trapped + other.trapped,
        unlabelled + other.unlabelled,
        neutral + other.neutral);
  }

  int wrong() {
    return trapped + unlabelled;
  }

  /** Right findings among those that are right or wrong; 1 when there is neither. */
  double precision() {
    return right + wrong() == 0 ? 1 : (double) right / (right + wrong());
  }

  /** The precision with two digits, or a dash when nothing was judged. */
  String precisionText() {
    return right + wrong() == 0 ? "—" : ratio(right, right + wrong());
  }

  /** A share with two digits, or a dash when the whole is 0. */
  static String ratio(int part, int whole) {
    return whole == 0 ? "—" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
  }
}
