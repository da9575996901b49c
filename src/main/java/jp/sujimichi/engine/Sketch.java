package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sujimichi.finding.PatchOperation;
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
 */
final class Sketch {

  /** How gaps begin that are told by the number of an element, and those of tiers. */
  static final String UNCAUSED = "uncaused ";

  static final String LOOSE = "loose ";
  static final String EMPTY = "empty ";
  private static final String FIELD = "/field";
  private static final String BACKWARD = "backward ";

  private static final Pattern PART =
      Pattern.compile("/(elements|links|indicators)(?:/(\\d{1,9}|-))?(?:/(\\w+))?");

  private record Box(
      int key, String id, Tier tier, Optional<Field> field, boolean terminal, String note) {

    Optional<Layer> layer() {
      return field.map(Field::layer);
    }

    Box with(String otherId, Tier otherTier, Optional<Field> otherField) {
      return new Box(key, otherId, otherTier, otherField, terminal, note);
    }

    /** Whether it may come from elsewhere: a state of the city quoted from another plan. */
    boolean isQuoted() {
      return tier == Tier.OUTCOME3 && QUOTED.matcher(note).find();
    }
  }

  private static final Pattern QUOTED = Pattern.compile("参考|上位計画|総合計画|総合戦略|他の施策|別の施策");

  private record Arrow(int key, String from, String to, boolean causal) {}

  private record Gauge(
      int key, Optional<String> element, IndicatorClass kind, boolean unit, boolean target) {}

  private final List<Box> boxes;
  private final List<Arrow> arrows;
  private final List<Gauge> gauges;

  /** The field of elements that write none. */
  private final Optional<Field> field;

  private Sketch(
      List<Box> boxes, List<Arrow> arrows, List<Gauge> gauges, Optional<Field> field) {
    this.boxes = boxes;
    this.field = field;
    this.arrows = arrows;
    this.gauges = gauges;
  }

  static Sketch of(LogicModel model) {
    List<Box> boxes = new ArrayList<>();
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
    List<Arrow> arrows = new ArrayList<>();
    for (Link link : model.links()) {
      arrows.add(new Arrow(arrows.size(), link.from(), link.to(), link.kind() == LinkKind.CAUSE));
    }
    List<Gauge> gauges = new ArrayList<>();
    for (Indicator indicator : model.indicators()) {
      gauges.add(
          new Gauge(
              gauges.size(),
              indicator.element(),
              indicator.indicatorClass(),
              indicator.unit().isPresent(),
              indicator.targets().stream().anyMatch(Sketch::isNumber)));
    }
    return new Sketch(boxes, arrows, gauges, model.field());
  }

  private static boolean isNumber(Measurement measurement) {
    return measurement.value().flatMap(Value::number).isPresent();
  }

  /** Whether a patch changes anything a sketch shows. */
  static boolean concerns(List<PatchOperation> patch) {
    return patch.stream()
        .map(PatchOperation::path)
        .anyMatch(path -> path.equals(FIELD) || PART.matcher(path).matches());
  }

