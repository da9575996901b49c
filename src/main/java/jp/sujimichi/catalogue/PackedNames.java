package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the lexicon and the index of names are packed and unpacked. */
final class PackedNames {

  private static final Measure[] MEASURES = Measure.values();
  private static final Role[] ROLES = Role.values();

  private PackedNames() {}

  static void pack(NameLexicon lexicon, Packer out) {
    Map<String, String> spelling = lexicon.spelling().values();
    out.number(spelling.size());
    spelling.forEach((word, read) -> out.text(word).text(read));
    Map<String, Term> terms = lexicon.terms().values();
    out.number(terms.size());
    terms.forEach((word, t) -> out.text(word).text(t.symbol()).number(t.role().ordinal()));
    measures(lexicon.measures(), out);
    measures(lexicon.units(), out);
    out.number(lexicon.phrases().size());
    lexicon.phrases().forEach(phrase -> out.texts(phrase.when()).texts(phrase.read()));
    out.texts(lexicon.bracketNoise()).texts(lexicon.homophones());
  }

  static NameLexicon lexicon(Unpacker in) {
    int spellings = in.number();
    Map<String, String> spelling = new HashMap<>(spellings * 2);
    for (int n = spellings; n > 0; n--) {
      spelling.put(in.text(), in.text());
    }
    int words = in.number();
    Map<String, Term> terms = new HashMap<>(words * 2);
    for (int n = words; n > 0; n--) {
      terms.put(in.text(), new Term(in.text(), ROLES[in.number()]));
    }
    Map<String, Measure> measures = measures(in);
    Map<String, Measure> units = measures(in);
    List<Phrase> phrases = new ArrayList<>();
    for (int n = in.number(); n > 0; n--) {
      phrases.add(new Phrase(in.texts(), in.texts()));
    }
    return new NameLexicon(spelling, terms, measures, units, phrases, in.texts(), in.texts());
  }

  static void pack(NameIndex index, Packer out) {
    out.number(index.forms.size());
    for (NameIndex.Form form : index.forms) {
      AnalysedName name = form.name();
      out.number(form.entry()).text(name.normal()).text(name.core()).texts(name.symbols());
      out.number(name.measure().ordinal()).text(name.years());
    }
    out.numbers(index.grams).numbers(index.starts).numbers(index.postingForms);
    out.fractions(index.postingWeights).fractions(index.gramIdf);
  }

  static NameIndex index(Unpacker in) {
    int size = in.number();
    List<NameIndex.Form> forms = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int entry = in.number();
      AnalysedName name =
          new AnalysedName(in.text(), in.text(), in.texts(), MEASURES[in.number()], in.text());
      forms.add(new NameIndex.Form(entry, name));
    }
    return new NameIndex(
        forms, in.numbers(), in.numbers(), in.numbers(), in.fractions(), in.fractions());
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
