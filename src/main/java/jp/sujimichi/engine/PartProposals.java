package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.Value;

/** Proposals for indicators that measure two things, or one thing only beside another. */
final class PartProposals implements ProposalTopic {

  private static final double SAME = 0.6;
  private static final Pattern RELATIVE =
      Pattern.compile("の?(対?前年度?比?|伸び率|増減率|増加率|減少率|比)|[(（][^)）]*[)）]");
  private static final Pattern JOINT = Pattern.compile("[/／、,，;；・]|\\s+");
  private static final Pattern NUMBER = Pattern.compile("[^\\d]*?(\\d+(?:\\.\\d+)?)[^\\d]*");
  private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3})");
  private static final Pattern UNITS = Pattern.compile("[、,・]|及び|と");

  private final ModelIndex index;

  PartProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("splitIndicator", this::splitIndicator),
        Map.entry("originalQuantity", this::originalQuantity));
  }

  /**
   * Two indicators where every value holds two numbers: the first keeps the place and the first
   * numbers, a second one gets the others.
   */
  private Object splitIndicator(Hit hit) {
    if (!(hit.at() instanceof jp.sujimichi.engine.fact.Indicator fact)
        || fact.getPartsMeasured().size() != 2) {
      return List.of();
    }
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          List<Measurement> all = new ArrayList<>(indicator.targets());
          all.addAll(indicator.actuals());
          indicator.baseline().ifPresent(all::add);
          boolean whole = all.stream().allMatch(m -> numbers(m).size() == 2);
          return whole && !indicator.targets().isEmpty()
              ? parted(number, indicator, fact.getPartsMeasured())
              : List.of();
        });
  }

  private Object parted(int number, Indicator indicator, List<String> parts) {
    Edits edits = new Edits(index.model());
    String at = "/indicators/" + number;
    edits.set(at + "/name", nameOf(indicator, parts, 0));
    unitOf(indicator, 0).ifPresent(unit -> edits.set(at + "/unit", unit));
    indicator.baseline().ifPresent(b -> edits.set(at + "/baseline/value", numbers(b).get(0)));
    for (int i = 0; i < indicator.targets().size(); i++) {
      edits.set(at + "/targets/" + i + "/value", numbers(indicator.targets().get(i)).get(0));
    }
    for (int i = 0; i < indicator.actuals().size(); i++) {
      edits.set(at + "/actuals/" + i + "/value", numbers(indicator.actuals().get(i)).get(0));
    }
    return edits.addIndicator(second(indicator, parts)).operations();
  }

  private Map<String, Object> second(Indicator indicator, List<String> parts) {
    Map<String, Object> second = new LinkedHashMap<>();
    second.put("id", index.unusedIndicatorId(indicator.id()));
    indicator.element().ifPresent(element -> second.put("element", element));
    second.put("name", nameOf(indicator, parts, 1));
    unitOf(indicator, 1).ifPresent(unit -> second.put("unit", unit));
    indicator.direction().ifPresent(direction -> second.put("direction", direction.code()));
    indicator.baseline().ifPresent(b -> second.put("baseline", secondOf(b)));
    second.put("targets", indicator.targets().stream().map(PartProposals::secondOf).toList());
    if (!indicator.actuals().isEmpty()) {
      second.put("actuals", indicator.actuals().stream().map(PartProposals::secondOf).toList());
    }
    indicator
        .source()
        .flatMap(Source::name)
        .ifPresent(source -> second.put("source", Map.of("name", source)));
    return second;
  }

  /** A part that is a name by itself, else the name with the part behind it in brackets. */
  private static String nameOf(Indicator indicator, List<String> parts, int part) {
    String name = Normalizer.normalize(indicator.name(), Normalizer.Form.NFKC);
    boolean joined = name.startsWith(parts.get(0)) && name.endsWith(parts.get(1));
    return joined ? parts.get(part) : indicator.name() + "（" + parts.get(part) + "）";
  }

  /** The unit of a part; where the indicator gives one for both, that. */
  private static Optional<String> unitOf(Indicator indicator, int part) {
    return indicator
        .unit()
        .map(
            unit -> {
              String[] units = UNITS.split(unit);
              return units.length == 2 ? units[part].strip() : unit;
            });
  }

  private static Map<String, Object> secondOf(Measurement measurement) {
    Map<String, Object> second = new LinkedHashMap<>();
    measurement
        .year()
        .map(FiscalYear::number)
        .ifPresent(year -> year.ifPresent(y -> second.put("year", y)));
    second.put("value", numbers(measurement).get(1));
    return second;
  }

  /** The numbers of a value whose parts hold one each; empty for any other value. */
  private static List<BigDecimal> numbers(Measurement measurement) {
    String written = measurement.value().map(Value::written).orElse("");
    List<BigDecimal> numbers = new ArrayList<>();
    for (String part : JOINT.split(GROUPED.matcher(written).replaceAll(""))) {
      Matcher number = NUMBER.matcher(part);
      if (!number.matches()) {
        return List.of();
      }
      numbers.add(new BigDecimal(number.group(1)));
    }
    return numbers;
  }

  /**
   * The name of the indicator of the model that gives the quantity itself, where one only compares
   * years.
   */
  private Object originalQuantity(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          String name = RELATIVE.matcher(indicator.name()).replaceAll("");
          Object found = Proposals.NOTHING;
          double most = SAME;
          for (int i = 0; i < index.model().indicators().size(); i++) {
            Indicator other = index.indicatorAt(i);
            double likeness = index.likeness(name, other.name());
            boolean compares = RELATIVE.matcher(other.name()).find();
            if (i != number && likeness >= most && !compares) {
              found = other.name();
              most = likeness;
            }
          }
          return found;
        });
  }
}
