package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression taken apart, as far as needed to see which words it asks for and with which
 * characters a text must begin. Immutable.
 */
final class Expression {

  /** More words than this are not listed. */
  private static final int MOST_WORDS = 2_000;

  /** A part of an expression. */
  sealed interface Part permits One, Any, Sequence, Choice, Repeat {}

  /** One character of these. */
  record One(String characters) implements Part {}

  /** One character; {@code all} when it may be any but a line break. */
  record Any(boolean all) implements Part {}

  /** One part after the other. */
  record Sequence(List<Part> parts) implements Part {}

  /** One of these. */
  record Choice(List<Part> parts) implements Part {}

  /** A part so many times; without an upper bound {@link Integer#MAX_VALUE}. */
  record Repeat(Part part, int least, int most) implements Part {}

  private final List<Part> parts;
  private final boolean openStart;
  private final boolean openEnd;

  private Expression(Part whole) {
    List<Part> all =
        new ArrayList<>(whole instanceof Sequence sequence ? sequence.parts() : List.of(whole));
    this.openEnd = all.size() > 1 && isAnything(all.get(all.size() - 1));
    if (openEnd) {
      all.remove(all.size() - 1);
    }
    this.openStart = !all.isEmpty() && isAnything(all.get(0));
    if (openStart) {
      all.remove(0);
    }
    this.parts = List.copyOf(all);
  }

  /** The parts of an expression; empty when it has some this class does not know. */
  static Optional<Expression> parse(String expression) {
    return new ExpressionParser(expression).parse().map(Expression::new);
  }

  private static boolean isAnything(Part part) {
    return part instanceof Repeat repeat
        && repeat.least() == 0
        && repeat.most() == Integer.MAX_VALUE
        && repeat.part() instanceof Any any
        && any.all();
  }

  // --- words

  /** Where the words may stand. */
  WordList.Where where() {
    if (openStart) {
      return openEnd ? WordList.Where.ANYWHERE : WordList.Where.AT_END;
    }
    return openEnd ? WordList.Where.AT_START : WordList.Where.WHOLE;
  }

  /** The words it asks for, none of them empty; nothing when they cannot be listed. */
  Optional<List<String>> words() {
    return words(new Sequence(parts), openStart, openEnd).filter(words -> !words.contains(""));
  }

  /**
   * The words of a part. Next to where anything may stand, what may be repeated need not be: the
   * rest of it is part of anything.
   */
  private static Optional<List<String>> words(Part part, boolean start, boolean end) {
    if (part instanceof One one) {
      return Optional.of(List.of(one.characters().split("")));
    } else if (part instanceof Sequence sequence) {
      List<Part> parts = sequence.parts();
      Optional<List<String>> words = Optional.of(List.of(""));
      for (int i = 0; i < parts.size(); i++) {
        boolean first = start && i == 0;
        boolean last = end && i == parts.size() - 1;
        words = joined(words, words(parts.get(i), first, last));
      }
      return words;
    } else if (part instanceof Choice choice) {
      List<String> words = new ArrayList<>();
      for (Part one : choice.parts()) {
        Optional<List<String>> some = words(one, start, end);
        if (some.isEmpty()) {
          return some;
        }
        words.addAll(some.get());
      }
      return Optional.of(words);
    } else if (part instanceof Repeat repeat) {
      return words(repeat, start || end);
    }
    return Optional.empty();
  }

  private static Optional<List<String>> words(Repeat repeat, boolean open) {
    int most = open ? repeat.least() : repeat.most();
    if (most > 4) {
      return Optional.empty();
    }
    Optional<List<String>> one = words(repeat.part(), false, false);
    Optional<List<String>> words = Optional.of(List.of(""));
    List<String> all = new ArrayList<>();
    for (int times = 0; times <= most; times++) {
      if (times >= repeat.least()) {
        words.ifPresent(all::addAll);
      }
      words = times < most ? joined(words, one) : words;
    }
    return words.map(last -> all);
  }

  private static Optional<List<String>> joined(
      Optional<List<String>> before, Optional<List<String>> after) {
    if (before.isEmpty()
        || after.isEmpty()
        || before.get().size() * after.get().size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(before.get().size() * after.get().size());
    for (String word : before.get()) {
      for (String end : after.get()) {
        words.add(word.concat(end));
      }
    }
    return Optional.of(words);
  }

  // --- starts

  /** With which characters a text that is not empty must begin; empty when with any. */
  Optional<CharSet> starts() {
    StringBuilder starts = new StringBuilder();
    boolean known = !openStart;
    boolean passed = true;
    for (int i = 0; known && passed && i < parts.size(); i++) {
      known = addStarts(parts.get(i), starts);
      passed = mayBeEmpty(parts.get(i));
    }
    known &= !(passed && openEnd);
    return known ? Optional.of(CharSet.of(starts.toString())) : Optional.empty();
  }

  private static boolean addStarts(Part part, StringBuilder starts) {
    if (part instanceof One one) {
      starts.append(one.characters());
      return true;
    } else if (part instanceof Repeat repeat) {
      return addStarts(repeat.part(), starts);
    } else if (part instanceof Choice choice) {
      boolean known = true;
      for (Part one : choice.parts()) {
        known &= addStarts(one, starts);
      }
      return known;
    } else if (part instanceof Sequence sequence) {
      for (Part one : sequence.parts()) {
        if (!addStarts(one, starts)) {
          return false;
        }
        if (!mayBeEmpty(one)) {
          return true;
        }
      }
      return true;
    }
    return false;
  }

  private static boolean mayBeEmpty(Part part) {
    if (part instanceof Repeat repeat) {
      return repeat.least() == 0 || mayBeEmpty(repeat.part());
    } else if (part instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Expression::mayBeEmpty);
    } else if (part instanceof Choice choice) {
      return choice.parts().stream().anyMatch(Expression::mayBeEmpty);
    }
    return false;
  }
}
