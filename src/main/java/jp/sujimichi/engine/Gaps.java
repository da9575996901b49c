package jp.sujimichi.engine;

import java.util.BitSet;

/**
 * What a model lacks that rules call an error, by kind and number, so that the same gap is the same
 * before and after a patch. Filled once by {@link Sketch}, then only read.
 */
final class Gaps {

  /** A kind of gap, and what its number is. */
  enum Kind {
    /** An element without a cause. */
    UNCAUSED,
    /** An element on no arrow. */
    LOOSE,
    /** An arrow that turns back. */
    BACKWARD,
    /** A tier of a layer, by both. */
    EMPTY_TIER,
    /** An indicator. */
    WITHOUT_TARGET,
    /** An indicator. */
    WITHOUT_UNIT,
    /** An indicator on a tier its class does not belong to. */
    OFF_TIER,
    /** A tier of a field without a recommended indicator, by both. */
    WITHOUT_RECOMMENDED,
    /** The whole model: one of the numbers below. */
    WHOLE
  }

  static final int NO_ARROWS = 0;
  static final int NO_OUTCOME_MEASURED = 1;
  static final int NO_INDICATORS = 2;

  private static final int KINDS = Kind.values().length;
  private static final BitSet NONE = new BitSet(0);

  private final BitSet[] found = new BitSet[KINDS];

  void add(Kind kind, int number) {
    BitSet numbers = found[kind.ordinal()];
    if (numbers == null) {
      numbers = new BitSet();
      found[kind.ordinal()] = numbers;
    }
    numbers.set(number);
  }

  boolean contains(Kind kind, int number) {
    return of(kind).get(number);
  }

  boolean has(Kind kind) {
    return !of(kind).isEmpty();
  }

  /** Whether these hold every one of the others. */
  boolean holdsAll(Gaps others) {
    for (int kind = 0; kind < KINDS; kind++) {
      BitSet theirs = others.found[kind];
      for (int i = theirs == null ? -1 : theirs.nextSetBit(0);
          i >= 0;
          i = theirs.nextSetBit(i + 1)) {
        if (found[kind] == null || !found[kind].get(i)) {
          return false;
        }
      }
    }
    return true;
  }

  private BitSet of(Kind kind) {
    BitSet numbers = found[kind.ordinal()];
    return numbers == null ? NONE : numbers;
  }
}
