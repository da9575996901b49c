package jp.sujimichi.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sujimichi.model.AssumptionState;
import jp.sujimichi.model.Benchmark;
import jp.sujimichi.model.Bilingual;
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
import jp.sujimichi.model.Waiver;

/** Makes the model out of the tree of its file. */
final class ModelAssembler {

  private static final BigDecimal VERSION = BigDecimal.ONE;

  private final Reading reading;
  private final JsonTree tree;

  ModelAssembler(Reading reading) {
    this.reading = reading;
    this.tree = reading.tree();
  }

  /** The model; to be thrown away when problems were found. */
  LogicModel model() {
    Members in = new Members(reading, 0, Shape.MODEL);
    version(in);
    Optional<String> id = in.text("id");
    String title = in.required(ReadingTexts.TITLE, true);
    Optional<Owner> owner = in.object("owner", Shape.OWNER).map(this::owner);
    Optional<Plan> plan = in.object("plan", Shape.PLAN).map(this::plan);
    Optional<FiscalYear> asOf = in.year("asOf");
    Optional<Stage> stage = in.coded("stage", Stage.class);
    Optional<Field> field = in.coded("field", Field.class);
    Optional<Platform> platform = in.object("platform", Shape.PLATFORM).map(this::platform);
    List<Element> elements = elements(in);
    List<Link> links = objects(in, "links", Shape.LINK, this::link);
    List<Indicator> indicators = objects(in, "indicators", Shape.INDICATOR, this::indicator);
    List<Waiver> waivers = objects(in, "waivers", Shape.WAIVER, this::waiver);
    List<ReviewEntry> reviews = objects(in, "reviews", Shape.REVIEW, this::review);
    return new LogicModel(
        1,
        id,
        title,
        owner,
        plan,
        asOf,
        stage,
        field,
        platform,
        elements,
        links,
        indicators,
        waivers,
        reviews,
        in.other());
  }

  private void version(Members in) {
    int node = in.find("formatVersion");
    if (node < 0) {
      reading.problem(in.node(), ReadingTexts.missing(ReadingTexts.VERSION));
    } else if (tree.kind(node) != JsonTree.NUMBER) {
      in.wrong(node, "formatVersion", ReadingTexts.INTEGER);
    } else if (new BigDecimal(tree.text(node)).compareTo(VERSION) != 0) {
      reading.problem(node, ReadingTexts.wrongVersion(tree.written(node)));
    }
  }

  private List<Element> elements(Members in) {
    int list = in.find("elements");
    if (list < 0) {
      reading.problem(in.node(), ReadingTexts.missing(ReadingTexts.ELEMENTS));
      return List.of();
    }
    if (tree.kind(list) != JsonTree.ARRAY) {
      in.wrong(list, "elements", ReadingTexts.LIST);
      return List.of();
    }
    return objects(in.items(list), "elements", Shape.ELEMENT, this::element);
  }

  private <T> List<T> objects(Members in, String name, Shape shape, Function<Members, T> read) {
    return objects(in.items(name), name, shape, read);
  }

  private <T> List<T> objects(int[] items, String name, Shape shape, Function<Members, T> read) {
    List<T> objects = new ArrayList<>(items.length);
    for (int item : items) {
      if (tree.kind(item) == JsonTree.OBJECT) {
        objects.add(read.apply(new Members(reading, item, shape)));
      } else {
        wrongItem(item, name, ReadingTexts.OBJECT);
      }
    }
    return objects;
  }

  private void wrongItem(int item, String list, Bilingual expected) {
    reading.problem(item, ReadingTexts.wrongItem(list, expected, reading.shown(item)));
  }

  private Owner owner(Members in) {
    return new Owner(in.text("code"), in.text("name"), in.other());
  }

  private Plan plan(Members in) {
    return new Plan(in.year("start"), in.year("end"), in.other());
  }

  private Platform platform(Members in) {
    Optional<String> id = in.text("id");
    Optional<String> name = in.text("name");
    List<String> sharedWith = new ArrayList<>();
    for (int item : in.items("sharedWith")) {
      if (tree.kind(item) == JsonTree.STRING) {
        sharedWith.add(tree.text(item));
      } else {
        wrongItem(item, "sharedWith", ReadingTexts.TEXT);
      }
    }
    return new Platform(id, name, sharedWith, in.other());
  }

  private Element element(Members in) {
    String id = in.required(ReadingTexts.ELEMENT_ID, false);
    Tier tier = tier(in);
    return new Element(
        id,
        tier,
        in.coded("field", Field.class),
        in.required(ReadingTexts.ELEMENT_TEXT, true),
        in.text("note"),
        in.flag("terminal").orElse(false),
        in.text("unmeasuredBecause"),
        in.other());
  }

