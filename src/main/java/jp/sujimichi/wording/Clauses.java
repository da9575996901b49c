package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into parts that each have a predicate of their own. */
final class Clauses {

  private final String[] joints;
  private final String[] meansEndings;

  /**
   * Rules for cutting.
   *
   * @param joints endings before a comma that close a part
   * @param meansEndings endings of a part that only names how something comes about
   */
  Clauses(List<String> joints, List<String> meansEndings) {
    this.joints = joints.toArray(new String[0]);
    this.meansEndings = meansEndings.toArray(new String[0]);
  }

  /** One part; {@code means} when it only names how something comes about. */
  record Part(String text, boolean means) {}

  List<Part> of(String sentence) {
    List<Part> parts = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean stop = c == '。' || c == '\n' || c == ';';
      if (stop || (c == '、' && endsWithAny(sentence, start, i, joints))) {
        add(parts, sentence.substring(start, i));
        start = i + 1;
      }
    }
    add(parts, sentence.substring(start));
    return parts;
  }

  private void add(List<Part> parts, String raw) {
    String text = raw.startsWith("、") ? raw.substring(1) : raw;
    if (text.isEmpty()) {
      return;
    }
    boolean means = endsWithAny(text, 0, text.length(), meansEndings);
    if (!means) {
      int cut = lastMeansEnd(text);
      if (cut > 0 && text.length() - cut >= 4) {
        parts.add(new Part(text.substring(0, cut), true));
        parts.add(new Part(text.substring(cut), false));
        return;
      }
    }
    parts.add(new Part(text, means));
  }

  /** Where the last 〜により and its like ends inside a part, 0 when there is none. */
  private int lastMeansEnd(String text) {
    int best = 0;
    for (String ending : meansEndings) {
      int at = text.lastIndexOf(ending);
      if (at > 2 && at + ending.length() < text.length()) {
        best = Math.max(best, at + ending.length());
      }
    }
    return best;
  }

  private static boolean endsWithAny(String text, int from, int to, String[] endings) {
    for (String ending : endings) {
      int at = to - ending.length();
      if (at >= from && text.startsWith(ending, at)) {
        return true;
      }
    }
    return false;
  }
}
