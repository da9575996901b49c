package jp.sujimichi.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbered texts, each decoded when first asked for. Safe for use by several threads. */
final class Texts {

  private final byte[] bytes;
  private final int base;
  private final int[] ends;
  // Two threads may decode the same text; both get equal strings, so no lock is needed.
  private final String[] seen;

  /**
   * Texts in UTF-8.
   *
   * @param bytes holds them one after the other
   * @param base where the first begins
   * @param ends where each ends, counted from the base
   */
  Texts(byte[] bytes, int base, int[] ends) {
    this.bytes = bytes;
    this.base = base;
    this.ends = ends;
    this.seen = new String[ends.length];
  }

  /** Texts in memory, numbered from 0. */
  static Texts of(List<String> texts) {
    Texts result = new Texts(new byte[0], 0, new int[texts.size()]);
    texts.toArray(result.seen);
    return result;
  }

  String get(int number) {
    String text = seen[number];
    if (text == null) {
      int start = number == 0 ? 0 : ends[number - 1];
      text = new String(bytes, base + start, ends[number] - start, StandardCharsets.UTF_8);
      seen[number] = text;
    }
    return text;
  }
}