  private Tier tier(Members in) {
    String written = in.required(ReadingTexts.ELEMENT_TIER, false);
    Optional<Tier> tier = CodedReader.read(Tier.class, written);
    if (tier.isEmpty() && !written.isBlank()) {
      int node = in.find("tier");
      reading.problem(node, ReadingTexts.unknownTier(tree.written(node)));
    }
    return tier.orElse(Tier.INPUT);
  }

  private Link link(Members in) {
    return new Link(
        in.text("id"),
        in.textOrEmpty("from"),
        in.textOrEmpty("to"),
        in.coded("kind", LinkKind.class).orElse(LinkKind.CAUSE),
        in.text("assumption"),
        in.text("evidence"),
        in.text("note"),
        in.other());
  }

  private Indicator indicator(Members in) {
    return new Indicator(
        in.textOrEmpty("id"),
        in.text("element"),
        in.textOrEmpty("name"),
        in.coded("class", IndicatorClass.class).orElse(IndicatorClass.OPTIONAL),
        in.text("unit"),
        in.coded("direction", Direction.class),
        in.text("definition"),
        baseline(in),
        measurements(in, "targets"),
        measurements(in, "actuals"),
        source(in),
        in.coded("frequency", Frequency.class),
        in.flag("cumulative"),
        in.text("catalogue"),
        in.object("benchmark", Shape.BENCHMARK).map(this::benchmark),
        in.text("cause"),
        in.text("action"),
        in.text("note"),
        in.other());
  }

  private Optional<Measurement> baseline(Members in) {
    int node = in.find("baseline");
    return node < 0 ? Optional.empty() : measurement(node, "baseline");
  }

  // A single target is often written without the brackets of a list, or even as a bare number.
  private List<Measurement> measurements(Members in, String name) {
    int node = in.find(name);
    if (node < 0) {
      return List.of();
    }
    List<Measurement> measurements = new ArrayList<>();
    if (tree.kind(node) == JsonTree.ARRAY) {
      for (int item : in.items(node)) {
        measurement(item, name).ifPresent(measurements::add);
      }
    } else {
      measurement(node, name).ifPresent(measurements::add);
    }
    return measurements;
  }

  private Optional<Measurement> measurement(int node, String name) {
    return switch (tree.kind(node)) {
      case JsonTree.OBJECT -> {
        Members in = new Members(reading, node, Shape.MEASUREMENT);
        yield Optional.of(new Measurement(in.year("year"), in.value("value"), in.other()));
      }
      case JsonTree.NUMBER, JsonTree.STRING ->
          Optional.of(
              new Measurement(
                  Optional.empty(), reading.valueAt(node, name), OtherProperties.none()));
      default -> {
        reading.problem(
            node, ReadingTexts.wrongType(name, ReadingTexts.MEASUREMENT, reading.shown(node)));
        yield Optional.empty();
      }
    };
  }

  private Optional<Source> source(Members in) {
    int node = in.find("source");
    if (node < 0) {
      return Optional.empty();
    }
    if (tree.kind(node) == JsonTree.STRING) {
      return Optional.of(
          new Source(
              Optional.of(tree.text(node)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              OtherProperties.none()));
    }
    if (tree.kind(node) != JsonTree.OBJECT) {
      in.wrong(node, "source", ReadingTexts.OBJECT);
      return Optional.empty();
    }
    Members source = new Members(reading, node, Shape.SOURCE);
    return Optional.of(
        new Source(
            source.text("name"),
            source.coded("kind", SourceKind.class),
            source.text("url"),
            source.text("statsDataId"),
            source.text("item"),
            source.text("area"),
            source.other()));
  }

  private Benchmark benchmark(Members in) {
    return new Benchmark(in.text("name"), measurements(in, "values"), in.other());
  }

  private Waiver waiver(Members in) {
    return new Waiver(
        in.textOrEmpty("rule"),
        in.textOrEmpty("on"),
        in.text("reason"),
        in.text("by"),
        until(in),
        in.other());
  }

  private ReviewEntry review(Members in) {
    return new ReviewEntry(
        in.textOrEmpty("indicator"),
        in.year("year"),
        in.coded("assumption", AssumptionState.class),
        in.text("cause"),
        in.text("change"),
        in.text("by"),
        until(in),
        in.other());
  }

  private Optional<LocalDate> until(Members in) {
    Optional<String> written = in.text("until");
    if (written.isEmpty() || written.get().isBlank()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = DateReader.read(written.get());
    if (date.isEmpty()) {
      in.unrecognisedText("until", List.of("2027-03-31"));
    }
    return date;
  }
}
