package jp.sujimichi.wording;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds all words of a list in a text in one pass. A trie in three arrays: nodes are numbered level
 * by level, so that the edge with number k leads to node k + 1, and the edges of a node stand
 * together in order of their characters.
 */
final class WordIndex {

  private final int[] firstEdge;
  private final int[] edgeChar;

  /** The number of the word that ends in a node, -1 for none. */
  private final int[] wordOf;

  /** A bit for each character with which a word begins. */
  private final long[] beginnings = new long[1 << 10];

  private WordIndex(int[] firstEdge, int[] edgeChar, int[] wordOf) {
    this.firstEdge = firstEdge;
    this.edgeChar = edgeChar;
    this.wordOf = wordOf;
    for (int edge = firstEdge[0]; edge < firstEdge[1]; edge++) {
      beginnings[edgeChar[edge] >> 6] |= 1L << edgeChar[edge];
    }
  }

  /** Indexes distinct words; the number of a word is its place in the list. */
  static WordIndex of(List<String> words) {
    int[] order =
        IntStream.range(0, words.size())
            .boxed()
            .sorted((a, b) -> words.get(a).compareTo(words.get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    int most = words.stream().mapToInt(String::length).sum() + 1;
    int[] from = new int[most];
    int[] to = new int[most];
    int[] depth = new int[most];
    int[] firstEdge = new int[most + 1];
    int[] edgeChar = new int[most];
    int[] wordOf = new int[most];
    to[0] = order.length;
    int nodes = 1;
    int edges = 0;
    for (int node = 0; node < nodes; node++) {
      int i = from[node];
      wordOf[node] = -1;
      if (i < to[node] && words.get(order[i]).length() == depth[node]) {
        wordOf[node] = order[i++];
      }
      firstEdge[node] = edges;
      while (i < to[node]) {
        char c = words.get(order[i]).charAt(depth[node]);
        from[nodes] = i;
        depth[nodes] = depth[node] + 1;
        while (i < to[node] && words.get(order[i]).charAt(depth[node]) == c) {
          i++;
        }
        to[nodes++] = i;
        edgeChar[edges++] = c;
      }
    }
    firstEdge[nodes] = edges;
    return new WordIndex(
        Arrays.copyOf(firstEdge, nodes + 1),
        Arrays.copyOf(edgeChar, edges),
        Arrays.copyOf(wordOf, nodes));
  }

  static WordIndex of(Unpacker in) {
    return new WordIndex(in.ints(), in.ints(), in.ints());
  }

  void pack(Packer out) {
    out.ints(firstEdge).ints(edgeChar).ints(wordOf);
  }

  /** All occurrences of all words, in order of their beginning. */
  Found scan(String text) {
    Found found = new Found();
    int length = text.length();
    for (int start = 0; start < length; start++) {
      char first = text.charAt(start);
      if ((beginnings[first >> 6] & 1L << first) == 0) {
        continue;
      }
      int node = 0;
      for (int i = start; i < length; i++) {
        int edge =
            Arrays.binarySearch(edgeChar, firstEdge[node], firstEdge[node + 1], text.charAt(i));
        if (edge < 0) {
          break;
        }
        node = edge + 1;
        if (wordOf[node] >= 0) {
          found.add(wordOf[node], start, i + 1);
        }
      }
    }
    return found;
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
