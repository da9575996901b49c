package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;
import jp.sujimichi.wording.Clauses.Part;
import jp.sujimichi.wording.Cue.Context;

/**
 * Reads what the sentence of an element says: something delivered, a reaction of those addressed, a
 * change in society, a state of the city, or only a means. Thread-safe.
 *
 * <p>Words stand in {@code rules/lexicon/elements.yaml}.
 */
public final class ElementReader {

  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-zＡ-Ｚ]{2,}[0-9]*");
  private static final Pattern SPLIT_COMMA = Pattern.compile("、");
  private static final Pattern RESULT_BREAK = Pattern.compile("[、。;()]|とともに|など");
  private static final Pattern NUMBER_MARK = Pattern.compile("^[①-⑳⑴-⒇](の|を|と|が|に|で)");

  private final CueMatcher matcher;
  private final SentenceBook book;
  private final Clauses clauses;
  private final ActorReader actors;
  private final WordIndex measurable;

  public ElementReader(Lexicon lexicon) {
    this.matcher = lexicon.elements();
    this.book = lexicon.sentences();
    this.clauses = new Clauses(book.joints(), book.meansEndings());
    this.actors = new ActorReader(lexicon);
    this.measurable = book.measurable();
  }

  /** A sentence made ready to be read; each line of it is a sentence of its own. */
  public static JapaneseText sentence(String text) {
    return JapaneseText.of(text.replace("\n", "。"));
  }

  /** Reads a sentence of a service element. */
  public ElementReading read(String text) {
    return read(sentence(text), Optional.empty());
  }

  /** Reads a sentence of an element of the given field. */
  public ElementReading read(String text, Field field) {
    return read(sentence(text), Optional.of(field));
  }

  /**
   * Reads a sentence.
   *
   * @param field the field of its element; empty when unknown, which is read as a service
   */
  public ElementReading read(JapaneseText sentence, Optional<Field> field) {
    return read(sentence, field, field.map(Field::layer).orElse(Layer.SERVICE));
  }

  private ElementReading read(JapaneseText text, Optional<Field> field, Layer layer) {
    String core = core(text);
    Context context = new Context(layer, field, "");
    List<ClauseReading> readings = new ArrayList<>(4);
    for (Part part : clauses.of(core)) {
      readings.add(read(part, context));
    }
    if (readings.isEmpty()) {
      readings.add(silent("", false));
    }
    ClauseReading decisive = decisive(readings);
    if (!decisive.speaks() && readings.size() > 1) {
      decisive = read(new Part(core, false), context);
    }
    return new ElementReading(readings, decisive);
  }

  /** Who acts or changes; empty when the sentence names nobody. */
  public Optional<Actor> actor(String text) {
    String core = core(sentence(text));
    Optional<Actor> subject = actors.subject(core);
    return subject.isPresent() ? subject : actors.read(core);
  }

  private ClauseReading read(Part part, Context context) {
    Optional<CueHit> hit = matcher.first(part.text(), "", context);
    if (hit.isEmpty()) {
      return silent(part.text(), part.means());
    }
    Cue cue = hit.get().cue();
    return new ClauseReading(
        part.text(),
        part.means(),
        Optional.of(cue.meaning().id()),
        cue.rangeOn(context.layer()),
        cue.strength(),
        hit.get().word(),
        Optional.of(cue.meaning().because(hit.get().word())));
  }

  private static ClauseReading silent(String text, boolean means) {
    return new ClauseReading(
        text, means, Optional.empty(), new TierRange(Set.of(), Set.of()), 0, "", Optional.empty());
  }

  private static ClauseReading decisive(List<ClauseReading> readings) {
    for (int i = readings.size() - 1; i >= 0; i--) {
      if (!readings.get(i).means()) {
        return readings.get(i);
      }
    }
    return readings.get(readings.size() - 1);
  }

  /** How the sentence is written. */
  public SentenceTraits traits(String text) {
    String core = core(sentence(text));
    Optional<Actor> subject = actors.subject(core);
    boolean measured = measurable.scan(core).size() > 0;
    boolean marked = subject.isPresent() || hasMarkedNoun(core);
    boolean vague = endsWithAny(core, book.vagueEndings()) && !measured && subject.isEmpty();
    boolean others = subject.filter(actor -> actor != Actor.PROVIDER).isPresent();
    boolean act = endsWithAny(core, book.actEndings()) && !others;
    return new SentenceTraits(
        vague,
        marked || measured,
        act,
        results(text),
        clauses.of(core).stream().anyMatch(Part::means),
        sentences(core),
        references(text),
        abbreviations(text));
  }

  /** The number of results: parts between commas, also in brackets, that end like one. */
  private int results(String text) {
    String whole = JapaneseText.of(text.replace("\n", "。")).whole();
    int count = 0;
    for (String part : RESULT_BREAK.split(whole, -1)) {
      if (!part.isEmpty() && endsWithAny(part, book.resultEndings())) {
        count++;
      }
    }
    for (String note : JapaneseText.of(text).notes()) {
      count += actsListed(note);
    }
    return count;
  }

  /** Acts listed in a bracket, when there are three or more of them. */
  private static int actsListed(String note) {
    int acts = 0;
    for (String item : SPLIT_COMMA.split(note, -1)) {
      if (!item.isEmpty() && isHiragana(item.charAt(item.length() - 1))) {
        acts++;
      }
    }
    return acts >= 3 ? acts : 0;
  }

  private static int sentences(String core) {
    int count = 1;
    for (int i = 0; i < core.length() - 1; i++) {
      if (core.charAt(i) == '。') {
        count++;
      }
    }
    return count;
  }

  private static boolean hasMarkedNoun(String core) {
    for (int i = 1; i < core.length() - 1; i++) {
      char c = core.charAt(i);
      if ((c == 'が' || c == 'は') && !isHiragana(core.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHiragana(char c) {
    return c >= 'ぁ' && c <= 'ん';
  }

  private List<String> references(String text) {
    List<String> found = new ArrayList<>(1);
    Matcher mark = NUMBER_MARK.matcher(text.strip());
    if (mark.find()) {
      found.add(mark.group());
    }
    for (String word : book.references()) {
      if (text.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  private List<String> abbreviations(String text) {
    List<String> found = new ArrayList<>(1);
    Matcher latin = LATIN_WORD.matcher(text);
    while (latin.find()) {
      String word = latin.group();
      boolean capital = word.equals(word.toUpperCase(Locale.ROOT));
      boolean known = book.knownAbbreviations().contains(JapaneseText.normalise(word));
      if (capital && !known && !isExplained(text, latin.end()) && !found.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  private static boolean isExplained(String text, int end) {
    return end < text.length() && (text.charAt(end) == '（' || text.charAt(end) == '(');
  }

  private static String core(JapaneseText text) {
    String core = text.core();
    int end = core.length();
    while (end > 0 && "。.・".indexOf(core.charAt(end - 1)) >= 0) {
      end--;
    }
    return core.substring(0, end);
  }

  private static boolean endsWithAny(String text, List<String> endings) {
    for (String ending : endings) {
      if (text.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
