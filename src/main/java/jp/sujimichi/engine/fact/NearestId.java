package jp.sujimichi.engine.fact;

import java.util.List;

/** Finds the id an author most likely meant. */
final class NearestId {

  /** Above this many ids the search is not worth its time. */
  private static final int MOST = 2_000;

  private NearestId() {}

  /** The id one typing slip away from the written one; "" when none or several are. */
  static String of(String written, List<String> ids) {
    if (written.isEmpty() || ids.size() > MOST) {
      return "";
    }
    String key = Texts.key(written);
    String found = "";
    for (String id : ids) {
      if (isOneSlipAway(key, Texts.key(id))) {
        if (!found.isEmpty()) {
          return "";
        }
        found = id;
      }
    }
    return found;
  }

  /** Whether one insertion, deletion, replacement or swap of neighbours makes the one the other. */
  private static boolean isOneSlipAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int restA = endA - start;
    int restB = endB - start;
    boolean swapped =
        restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start);
    return restA <= 1 && restB <= 1 || swapped;
  }
}
