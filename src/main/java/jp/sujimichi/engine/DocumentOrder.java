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
    if (a.equals(b)) {
      return 0;
    }
    String[] stepsA = a.split("/", -1);
    String[] stepsB = b.split("/", -1);
    for (int i = 0; i < Math.min(stepsA.length, stepsB.length); i++) {
      int order = compareSteps(stepsA[i], stepsB[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(stepsA.length, stepsB.length);
  }

  private static int compareSteps(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
    return a.compareTo(b);
  }

  private static boolean isNumber(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
