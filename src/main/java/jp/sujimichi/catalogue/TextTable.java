package jp.sujimichi.catalogue;

import java.util.Arrays;
import java.util.List;

/**
 * Finds texts by hash without making a map of them, so that a prepared table is usable the moment
 * its arrays are read. A slot is the place of a text in the table.
 */
final class TextTable {

  private final Texts texts;

  /** The hashes, ascending. */
  private final int[] hashes;

  /** The number of the text of each slot. */
  private final int[] numbers;

  TextTable(Texts texts, int[] hashes, int[] numbers) {
    this.texts = texts;
    this.hashes = hashes;
    this.numbers = numbers;
  }

  /** A table of distinct texts; the number of a text is its place in the list. */
  static TextTable of(List<String> distinct) {
    Integer[] order = new Integer[distinct.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> {
          int byHash = Integer.compare(distinct.get(a).hashCode(), distinct.get(b).hashCode());
          return byHash != 0 ? byHash : distinct.get(a).compareTo(distinct.get(b));
        });
    int[] hashes = new int[order.length];
    int[] numbers = new int[order.length];
    for (int slot = 0; slot < order.length; slot++) {
      hashes[slot] = distinct.get(order[slot]).hashCode();
      numbers[slot] = order[slot];
    }
    return new TextTable(Texts.of(distinct), hashes, numbers);
  }

  int size() {
    return hashes.length;
  }

  String text(int slot) {
    return texts.get(numbers[slot]);
  }

  /** The slot of a text, or -1. */
  int find(String text) {
    return find(text, 0, text.length(), text.hashCode());
  }

  /** The slot of a part of a text whose {@link String#hashCode} is given, or -1. */
  int find(String text, int start, int end, int hash) {
    int slot = Arrays.binarySearch(hashes, hash);
    if (slot < 0) {
      return -1;
    }
    while (slot > 0 && hashes[slot - 1] == hash) {
      slot--;
    }
    for (; slot < hashes.length && hashes[slot] == hash; slot++) {
      String known = text(slot);
      if (known.length() == end - start && text.startsWith(known, start)) {
        return slot;
      }
    }
    return -1;
  }

  void pack(Packer out) {
    out.number(hashes.length);
    for (int hash : hashes) {
      out.number(hash);
    }
    for (int slot = 0; slot < hashes.length; slot++) {
      out.text(text(slot));
    }
  }

  static TextTable unpack(Unpacker in) {
    int size = in.number();
    int[] hashes = in.numbers(size);
    int[] numbers = in.numbers(size);
    return new TextTable(in.pool(), hashes, numbers);
  }
}
