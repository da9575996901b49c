package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Pattern QUOTED = Pattern.compile("参考|上位計画|総合計画|総合戦略|他の施策|別の施策");
  private static final Tier[] TIERS = Tier.values();
  private static final Layer[] LAYERS = Layer.values();
  private static final Field[] FIELDS = Field.values();

  private record Box(
      int key, String id, Tier tier, Optional<Field> field, boolean terminal, String note) {

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

  private record Arrow(int key, String from, String to, boolean causal) {}

  private record Gauge(
      int key, Optional<String> element, IndicatorClass kind, boolean unit, boolean target) {}

  private final List<Box> boxes;
  private final List<Arrow> arrows;
  private final List<Gauge> gauges;

  /** The number among the boxes of each id; made when asked for, unmade when the ids change. */
  private Optional<Map<String, Integer>> numbers = Optional.empty();

  /** The next number of what a patch adds; no gap there was before has it. */
  private int nextKey;

  private Sketch(List<Box> boxes, List<Arrow> arrows, List<Gauge> gauges) {
    this.boxes = boxes;
    this.arrows = arrows;
    this.gauges = gauges;
    this.nextKey = Math.max(boxes.size(), Math.max(arrows.size(), gauges.size()));
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
    List<Arrow> arrows = new ArrayList<>(model.links().size());
    for (Link link : model.links()) {
      arrows.add(new Arrow(arrows.size(), link.from(), link.to(), link.kind() == LinkKind.CAUSE));
    }
    List<Gauge> gauges = new ArrayList<>(model.indicators().size());
    for (Indicator indicator : model.indicators()) {
      gauges.add(
          new Gauge(
              gauges.size(),
              indicator.element(),
              indicator.indicatorClass(),
              indicator.unit().isPresent(),
              hasNumber(indicator.targets())));
    }
    return new Sketch(boxes, arrows, gauges);
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
      if (operation.path().equals(FIELD) || PART.matcher(operation.path()).matches()) {
        return true;
      }
    }
    return false;
  }

  // --- patches

  /** The sketch after a patch. Operations it does not show leave it as it is. */
  Sketch after(List<PatchOperation> patch) {
    Map<String, Integer> known = numbers();
    Sketch result =
        new Sketch(new ArrayList<>(boxes), new ArrayList<>(arrows), new ArrayList<>(gauges));
    result.numbers = Optional.of(known);
    result.nextKey = nextKey;
    for (PatchOperation operation : patch) {
      Matcher part = PART.matcher(operation.path());
      if (part.matches()) {
        result.apply(operation, part.group(1), part.group(2), part.group(3));
      } else if (operation.path().equals(FIELD)) {
        Optional<Field> field = operation.value().flatMap(value -> field(value.toString()));
        result.boxes.replaceAll(
            box -> box.field().isPresent() ? box : box.with(box.id(), box.tier(), field));
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
        numbers = Optional.empty();
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
        Optional<Field> field = field(text(added, "field"));
        boxes.add(new Box(key, text(added, "id"), tier, field, false, text(added, "note")));
        numbers = Optional.empty();
      }
      case "links" -> {
        boolean causal = !text(added, "kind").equals(LinkKind.FEEDBACK.code());
        arrows.add(new Arrow(key, text(added, "from"), text(added, "to"), causal));
      }
      default -> {
        boolean target = added.containsKey("targets") || added.containsKey("note");
        boolean unit = added.containsKey("unit");
        Optional<String> element = Optional.of(text(added, "element"));
        gauges.add(new Gauge(key, element, kind(text(added, "class")), unit, target));
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
        numbers = Optional.empty();
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
        arrows.set(number, new Arrow(arrow.key(), arrow.from(), arrow.to(), causal));
      }
      case "from" ->
          arrows.set(number, new Arrow(arrow.key(), value, arrow.to(), arrow.causal()));
      case "to" ->
          arrows.set(number, new Arrow(arrow.key(), arrow.from(), value, arrow.causal()));
      default -> {
        // Not part of the skeleton.
      }
    }
  }

  private void changeGauge(int number, String property, String value) {
    Gauge gauge = gauges.get(number);
    Optional<String> element =
        property.equals("element") ? Optional.of(value) : gauge.element();
    IndicatorClass kind = property.equals("class") ? kind(value) : gauge.kind();
    gauges.set(number, new Gauge(gauge.key(), element, kind, gauge.unit(), gauge.target()));
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
      if (mended && (isUncaused(arrow.from(), now) || isUncaused(arrow.to(), now))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUncaused(String id, Gaps gaps) {
    Integer number = numbers().get(id);
    return number != null && gaps.contains(Kind.UNCAUSED, boxes.get(number).key());
  }

  /** Every gap, named so that the same gap has the same name in a sketch after a patch. */
  Gaps gaps() {
    Gaps gaps = new Gaps();
    addChainGaps(gaps);
    addTierGaps(gaps);
    addIndicatorGaps(gaps);
    return gaps;
  }

  private void addChainGaps(Gaps gaps) {
    Map<String, Integer> byId = numbers();
    BitSet caused = new BitSet(boxes.size());
    BitSet linked = new BitSet(boxes.size());
    int known = 0;
    for (Arrow arrow : arrows) {
      Integer start = byId.get(arrow.from());
      Integer end = byId.get(arrow.to());
      if (start == null || end == null) {
        continue;
      }
      known++;
      if (start.equals(end) && arrow.causal()) {
        continue;
      }
      linked.set(start);
      linked.set(end);
      if (arrow.causal()) {
        caused.set(end);
        Box from = boxes.get(start);
        Box to = boxes.get(end);
        if (to.tier().isBefore(from.tier()) && !from.isAcross(to)) {
          gaps.add(Kind.BACKWARD, arrow.key());
        }
      }
    }
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (!linked.get(i)) {
        if (!box.terminal()) {
          gaps.add(Kind.LOOSE, box.key());
        }
      } else if (!caused.get(i) && !box.tier().isBefore(Tier.OUTPUT) && !box.isQuoted()) {
        gaps.add(Kind.UNCAUSED, box.key());
      }
    }
    if (known == 0) {
      gaps.add(Kind.WHOLE, Gaps.NO_ARROWS);
    }
  }

  private void addTierGaps(Gaps gaps) {
    for (Layer layer : LAYERS) {
      int there = 0;
      for (Box box : boxes) {
        if (box.isOf(layer)) {
          there |= 1 << box.tier().ordinal();
        }
      }
      for (int tier = Tier.ACTIVITY.ordinal(); there != 0 && tier < TIERS.length; tier++) {
        if ((there & 1 << tier) == 0) {
          gaps.add(Kind.EMPTY_TIER, layer.ordinal() * TIERS.length + tier);
        }
      }
    }
  }

  private void addIndicatorGaps(Gaps gaps) {
    Map<String, Integer> byId = numbers();
    BitSet recommended = new BitSet();
    boolean outcomes = false;
    for (Gauge gauge : gauges) {
      Integer number = gauge.element().isPresent() ? byId.get(gauge.element().get()) : null;
      if (number == null) {
        continue;
      }
      Box box = boxes.get(number);
      outcomes |= box.tier().isOutcome();
      if (gauge.kind() == IndicatorClass.RECOMMENDED) {
        recommended.set(box.place());
      }
      if (!gauge.target() && box.tier() != Tier.INPUT) {
        gaps.add(Kind.WITHOUT_TARGET, gauge.key());
      }
      if (!gauge.unit()) {
        gaps.add(Kind.WITHOUT_UNIT, gauge.key());
      }
      if (isOffTier(gauge.kind(), box)) {
        gaps.add(Kind.OFF_TIER, gauge.key());
      }
    }
    for (Box box : boxes) {
      if (box.tier().isOutcome() && !recommended.get(box.place())) {
        gaps.add(Kind.WITHOUT_RECOMMENDED, box.place());
      }
    }
    if (!outcomes) {
      gaps.add(Kind.WHOLE, Gaps.NO_OUTCOME_MEASURED);
    }
    if (gauges.isEmpty()) {
      gaps.add(Kind.WHOLE, Gaps.NO_INDICATORS);
    }
  }

  private static boolean isOffTier(IndicatorClass kind, Box box) {
    if (box.field().isEmpty()) {
      return false;
    }
    boolean service = box.isOf(Layer.SERVICE);
    return switch (kind) {
      case RECOMMENDED -> service ? box.tier().isBefore(Tier.OUTCOME2) : !box.tier().isOutcome();
      case SELECTIVE -> !service || box.tier() != Tier.OUTCOME2;
      case OPTIONAL -> false;
    };
  }

  private Map<String, Integer> numbers() {
    if (numbers.isEmpty()) {
      Map<String, Integer> byId = new HashMap<>();
      for (int i = 0; i < boxes.size(); i++) {
        byId.putIfAbsent(boxes.get(i).id(), i);
      }
      numbers = Optional.of(byId);
    }
    return numbers.get();
  }
}
