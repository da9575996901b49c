package jp.sujimichi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The catalogues, lexicon and name index that ship with the product, in the form prepared while
 * building. Each part is unpacked when first asked for; a run that meets no indicator reads
 * nothing.
 */
public final class ShippedCatalogues {

  /** Where the build puts the catalogues, words and names, in the folder of compiled classes. */
  public static final String RESOURCE = "jp/sujimichi/catalogue/catalogues.bin";

  /** Where it puts the n-grams, which only candidates and suggestions need. */
  public static final String GRAMS = "jp/sujimichi/catalogue/name-grams.bin";

  /** Where it puts the table that owners of a catalogue fill in. */
  public static final String TEMPLATE = "jp/sujimichi/catalogue/template.csv";

  /** Where it puts their fingerprint, for those who only name the catalogues. */
  public static final String FINGERPRINT = "jp/sujimichi/catalogue/catalogues.sha256";

  private static final int HEADER = 5;

  private final String fingerprint;
  private final Lazy<Catalogues> catalogues;
  private final Lazy<NameLexicon> lexicon;
  private final Lazy<NameMatcher> matcher;

  private ShippedCatalogues(Unpacker in, Lazy<GramIndex> grams) {
    this.fingerprint = in.text();
    int catalogueStart = in.number();
    int lexiconStart = in.number();
    int indexStart = in.number();
    int placesStart = in.number();
    this.catalogues = new Lazy<>(() -> PackedCatalogues.unpack(in.at(catalogueStart)));
    this.lexicon = new Lazy<>(() -> PackedLexicon.unpack(in.at(lexiconStart)));
    this.matcher =
        new Lazy<>(
            () ->
                new NameMatcher(
                    PackedEntries.unpack(in.at(placesStart)),
                    new NameAnalyzer(lexicon.get()),
                    NameIndex.unpack(in.at(indexStart)),
                    grams));
  }

  /**
   * The shipped form.
   *
   * @throws IllegalStateException when the build did not prepare it
   */
  public static ShippedCatalogues load() {
    return new ShippedCatalogues(
        resource(RESOURCE), new Lazy<>(() -> GramIndex.unpack(resource(GRAMS))));
  }

  /** The table that owners of a catalogue fill in: CSV with one example, lines end with LF. */
  public static String template() {
    return new String(bytes(TEMPLATE), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** The same table by rows, for other types of file. */
  public static RowTable templateRows() {
    return CsvTable.parse(template());
  }

  /**
   * The fingerprint of the shipped catalogues, read without them.
   *
   * @throws IllegalStateException when the build did not prepare it
   */
  public static String digest() {
    return new String(bytes(FINGERPRINT), StandardCharsets.US_ASCII);
  }

  private static Unpacker resource(String name) {
    try {
      return Unpacker.open(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ShippedCatalogues.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing; the build prepares it");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a prepared form that a build wrote into a folder.
   *
   * @throws IOException when the files are missing or hold something else
   */
  static ShippedCatalogues read(Path classes) throws IOException {
    Unpacker grams = Unpacker.open(Files.readAllBytes(classes.resolve(GRAMS)));
    return new ShippedCatalogues(
        Unpacker.open(Files.readAllBytes(classes.resolve(RESOURCE))),
        new Lazy<>(() -> GramIndex.unpack(grams.at(0))));
  }

  /**
   * Writes the prepared form.
   *
   * @param fingerprint tells this set of files from any other
   */
  static void write(Catalogues catalogues, NameLexicon lexicon, String fingerprint, Path classes)
      throws IOException {
    NameAnalyzer analyzer = new NameAnalyzer(lexicon);
    List<NameIndex.Form> forms = NameIndex.forms(catalogues.indicators(), analyzer);
    NameIndex index = NameIndex.of(forms, analyzer);
    int lexiconStart = HEADER + length(out -> PackedCatalogues.pack(catalogues, out));
    int indexStart = lexiconStart + length(out -> PackedLexicon.pack(lexicon, out));
    int placesStart = indexStart + length(index::pack);
    Packer packer = new Packer();
    packer.text(fingerprint).number(HEADER).number(lexiconStart).number(indexStart);
    packer.number(placesStart);
    PackedCatalogues.pack(catalogues, packer);
    PackedLexicon.pack(lexicon, packer);
    index.pack(packer);
    PackedEntries.pack(catalogues, HEADER, packer);
    packer.writeTo(classes.resolve(RESOURCE));
    Packer grams = new Packer();
    GramIndex.of(forms.stream().map(form -> form.name().core()).toList()).pack(grams);
    grams.writeTo(classes.resolve(GRAMS));
    Files.writeString(classes.resolve(FINGERPRINT), fingerprint, StandardCharsets.US_ASCII);
  }

  private static int length(Consumer<Packer> part) {
    Packer packer = new Packer();
    part.accept(packer);
    return packer.numberCount();
  }

  /**
   * Tells this set of catalogue and lexicon files from any other: {@code sha256:} and 64 digits.
   */
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
