package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.engine.Gaps.Kind;
import jp.sujimichi.finding.PatchOperation;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Tier;
import jp.sujimichi.model.Value;

/**
 * The skeleton of a model, to see what a patch would do to it without reading the file again: which
 * elements lose their cause, stand alone or leave a tier empty, which arrows turn back, which
 * indicators come to stand where they must not.
 *
 * <p>It knows the gaps that rules call errors and that mending something else can open. A patch
 * that opens one is not offered; {@link Mender} checks the rest.
 *
 * <p>Every patch of every finding is tried on it, so a trial costs no more than going through the
 * model's parts once.
 */
final class Sketch {

  private static final String FIELD = "/field";

  private static final Pattern PART =
      Pattern.compile("/(elements|links|indicators)(?:/(\\d{1,9}|-))?(?:/(\\w+))?");

  /** The properties of elements, links and indicators that a sketch shows. */
  private static final Set<String> SHOWN =
      Set.of(
          "elementsid",
          "elementstier",
          "elementsfield",
          "linksfrom",
          "linksto",
          "linkskind",
          "indicatorselement",
          "indicatorsclass");

  private static final Pattern QUOTED = Pattern.compile("参考|上位計画|総合計画|総合戦略|他の施策|別の施策");
  private static final Tier[] TIERS = Tier.values();
  private static final Field[] FIELDS = Field.values();

  record Box(int key, String id, Tier tier, Optional<Field> field, boolean terminal, String note) {

    Box with(String otherId, Tier otherTier, Optional<Field> otherField) {
      return new Box(key, otherId, otherTier, otherField, terminal, note);
    }

    boolean isOf(Layer layer) {
      return field.isPresent() && field.get().layer() == layer;
    }

    boolean isAcross(Box other) {
      return field.isPresent()
          && other.field.isPresent()
          && field.get().layer() != other.field.get().layer();
    }

    /** Whether it may come from elsewhere: a state of the city quoted from another plan. */
    boolean isQuoted() {
      return tier == Tier.OUTCOME3 && !note.isEmpty() && QUOTED.matcher(note).find();
    }

    /** Its field and tier as one number. */
    int place() {
      int number = field.isPresent() ? field.get().ordinal() + 1 : 0;
      return number * TIERS.length + tier.ordinal();
    }
  }

  /** No box of the id that an arrow or a gauge names. */
  static final int NOWHERE = -1;

  /**
   * An arrow.
   *
   * @param start the number of the box it leads from
   * @param end the number of the box it leads to
   */
  record Arrow(int key, String from, String to, boolean causal, int start, int end) {}

  /**
   * An indicator.
   *
   * @param box the number of the box it measures
   */
  record Gauge(
      int key, String element, IndicatorClass kind, boolean unit, boolean target, int box) {}

  private final List<Box> boxes;
  private final List<Arrow> arrows;
  private final List<Gauge> gauges;

  /** The field of elements that write none. */
  private final Optional<Field> field;

  /** The number among the boxes of each id. */
  private Map<String, Integer> numbers;

  /** The next number of what a patch adds; no gap there was before has it. */
  private int nextKey;

  private Sketch(List<Box> boxes, Optional<Field> field) {
    this.boxes = boxes;
    this.arrows = new ArrayList<>();
    this.gauges = new ArrayList<>();
    this.field = field;
    this.numbers = numbersOf(boxes);
  }

  private Sketch(Sketch other) {
    this.boxes = new ArrayList<>(other.boxes);
    this.arrows = new ArrayList<>(other.arrows);
    this.gauges = new ArrayList<>(other.gauges);
    this.field = other.field;
    this.numbers = other.numbers;
    this.nextKey = other.nextKey;
  }

