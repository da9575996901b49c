package jp.sujimichi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * The catalogues, lexicon and name index that ship with the product, in the form prepared while
 * building. Each part is unpacked when first asked for; a run that meets no indicator reads nothing.
 */
public final class ShippedCatalogues {

  /** Where the build puts the prepared form, in the folder of compiled classes. */
  public static final String RESOURCE = "jp/sujimichi/catalogue/catalogues.bin";

  private final String fingerprint;
  private final Lazy<Catalogues> catalogues;
  private final Lazy<NameLexicon> lexicon;
  private final Lazy<NameMatcher> matcher;

  private ShippedCatalogues(Unpacker in) {
    this.fingerprint = in.text();
    int catalogueStart = in.number();
    int lexiconStart = in.number();
    int indexStart = in.number();
    this.catalogues = new Lazy<>(() -> PackedCatalogues.unpack(in.at(catalogueStart)));
    this.lexicon = new Lazy<>(() -> PackedNames.lexicon(in.at(lexiconStart)));
    this.matcher =
        new Lazy<>(
            () ->
                new NameMatcher(
                    catalogues.get().indicators(),
                    new NameAnalyzer(lexicon.get()),
                    PackedNames.index(in.at(indexStart))));
  }

  /**
   * The shipped form.
   *
   * @throws IllegalStateException when the build did not prepare it
   */
  public static ShippedCatalogues load() {
    try (InputStream in = ShippedCatalogues.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing; the build prepares it");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a prepared form; the stream stays open.
   *
   * @throws IOException when the stream holds something else
   */
  public static ShippedCatalogues read(InputStream in) throws IOException {
    return new ShippedCatalogues(Unpacker.open(in.readAllBytes()));
  }

  /**
   * Writes the prepared form.
   *
   * @param fingerprint tells this set of files from any other
   */
  static void write(
      Catalogues catalogues, NameLexicon lexicon, String fingerprint, OutputStream stream)
      throws IOException {
    int header = 4;
    int catalogueLength = length(out -> PackedCatalogues.pack(catalogues, out));
    int lexiconLength = length(out -> PackedNames.pack(lexicon, out));
    NameIndex index = NameIndex.of(catalogues.indicators(), new NameAnalyzer(lexicon));
    Packer packer = new Packer();
    packer.text(fingerprint).number(header).number(header + catalogueLength);
    packer.number(header + catalogueLength + lexiconLength);
    PackedCatalogues.pack(catalogues, packer);
    PackedNames.pack(lexicon, packer);
    PackedNames.pack(index, packer);
    packer.writeTo(stream);
  }

  private static int length(Consumer<Packer> part) {
    Packer packer = new Packer();
    part.accept(packer);
    return packer.numberCount();
  }

  /** Tells this set of catalogue and lexicon files from any other: {@code sha256:} and 64 digits. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The catalogues. */
  public Catalogues catalogues() {
    return catalogues.get();
  }

  /** The lexicon, for matchers over other lists. */
  public NameLexicon lexicon() {
    return lexicon.get();
  }

  /** The matcher over all indicators of the catalogues. */
  public NameMatcher matcher() {
    return matcher.get();
  }
}
