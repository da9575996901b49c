package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names of a list of entries, taken apart and inverted: from words and from n-grams to names.
 *
 * <p>An n-gram is one or two characters of a name's core; its weight is term frequency times inverse
 * document frequency, names normed to length 1, so that the dot product of two names is the cosine.
 * Immutable after construction; the arrays never leave the package.
 */
final class NameIndex {

  /** One form of one entry's name. */
  record Form(int entry, AnalysedName name) {}

  final List<Form> forms;
  final Map<String, int[]> byNormal;
  final Map<String, int[]> bySymbol;

  /** The n-grams, ascending; {@link #starts} says where each one's postings begin. */
  final int[] grams;

  final int[] starts;
  final int[] postingForms;
  final float[] postingWeights;
  final float[] gramIdf;

  NameIndex(
      List<Form> forms,
      int[] grams,
      int[] starts,
      int[] postingForms,
      float[] postingWeights,
      float[] gramIdf) {
    this.forms = List.copyOf(forms);
    this.grams = grams;
    this.starts = starts;
    this.postingForms = postingForms;
    this.postingWeights = postingWeights;
    this.gramIdf = gramIdf;
    Map<String, List<Integer>> normals = new LinkedHashMap<>();
    Map<String, List<Integer>> symbols = new HashMap<>();
    for (int i = 0; i < this.forms.size(); i++) {
      AnalysedName name = this.forms.get(i).name();
      normals.computeIfAbsent(name.normal(), k -> new ArrayList<>(2)).add(i);
      for (String symbol : name.symbols()) {
        symbols.computeIfAbsent(symbol, k -> new ArrayList<>(2)).add(i);
      }
    }
    this.byNormal = arrays(normals);
    this.bySymbol = arrays(symbols);
  }

  /** Indexes the names and aliases of entries, in this order of preference. */
  static NameIndex of(List<CatalogueEntry> entries, NameAnalyzer analyzer) {
    List<Form> forms = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      CatalogueEntry entry = entries.get(i);
      addForms(forms, i, entry.name().ja(), analyzer);
      if (!entry.name().en().equals(entry.name().ja())) {
        addForms(forms, i, entry.name().en(), analyzer);
      }
      for (String alias : entry.aliases()) {
        addForms(forms, i, alias, analyzer);
      }
    }
    return inverted(forms);
  }

  private static void addForms(
      List<Form> forms, int entry, String name, NameAnalyzer analyzer) {
    for (AnalysedName form : analyzer.forms(name)) {
      forms.add(new Form(entry, form));
    }
  }

  private static NameIndex inverted(List<Form> forms) {
    TreeMap<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
    for (int i = 0; i < forms.size(); i++) {
      for (int gram : gramsOf(forms.get(i).name().core())) {
        counts.computeIfAbsent(gram, k -> new TreeMap<>()).merge(i, 1, Integer::sum);
      }
    }
    int[] grams = new int[counts.size()];
    float[] idf = new float[counts.size()];
    double[] squares = new double[forms.size()];
    int g = 0;
    int postings = 0;
    for (Map.Entry<Integer, Map<Integer, Integer>> gram : counts.entrySet()) {
      grams[g] = gram.getKey();
      idf[g] = (float) Math.log(1 + (double) forms.size() / gram.getValue().size());
      for (Map.Entry<Integer, Integer> posting : gram.getValue().entrySet()) {
        double weight = posting.getValue() * idf[g];
        squares[posting.getKey()] += weight * weight;
        postings++;
      }
      g++;
    }
    int[] starts = new int[grams.length + 1];
    int[] postingForms = new int[postings];
    float[] weights = new float[postings];
    int p = 0;
    g = 0;
    for (Map<Integer, Integer> postingsOf : counts.values()) {
      for (Map.Entry<Integer, Integer> posting : postingsOf.entrySet()) {
        postingForms[p] = posting.getKey();
        weights[p++] =
            (float) (posting.getValue() * idf[g] / Math.sqrt(squares[posting.getKey()]));
      }
      starts[++g] = p;
    }
    return new NameIndex(forms, grams, starts, postingForms, weights, idf);
  }

  /** The one- and two-character grams of a text, with repetitions; a single one is below 2^16. */
  static int[] gramsOf(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    int[] result = new int[2 * text.length() - 1];
    for (int i = 0, n = 0; i < text.length(); i++) {
      result[n++] = text.charAt(i);
      if (i + 1 < text.length()) {
        result[n++] = text.charAt(i) << 16 | text.charAt(i + 1);
      }
    }
    return result;
  }

  /** The cosine of a core with every form, by form number. */
  float[] cosines(String core) {
    float[] scores = new float[forms.size()];
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
      double idf = g < 0 ? Math.log(1 + forms.size()) : gramIdf[g];
      double weight = count * idf;
      square += weight * weight;
      if (g >= 0) {
        for (int p = starts[g]; p < starts[g + 1]; p++) {
          scores[postingForms[p]] += (float) (weight * postingWeights[p]);
        }
      }
    }
    float norm = (float) Math.sqrt(square);
    for (int i = 0; norm > 0 && i < scores.length; i++) {
      scores[i] /= norm;
    }
    return scores;
  }

  private static Map<String, int[]> arrays(Map<String, List<Integer>> lists) {
    Map<String, int[]> result = new HashMap<>(lists.size() * 2);
    lists.forEach((key, list) -> result.put(key, list.stream().mapToInt(i -> i).toArray()));
    return result;
  }
}
