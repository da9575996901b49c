package jp.sujimichi.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One Japanese text brought into the form in which words are looked up: widths made equal (NFKC),
 * lower-case Latin letters, no spaces, brackets set apart.
 *
 * <p>Quotation marks 「」『』 are dropped and their content kept, since authors quote a part of the
 * name itself; what stands in （）［］【】〔〕 explains the name and is kept apart.
 *
 * @param core the text outside brackets, without spaces; empty when all of it stands in brackets
 * @param notes the contents of the brackets in order of appearance; never null, may be empty
 */
public record JapaneseText(String core, List<String> notes) {

  private static final int LONGEST_LOOKED_AT = 4000;

  public JapaneseText {
    notes = List.copyOf(notes);
  }

  /** Reads a text as written; a text of nothing but blanks gives an empty core. */
  public static JapaneseText of(String written) {
    if (written.length() <= LONGEST_LOOKED_AT && isNormal(written)) {
      return new JapaneseText(written, List.of());
    }
    String flat = normaliseUneven(written);
    StringBuilder core = new StringBuilder(flat.length());
    List<String> notes = new ArrayList<>(2);
    StringBuilder note = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < flat.length(); i++) {
      char c = flat.charAt(i);
      if (isOpening(c)) {
        depth++;
        if (depth > 1) {
          note.append(c);
        }
      } else if (isClosing(c)) {
        if (depth == 0) {
          continue;
        }
        depth--;
        if (depth == 0) {
          addNote(notes, note);
        } else {
          note.append(c);
        }
      } else if (depth > 0) {
        note.append(c);
      } else {
        core.append(c);
      }
    }
    addNote(notes, note);
    return new JapaneseText(core.toString(), notes);
  }

  /**
   * Makes two spellings of the same words equal: NFKC, lower-case Latin letters, no spaces or
   * quotation marks, one kind of dash and of wave, {@code あたり} as {@code 当たり}.
   */
  public static String normalise(String written) {
    if (written.length() <= LONGEST_LOOKED_AT && isNormal(written)) {
      return written;
    }
    return normaliseUneven(written);
  }

  private static String normaliseUneven(String written) {
    String cut =
        written.length() > LONGEST_LOOKED_AT ? written.substring(0, LONGEST_LOOKED_AT) : written;
    String even = isPlain(cut) ? cut : Normalizer.normalize(cut, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(even.length());
    for (int i = 0; i < even.length(); i++) {
      char c = even.charAt(i);
      if (c <= ' ' || c == '\u3000' || c == '\u200b' || c == '\ufeff' || isQuote(c)) {
        continue;
      }
      out.append(even(c));
    }
    return unify(out);
  }

  /** The whole normalised text again, notes in round brackets behind the core. */
  public String whole() {
    return notes.isEmpty() ? core : core + "(" + String.join(")(", notes) + ")";
  }

  /** Whether a text is its own core: most are, and need no copy. */
  private static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean normal =
          (c >= 'ぁ' && c <= 'ゖ' && c != 'あ')
              || (c >= '一' && c <= '鿿' && c != '取' && c != '手')
              || (c >= 'ァ' && c <= 'ー')
              || c == '、'
              || c == '。'
              || (c > ' ' && c < 0x7f && isEven(c));
      if (!normal && !(isSpelledTwoWays(c) && isKept(text, i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an ASCII character stands for itself, outside brackets. */
  private static boolean isEven(char c) {
    return !(c >= 'A' && c <= 'Z') && c != '"' && !isOpening(c) && !isClosing(c);
  }

  private static boolean isSpelledTwoWays(char c) {
    return c == 'あ' || c == '取' || c == '手';
  }

  /** Whether no word that is spelled in two ways begins here. */
  private static boolean isKept(String text, int at) {
    return !text.startsWith("あたり", at)
        && !text.startsWith("取り組", at)
        && !text.startsWith("手続き", at);
  }

  /**
   * Whether each character is its own NFKC form or a full-width ASCII one, which is quick to map.
   */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c < 0x80
              || (c >= 'ぁ' && c <= 'ゖ')
              || (c >= 'ァ' && c <= 'ー')
              || (c >= '一' && c <= '鿿')
              || (c >= '！' && c <= '～')
              || "　、。々「」『』【】〔〕〈〉《》“”‐–—―−".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static char even(char written) {
    char c = written >= '！' && written <= '～' ? (char) (written - '！' + '!') : written;
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return switch (c) {
      case '‐', '‑', '‒', '–', '—', '―', '−', '─' -> '-';
      case '〜', '∼' -> '~';
      case '､' -> '、';
      case '｡' -> '。';
      default -> c;
    };
  }

  private static String unify(StringBuilder text) {
    String result = text.toString();
    if (result.indexOf('あ') >= 0 && result.contains("あたり")) {
      result = result.replace("あたり", "当たり");
    }
    if (result.indexOf('取') >= 0 && result.contains("取り組")) {
      result = result.replace("取り組", "取組");
    }
    if (result.indexOf('手') >= 0 && result.contains("手続き")) {
      result = result.replace("手続き", "手続");
    }
    return result;
  }

  private static void addNote(List<String> notes, StringBuilder note) {
    if (note.length() > 0) {
      notes.add(note.toString());
      note.setLength(0);
    }
  }

  private static boolean isQuote(char c) {
    return c == '「' || c == '」' || c == '『' || c == '』' || c == '"' || c == '“' || c == '”';
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '[' || c == '【' || c == '〔' || c == '〈' || c == '《' || c == '{';
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == ']' || c == '】' || c == '〕' || c == '〉' || c == '》' || c == '}';
  }
}
