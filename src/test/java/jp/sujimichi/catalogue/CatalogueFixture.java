package jp.sujimichi.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The shipped catalogues and lexicon as their files stand, read once. */
final class CatalogueFixture {

  static final Path RULES = Path.of("rules");

  private static final Lazy<NameLexicon> LEXICON = new Lazy<>(CatalogueFixture::readLexicon);
  private static final Lazy<Catalogues> CATALOGUES = new Lazy<>(CatalogueFixture::readAll);
  private static final Lazy<NameMatcher> MATCHER =
      new Lazy<>(() -> NameMatcher.over(CATALOGUES.get(), LEXICON.get()));

  private CatalogueFixture() {}

  static NameLexicon lexicon() {
    return LEXICON.get();
  }

  static Catalogues catalogues() {
    return CATALOGUES.get();
  }

  static NameMatcher matcher() {
    return MATCHER.get();
  }

  private static NameLexicon readLexicon() {
    try {
      return new LexiconReader().read(RULES.resolve("lexicon"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Catalogues readAll() {
    try {
      return Catalogues.of(
          new CatalogueReader()
              .readFolder(RULES.resolve("catalogue")).stream()
                  .map(reading -> reading.catalogue().orElseThrow())
                  .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
