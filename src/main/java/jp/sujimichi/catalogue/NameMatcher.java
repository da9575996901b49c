package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.wording.BoundedCache;

/**
 * Tells which entry of a list a written name means.
 *
 * <p>A name is taken apart into words that count. An entry is sure only if every word written is in
 * its name, what the name has beyond them may be left out, both measure the same kind of quantity,
 * and no other indicator fits nearly as well. All else are candidates, ranked by the cosine of
 * character 1- and 2-grams. Method, figures and limits: {@code docs/matching.md}.
 *
 * <p>Immutable but for a bounded memory of answers; safe for use by several threads.
 */
public final class NameMatcher {

  private static final int CANDIDATES = 5;
  private static final int REMEMBERED = 4_096;
  private static final double UNSURE_AT_MOST = 0.79;
  private static final double MISTYPED = 0.9;

  /** Below this length one character more or less makes another word. */
  private static final int SHORTEST_MISTYPED = 5;

  /** The share of an entry's name, by weight, that must be written. */
  static final double LEAST_SHARE = 0.6;

  /** How far the next indicator must stay behind in share. */
  static final double LEAST_LEAD = 0.1;

  /** The weight of words a name needs before it can mean anything: one word that is not light. */
  static final double LEAST_WEIGHT = 1;

  private final IntFunction<CatalogueEntry> entries;
  private final NameAnalyzer analyzer;
  private final NameIndex index;
  private final Lazy<GramIndex> grams;
  private final BoundedCache<String, Optional<Candidate>> answers = new BoundedCache<>(REMEMBERED);

  NameMatcher(
      IntFunction<CatalogueEntry> entries,
      NameAnalyzer analyzer,
      NameIndex index,
      Lazy<GramIndex> grams) {
    this.entries = entries;
    this.analyzer = analyzer;
    this.index = index;
    this.grams = grams;
  }

  /** A matcher over the indicators of these catalogues, preferred catalogues first. */
  public static NameMatcher over(Catalogues catalogues, NameLexicon lexicon) {
    return over(catalogues.indicators(), lexicon);
  }

  /** A matcher over these entries, in this order of preference. */
  public static NameMatcher over(List<CatalogueEntry> entries, NameLexicon lexicon) {
    List<CatalogueEntry> kept = List.copyOf(entries);
    NameAnalyzer analyzer = new NameAnalyzer(lexicon);
    List<NameIndex.Form> forms = NameIndex.forms(kept, analyzer);
    return new NameMatcher(
        kept::get,
        analyzer,
        NameIndex.of(forms, analyzer),
        new Lazy<>(() -> GramIndex.of(forms.stream().map(form -> form.name().core()).toList())));
  }

  /** A matcher over bare names. */
  public static NameMatcher overNames(List<String> names, NameLexicon lexicon) {
    return over(names.stream().map(n -> CatalogueEntry.named("names", n)).toList(), lexicon);
  }

  /** What the name means, with candidates; {@linkplain Match#sure() nothing sure} when in doubt. */
  public Match match(String written) {
    Optional<Candidate> sure = sure(written);
    List<Candidate> candidates = alike(written, CANDIDATES);
    if (sure.isEmpty()) {
      double best = candidates.isEmpty() ? 0 : candidates.get(0).score();
      return new Match(Optional.empty(), best, candidates);
    }
    CatalogueEntry entry = sure.get().entry();
    List<Candidate> all = new ArrayList<>(candidates);
    all.removeIf(candidate -> candidate.entry().equals(entry));
    all.add(0, sure.get());
    return new Match(
        Optional.of(entry), sure.get().score(), all.subList(0, Math.min(CANDIDATES, all.size())));
  }

  /**
   * Like {@link #match(String)}, for an indicator with a unit; see {@link #sure(String, String)}.
   */
  public Match match(String written, String unit) {
    return match(withUnit(written, unit));
  }

  /**
   * The entry the name surely means, with its score, or empty. The same answer as {@link #match}
   * gives, without the cost of candidates; this is the one for rules.
   */
  public Optional<Candidate> sure(String written) {
    return answers.get(written, this::find);
  }

  /**
   * Like {@link #sure(String)}, for an indicator with a unit: where the name does not say what kind
   * of quantity it is, the unit does (ノンステップバスの導入, 台 is no rate).
   */
  public Optional<Candidate> sure(String written, String unit) {
    return sure(withUnit(written, unit));
  }

  private static String withUnit(String written, String unit) {
    return unit.isBlank() ? written : written + "(" + unit + ")";
  }

  /**
   * What keeps a written name and an entry apart, for people to judge: words that only one of them
   * has, and another kind of quantity. Compared with the nearest of the entry's names; empty when
   * both are read alike.
   */
  public List<Bilingual> differences(String written, CatalogueEntry entry) {
    return new NameDifferences(analyzer).between(written, entry);
  }

  /** The entries most alike in words and n-grams, best first; an entry counts by its best form. */
  List<Candidate> alike(String text, int most) {
    AnalysedName name = analyzer.analyse(text);
    return name.core().isEmpty() ? List.of() : ranked(grams.get().cosines(name.core()), most);
  }

