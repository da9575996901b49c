package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/** How catalogues are packed and unpacked. */
final class PackedCatalogues {

  private static final Field[] FIELDS = Field.values();
  private static final Tier[] TIERS = Tier.values();
  private static final IndicatorClass[] CLASSES = IndicatorClass.values();
  private static final Direction[] DIRECTIONS = Direction.values();

  private PackedCatalogues() {}

  static void pack(Catalogues catalogues, Packer out) {
    out.number(catalogues.all().size());
    for (Catalogue catalogue : catalogues.all()) {
      heading(catalogue, out);
      catalogue.entries().forEach(entry -> pack(entry, out));
    }
  }

  private static void heading(Catalogue catalogue, Packer out) {
    out.text(catalogue.id());
    bilingual(catalogue.title(), out);
    bilingual(catalogue.origin(), out);
    out.number(catalogue.official() ? 1 : 0).number(catalogue.themes() ? 1 : 0);
    out.number(catalogue.order()).number(catalogue.entries().size());
  }

  static Catalogues unpack(Unpacker in) {
    List<Catalogue> all = new ArrayList<>();
    for (int n = in.number(); n > 0; n--) {
      String id = in.text();
      Bilingual title = bilingual(in);
      Bilingual origin = bilingual(in);
      boolean official = in.number() == 1;
      boolean themes = in.number() == 1;
      int order = in.number();
      List<CatalogueEntry> entries = new ArrayList<>();
      for (int e = in.number(); e > 0; e--) {
        entries.add(entry(id, in));
      }
      all.add(new Catalogue(id, title, origin, official, themes, order, entries));
    }
    return Catalogues.of(all);
  }

  private static void pack(CatalogueEntry entry, Packer out) {
    out.text(entry.id());
    bilingual(entry.name(), out);
    out.texts(entry.aliases());
    coded(entry.field(), out);
    tiers(entry.tiers(), out);
    tiers(entry.judgedTiers(), out);
    coded(entry.indicatorClass(), out);
    out.optional(entry.unit());
    coded(entry.direction(), out);
    out.optional(entry.definition()).optional(entry.formula()).optional(entry.statistic());
    out.number(entry.estat().size());
    for (EstatItem item : entry.estat()) {
      out.text(item.statsDataId()).text(item.item()).optional(item.page());
    }
    out.optional(entry.standard()).number(entry.category().isPresent() ? 1 : 0);
    entry.category().ifPresent(category -> bilingual(category, out));
  }

  /** The entry that begins at a number of the packed form. */
  static CatalogueEntry entry(String catalogue, int start, Unpacker in) {
    return entry(catalogue, in.at(start));
  }

  /**
   * The places of the indicators in a packed form that begins at a number, in the order of {@link
   * Catalogues#indicators()}: for each the number it begins at and that of its catalogue.
   */
  static int[] places(Catalogues catalogues, int start) {
    Packer packer = new Packer();
    List<Integer> places = new ArrayList<>();
    packer.number(catalogues.all().size());
    for (int c = 0; c < catalogues.all().size(); c++) {
      Catalogue catalogue = catalogues.all().get(c);
      heading(catalogue, packer);
      for (CatalogueEntry entry : catalogue.entries()) {
        if (!catalogue.themes()) {
          places.add(start + packer.numberCount());
          places.add(c);
        }
        pack(entry, packer);
      }
    }
    return places.stream().mapToInt(i -> i).toArray();
  }

  private static CatalogueEntry entry(String catalogue, Unpacker in) {
    return new CatalogueEntry(
        in.text(),
        catalogue,
        bilingual(in),
        in.texts(),
        coded(FIELDS, in),
        tiers(in),
        tiers(in),
        coded(CLASSES, in),
        in.optional(),
        coded(DIRECTIONS, in),
        in.optional(),
        in.optional(),
        in.optional(),
        estat(in),
        in.optional(),
        in.number() == 1 ? Optional.of(bilingual(in)) : Optional.empty());
  }

  private static List<EstatItem> estat(Unpacker in) {
    List<EstatItem> items = new ArrayList<>();
    for (int n = in.number(); n > 0; n--) {
      items.add(new EstatItem(in.text(), in.text(), in.optional()));
    }
    return items;
  }

  private static void bilingual(Bilingual text, Packer out) {
    out.text(text.ja()).text(text.en());
  }

  private static Bilingual bilingual(Unpacker in) {
    return new Bilingual(in.text(), in.text());
  }

  // Packed and unpacked by the same build, so the place in the enum is a safe code.
  private static <E extends Enum<E> & Coded> void coded(Optional<E> value, Packer out) {
    out.number(value.map(Enum::ordinal).orElse(-1));
  }

  private static <E> Optional<E> coded(E[] values, Unpacker in) {
    int code = in.number();
    return code < 0 ? Optional.empty() : Optional.of(values[code]);
  }

  private static void tiers(List<Tier> tiers, Packer out) {
    out.numbers(tiers.stream().mapToInt(Enum::ordinal).toArray());
  }

  private static List<Tier> tiers(Unpacker in) {
    int size = in.number();
    if (size == 0) {
      return List.of();
    }
    List<Tier> tiers = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      tiers.add(TIERS[in.number()]);
    }
    return tiers;
  }
}
