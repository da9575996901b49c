package jp.sujimichi.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a {@link NameLexicon} from {@code thesaurus.yaml} and {@code indicator-names.yaml}. */
public final class LexiconReader {

  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_RATE = 3;

  private final YAMLMapper yaml = new YAMLMapper();

  /**
   * Reads both files of a folder.
   *
   * @throws IOException when a file is missing or not as expected; the message names it
   */
  public NameLexicon read(Path folder) throws IOException {
    JsonNode thesaurus = yaml.readTree(folder.resolve("thesaurus.yaml").toFile());
    JsonNode names = yaml.readTree(folder.resolve("indicator-names.yaml").toFile());
    Map<String, String> spelling = new LinkedHashMap<>();
    for (List<String> group : groups(thesaurus, "spelling")) {
      group.forEach(word -> spelling.put(word, group.get(0)));
    }
    Speller speller = new Speller(spellings(spelling));
    Map<String, Role> roles = new LinkedHashMap<>();
    Map<String, Role> lists = new LinkedHashMap<>();
    lists.put("words", Role.ORDINARY);
    lists.put("neutral", Role.NEUTRAL);
    lists.put("light", Role.LIGHT);
    lists.put("act", Role.ACT);
    lists.put("restrictive", Role.RESTRICTIVE);
    lists.forEach(
        (list, role) -> words(names, list).forEach(word -> roles.put(speller.spell(word), role)));
    Map<String, Term> terms = new LinkedHashMap<>();
    roles.forEach((word, role) -> terms.put(word, new Term(word, role)));
    for (List<String> group : groups(thesaurus, "groups")) {
      addGroup(
          terms, speller, group, roles.getOrDefault(speller.spell(group.get(0)), Role.ORDINARY));
    }
    for (String head : new LinkedHashSet<>(spelling.values())) {
      terms.putIfAbsent(head, new Term(head, Role.ORDINARY));
    }
    for (List<String> group : groups(names, "per")) {
      addGroup(terms, speller, group, Role.RESTRICTIVE);
    }
    addVariants(terms);
    return new NameLexicon(
        speller.spelling(),
        WordTable.of(terms),
        measures(names, "measures"),
        measures(names, "units"),
        phrases(names, speller, terms),
        strings(names, "bracketNoise"),
        strings(names, "bracketFormula"),
        strings(names, "homophones"));
  }

  private static WordTable spellings(Map<String, String> spelling) {
    Map<String, Term> words = new LinkedHashMap<>();
    spelling.forEach((word, read) -> words.put(word, new Term(read, Role.ORDINARY)));
    return WordTable.of(words);
  }

  private static void addGroup(
      Map<String, Term> terms, Speller speller, List<String> group, Role role) {
    Term term = new Term(speller.spell(group.get(0)), role);
    group.forEach(word -> terms.put(speller.spell(word), term));
  }

  /**
   * Other ways of writing what is known: の between two words that make up a third (エネルギー消費,
   * エネルギーの消費), and 割合 for 率.
   */
  private static void addVariants(Map<String, Term> terms) {
    Map<String, Term> variants = new LinkedHashMap<>();
    terms.forEach(
        (word, term) -> {
          if (term.role() == Role.NEUTRAL) {
            return;
          }
          int last = word.indexOf('の') < 0 ? word.length() - SHORTEST_PART : 0;
          for (int cut = SHORTEST_PART; cut <= last; cut++) {
            String first = word.substring(0, cut);
            String second = word.substring(cut);
            boolean known = terms.containsKey(first) && terms.containsKey(second);
            if (known && terms.get(second).role() != Role.NEUTRAL) {
              variants.put(first + "の" + second, term);
            }
          }
          if (word.endsWith("率") && word.length() > SHORTEST_RATE) {
            variants.put(word.substring(0, word.length() - 1) + "割合", term);
          }
        });
    variants.forEach(terms::putIfAbsent);
  }

  private static List<Phrase> phrases(JsonNode names, Speller speller, Map<String, Term> terms) {
    List<Phrase> phrases = new ArrayList<>();
    for (JsonNode phrase : names.path("phrases")) {
      phrases.add(
          new Phrase(
              headwords(words(phrase, "when"), speller, terms),
              headwords(words(phrase, "read"), speller, terms)));
    }
    return phrases;
  }

  private static List<String> headwords(
      List<String> words, Speller speller, Map<String, Term> terms) {
    return words.stream()
        .map(speller::spell)
        .map(word -> terms.containsKey(word) ? terms.get(word).symbol() : word)
        .toList();
  }

  private static Map<String, Measure> measures(JsonNode names, String list) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> measure : names.path(list).properties()) {
      for (JsonNode word : measure.getValue()) {
        measures.put(NameText.normal(word.asText()), measure(measure.getKey()));
      }
    }
    return measures;
  }

  private static Measure measure(String code) {
    return Measure.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static List<List<String>> groups(JsonNode node, String name) throws IOException {
    List<List<String>> groups = new ArrayList<>();
    for (JsonNode group : node.path(name)) {
      List<String> words = new ArrayList<>();
      group.forEach(word -> words.add(NameText.normal(word.asText())));
      if (words.isEmpty()) {
        throw new IOException(name + ": a line without words");
      }
      groups.add(words);
    }
    return groups;
  }

  private static List<String> words(JsonNode node, String name) {
    return strings(node, name).stream().map(NameText::normal).toList();
  }

  private static List<String> strings(JsonNode node, String name) {
    List<String> strings = new ArrayList<>();
    node.path(name).forEach(word -> strings.add(word.asText()));
    return strings;
  }
}
