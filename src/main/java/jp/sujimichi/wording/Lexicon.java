package jp.sujimichi.wording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
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

  private final CueBook indicators;
  private final CueBook elements;
  private final SentenceBook sentences;
  private final Weights weights;
  private final ThemeBook themes;
  private final SimilaritySettings similarity;
  private final List<String> trailing;

  private Lexicon(Entry tree) {
    Families families = new Families(tree.entry("families"));
    this.weights = Weights.of(tree.entry("weights"));
    this.indicators = CueBook.of(tree.entry("indicators"), families);
    this.elements = CueBook.of(tree.entry("elements"), families);
    this.sentences = SentenceBook.of(tree.entry("elements"), families);
    this.themes = ThemeBook.of(tree.entry("themes"), families);
    this.trailing = families.of("trailing");
    this.similarity = SimilaritySettings.of(tree.entry("similarity"), families);
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
      Object tree = TreeCodec.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
      return of(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A lexicon from the tree of all files by name.
   *
   * @throws LexiconException naming the place of the first mistake
   */
  static Lexicon of(Object tree) {
    return new Lexicon(new Entry(tree, "lexicon"));
  }

  /** Words at the end of a name that do not change its meaning. */
  List<String> trailing() {
    return trailing;
  }

  CueBook indicators() {
    return indicators;
  }

  CueBook elements() {
    return elements;
  }

  SentenceBook sentences() {
    return sentences;
  }

  Weights weights() {
    return weights;
  }

  ThemeBook themes() {
    return themes;
  }

  SimilaritySettings similarity() {
    return similarity;
  }
}
