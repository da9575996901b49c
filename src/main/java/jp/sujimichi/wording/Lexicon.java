package jp.sujimichi.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The word lists of {@code rules/lexicon/*.yaml}, ready to be used. Immutable; one instance serves
 * all threads.
 */
public final class Lexicon {

  /** The files of the lexicon, in the order in which they are read. */
  static final List<String> FILES =
      List.of("families", "weights", "indicators", "elements", "themes", "similarity");

  private static final String PREPARED = "lexicon.bin";

  private final List<String> trailing;
  private final Weights weights;
  private final CueMatcher indicators;
  private final CueMatcher elements;
  private final SentenceBook sentences;
  private final ThemeBook themes;
  private final SimilaritySettings similarity;

  /**
   * A lexicon from the content of its files.
   *
   * @throws LexiconException naming the place of the first mistake
   */
  Lexicon(Entry tree) {
    Families families = new Families(tree.entry("families"));
    this.trailing = families.of("trailing");
    this.weights = Weights.of(tree.entry("weights"));
    this.indicators = CueBook.of(tree.entry("indicators"), families);
    this.elements = CueBook.of(tree.entry("elements"), families);
    this.sentences = SentenceBook.of(tree.entry("elements"), families);
    this.themes = ThemeBook.of(tree.entry("themes"), families);
    this.similarity = SimilaritySettings.of(tree.entry("similarity"), families);
  }

  private Lexicon(Unpacker in) {
    this.trailing = in.texts();
    this.weights = Weights.of(in);
    this.indicators = CueMatcher.of(in);
    this.elements = CueMatcher.of(in);
    this.sentences = SentenceBook.of(in);
    this.themes = ThemeBook.of(in);
    this.similarity = SimilaritySettings.of(in);
  }

  /**
   * The lexicon the product ships with, from the form prepared while building.
   *
   * @throws IllegalStateException when the product was built without it
   */
  public static Lexicon standard() {
    try (InputStream in = Lexicon.class.getResourceAsStream(PREPARED)) {
      if (in == null) {
        throw new IllegalStateException("the prepared lexicon is not on the class path");
      }
      return new Lexicon(new Unpacker(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it, to be read back by {@link #standard()}. */
  Packer pack() {
    Packer out = new Packer();
    out.texts(trailing);
    weights.pack(out);
    indicators.pack(out);
    elements.pack(out);
    sentences.pack(out);
    themes.pack(out);
    similarity.pack(out);
    return out;
  }

  /** Words at the end of a name that do not change its meaning. */
  List<String> trailing() {
    return trailing;
  }

  Weights weights() {
    return weights;
  }

  CueMatcher indicators() {
    return indicators;
  }

  CueMatcher elements() {
    return elements;
  }

  SentenceBook sentences() {
    return sentences;
  }

  ThemeBook themes() {
    return themes;
  }

  SimilaritySettings similarity() {
    return similarity;
  }
}
