package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sujimichi.model.Bilingual;

/** Says in words what keeps a written name and an entry of a catalogue apart. */
final class NameDifferences {

  private final NameAnalyzer analyzer;

  NameDifferences(NameAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The differences to the nearest name of the entry, the kind of quantity first. */
  List<Bilingual> between(String written, CatalogueEntry entry) {
    AnalysedName asked = analyzer.analyse(written);
    AnalysedName nearest =
        Stream.concat(Stream.of(entry.name().ja()), entry.aliases().stream())
            .flatMap(name -> analyzer.forms(name).stream())
            .min(Comparator.comparingInt(form -> distance(asked, form)))
            .orElseThrow();
    List<Bilingual> differences = new ArrayList<>();
    measures(asked.measure(), nearest.measure()).ifPresent(differences::add);
    List<String> mine = only(asked, nearest);
    if (!mine.isEmpty()) {
      differences.add(
          new Bilingual(
              quoted(mine, "「", "」") + "は、一覧の名前にはありません。",
              "The name in the catalogue does not have " + quoted(mine, "\"", "\"") + "."));
    }
    List<String> theirs = only(nearest, asked);
    if (!theirs.isEmpty()) {
      differences.add(
          new Bilingual(
              "一覧の名前には" + quoted(theirs, "「", "」") + "が付いています。",
              "The name in the catalogue also has " + quoted(theirs, "\"", "\"") + "."));
    }
    if (!nearest.years().isEmpty() && !nearest.years().equals(asked.years())) {
      differences.add(
          new Bilingual(
              "一覧の指標は" + nearest.years() + "に限ったものです。",
              "The indicator in the catalogue is of " + nearest.years() + " only."));
    }
    return List.copyOf(differences);
  }

  private static int distance(AnalysedName one, AnalysedName other) {
    Set<String> all = new HashSet<>(one.symbols());
    all.addAll(other.symbols());
    int common = one.symbols().size() + other.symbols().size() - all.size();
    int apart = all.size() - common;
    return 2 * apart + (one.measure().agreesWith(other.measure()) ? 0 : 1);
  }

  private static Optional<Bilingual> measures(Measure asked, Measure listed) {
    if (!asked.agreesWith(listed)) {
      return Optional.of(
          new Bilingual(
              "書かれた名前は" + asked.label().ja() + "、一覧の名前は" + listed.label().ja() + "です。",
              "The written name is "
                  + asked.label().en()
                  + ", the name in the catalogue is "
                  + listed.label().en()
                  + "."));
    }
    return asked == Measure.OPEN && listed == Measure.RATE
        ? Optional.of(
            new Bilingual(
                "一覧の名前は割合ですが、書かれた名前からは割合かどうか分かりません。",
                "The name in the catalogue is a rate; the written name does not say so."))
        : Optional.empty();
  }

  /**
   * The words that only the first has, in the order written. A word the lexicon does not know comes
   * as single characters, which are joined again where they stand side by side.
   */
  private static List<String> only(AnalysedName name, AnalysedName other) {
    List<String> words = new ArrayList<>();
    Set<String> letters = new HashSet<>();
    for (String symbol : name.symbols()) {
      if (other.symbols().contains(symbol)) {
        continue;
      }
      if (symbol.length() > 1) {
        words.add(symbol);
      } else {
        letters.add(symbol);
      }
    }
    StringBuilder run = new StringBuilder();
    for (char c : name.normal().toCharArray()) {
      if (letters.contains(String.valueOf(c))) {
        run.append(c);
      } else if (run.length() > 0) {
        words.add(run.toString());
        run.setLength(0);
      }
    }
    if (run.length() > 0) {
      words.add(run.toString());
    }
    List<String> ordered = new ArrayList<>(words.stream().distinct().toList());
    ordered.sort(Comparator.comparingInt(word -> place(name, word)));
    return ordered;
  }

  private static int place(AnalysedName name, String word) {
    int written = name.normal().indexOf(word);
    return written >= 0 ? written : Integer.MAX_VALUE;
  }

  private static String quoted(List<String> words, String open, String close) {
    String between = open.equals("「") ? "" : ", ";
    return String.join(between, words.stream().map(word -> open + word + close).toList());
  }
}
