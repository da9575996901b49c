package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes indicator names apart with a {@link NameLexicon}. Immutable. */
final class NameAnalyzer {

  private static final String YEAR = "(?:令和|平成|昭和|[rhs])(?:元|\\d{1,2})年?度?|\\d{4}年度?";
  private static final List<String> LIMITS = List.of("以上", "以下", "未満", "超");

  private static final String PER_HEAD = "1人あたり";
  private static final List<String> LINKS_OF_SOURCES = List.of("による", "における", "に基づく");
  private static final List<String> SOURCES = List.of("調査", "統計", "センサス", "アンケート", "調査結果");

  private final NameLexicon lexicon;
  private final Speller speller;
  // Patterns cost milliseconds when first compiled; most names need none of them.
  private final Lazy<Pattern> year = new Lazy<>(() -> Pattern.compile(YEAR));
  private final Lazy<Pattern> leadingYear =
      new Lazy<>(
          () ->
              Pattern.compile(
                  "^(?:(?:" + YEAR + ")|(?=[0-9]))(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:末|時点|現在)?の?"));

  NameAnalyzer(NameLexicon lexicon) {
    this.lexicon = lexicon;
    this.speller = new Speller(lexicon.spelling());
  }

  NameLexicon lexicon() {
    return lexicon;
  }

  /** The normal form of a name without those brackets that only hold a unit, period or source. */
  String bare(String normal) {
    BracketedName parts = BracketedName.of(normal);
    for (BracketedName.Bracket bracket : brackets(parts)) {
      if (!isNoise(bracket)) {
        return normal;
      }
    }
    return parts.outside();
  }

  /** The name with all its brackets taken into account. */
  AnalysedName analyse(String written) {
    return analyse(BracketedName.of(NameText.normal(written)), true);
  }

  /**
   * The forms under which an entry is found: the whole name, what remains without brackets that
   * only explain, and an explanation that is a name of its own.
   */
  List<AnalysedName> forms(String name) {
    BracketedName parts = BracketedName.of(NameText.normal(name));
    List<AnalysedName> forms = new ArrayList<>();
    forms.add(analyse(parts, true));
    Measure measure = lexicon.measureOf(speller.spell(parts.outside())).orElse(Measure.OPEN);
    if (!parts.brackets().isEmpty()
        && brackets(parts).stream().allMatch(bracket -> explains(bracket, measure))) {
      forms.add(analyse(parts, false));
    }
    return forms;
  }

  /**
   * The brackets, with a list such as （24時間以内・人） taken apart where its items are read apart: all of
   * them say nothing of what is measured, or one of them is a date.
   */
  private List<BracketedName.Bracket> brackets(BracketedName parts) {
    if (parts.brackets().isEmpty() || parts.brackets().stream().noneMatch(NameAnalyzer::isList)) {
      return parts.brackets();
    }
    List<BracketedName.Bracket> told = new ArrayList<>(parts.brackets().size());
    for (BracketedName.Bracket bracket : parts.brackets()) {
      String text = bracket.text();
      if (!isList(bracket) || isNoise(bracket)) {
        told.add(bracket);
        continue;
      }
      String[] items = text.split("[・、,]");
      boolean allNoise = Stream.of(items).allMatch(lexicon::isNoise);
      StringJoiner rest = new StringJoiner("・");
      for (String item : items) {
        if (allNoise || (isFigure(item) && lexicon.isNoise(item))) {
          told.add(new BracketedName.Bracket(item, bracket.inside()));
        } else {
          rest.add(item);
        }
      }
      if (rest.length() > 0) {
        told.add(new BracketedName.Bracket(rest.toString(), bracket.inside()));
      }
    }
    return told;
  }

  private static boolean isList(BracketedName.Bracket bracket) {
    String text = bracket.text();
    return text.indexOf('・') > 0 || text.indexOf('、') > 0 || text.indexOf(',') > 0;
  }

  /** Whether an item begins like a date or a unit rather than like a word. */
  private static boolean isFigure(String item) {
    return item.length() < 2 || item.charAt(0) < 0x80 || "千万百十億".indexOf(item.charAt(0)) >= 0;
  }

