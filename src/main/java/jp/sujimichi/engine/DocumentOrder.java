package jp.sujimichi.engine;

import java.util.Comparator;
import jp.sujimichi.engine.fact.Subject;

/** Subjects in the order they stand in the file: the model first, then by list and position. */
enum DocumentOrder implements Comparator<Subject> {
  INSTANCE;

  @Override
  public int compare(Subject a, Subject b) {
    int byPointer = comparePointers(a.pointer(), b.pointer());
    return byPointer != 0 ? byPointer : a.reference().id().compareTo(b.reference().id());
  }

  /** Compares step by step, numbers by value. */
  static int comparePointers(String a, String b) {
    int common = 0;
    int shorter = Math.min(a.length(), b.length());
    while (common < shorter && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    if (common == a.length() && common == b.length()) {
      return 0;
    }
    // The pointers part within the step that begins after the last slash they share.
    int start = a.lastIndexOf('/', common - 1) + 1;
    int order = compareSteps(stepAt(a, start), stepAt(b, start));
    return order != 0 ? order : Integer.compare(steps(a), steps(b));
  }

  private static String stepAt(String pointer, int start) {
    int end = pointer.indexOf('/', start);
    return pointer.substring(start, end < 0 ? pointer.length() : end);
  }

  private static int steps(String pointer) {
    int steps = 1;
    for (int i = 0; i < pointer.length(); i++) {
      steps += pointer.charAt(i) == '/' ? 1 : 0;
    }
    return steps;
  }

  private static int compareSteps(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
    return a.compareTo(b);
  }

  private static boolean isNumber(String step) {
    for (int i = 0; i < step.length(); i++) {
      if (step.charAt(i) < '0' || step.charAt(i) > '9') {
        return false;
      }
    }
    return !step.isEmpty();
  }
}
