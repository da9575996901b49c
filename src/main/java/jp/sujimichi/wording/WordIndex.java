package jp.sujimichi.wording;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds all words of a list in a text in one pass. A trie in a double array: the child of a node
 * stands at the node's base plus the code of the character, and names its parent, so that one step
 * is two look-ups however many words begin alike.
 */
final class WordIndex {

  private static final int NOBODY = -1;
  private static final int BLOCK = 256;

  /** The distinct characters of all words; the code of a character is its place plus one. */
  private final String alphabet;

  /** For each node its base and its parent, one after the other. */
  private final int[] nodes;

  /** The number of the word that ends in a node, -1 for none. */
  private final int[] wordOf;

  private final Beginnings beginnings;

  /** Where the codes of a block of {@value #BLOCK} characters stand; block 0 holds no code. */
  private final int[] blocks = new int[BLOCK];

  private final char[] codes;

  private WordIndex(String alphabet, int[] nodes, int[] wordOf, Beginnings beginnings) {
    this.alphabet = alphabet;
    this.nodes = nodes;
    this.wordOf = wordOf;
    this.beginnings = beginnings;
    int used = BLOCK;
    for (int i = 0; i < alphabet.length(); i++) {
      int high = alphabet.charAt(i) >> 8;
      if (blocks[high] == 0) {
        blocks[high] = used;
        used += BLOCK;
      }
    }
    this.codes = new char[used];
    for (int i = 0; i < alphabet.length(); i++) {
      char c = alphabet.charAt(i);
      codes[blocks[c >> 8] + (c & 0xff)] = (char) (i + 1);
    }
  }

  /** Indexes distinct words; the number of a word is its place in the list. */
  static WordIndex of(List<String> words) {
    String alphabet =
        words.stream()
            .flatMapToInt(String::chars)
            .distinct()
            .sorted()
            .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
            .toString();
    return new Builder(words, alphabet).build();
  }

  static WordIndex of(Unpacker in) {
    return new WordIndex(in.text(), in.ints(), in.ints(), new Beginnings(in.ints()));
  }

  void pack(Packer out) {
    out.text(alphabet).ints(nodes).ints(wordOf).ints(beginnings.bits());
  }

  /** All occurrences of all words, in order of their beginning. */
  Found scan(String text) {
    Found found = new Found();
    // A character of an array costs half of what one of a text does, and most are asked for often.
    char[] chars = text.toCharArray();
    for (int start = 0; start < chars.length; start++) {
      if (beginnings.mayBeAt(chars, start)) {
        int node = child(0, chars[start]);
        for (int i = start + 1; node >= 0; i++) {
          if (wordOf[node] >= 0) {
            found.add(wordOf[node], start, i);
          }
          node = i < chars.length ? child(node, chars[i]) : NOBODY;
        }
      }
    }
    return found;
  }

  /** Whether any of the words stands in a text. */
  boolean isIn(String text) {
    char[] chars = text.toCharArray();
    for (int start = 0; start < chars.length; start++) {
      if (beginnings.mayBeAt(chars, start)) {
        int node = child(0, chars[start]);
        for (int i = start + 1; node >= 0; i++) {
          if (wordOf[node] >= 0) {
            return true;
          }
          node = i < chars.length ? child(node, chars[i]) : NOBODY;
        }
      }
    }
    return false;
  }

  /** Where a character leads from a node, negative where there is no way on. */
  private int child(int node, char c) {
    int code = codes[blocks[c >> 8] + (c & 0xff)];
    if (code == 0) {
      return NOBODY;
    }
    int next = nodes[2 * node] + code;
    return nodes[2 * next + 1] == node ? next : NOBODY;
  }

  /** Occurrences of words, each its number, its beginning and its end. */
  static final class Found {
    private static final int FIELDS = 3;

    private int[] occurrences = new int[16 * FIELDS];
    private int size;

    private void add(int word, int start, int end) {
      int at = size * FIELDS;
      if (at == occurrences.length) {
        occurrences = Arrays.copyOf(occurrences, at * 2);
      }
      occurrences[at] = word;
      occurrences[at + 1] = start;
      occurrences[at + 2] = end;
      size++;
    }

    int size() {
      return size;
    }

    int word(int i) {
      return occurrences[i * FIELDS];
    }

    int start(int i) {
      return occurrences[i * FIELDS + 1];
    }

    int end(int i) {
      return occurrences[i * FIELDS + 2];
    }
  }

  /** Puts the nodes of a trie into the double array, each family where it first fits. */
  private static final class Builder {

    private final List<String> words;
    private final String alphabet;
    private final int[] order;
    private int[] bases = new int[1];
    private int[] parents = {NOBODY};
    private int[] wordOf = {NOBODY};
    private boolean[] taken = {true};
    private int firstFree = 1;
    private int last;

    Builder(List<String> words, String alphabet) {
      this.words = words;
      this.alphabet = alphabet;
      this.order =
          IntStream.range(0, words.size())
              .boxed()
              .sorted((a, b) -> words.get(a).compareTo(words.get(b)))
              .mapToInt(Integer::intValue)
              .toArray();
    }

    WordIndex build() {
      reserve(alphabet.length() + 1);
      place(0, 0, order.length, 0);
      // Any code may be added to any base without a look at the length.
      reserve(last + alphabet.length() + 1);
      int[] nodes = new int[2 * bases.length];
      for (int i = 0; i < bases.length; i++) {
        nodes[2 * i] = bases[i];
        nodes[2 * i + 1] = parents[i];
      }
      return new WordIndex(alphabet, nodes, wordOf, Beginnings.of(words));
    }

    /** Places the children of a node whose words stand at {@code from} to {@code to} in order. */
    private void place(int node, int from, int to, int depth) {
      int i = from;
      if (i < to && words.get(order[i]).length() == depth) {
        wordOf[node] = order[i++];
      }
      if (i == to) {
        return;
      }
      int[] starts = new int[to - i + 1];
      int children = 0;
      for (int k = i; k < to; k++) {
        if (k == i || charAt(k, depth) != charAt(k - 1, depth)) {
          starts[children++] = k;
        }
      }
      starts[children] = to;
      int[] family = new int[children];
      for (int k = 0; k < children; k++) {
        family[k] = alphabet.indexOf(charAt(starts[k], depth)) + 1;
      }
      int base = baseFor(family);
      bases[node] = base;
      for (int code : family) {
        parents[base + code] = node;
        taken[base + code] = true;
        last = Math.max(last, base + code);
      }
      while (taken[firstFree]) {
        firstFree++;
        reserve(firstFree + 1);
      }
      for (int k = 0; k < children; k++) {
        place(base + family[k], starts[k], starts[k + 1], depth + 1);
      }
    }

    private char charAt(int place, int depth) {
      return words.get(order[place]).charAt(depth);
    }

    private int baseFor(int[] family) {
      int base = Math.max(0, firstFree - family[0]);
      while (!fits(base, family)) {
        base++;
      }
      return base;
    }

    private boolean fits(int base, int[] family) {
      reserve(base + family[family.length - 1] + 1);
      for (int code : family) {
        if (taken[base + code]) {
          return false;
        }
      }
      return true;
    }

    private void reserve(int length) {
      int before = bases.length;
      if (length > before) {
        int after = Math.max(length, before + before / 2);
        bases = Arrays.copyOf(bases, after);
        taken = Arrays.copyOf(taken, after);
        parents = Arrays.copyOf(parents, after);
        wordOf = Arrays.copyOf(wordOf, after);
        Arrays.fill(parents, before, after, NOBODY);
        Arrays.fill(wordOf, before, after, NOBODY);
      }
    }
  }
}