  /** The sketch after a patch. Operations it does not show leave it as it is. */
  Sketch after(List<PatchOperation> patch) {
    Sketch result =
        new Sketch(
            new ArrayList<>(boxes), new ArrayList<>(arrows), new ArrayList<>(gauges), field);
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
      (list.equals("elements") ? boxes : list.equals("links") ? arrows : gauges)
          .remove(Integer.parseInt(number));
    } else if (property != null) {
      String value = operation.value().map(Object::toString).orElse("");
      change(list, Integer.parseInt(number), property, value);
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

  /** What is added has numbers below 0, by which no gap there was before is told. */
  private void add(String list, Map<?, ?> added) {
    switch (list) {
      case "elements" ->
          boxes.add(
              new Box(
                  -1 - boxes.size(),
                  text(added, "id"),
                  tier(text(added, "tier")).orElse(Tier.INPUT),
                  field(text(added, "field")).or(() -> field),
                  false,
                  text(added, "note")));
      case "links" -> {
        boolean causal = !text(added, "kind").equals(LinkKind.FEEDBACK.code());
        arrows.add(
            new Arrow(-1 - arrows.size(), text(added, "from"), text(added, "to"), causal));
      }
      default ->
          gauges.add(
              new Gauge(
                  -1 - gauges.size(),
                  Optional.of(text(added, "element")),
                  kind(text(added, "class")),
                  added.containsKey("unit"),
                  added.containsKey("targets") || added.containsKey("note")));
    }
  }

  private static String text(Map<?, ?> properties, String name) {
    Object value = properties.get(name);
    return value == null ? "" : value.toString();
  }

  private void change(String list, int number, String property, String value) {
    switch (list + '/' + property) {
      case "elements/tier" -> {
        Box box = boxes.get(number);
        Tier tier = tier(value).orElse(box.tier());
        boxes.set(number, box.with(box.id(), tier, box.field()));
      }
      case "elements/id" -> {
        Box box = boxes.get(number);
        boxes.set(number, box.with(value, box.tier(), box.field()));
      }
      case "elements/field" -> {
        Box box = boxes.get(number);
        boxes.set(number, box.with(box.id(), box.tier(), field(value)));
      }
      case "links/kind" -> {
        Arrow arrow = arrows.get(number);
        boolean causal = !value.equals(LinkKind.FEEDBACK.code());
        arrows.set(number, new Arrow(arrow.key(), arrow.from(), arrow.to(), causal));
      }
      case "links/from" -> {
        Arrow arrow = arrows.get(number);
        arrows.set(number, new Arrow(arrow.key(), value, arrow.to(), arrow.causal()));
      }
      case "links/to" -> {
        Arrow arrow = arrows.get(number);
        arrows.set(number, new Arrow(arrow.key(), arrow.from(), value, arrow.causal()));
      }
      case "indicators/element" -> {
        Gauge gauge = gauges.get(number);
        gauges.set(
            number,
            new Gauge(gauge.key(), Optional.of(value), gauge.kind(), gauge.unit(), gauge.target()));
      }
      case "indicators/class" -> {
        Gauge gauge = gauges.get(number);
        gauges.set(
            number,
            new Gauge(gauge.key(), gauge.element(), kind(value), gauge.unit(), gauge.target()));
      }
      default -> {
        // Not part of the skeleton.
      }
    }
  }

  private static Optional<Field> field(String code) {
    return EnumSet.allOf(Field.class).stream().filter(f -> f.code().equals(code)).findFirst();
  }

  private static Optional<Tier> tier(String code) {
    return EnumSet.allOf(Tier.class).stream().filter(t -> t.code().equals(code)).findFirst();
  }

  private static IndicatorClass kind(String code) {
    return EnumSet.allOf(IndicatorClass.class).stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .orElse(IndicatorClass.OPTIONAL);
  }

  /**
   * Whether an arrow of this sketch that turns back no longer does, and leads to or from an element
   * without a cause: the missing cause was not told before, since it waits for such an arrow to be
   * mended.
   */
  boolean bares(Set<String> gapsBefore, Set<String> gapsNow) {
    Map<String, Box> byId = new HashMap<>();
    boxes.forEach(box -> byId.putIfAbsent(box.id(), box));
    return arrows.stream()
        .filter(arrow -> gapsBefore.contains(BACKWARD + arrow.key()))
        .filter(arrow -> !gapsNow.contains(BACKWARD + arrow.key()))
        .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
        .map(byId::get)
        .anyMatch(box -> box != null && gapsNow.contains(UNCAUSED + box.key()));
  }

  // --- gaps

  /** Every gap, named so that the same gap has the same name in a sketch after a patch. */
  Set<String> gaps() {
    Set<String> gaps = new HashSet<>();
    Map<String, Box> byId = new HashMap<>();
    boxes.forEach(box -> byId.putIfAbsent(box.id(), box));
    addChainGaps(gaps, byId);
    addTierGaps(gaps, feedsService(byId));
    addIndicatorGaps(gaps, byId);
    return gaps;
  }

  private void addChainGaps(Set<String> gaps, Map<String, Box> byId) {
    Set<Integer> caused = new HashSet<>();
    Set<Integer> linked = new HashSet<>();
    int known = 0;
    for (Arrow arrow : arrows) {
      Box from = byId.get(arrow.from());
      Box to = byId.get(arrow.to());
      if (from == null || to == null) {
        continue;
      }
      known++;
      if (from == to && arrow.causal()) {
        continue;
      }
      linked.add(from.key());
      linked.add(to.key());
      if (arrow.causal()) {
        caused.add(to.key());
      }
      boolean crossing =
          from.layer().isPresent() && to.layer().isPresent() && !from.layer().equals(to.layer());
      if (arrow.causal() && !crossing && to.tier().isBefore(from.tier())) {
        gaps.add(BACKWARD + arrow.key());
      }
    }
    for (Box box : boxes) {
      boolean alone = !linked.contains(box.key());
      boolean start = box.tier().isBefore(Tier.OUTPUT) || box.isQuoted();
      if (alone && !box.terminal()) {
        gaps.add(LOOSE + box.key());
      }
      if (!alone && !start && !caused.contains(box.key())) {
        gaps.add(UNCAUSED + box.key());
      }
    }
    if (known == 0) {
      gaps.add("no arrows");
    }
  }

  /** Whether elements are left of which no field is known; their tiers are not told yet. */
  boolean lacksFields() {
    return boxes.stream().anyMatch(box -> box.field().isEmpty());
  }

  /** A foundation that hands on to a service may end where it does so. */
  private void addTierGaps(Set<String> gaps, boolean feedsService) {
    for (Layer layer : Layer.values()) {
      boolean mayEnd = layer == Layer.FOUNDATION && feedsService;
      Tier last =
          boxes.stream()
              .filter(box -> box.layer().filter(layer::equals).isPresent())
              .map(Box::tier)
              .max(Tier::compareTo)
              .orElse(Tier.INPUT);
      if (mayEnd && last.isBefore(Tier.ACTIVITY)) {
        continue;
      }
      Set<Tier> missing = EnumSet.range(Tier.ACTIVITY, mayEnd ? last : Tier.OUTCOME3);
      if (boxes.stream().noneMatch(box -> box.layer().filter(layer::equals).isPresent())) {
        continue;
      }
      boxes.stream()
          .filter(box -> box.layer().filter(layer::equals).isPresent())
          .forEach(box -> missing.remove(box.tier()));
      missing.forEach(tier -> gaps.add(EMPTY + layer + ' ' + tier));
    }
  }

  private void addIndicatorGaps(Set<String> gaps, Map<String, Box> byId) {
    Set<String> recommended = new HashSet<>();
    boolean outcomes = false;
    for (Gauge gauge : gauges) {
      Box box = gauge.element().map(byId::get).orElse(null);
      if (box == null) {
        continue;
      }
      outcomes |= box.tier().isOutcome();
      if (gauge.kind() == IndicatorClass.RECOMMENDED) {
        recommended.add(place(box));
      }
      if (!gauge.target() && box.tier() != Tier.INPUT) {
        gaps.add("without target " + gauge.key());
      }
      if (!gauge.unit()) {
        gaps.add("without unit " + gauge.key());
      }
      if (isOffTier(gauge.kind(), box)) {
        gaps.add("off tier " + gauge.key());
      }
    }
    for (Box box : boxes) {
      if (asksForRecommended(box) && !gauges.isEmpty() && !recommended.contains(place(box))) {
        gaps.add("without recommended " + place(box));
      }
    }
    if (!outcomes) {
      gaps.add("no outcome measured");
    }
    if (gauges.isEmpty()) {
      gaps.add("no indicators");
    }
  }

  private static boolean asksForRecommended(Box box) {
    Tier first = isOf(Layer.SERVICE, box) ? Tier.OUTCOME2 : Tier.OUTCOME1;
    return box.layer().isPresent() && !box.tier().isBefore(first);
  }

  private boolean feedsService(Map<String, Box> byId) {
    return arrows.stream()
        .filter(Arrow::causal)
        .anyMatch(
            arrow ->
                isOf(Layer.FOUNDATION, byId.get(arrow.from()))
                    && isOf(Layer.SERVICE, byId.get(arrow.to())));
  }

  private static boolean isOf(Layer layer, Box box) {
    return box != null && box.layer().filter(layer::equals).isPresent();
  }

  private static String place(Box box) {
    return box.field().map(Field::code).orElse("") + '/' + box.tier().code();
  }

  private static boolean isOffTier(IndicatorClass kind, Box box) {
    if (box.layer().isEmpty()) {
      return false;
    }
    boolean service = box.layer().get() == Layer.SERVICE;
    return switch (kind) {
      case RECOMMENDED -> service ? box.tier().isBefore(Tier.OUTCOME2) : !box.tier().isOutcome();
      case SELECTIVE -> !service || box.tier() != Tier.OUTCOME2;
      case OPTIONAL -> false;
    };
  }
}
