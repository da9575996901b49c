package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Field;
import jp.sujimichi.wording.Actor;
import jp.sujimichi.wording.ClauseReading;
import jp.sujimichi.wording.ElementReader;
import jp.sujimichi.wording.JapaneseText;
import jp.sujimichi.wording.SentenceContent;
import jp.sujimichi.wording.SentenceStyle;
import jp.sujimichi.wording.ThemeReading;

/**
 * What the words of an element say wherever it stands in its field, each part read when first asked
 * for. Kept for the next model that holds the same words: the one after an edit, or of another
 * year. Immutable to those who ask; what two threads read at the same time is equal.
 */
final class ElementReadings {

  /** What it depends on. */
  record Key(String text, Optional<Field> field) {

    // Linking a record's own hash code takes some milliseconds of every start.
    @Override
    public int hashCode() {
      return 31 * text.hashCode() + field.map(Field::ordinal).orElse(-1);
    }
  }

  private final Words words;
  private final Key key;
  private JapaneseText normal;
  private JapaneseText sentence;
  private ClauseReading reading;
  private SentenceStyle style;
  private ThemeReading themes;
  private SentenceContent content;
  private Optional<Actor> actor;
  private Boolean actVerb;
  private List<String> abbreviations;

  ElementReadings(Words words, Key key) {
    this.words = words;
    this.key = key;
  }

  // A field is read once and handed on from the variable, so that another thread's write between
  // two looks does no harm; everything kept is immutable.

  /** The text as words are looked up in it. */
  JapaneseText normal() {
    JapaneseText seen = normal;
    if (seen == null) {
      seen = JapaneseText.of(key.text());
      normal = seen;
    }
    return seen;
  }

  private JapaneseText sentence() {
    JapaneseText seen = sentence;
    if (seen == null) {
      seen = key.text().indexOf('\n') < 0 ? normal() : ElementReader.sentence(key.text());
      sentence = seen;
    }
    return seen;
  }

  /** What its deciding part says of the tier. */
  ClauseReading reading() {
    ClauseReading seen = reading;
    if (seen == null) {
      seen = words.elements().decisive(sentence(), key.field());
      reading = seen;
    }
    return seen;
  }

  /** How it is written. */
  SentenceStyle style() {
    SentenceStyle seen = style;
    if (seen == null) {
      seen = words.elements().style(sentence());
      style = seen;
    }
    return seen;
  }

  /** Whether it ends with an act of the implementer. */
  boolean actVerb() {
    Boolean seen = actVerb;
    if (seen == null) {
      seen = words.elements().isActVerb(sentence());
      actVerb = seen;
    }
    return seen;
  }

  /** What it is about. */
  ThemeReading themes() {
    ThemeReading seen = themes;
    if (seen == null) {
      seen = words.themes().read(normal());
      themes = seen;
    }
    return seen;
  }

  /** What it says, ready to be compared. */
  SentenceContent content() {
    SentenceContent seen = content;
    if (seen == null) {
      seen = words.similarity().contentOf(normal());
      content = seen;
    }
    return seen;
  }

  /** Who acts or changes; empty when the sentence names nobody. */
  Optional<Actor> actor() {
    Optional<Actor> seen = actor;
    if (seen == null) {
      seen = words.elements().actor(sentence());
      actor = seen;
    }
    return seen;
  }

  /** Abbreviations that not everybody knows. */
  List<String> abbreviations() {
    List<String> seen = abbreviations;
    if (seen == null) {
      seen = List.copyOf(words.elements().abbreviations(key.text()));
      abbreviations = seen;
    }
    return seen;
  }
}