  private Optional<Candidate> find(String written) {
    String normal = NameText.normal(written);
    String bare = analyzer.bare(normal);
    int same = index.formOf(normal);
    if (same < 0) {
      same = index.formOf(bare);
    }
    if (same >= 0) {
      return Optional.of(new Candidate(entries.apply(index.entryOf(same)), 1));
    }
    int namesake = index.formOf(BracketedName.of(normal).outside());
    Optional<Candidate> byWords = byWords(analyzer.analyse(written), namesake);
    return byWords.isPresent() ? byWords : mistyped(bare);
  }

  /**
   * The entry whose words were written.
   *
   * @param namesake a form named like the part outside brackets, or -1; where several catalogues
   *     hold the indicator, the one of the same name is meant
   */
  private Optional<Candidate> byWords(AnalysedName name, int namesake) {
    int[] wanted = slots(name);
    if (wanted.length == 0) {
      return Optional.empty();
    }
    double weight = 0;
    int[] forms = index.formsWith(wanted[0]);
    for (int slot : wanted) {
      weight += index.weightOf(slot);
      int[] others = index.formsWith(slot);
      forms = others.length < forms.length ? others : forms;
    }
    // A light word alone means an entry only when the entry consists of it.
    double least = weight < LEAST_WEIGHT ? 1 : LEAST_SHARE;
    int chosen = -1;
    double best = 0;
    double[] shares = new double[forms.length];
    for (int i = 0; i < forms.length; i++) {
      shares[i] = share(name, wanted, forms[i]);
      if (shares[i] >= least && shares[i] > best) {
        best = shares[i];
        chosen = forms[i];
      }
    }
    if (chosen < 0) {
      return Optional.empty();
    }
    for (int i = 0; i < forms.length; i++) {
      boolean near = shares[i] >= least && shares[i] > best - LEAST_LEAD;
      if (near && !isSameIndicator(forms[i], chosen)) {
        return Optional.empty();
      }
    }
    double score = best > 0.999 ? 0.97 : 0.8 + 0.15 * best;
    int meant = namesake >= 0 && isSameIndicator(namesake, chosen) ? namesake : chosen;
    return Optional.of(new Candidate(entries.apply(index.entryOf(meant)), score));
  }

  private boolean isSameIndicator(int form, int other) {
    return index.entryOf(form) == index.entryOf(other)
        || (Arrays.equals(index.symbolsOf(form), index.symbolsOf(other))
            && index.measureOf(form).agreesWith(index.measureOf(other))
            && index.yearsOf(form).equals(index.yearsOf(other)));
  }

  /** The slots of the symbols written, ascending; none when one of them is in no entry's name. */
  private int[] slots(AnalysedName name) {
    int[] slots = new int[name.symbols().size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = index.slotOf(name.symbols().get(i));
      if (slots[i] < 0) {
        return new int[0];
      }
    }
    Arrays.sort(slots);
    return slots;
  }

  /** The share of the form's words that was written; 0 when something speaks against it. */
  private double share(AnalysedName written, int[] wanted, int form) {
    Measure measure = index.measureOf(form);
    // 「導入」 alone may be a number or a rate; an entry that is a rate must be written as one.
    boolean tellsLess = written.measure() == Measure.OPEN && measure == Measure.RATE;
    String years = index.yearsOf(form);
    if (tellsLess
        || !written.measure().agreesWith(measure)
        || !(years.isEmpty() || years.equals(written.years()))) {
      return 0;
    }
    int found = 0;
    double common = 0;
    double all = 0;
    for (int slot : index.symbolsOf(form)) {
      double weight = index.weightOf(slot);
      all += weight;
      if (Arrays.binarySearch(wanted, slot) >= 0) {
        common += weight;
        found++;
      } else if (index.mustBeWritten(slot)) {
        return 0;
      }
    }
    return found < wanted.length ? 0 : common / all;
  }

  /** An entry whose name differs in one character only, and that one of the same reading. */
  private Optional<Candidate> mistyped(String bare) {
    if (bare.length() < SHORTEST_MISTYPED) {
      return Optional.empty();
    }
    for (int i = 0; i < bare.length(); i++) {
      String others = analyzer.lexicon().homophonesOf(bare.charAt(i));
      for (int h = 0; h < others.length(); h++) {
        int form = index.formOf(bare.substring(0, i) + others.charAt(h) + bare.substring(i + 1));
        if (form >= 0) {
          return Optional.of(new Candidate(entries.apply(index.entryOf(form)), MISTYPED));
        }
      }
    }
    return Optional.empty();
  }

  private List<Candidate> ranked(float[] cosines, int most) {
    List<Candidate> best = new ArrayList<>(most + 1);
    for (int form = 0; form < cosines.length; form++) {
      double score = Math.min(UNSURE_AT_MOST, cosines[form]);
      if (score < 0.05 || (best.size() == most && score <= best.get(most - 1).score())) {
        continue;
      }
      insert(best, new Candidate(entries.apply(index.entryOf(form)), score), most);
    }
    return best;
  }

  private static void insert(List<Candidate> best, Candidate candidate, int most) {
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).entry().equals(candidate.entry())) {
        if (best.get(i).score() >= candidate.score()) {
          return;
        }
        best.remove(i);
        break;
      }
    }
    int place = best.size();
    while (place > 0 && best.get(place - 1).score() < candidate.score()) {
      place--;
    }
    best.add(place, candidate);
    if (best.size() > most) {
      best.remove(most);
    }
  }
}
