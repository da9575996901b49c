package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Field;
import jp.sujimichi.wording.Clauses.Part;
import jp.sujimichi.wording.Cue.Context;

/**
 * Reads what the sentence of an element says: something delivered, a reaction of those addressed, a
 * change in society, a state of the city, or only a means. Thread-safe.
 *
 * <p>Words stand in {@code rules/lexicon/elements.yaml}.
 */
public final class ElementReader {

  private static final Pattern SPLIT_COMMA = Pattern.compile("、");
  private static final Pattern RESULT_BREAK = Pattern.compile("[、。;()]|とともに|など");
  private static final Pattern NUMBER_MARK = Pattern.compile("^[①-⑳⑴-⒇](の|を|と|が|に|で)");

  /** Holds the character of a rate without being one. */
  private static final String EFFICIENCY = "効率";

  private final CueMatcher matcher;
  private final SentenceBook book;
  private final Clauses clauses;
  private final ActorReader actors;
  private final WordIndex measurable;
  private final Suffixes resultEndings;
  private final Suffixes vagueEndings;
  private final Suffixes actEndings;

  public ElementReader(Lexicon lexicon) {
    this.matcher = lexicon.elements();
    this.book = lexicon.sentences();
    this.clauses = new Clauses(book.joints(), book.meansEndings());
    this.actors = new ActorReader(lexicon);
    this.measurable = book.measurable();
    this.resultEndings = new Suffixes(book.resultEndings());
    this.vagueEndings = new Suffixes(book.vagueEndings());
    this.actEndings = new Suffixes(book.actEndings());
  }

  /** A sentence made ready to be read; each line of it is a sentence of its own. */
  public static JapaneseText sentence(String text) {
    return JapaneseText.of(text.replace('\n', '。'));
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
    Context context = Context.of(field, "");
    List<ClauseReading> readings = new ArrayList<>(4);
    for (Part part : clauses.of(core(sentence))) {
      readings.add(read(part, context));
    }
    return new ElementReading(
        readings.isEmpty() ? List.of(silent("", false)) : readings, decisive(sentence, field));
  }

  /**
   * Reads only what decides, which is all that the tier of a sentence needs.
   *
   * @param field the field of its element; empty when unknown, which is read as a service
   */
  public ClauseReading decisive(JapaneseText sentence, Optional<Field> field) {
    String core = core(sentence);
    Context context = Context.of(field, "");
    List<Part> parts = clauses.of(core);
    if (parts.isEmpty()) {
      return silent("", false);
    }
    int last = decisive(parts);
    ClauseReading decisive = read(parts.get(last), context);
    if (parts.size() == 1) {
      return decisive;
    }
    return decisive.speaks()
        ? backed(decisive, parts.subList(0, last), context)
        : read(new Part(core, false), context);
  }

  /** The surest of the parts that say what the deciding one says: they bear each other out. */
  private ClauseReading backed(ClauseReading decisive, List<Part> earlier, Context context) {
    ClauseReading surest = decisive;
    for (Part part : earlier) {
      if (!part.means()) {
        ClauseReading reading = read(part, context);
        boolean same = reading.speaks() && reading.meaning().equals(decisive.meaning());
        surest = same && reading.confidence() > surest.confidence() ? reading : surest;
      }
    }
    return surest;
  }

  /** Who acts or changes; empty when the sentence names nobody. */
  public Optional<Actor> actor(String text) {
    return actor(sentence(text));
  }

  /** Who acts or changes; empty when the sentence names nobody. */
  public Optional<Actor> actor(JapaneseText sentence) {
    String core = core(sentence);
    String even = JapaneseText.of(core).core();
    if (even.equals(core)) {
      return actors.in(core);
    }
    Optional<Actor> subject = actors.subject(core);
    return subject.isPresent() ? subject : actors.in(even);
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
        text, means, Optional.empty(), TierRange.NONE, 0, "", Optional.empty());
  }

  /** The last part that is no mere means; the last one when all are. */
  private static int decisive(List<Part> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (!parts.get(i).means()) {
        return i;
      }
    }
    return parts.size() - 1;
  }

  /** How the sentence is written. */
  public SentenceTraits traits(String text) {
    String core = core(sentence(text));
    SentenceStyle style = style(core);
    return new SentenceTraits(
        style.vague(),
        style.hasSubject(),
        style.actVerb(),
        results(text),
        clauses.of(core).stream().anyMatch(Part::means),
        sentences(core),
        references(text),
        abbreviations(text));
  }

  /** How the sentence speaks of what changes; less than {@link #traits} tells, and quicker. */
  public SentenceStyle style(JapaneseText sentence) {
    return style(core(sentence));
  }

  /** {@link SentenceStyle#actVerb} alone, which most sentences tell by their ending. */
  public boolean isActVerb(JapaneseText sentence) {
    String core = core(sentence);
    return actEndings.isEndOf(core) && !isOthers(actors.subject(core));
  }

  private static boolean isOthers(Optional<Actor> subject) {
    return subject.isPresent() && subject.get() != Actor.PROVIDER;
  }

  private SentenceStyle style(String core) {
    Optional<Actor> subject = actors.subject(core);
    boolean measured = measurable.isIn(core.replace(EFFICIENCY, ""));
    boolean others = isOthers(subject);
    return new SentenceStyle(
        !measured && !others && vagueEndings.isEndOf(core),
        measured || subject.isPresent() || hasMarkedNoun(core),
        actEndings.isEndOf(core) && !others);
  }

  /** The number of results: parts between commas, also in brackets, that end like one. */
  private int results(String text) {
    String whole = JapaneseText.of(text.replace("\n", "。")).whole();
    int count = 0;
    for (String part : RESULT_BREAK.split(whole, -1)) {
      if (!part.isEmpty() && resultEndings.isEndOf(part)) {
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

  /** Abbreviations that not everybody knows, as written, each once. */
  public List<String> abbreviations(String text) {
    List<String> found = List.of();
    for (int at = 0; at < text.length(); at++) {
      int letters = at;
      while (letters < text.length() && isLetter(text.charAt(letters))) {
        letters++;
      }
      int end = letters;
      while (letters - at > 1 && end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      if (letters - at > 1 && isCapital(text, at, letters)) {
        String word = text.substring(at, end);
        boolean known = book.knownAbbreviations().contains(JapaneseText.normalise(word));
        if (!known && !isExplained(text, end) && !found.contains(word)) {
          found = new ArrayList<>(found);
          found.add(word);
        }
      }
      at = Math.max(at, end - 1);
    }
    return found;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 'Ａ' && c <= 'Ｚ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
        return false;
      }
    }
    return true;
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
}
