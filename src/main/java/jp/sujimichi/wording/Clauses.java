package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.wording.WordIndex.Found;

/** Cuts a sentence into parts that each have a predicate of their own. */
final class Clauses {

  private static final int FEWEST_AFTER_MEANS = 4;

  private final Suffixes joints;
  private final WordIndex means;

  /**
   * Rules for cutting.
   *
   * @param joints endings before a comma that close a part
   * @param means endings of a part that only names how something comes about
   */
  Clauses(List<String> joints, WordIndex means) {
    this.joints = new Suffixes(joints);
    this.means = means;
  }

  /** One part; {@code means} when it only names how something comes about. */
  record Part(String text, boolean means) {}

  List<Part> of(String sentence) {
    List<Part> parts = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean stop = c == '。' || c == '\n' || c == ';';
      if (stop || (c == '、' && joints.lengthAt(sentence, start, i, 0) > 0)) {
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
    Found found = means.scan(text);
    boolean atEnd = isAtEnd(found, text.length());
    if (!atEnd && found.size() > 0) {
      int cut = lastMeansEnd(found, text.length());
      if (cut > 0 && text.length() - cut >= FEWEST_AFTER_MEANS) {
        parts.add(new Part(text.substring(0, cut), true));
        parts.add(new Part(text.substring(cut), false));
        return;
      }
    }
    parts.add(new Part(text, atEnd));
  }

  private static boolean isAtEnd(Found found, int length) {
    for (int i = 0; i < found.size(); i++) {
      if (found.end(i) == length) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the last 〜により and its like ends inside a part, 0 when there is none. Of each ending only
   * the last occurrence counts.
   */
  private static int lastMeansEnd(Found found, int length) {
    int best = 0;
    for (int i = found.size() - 1; i >= 0; i--) {
      boolean inside = found.start(i) > 2 && found.end(i) < length;
      if (inside && found.end(i) > best && isLast(found, i)) {
        best = found.end(i);
      }
    }
    return best;
  }

  private static boolean isLast(Found found, int occurrence) {
    for (int i = occurrence + 1; i < found.size(); i++) {
      if (found.word(i) == found.word(occurrence)) {
        return false;
      }
    }
    return true;
  }
}
