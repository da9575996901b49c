package jp.sujimichi.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The character 1- and 2-grams of names, inverted, for telling how alike two names are.
 *
 * <p>A gram weighs term frequency times inverse document frequency, and names are normed to length
 * 1, so that the dot product of two names is their cosine.
 */
final class GramIndex {

  private final int names;

  /** The grams, ascending, with their inverse document frequencies. */
  private final int[] grams;

  private final float[] idf;

  /** Where the postings of each gram begin; one more than there are grams. */
  private final int[] starts;

  private final int[] postings;
  private final float[] weights;

  private GramIndex(
      int names, int[] grams, float[] idf, int[] starts, int[] postings, float[] weights) {
    this.names = names;
    this.grams = grams;
    this.idf = idf;
    this.starts = starts;
    this.postings = postings;
    this.weights = weights;
  }

  /** Indexes the cores of names. */
  static GramIndex of(List<String> cores) {
    TreeMap<Integer, TreeMap<Integer, Integer>> counts = new TreeMap<>();
    for (int i = 0; i < cores.size(); i++) {
      for (int gram : gramsOf(cores.get(i))) {
        counts.computeIfAbsent(gram, k -> new TreeMap<>()).merge(i, 1, Integer::sum);
      }
    }
    int[] grams = counts.keySet().stream().mapToInt(i -> i).toArray();
    float[] idf = new float[grams.length];
    double[] squares = new double[cores.size()];
    int total = 0;
    for (int g = 0; g < grams.length; g++) {
      Map<Integer, Integer> list = counts.get(grams[g]);
      idf[g] = (float) Math.log(1 + (double) cores.size() / list.size());
      for (Map.Entry<Integer, Integer> posting : list.entrySet()) {
        squares[posting.getKey()] += Math.pow(posting.getValue() * idf[g], 2);
      }
      total += list.size();
    }
    int[] starts = new int[grams.length + 1];
    int[] postings = new int[total];
    float[] weights = new float[total];
    int p = 0;
    for (int g = 0; g < grams.length; g++) {
      for (Map.Entry<Integer, Integer> posting : counts.get(grams[g]).entrySet()) {
        postings[p] = posting.getKey();
        weights[p++] = (float) (posting.getValue() * idf[g] / Math.sqrt(squares[posting.getKey()]));
      }
      starts[g + 1] = p;
    }
    return new GramIndex(cores.size(), grams, idf, starts, postings, weights);
  }

  /** The cosine of a core with every name, by the number of the name. */
  float[] cosines(String core) {
    float[] scores = new float[names];
    int[] wanted = gramsOf(core);
    Arrays.sort(wanted);
    double square = 0;
    for (int i = 0; i < wanted.length; ) {
      int count = 1;
      while (i + count < wanted.length && wanted[i + count] == wanted[i]) {
        count++;
      }
      int g = Arrays.binarySearch(grams, wanted[i]);
      i += count;
      // A gram that no name has still lengthens the written name: it is as rare as can be.
      double weight = count * (g < 0 ? Math.log(1 + names) : idf[g]);
      square += weight * weight;
      if (g >= 0) {
        for (int p = starts[g]; p < starts[g + 1]; p++) {
          scores[postings[p]] += (float) (weight * weights[p]);
        }
      }
    }
    float norm = (float) Math.sqrt(square);
    for (int i = 0; norm > 0 && i < scores.length; i++) {
      scores[i] /= norm;
    }
    return scores;
  }

  /** The one- and two-character grams of a text, with repetitions; a single one is below 2^16. */
  private static int[] gramsOf(String text) {
    int[] result = new int[Math.max(0, 2 * text.length() - 1)];
    for (int i = 0, n = 0; i < text.length(); i++) {
      result[n++] = text.charAt(i);
      if (i + 1 < text.length()) {
        result[n++] = text.charAt(i) << 16 | text.charAt(i + 1);
      }
    }
    return result;
  }

  void pack(Packer out) {
    out.number(names).numbers(grams).fractions(idf).numbers(starts).numbers(postings);
    out.fractions(weights);
  }

  static GramIndex unpack(Unpacker in) {
    return new GramIndex(
        in.number(), in.numbers(), in.fractions(), in.numbers(), in.numbers(), in.fractions());
  }
}
