package jp.sujimichi.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.sujimichi.model.AssumptionState;
import jp.sujimichi.model.Benchmark;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Platform;
import jp.sujimichi.model.ReviewEntry;
import jp.sujimichi.model.Source;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;
import jp.sujimichi.model.Value;
import jp.sujimichi.model.Waiver;

/**
 * Makes varied logic models that the format allows. The same seed gives the same models.
 *
 * <p>Element ids are unique and links lead from one existing element to another; beyond that the
 * models are as sound or unsound as chance makes them.
 */
public final class ModelGenerator {

  private static final List<String> WORDS =
      List.of(
          "オンデマンド交通を運行する",
          "高齢者の外出が増える",
          "「個別メニュー」が届く",
          "CO₂排出量が減る",
          "𠮷野家前の停留所",
          "line\nbreak",
          "tab\tand \"quotes\" \\",
          "利用者数（延べ）",
          "データ連携基盤",
          "/~path~1");

  private final RandomGenerator random;
  private final RandomGenerator learnt;

  /** A generator whose models depend on the seed alone. */
  public ModelGenerator(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    learnt = RandomGeneratorFactory.of("L64X128MixRandom").create(~seed);
  }

  /** The next model, with the given number of elements. */
  public LogicModel next(int size) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(element("e" + i));
    }
    List<Link> links = size < 2 ? List.of() : times(random.nextInt(2 * size), () -> link(size));
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (random.nextInt(3) > 0) {
        indicators.add(indicator("k" + i, i));
      }
    }
    return new LogicModel(
        1,
        maybe(this::text),
        text(),
        maybe(() -> new Owner(maybe(() -> "122173"), maybe(this::text), other())),
        maybe(() -> new Plan(maybe(this::year), maybe(this::year), other())),
        maybe(this::year),
        maybe(() -> any(Stage.values())),
        maybe(() -> any(Field.values())),
        maybe(this::platform),
        elements,
        links,
        indicators,
        times(random.nextInt(3), this::waiver),
        reviews(indicators),
        other());
  }

  /** Drawn from numbers of their own, so that the rest of a seed's model stays as it is. */
  private List<ReviewEntry> reviews(List<Indicator> indicators) {
    List<ReviewEntry> reviews = new ArrayList<>();
    for (int i = 0; i < indicators.size() && i < learnt.nextInt(3); i++) {
      reviews.add(
          new ReviewEntry(
              indicators.get(i).id(),
              Optional.of(FiscalYear.of(2024 + learnt.nextInt(3))),
              learnt.nextBoolean()
                  ? Optional.of(AssumptionState.values()[learnt.nextInt(3)])
                  : Optional.empty(),
              learnt.nextBoolean() ? Optional.of("申請の手間が大きかった") : Optional.empty(),
              learnt.nextBoolean() ? Optional.of("窓口を一つにする\n様式も減らす") : Optional.empty(),
              learnt.nextBoolean() ? Optional.of("高齢福祉課") : Optional.empty(),
              learnt.nextBoolean()
                  ? Optional.of(LocalDate.of(2027, 1 + learnt.nextInt(12), 28))
                  : Optional.empty(),
              OtherProperties.none()));
    }
    return reviews;
  }

  private Element element(String id) {
    return new Element(
        id,
        any(Tier.values()),
        maybe(() -> any(Field.values())),
        text(),
        maybe(this::text),
        random.nextInt(5) == 0,
        maybe(this::text),
        other());
  }

  private Link link(int size) {
    int from = random.nextInt(size);
    int to = (from + 1 + random.nextInt(size - 1)) % size;
    return new Link(
        maybe(this::text),
        "e" + from,
        "e" + to,
        any(LinkKind.values()),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        other());
  }

  private Indicator indicator(String id, int element) {
    return new Indicator(
        id,
        maybe(() -> "e" + element),
        text(),
        any(IndicatorClass.values()),
        maybe(() -> any("人", "%", "t-CO2")),
        maybe(() -> any(Direction.values())),
        maybe(this::text),
        maybe(this::measurement),
        times(random.nextInt(4), this::measurement),
        times(random.nextInt(4), this::measurement),
        maybe(this::source),
        maybe(() -> any(Frequency.values())),
        maybe(random::nextBoolean),
        maybe(() -> "ssds-F1102"),
        maybe(
            () ->
                new Benchmark(
                    maybe(this::text), times(random.nextInt(3), this::measurement), other())),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        other());
  }

  private Source source() {
    return new Source(
        maybe(this::text),
        maybe(() -> any(SourceKind.values())),
        maybe(() -> "https://example.jp/"),
        maybe(() -> "0000020111"),
        maybe(() -> "K3101"),
        maybe(() -> "12217"),
        other());
  }

  private Platform platform() {
    return new Platform(
        maybe(this::text),
        maybe(this::text),
        times(random.nextInt(3), () -> any("122173", "011002")),
        other());
  }

  private Waiver waiver() {
    return new Waiver(
        "coverage/missing-recommended",
        any("mobility/outcome3", "e0"),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2000))),
        other());
  }

  private Measurement measurement() {
    return new Measurement(maybe(this::year), maybe(this::value), other());
  }

  private FiscalYear year() {
    int year = random.nextInt(2019, 2036);
    return switch (random.nextInt(5)) {
      case 0 -> FiscalYear.parse("令和" + (year - 2018) + "年度");
      case 1 -> FiscalYear.parse("R" + (year - 2018));
      case 2 -> FiscalYear.parse("来年度");
      default -> FiscalYear.of(year);
    };
  }

  private Value value() {
    return switch (random.nextInt(4)) {
      case 0 -> Value.parse(any("増加", "集計中", "▲3.2", "1,200", "80%以上"));
      case 1 -> Value.of(new BigDecimal(any("0", "-3.20", "1E+5", "12.50")));
      default -> Value.of(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3)));
    };
  }

  private OtherProperties other() {
    if (random.nextInt(8) > 0) {
      return OtherProperties.none();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("担当課", text());
    values.put("x-number", new BigDecimal("1.50"));
    values.put("x-nothing", OtherProperties.NOTHING);
    values.put("x-list", List.of(true, Map.of("a/b~c", text())));
    return new OtherProperties(values);
  }

  private String text() {
    return any(WORDS.toArray(new String[0])) + random.nextInt(100);
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> times(int count, Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value.get());
    }
    return values;
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
