package jp.sujimichi.wording;

import java.util.Arrays;
import java.util.List;

/**
 * Finds all words of a list in a text in one pass. A trie whose edges stand in one open-addressing
 * table: quick to build at start and quick to walk.
 */
final class WordIndex {

  private static final int ROOT = 0;

  private long[] keys;
  private int[] targets;
  private int mask;
  private int edges;
  private int nodes = 1;
  private int[] wordOf;

  /** Indexes the words; the number of a word is its place in the list. */
  WordIndex(List<String> words) {
    int room = Integer.highestOneBit(Math.max(64, words.size() * 12)) << 1;
    keys = new long[room];
    targets = new int[room];
    mask = room - 1;
    wordOf = new int[words.size() * 4 + 16];
    Arrays.fill(wordOf, -1);
    for (int i = 0; i < words.size(); i++) {
      add(words.get(i), i);
    }
  }

  /** All occurrences of all words, in order of their beginning. */
  Found scan(CharSequence text) {
    Found found = new Found();
    int length = text.length();
    for (int start = 0; start < length; start++) {
      int node = ROOT;
      for (int i = start; i < length; i++) {
        node = child(node, text.charAt(i));
        if (node < 0) {
          break;
        }
        if (wordOf[node] >= 0) {
          found.add(wordOf[node], start, i + 1);
        }
      }
    }
    return found;
  }

  private void add(String word, int id) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = child(node, word.charAt(i));
      if (next < 0) {
        next = nodes++;
        link(node, word.charAt(i), next);
        if (next >= wordOf.length) {
          int old = wordOf.length;
          wordOf = Arrays.copyOf(wordOf, old * 2);
          Arrays.fill(wordOf, old, wordOf.length, -1);
        }
      }
      node = next;
    }
    wordOf[node] = id;
  }

  private int child(int node, char c) {
    long key = key(node, c);
    int at = spread(key);
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return targets[at];
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  private void link(int node, char c, int target) {
    if (edges * 2 > mask) {
      grow();
    }
    put(key(node, c), target);
    edges++;
  }

  private void put(long key, int target) {
    int at = spread(key);
    while (keys[at] != 0) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    targets[at] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static long key(int node, char c) {
    return ((long) node << 16 | c) + 1;
  }

  private int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  /** Occurrences of words: parallel lists of the word's number, its beginning and its end. */
  static final class Found {
    private int[] words = new int[24];
    private int[] starts = new int[24];
    private int[] ends = new int[24];
    private int size;

    private void add(int word, int start, int end) {
      if (size == words.length) {
        words = Arrays.copyOf(words, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      words[size] = word;
      starts[size] = start;
      ends[size] = end;
      size++;
    }

    int size() {
      return size;
    }

    int word(int i) {
      return words[i];
    }

    int start(int i) {
      return starts[i];
    }

    int end(int i) {
      return ends[i];
    }
  }
}
