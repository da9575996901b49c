package jp.sujimichi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known names a mistyped one may mean. */
final class Nearest {

  private static final int MOST = 3;

  /**
   * A name and how far it is.
   *
   * @param name a known name
   * @param distance letters to add, drop or change; less than one when the name holds the word
   */
  private record Candidate(String name, double distance) {}

  private Nearest() {}

  /** The nearest name, if any is near. */
  static Optional<String> to(String written, Iterable<String> known) {
    return all(written, known).stream().findFirst();
  }

  /** Up to three near names, the nearest first. */
  static List<String> all(String written, Iterable<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    List<Candidate> candidates = new ArrayList<>();
    for (String name : known) {
      double distance = distance(word, name.toLowerCase(Locale.ROOT));
      if (distance <= Math.max(1, Math.min(word.length(), name.length()) / 2.5)) {
        candidates.add(new Candidate(name, distance));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::name));
    return candidates.stream().limit(MOST).map(Candidate::name).toList();
  }

  private static double distance(String a, String b) {
    // A rule is often named without its family, or by a part of its name.
    if (a.length() >= MOST && b.contains(a)) {
      return b.endsWith("/" + a) ? 0 : 0.5;
    }
    int whole = edits(a, b);
    int slash = b.indexOf('/');
    return slash < 0 || a.indexOf('/') >= 0
        ? whole
        : Math.min(whole, edits(a, b.substring(slash + 1)));
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