  static Sketch of(LogicModel model) {
    List<Box> boxes = new ArrayList<>(model.elements().size());
    for (Element element : model.elements()) {
      boxes.add(
          new Box(
              boxes.size(),
              element.id(),
              element.tier(),
              model.fieldOf(element),
              element.terminal(),
              element.note().orElse("")));
    }
    Sketch sketch = new Sketch(boxes, model.field());
    for (Link link : model.links()) {
      boolean causal = link.kind() == LinkKind.CAUSE;
      sketch.arrows.add(sketch.arrow(sketch.arrows.size(), link.from(), link.to(), causal));
    }
    for (Indicator indicator : model.indicators()) {
      sketch.gauges.add(
          sketch.gauge(
              sketch.gauges.size(),
              indicator.element().orElse(""),
              indicator.indicatorClass(),
              indicator.unit().isPresent(),
              hasNumber(indicator.targets())));
    }
    sketch.nextKey = Math.max(boxes.size(), Math.max(sketch.arrows.size(), sketch.gauges.size()));
    return sketch;
  }

  private Arrow arrow(int key, String from, String to, boolean causal) {
    return new Arrow(key, from, to, causal, numberOf(from), numberOf(to));
  }

  private Gauge gauge(int key, String element, IndicatorClass kind, boolean unit, boolean target) {
    return new Gauge(key, element, kind, unit, target, numberOf(element));
  }

  private int numberOf(String id) {
    return numbers.getOrDefault(id, NOWHERE);
  }