  /** A formula behind the name explains it; one inside the name belongs to the name. */
  private boolean isNoise(BracketedName.Bracket bracket) {
    return lexicon.isNoise(bracket.text())
        || (!bracket.inside() && lexicon.isFormula(bracket.text()));
  }

  private boolean explains(BracketedName.Bracket bracket, Measure measure) {
    String text = bracket.text();
    if (isNoise(bracket)) {
      return true;
    }
    Map<String, Term> inside = read(speller.spell(text));
    // A denominator explains a rate (自殺死亡率, 人口10万人あたり) but changes a total (所得, 1人あたり).
    boolean ratio = measure == Measure.RATE || measure == Measure.OPEN;
    boolean share = ratio && (text.endsWith("割合") || text.endsWith("あたり"));
    boolean picks =
        inside.entrySet().stream()
            .anyMatch(e -> e.getValue().role() == Role.RESTRICTIVE && !e.getKey().contains("あたり"));
    return share || (bracket.inside() && !picks);
  }

  private AnalysedName analyse(BracketedName parts, boolean withBrackets) {
    String outside = speller.spell(withoutSource(withoutYear(parts.outside())));
    Map<String, Term> words = read(outside);
    Optional<Measure> measure = lexicon.measureOf(outside);
    StringBuilder years = new StringBuilder();
    for (BracketedName.Bracket bracket : brackets(parts)) {
      String text = bracket.text();
      if (isNoise(bracket)) {
        Matcher found = year.get().matcher(text);
        if (found.find()) {
          years.append(found.group());
        }
        if (measure.isEmpty()) {
          measure = Optional.ofNullable(lexicon.units().get(text));
        }
      } else if (withBrackets) {
        String spelled = speller.spell(text);
        Map<String, Term> inside = read(spelled);
        // 就業状況（雇用率）: the bracket says what is measured where the name does not.
        if (measure.isEmpty()) {
          measure = lexicon.measureOf(spelled);
        }
        // 図書館利用者率（対人口）: a rate already is a share of something.
        if (measure.filter(Measure.RATE::equals).isEmpty()
            || !inside.keySet().equals(Set.of(PER_HEAD))) {
          for (Map.Entry<String, Term> word : inside.entrySet()) {
            words.putIfAbsent(word.getKey(), word.getValue());
          }
        }
      }
    }
    rephrase(words);
    if (measure.filter(Measure::countsThings).isPresent() && isPerPopulation(words)) {
      measure = Optional.of(Measure.RATE);
    }
    if (measure.filter(Measure.RATE::equals).isPresent()) {
      personsToActs(words);
    } else if (measure.filter(Measure.PERSONS::equals).isPresent()) {
      actsToPersons(words);
    }
    StringBuilder core = new StringBuilder();
    for (String word : words.keySet()) {
      core.append(word);
    }
    return new AnalysedName(
        parts.whole(),
        core.toString(),
        List.copyOf(new TreeSet<>(words.keySet())),
        measure.orElse(Measure.OPEN),
        years.toString());
  }

  private String withoutYear(String text) {
    boolean mayStart =
        !text.isEmpty() && (text.charAt(0) < 0x80 || "令平昭".indexOf(text.charAt(0)) >= 0);
    return mayStart ? leadingYear.get().matcher(text).replaceFirst("") : text;
  }

  /** 人口10万人あたりの自殺者数 is a rate, whatever its name ends in. */
  private static boolean isPerPopulation(Map<String, Term> words) {
    for (String symbol : words.keySet()) {
      if (symbol.startsWith("人口") && symbol.endsWith("あたり")) {
        return true;
      }
    }
    return false;
  }

  /** 住宅・土地統計調査による空き家率: where a figure comes from does not change the indicator. */
  private static String withoutSource(String text) {
    for (String link : LINKS_OF_SOURCES) {
      int at = text.indexOf(link);
      if (at > 0 && at + link.length() < text.length()) {
        String source = text.substring(0, at);
        if (SOURCES.stream().anyMatch(source::endsWith)) {
          return text.substring(at + link.length());
        }
      }
    }
    return text;
  }

