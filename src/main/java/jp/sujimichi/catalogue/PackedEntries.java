package jp.sujimichi.catalogue;

import java.util.function.IntFunction;

/**
 * The indicators of a packed form by number, unpacked one by one when asked for: a run that matches
 * ten names makes ten entries, not all.
 */
final class PackedEntries implements IntFunction<CatalogueEntry> {

  private final Unpacker in;
  private final String[] catalogues;
  private final int[] places;
  // Two threads may unpack the same entry; both get equal values, so no lock is needed.
  private final CatalogueEntry[] seen;

  private PackedEntries(Unpacker in, String[] catalogues, int[] places) {
    this.in = in;
    this.catalogues = catalogues;
    this.places = places;
    this.seen = new CatalogueEntry[places.length / 2];
  }

  static void pack(Catalogues catalogues, int start, Packer out) {
    out.texts(catalogues.all().stream().map(Catalogue::id).toList());
    out.numbers(PackedCatalogues.places(catalogues, start));
  }

  static PackedEntries unpack(Unpacker in) {
    return new PackedEntries(in, in.texts().toArray(new String[0]), in.numbers());
  }

  @Override
  public CatalogueEntry apply(int number) {
    CatalogueEntry entry = seen[number];
    if (entry == null) {
      String catalogue = catalogues[places[2 * number + 1]];
      entry = PackedCatalogues.entry(catalogue, places[2 * number], in);
      seen[number] = entry;
    }
    return entry;
  }
}