  private static Map<String, Integer> numbersOf(List<Box> boxes) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      numbers.putIfAbsent(boxes.get(i).id(), i);
    }
    return numbers;
  }

  /** Finds the ends of everything anew once ids have changed. */
  private void renumber() {
    numbers = numbersOf(boxes);
    arrows.replaceAll(a -> arrow(a.key(), a.from(), a.to(), a.causal()));
    gauges.replaceAll(g -> gauge(g.key(), g.element(), g.kind(), g.unit(), g.target()));
  }

  private static boolean hasNumber(List<Measurement> measurements) {
    for (Measurement measurement : measurements) {
      if (measurement.value().flatMap(Value::number).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a patch changes anything a sketch shows. */
  static boolean concerns(List<PatchOperation> patch) {
    for (PatchOperation operation : patch) {
      Matcher part = PART.matcher(operation.path());
      boolean shown =
          part.matches()
              ? part.group(3) == null || SHOWN.contains(part.group(1) + part.group(3))
              : operation.path().equals(FIELD);
      if (shown) {
        return true;
      }
    }
    return false;
  }

  // --- patches

  /** The sketch after a patch. Operations it does not show leave it as it is. */
  Sketch after(List<PatchOperation> patch) {
    Sketch result = new Sketch(this);
    for (PatchOperation operation : patch) {
      Matcher part = PART.matcher(operation.path());
      if (part.matches()) {
        result.apply(operation, part.group(1), part.group(2), part.group(3));
      } else if (operation.path().equals(FIELD)) {
        Optional<Field> common = operation.value().flatMap(value -> field(value.toString()));
        result.boxes.replaceAll(
            box -> box.field().isPresent() ? box : box.with(box.id(), box.tier(), common));
      }
    }
    return result;
  }

  private void apply(PatchOperation operation, String list, String number, String property) {
    boolean end = number == null || number.equals("-");
    if (end) {
      addAll(operation, list);
    } else if (property == null && operation.op().equals("remove")) {
      remove(list, Integer.parseInt(number));
    } else if (property != null) {
      String value = operation.value().map(Object::toString).orElse("");
      change(list, Integer.parseInt(number), property, value);
    }
  }

  private void remove(String list, int number) {
    switch (list) {
      case "elements" -> {
        boxes.remove(number);
        renumber();
      }
      case "links" -> arrows.remove(number);
      default -> gauges.remove(number);
    }
  }

  private void addAll(PatchOperation operation, String list) {
    Object value = operation.value().orElse(List.of());
    List<?> added = value instanceof List<?> several ? several : List.of(value);
    for (Object one : added) {
      if (one instanceof Map<?, ?> properties) {
        add(list, properties);
      }
    }
  }

  private void add(String list, Map<?, ?> added) {
    int key = nextKey++;
    switch (list) {
      case "elements" -> {
        Tier tier = find(TIERS, text(added, "tier")).orElse(Tier.INPUT);
        Optional<Field> own = field(text(added, "field")).or(() -> field);
        boxes.add(new Box(key, text(added, "id"), tier, own, false, text(added, "note")));
        renumber();
      }
      case "links" -> {
        boolean causal = !text(added, "kind").equals(LinkKind.FEEDBACK.code());
        arrows.add(arrow(key, text(added, "from"), text(added, "to"), causal));
      }
      default -> {
        boolean target = added.containsKey("targets") || added.containsKey("note");
        boolean unit = added.containsKey("unit");
        IndicatorClass kind = kind(text(added, "class"));
        gauges.add(gauge(key, text(added, "element"), kind, unit, target));
      }
    }
  }

  private static String text(Map<?, ?> properties, String name) {
    Object value = properties.get(name);
    return value == null ? "" : value.toString();
  }

  private void change(String list, int number, String property, String value) {
    switch (list) {
      case "elements" -> changeBox(number, property, value);
      case "links" -> changeArrow(number, property, value);
      default -> changeGauge(number, property, value);
    }
  }

  private void changeBox(int number, String property, String value) {
    Box box = boxes.get(number);
    switch (property) {
      case "tier" ->
          boxes.set(number, box.with(box.id(), find(TIERS, value).orElse(box.tier()), box.field()));
      case "field" -> boxes.set(number, box.with(box.id(), box.tier(), field(value)));
      case "id" -> {
        boxes.set(number, box.with(value, box.tier(), box.field()));
        renumber();
      }
      default -> {
        // Not part of the skeleton.
      }
    }
  }

  private void changeArrow(int number, String property, String value) {
    Arrow arrow = arrows.get(number);
    switch (property) {
      case "kind" -> {
        boolean causal = !value.equals(LinkKind.FEEDBACK.code());
        arrows.set(number, arrow(arrow.key(), arrow.from(), arrow.to(), causal));
      }
      case "from" -> arrows.set(number, arrow(arrow.key(), value, arrow.to(), arrow.causal()));
      case "to" -> arrows.set(number, arrow(arrow.key(), arrow.from(), value, arrow.causal()));
      default -> {
        // Not part of the skeleton.
      }
    }
  }

  private void changeGauge(int number, String property, String value) {
    Gauge gauge = gauges.get(number);
    String element = property.equals("element") ? value : gauge.element();
    IndicatorClass kind = property.equals("class") ? kind(value) : gauge.kind();
    gauges.set(number, gauge(gauge.key(), element, kind, gauge.unit(), gauge.target()));
  }

  private static Optional<Field> field(String code) {
    return find(FIELDS, code);
  }

  private static IndicatorClass kind(String code) {
    return find(IndicatorClass.values(), code).orElse(IndicatorClass.OPTIONAL);
  }

  private static <T extends Coded> Optional<T> find(T[] values, String code) {
    for (T value : values) {
      if (value.code().equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  // --- gaps

  /**
   * Whether an arrow of this sketch that turns back no longer does, and leads to or from an element
   * without a cause: the missing cause was not told before, since it waits for such an arrow to be
   * mended.
   */
  boolean bares(Gaps before, Gaps now) {
    if (!before.has(Kind.BACKWARD)) {
      return false;
    }
    for (Arrow arrow : arrows) {
      boolean mended =
          before.contains(Kind.BACKWARD, arrow.key()) && !now.contains(Kind.BACKWARD, arrow.key());
      if (mended && (isUncaused(arrow.start(), now) || isUncaused(arrow.end(), now))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUncaused(int box, Gaps gaps) {
    return box != NOWHERE && gaps.contains(Kind.UNCAUSED, boxes.get(box).key());
  }

  /** Whether elements are left of which no field is known; their tiers are not told yet. */
  boolean lacksFields() {
    return boxes.stream().anyMatch(box -> box.field().isEmpty());
  }

  /** Every gap, named so that the same gap has the same name in a sketch after a patch. */
  Gaps gaps() {
    return GapSearch.in(boxes, arrows, gauges);
  }
}
