package jp.sujimichi.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;

/**
 * One line of the lexicon without its words, which {@link CueMatcher} holds.
 *
 * @param meaning what is said when the words are found
 * @param strength from 0 to 1, how often that is true of real names
 * @param proven whether the ending was counted on real names and may warn; others only ask
 * @param layer the half of the figure it holds for; empty for both
 * @param fields the fields it holds for; empty for all
 * @param units the units it holds for; empty for all
 * @param range tiers that differ from those of the meaning; empty for the meaning's own
 */
record Cue(
    Meaning meaning,
    double strength,
    boolean proven,
    Optional<Layer> layer,
    Set<Field> fields,
    Set<String> units,
    Optional<TierRange> range) {

  private static final Layer[] LAYERS = Layer.values();
  private static final Field[] FIELDS = Field.values();

  Cue {
    fields = Set.copyOf(fields);
    units = Set.copyOf(units);
  }

  static Cue of(Unpacker in, List<Meaning> meanings) {
    Meaning meaning = meanings.get(in.number());
    double strength = in.real();
    boolean proven = in.flag();
    int layer = in.number();
    EnumSet<Field> fields = EnumSet.noneOf(Field.class);
    for (int ordinal : in.ints()) {
      fields.add(FIELDS[ordinal]);
    }
    Set<String> units = Set.copyOf(in.texts());
    Optional<TierRange> range = in.flag() ? Optional.of(in.range()) : Optional.empty();
    return new Cue(
        meaning,
        strength,
        proven,
        layer < 0 ? Optional.empty() : Optional.of(LAYERS[layer]),
        fields,
        units,
        range);
  }

  void pack(Packer out, List<Meaning> meanings) {
    out.number(meanings.indexOf(meaning)).real(strength).flag(proven);
    out.number(layer.map(Layer::ordinal).orElse(-1));
    out.ints(fields.stream().mapToInt(Field::ordinal).sorted().toArray());
    out.texts(units.stream().sorted().toList());
    out.flag(range.isPresent());
    range.ifPresent(out::range);
  }

  boolean holdsIn(Context context) {
    return (layer.isEmpty() || layer.get() == context.layer())
        && (fields.isEmpty() || context.field().filter(fields::contains).isPresent())
        && (units.isEmpty() || units.contains(context.unit()));
  }

  TierRange rangeOn(Layer on) {
    return range.orElseGet(() -> meaning.on(on));
  }

  /**
   * What surrounds a text: the half of the figure, the field if known, the unit or an empty text.
   */
  record Context(Layer layer, Optional<Field> field, String unit) {

    static Context of(Optional<Field> field, String unit) {
      return new Context(field.map(Field::layer).orElse(Layer.SERVICE), field, unit);
    }
  }
}
