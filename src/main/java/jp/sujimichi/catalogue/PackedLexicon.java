package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the lexicon is packed and unpacked. */
final class PackedLexicon {

  private static final Measure[] MEASURES = Measure.values();

  private PackedLexicon() {}

  static void pack(NameLexicon lexicon, Packer out) {
    lexicon.spelling().pack(out);
    lexicon.terms().pack(out);
    measures(lexicon.measures(), out);
    measures(lexicon.units(), out);
    out.number(lexicon.phrases().size());
    lexicon.phrases().forEach(phrase -> out.texts(phrase.when()).texts(phrase.read()));
    out.texts(lexicon.bracketNoise()).texts(lexicon.bracketFormula()).texts(lexicon.homophones());
  }

  static NameLexicon unpack(Unpacker in) {
    WordTable spelling = WordTable.unpack(in);
    WordTable terms = WordTable.unpack(in);
    Map<String, Measure> measures = measures(in);
    Map<String, Measure> units = measures(in);
    List<Phrase> phrases = new ArrayList<>();
    for (int n = in.number(); n > 0; n--) {
      phrases.add(new Phrase(in.texts(), in.texts()));
    }
    return new NameLexicon(
        spelling, terms, measures, units, phrases, in.texts(), in.texts(), in.texts());
  }

  private static void measures(Map<String, Measure> measures, Packer out) {
    out.number(measures.size());
    new TreeMap<>(measures).forEach((word, measure) -> out.text(word).number(measure.ordinal()));
  }

  private static Map<String, Measure> measures(Unpacker in) {
    Map<String, Measure> measures = new HashMap<>();
    for (int n = in.number(); n > 0; n--) {
      measures.put(in.text(), MEASURES[in.number()]);
    }
    return measures;
  }
}
