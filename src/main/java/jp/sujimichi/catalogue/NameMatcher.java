package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private static final int REMEMBERED = 4096;
  private static final double UNSURE_AT_MOST = 0.79;

  /** The share of an entry's name, by weight, that must be written. */
  static final double LEAST_SHARE = 0.6;

  /** How far the next indicator must stay behind in share. */
  static final double LEAST_LEAD = 0.1;

  /** The weight of words a name needs before it can mean anything: one word that is not light. */
  static final double LEAST_WEIGHT = 1;

  private final List<CatalogueEntry> entries;
  private final NameAnalyzer analyzer;
  private final NameIndex index;
  private final BoundedCache<String, Match> answers = new BoundedCache<>(REMEMBERED);

  NameMatcher(List<CatalogueEntry> entries, NameAnalyzer analyzer, NameIndex index) {
    this.entries = List.copyOf(entries);
    this.analyzer = analyzer;
    this.index = index;
  }

  /** A matcher over the indicators of these catalogues, preferred catalogues first. */
  public static NameMatcher over(Catalogues catalogues, NameLexicon lexicon) {
    return over(catalogues.indicators(), lexicon);
  }

  /** A matcher over these entries, in this order of preference. */
  public static NameMatcher over(List<CatalogueEntry> entries, NameLexicon lexicon) {
    NameAnalyzer analyzer = new NameAnalyzer(lexicon);
    return new NameMatcher(entries, analyzer, NameIndex.of(entries, analyzer));
  }

  /** A matcher over bare names. */
  public static NameMatcher overNames(List<String> names, NameLexicon lexicon) {
    return over(names.stream().map(n -> CatalogueEntry.named("names", n)).toList(), lexicon);
  }

  /** What the name means; never null, {@linkplain Match#sure() empty} when in doubt. */
  public Match match(String written) {
    return answers.computeIfAbsent(written, this::find);
  }

  /** How alike two texts are in their words and n-grams, from 0 to 1; the entry by its best form. */
  List<Candidate> alike(String text, int most) {
    AnalysedName name = analyzer.analyse(text);
    return name.core().isEmpty() ? List.of() : ranked(index.cosines(name.core()), most);
  }

  private Match find(String written) {
    String normal = NameText.normal(written);
    int[] same = index.byNormal.get(normal);
    if (same == null) {
      same = index.byNormal.get(analyzer.bare(normal));
    }
    if (same != null) {
      CatalogueEntry entry = entries.get(index.forms.get(same[0]).entry());
      return new Match(Optional.of(entry), 1, List.of(new Candidate(entry, 1)));
    }
    AnalysedName name = analyzer.analyse(written);
    if (name.core().isEmpty()) {
      return Match.NOTHING;
    }
    float[] cosines = index.cosines(name.core());
    List<Candidate> candidates = ranked(cosines, CANDIDATES);
    Optional<Candidate> sure = sure(name).or(() -> mistyped(normal, candidates));
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

  private Optional<Candidate> sure(AnalysedName name) {
    // A light word alone means an entry only when the entry consists of it.
    double least = weight(name.symbols()) < LEAST_WEIGHT ? 1 : LEAST_SHARE;
    double best = 0;
    int bestForm = -1;
    List<Integer> fitting = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int form : rarest(name.symbols())) {
      double share = share(name, index.forms.get(form).name());
      if (share >= least) {
        fitting.add(form);
        shares.add(share);
        if (share > best) {
          best = share;
          bestForm = form;
        }
      }
    }
    if (bestForm < 0) {
      return Optional.empty();
    }
    AnalysedName chosen = index.forms.get(bestForm).name();
    for (int i = 0; i < fitting.size(); i++) {
      AnalysedName other = index.forms.get(fitting.get(i)).name();
      boolean same =
          fitting.get(i) == bestForm
              || index.forms.get(fitting.get(i)).entry() == index.forms.get(bestForm).entry()
              || other.symbols().equals(chosen.symbols())
                  && other.measure().agreesWith(chosen.measure())
                  && other.years().equals(chosen.years());
      if (!same && shares.get(i) > best - LEAST_LEAD) {
        return Optional.empty();
      }
    }
    CatalogueEntry entry = entries.get(index.forms.get(bestForm).entry());
    return Optional.of(new Candidate(entry, best > 0.999 ? 0.97 : 0.8 + 0.15 * best));
  }

  /** The share of the entry's name that was written; 0 when something speaks against it. */
  private double share(AnalysedName written, AnalysedName entry) {
    // 「導入」 alone may be a number or a rate; an entry that is a rate must be written as one.
    boolean tellsLess = written.measure() == Measure.OPEN && entry.measure() == Measure.RATE;
    if (tellsLess
        || !written.measure().agreesWith(entry.measure())
        || !entry.years().isEmpty() && !entry.years().equals(written.years())
        || !entry.symbols().containsAll(written.symbols())) {
      return 0;
    }
    double common = 0;
    double all = 0;
    for (String symbol : entry.symbols()) {
      Role role = analyzer.roleOf(symbol);
      all += role.weight();
      if (written.symbols().contains(symbol)) {
        common += role.weight();
      } else if (role == Role.RESTRICTIVE) {
        return 0;
      }
    }
    return common / all;
  }

  private double weight(List<String> symbols) {
    return symbols.stream().mapToDouble(symbol -> analyzer.roleOf(symbol).weight()).sum();
  }

  /** The forms with the symbol fewest forms have; every fitting form is among them. */
  private int[] rarest(List<String> symbols) {
    int[] rarest = null;
    for (String symbol : symbols) {
      int[] forms = index.bySymbol.get(symbol);
      if (forms == null) {
        return new int[0];
      }
      if (rarest == null || forms.length < rarest.length) {
        rarest = forms;
      }
    }
    return rarest == null ? new int[0] : rarest;
  }

  /** An entry that differs in one character only, and that one of the same reading. */
  private Optional<Candidate> mistyped(String written, List<Candidate> candidates) {
    return candidates.stream()
        .filter(c -> isMistyped(written, NameText.normal(c.entry().name().ja())))
        .findFirst()
        .map(c -> new Candidate(c.entry(), 0.9));
  }

  private boolean isMistyped(String written, String name) {
    if (written.length() != name.length() || written.length() < 4) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) != name.charAt(i)) {
        if (!analyzer.lexicon().areHomophones(written.charAt(i), name.charAt(i))) {
          return false;
        }
        differences++;
      }
    }
    return differences == 1;
  }

  private List<Candidate> ranked(float[] cosines, int most) {
    List<Candidate> best = new ArrayList<>(most + 1);
    for (int form = 0; form < cosines.length; form++) {
      double score = Math.min(UNSURE_AT_MOST, cosines[form]);
      if (score < 0.05 || best.size() == most && score <= best.get(most - 1).score()) {
        continue;
      }
      insert(best, new Candidate(entries.get(index.forms.get(form).entry()), score), most);
    }
    return best;
  }

  private static void insert(List<Candidate> best, Candidate candidate, int most) {
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).entry() == candidate.entry()) {
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