  /** 参加者の割合 is 参加率: in a rate the persons who act stand for the act. */
  private void personsToActs(Map<String, Term> words) {
    for (String symbol : List.copyOf(words.keySet())) {
      int act = symbol.endsWith("者") ? wordOf(symbol.substring(0, symbol.length() - 1)) : -1;
      if (act >= 0) {
        words.remove(symbol);
        Term term = lexicon.terms().term(act);
        words.put(term.symbol(), term);
      }
    }
  }

  /** 利用した人数 is 利用者数: where persons are counted, the act stands for those who act. */
  private void actsToPersons(Map<String, Term> words) {
    for (Map.Entry<String, Term> word : List.copyOf(words.entrySet())) {
      int persons = word.getValue().role() == Role.ACT ? wordOf(word.getKey() + "者") : -1;
      if (persons >= 0) {
        words.remove(word.getKey());
        Term term = lexicon.terms().term(persons);
        words.put(term.symbol(), term);
      }
    }
  }

  private int wordOf(String text) {
    return text.isEmpty() ? -1 : lexicon.terms().find(text);
  }

  private void rephrase(Map<String, Term> words) {
    if (!lexicon.mayRephrase(words.keySet())) {
      return;
    }
    for (Phrase phrase : lexicon.phrases()) {
      if (words.keySet().containsAll(phrase.when())) {
        for (String symbol : phrase.when()) {
          words.remove(symbol);
        }
        for (String symbol : phrase.read()) {
          words.put(symbol, new Term(symbol, roleOf(symbol)));
        }
      }
    }
  }

  /** The role of a symbol that analysis produced. */
  Role roleOf(String symbol) {
    int slot = lexicon.terms().find(symbol);
    if (slot >= 0) {
      return lexicon.terms().term(slot).role();
    }
    if (Character.isDigit(symbol.charAt(0))) {
      return Role.RESTRICTIVE;
    }
    return symbol.length() == 1 || NameText.isHiragana(symbol.charAt(0))
        ? Role.LETTER
        : Role.ORDINARY;
  }

  /** The words that count, by headword, in the order written. */
  private Map<String, Term> read(String text) {
    Map<String, Term> words = new LinkedHashMap<>();
    int i = 0;
    while (i < text.length()) {
      int slot = lexicon.terms().longestAt(text, i);
      if (slot >= 0) {
        Term term = lexicon.terms().term(slot);
        if (term.role() != Role.NEUTRAL) {
          words.putIfAbsent(term.symbol(), term);
        }
        i += lexicon.terms().length(slot);
      } else {
        int end = unknownEnd(text, i);
        String unknown = text.substring(i, end);
        boolean particle = NameText.isHiragana(unknown.charAt(0)) && unknown.length() < 3;
        if (!particle && Character.isLetterOrDigit(unknown.charAt(0))) {
          words.putIfAbsent(unknown, new Term(unknown, roleOf(unknown)));
        }
        i = end;
      }
    }
    return words;
  }

  private int unknownEnd(String text, int start) {
    char c = text.charAt(start);
    if (Character.isDigit(c)) {
      return numberEnd(text, start);
    }
    if (!NameText.isLatin(c) && !NameText.isKatakana(c) && !NameText.isHiragana(c)) {
      return start + 1;
    }
    int end = start + 1;
    while (end < text.length()
        && sameScript(c, text.charAt(end))
        && !wordStarts(text, end, NameText.isHiragana(c) ? 1 : 3)) {
      end++;
    }
    return end;
  }

  private boolean wordStarts(String text, int place, int atLeast) {
    int slot = lexicon.terms().longestAt(text, place);
    return slot >= 0 && lexicon.terms().length(slot) >= atLeast;
  }

  /** Behind a number with its counter and its limit: 65歳以上, 3.5km未満. */
  private static int numberEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || ".~".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    if (text.startsWith("km", end)) {
      end += 2;
    } else if (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    for (String limit : LIMITS) {
      if (text.startsWith(limit, end)) {
        return end + limit.length();
      }
    }
    return end;
  }

  private static boolean sameScript(char one, char other) {
    return (NameText.isLatin(one) && NameText.isLatin(other))
        || (NameText.isKatakana(one) && NameText.isKatakana(other))
        || (NameText.isHiragana(one) && NameText.isHiragana(other));
  }
}
