package jp.sujimichi.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;

/**
 * One line of the lexicon: words in certain places, and the meaning they have.
 *
 * @param meaning what is said when the words are found
 * @param strength from 0 to 1, how often that is true of real names
 * @param proven whether the ending was counted on real names and may warn; others only ask
 * @param layer the half of the figure it holds for; empty for both
 * @param fields the fields it holds for; empty for all
 * @param units the units it holds for; empty for all
 * @param range tiers that differ from those of the meaning; empty for the meaning's own
 * @param words the words by place
 */
record Cue(
    Meaning meaning,
    double strength,
    boolean proven,
    Optional<Layer> layer,
    Set<Field> fields,
    Set<String> units,
    Optional<TierRange> range,
    Map<Slot, List<String>> words) {

  Cue {
    fields = Set.copyOf(fields);
    units = Set.copyOf(units);
    words = Map.copyOf(words);
  }

  boolean holdsIn(Context context) {
    return (layer.isEmpty() || layer.get() == context.layer())
        && (fields.isEmpty() || context.field().filter(fields::contains).isPresent())
        && (units.isEmpty() || units.contains(context.unit()));
  }

  TierRange rangeOn(Layer on) {
    return range.orElseGet(() -> meaning.on(on));
  }

  /** What surrounds a text: the half of the figure, the field if known, the unit or an empty text. */
  record Context(Layer layer, Optional<Field> field, String unit) {

    static Context of(Optional<Field> field, String unit) {
      return new Context(field.map(Field::layer).orElse(Layer.SERVICE), field, unit);
    }
  }
}
