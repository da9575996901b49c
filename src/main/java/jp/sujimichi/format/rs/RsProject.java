package jp.sujimichi.format.rs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;

/** Gathers the rows of one project and makes its model. */
final class RsProject {

  private static final int FORMAT_VERSION = 1;
  private static final String NO_TEXT = "（記載なし）";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** One element as it grows. */
  private static final class Box {
    private final String id;
    private final Tier tier;
    private final RsStep step;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Map<String, RsIndicator> indicators = new LinkedHashMap<>();

    Box(String id, Tier tier, RsStep step) {
      this.id = id;
      this.tier = tier;
      this.step = step;
    }
  }

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Box> byNumber = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<RsConnection> connections = new ArrayList<>();
  private RsHead head = new RsHead("", "", "", "");
  private int skipped;
  private int loose;

  void add(RsGoal row) {
    head = row.head();
    Optional<Tier> tier = row.step().tier();
    if (tier.isEmpty()) {
      skipped++;
      return;
    }
    Box box = boxOf(row.step(), tier.get());
    if (!row.reason().isEmpty()) {
      box.reasons.add(row.reason());
    }
    if (!row.result().isEmpty()) {
      box.notes.add("成果実績: " + row.result());
    }
    if (!row.indicator().isEmpty()) {
      box.indicators
          .computeIfAbsent(row.indicator() + '\n' + row.unit(), key -> new RsIndicator(row))
          .add(row);
    }
  }

  void add(RsConnection row) {
    connections.add(row);
  }

  /** Rows from which nothing could be taken. */
  int skipped() {
    return skipped;
  }

  /** Connections of which an end is not in the file of targets; known once the model is made. */
  int loose() {
    return loose;
  }

  private Box boxOf(RsStep step, Tier tier) {
    Box known = boxes.get(key(step, tier));
    if (known != null) {
      return known;
    }
    Box box = new Box(newId(tier, step.number()), tier, step);
    boxes.put(key(step, tier), box);
    byNumber.putIfAbsent(numberKey(step, tier), box);
    return box;
  }

  private static String key(RsStep step, Tier tier) {
    return numberKey(step, tier) + '\n' + SPACES.matcher(step.text()).replaceAll("");
  }

  private static String numberKey(RsStep step, Tier tier) {
    return tier.code() + '\n' + step.number();
  }

  /** Short ids such as a1, o1 and x1; where a number is used twice, a1-2. */
  private String newId(Tier tier, String number) {
    String letter =
        switch (tier) {
          case ACTIVITY -> "a";
          case OUTPUT -> "o";
          case OUTCOME1 -> "x";
          case OUTCOME2 -> "y";
          default -> "z";
        };
    String id = letter + number.replaceAll("[\\s.]+", "");
    int count = ids.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + '-' + count;
  }

  /** The model of the rows so far. */
  LogicModel model() {
    List<Link> links = new ArrayList<>();
    Set<String> drawn = new LinkedHashSet<>();
    for (RsConnection connection : connections) {
      noteOneStage(connection);
      if (connection.from().isEmpty() || connection.to().isEmpty()) {
        continue;
      }
      String from = end(connection.from());
      String to = end(connection.to());
      if (drawn.add(from + "->" + to)) {
        links.add(link(links.size() + 1, from, to, connection.why()));
      }
    }
    List<Indicator> indicators = new ArrayList<>();
    for (Box box : boxes.values()) {
      for (RsIndicator indicator : box.indicators.values()) {
        indicators.add(indicator.indicator("k" + (indicators.size() + 1), box.id));
      }
    }
    FiscalYear year = FiscalYear.parse(head.year());
    return new LogicModel(
        FORMAT_VERSION,
        Optional.of(id()),
        head.title().isEmpty() ? NO_TEXT : oneLine(head.title()),
        owner(),
        Optional.empty(),
        year.number().isPresent()
            ? Optional.of(FiscalYear.of(year.number().getAsInt()))
            : Optional.empty(),
        Optional.of(Stage.OPERATION),
        Optional.empty(),
        Optional.empty(),
        boxes.values().stream().map(RsProject::element).toList(),
        links,
        indicators,
        List.of(),
        OtherProperties.none());
  }

  private String id() {
    int year = FiscalYear.parse(head.year()).number().orElse(0);
    return "rs-" + (year == 0 ? "" : year + "-") + head.project();
  }

  private Optional<Owner> owner() {
    return head.ministry().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Owner(Optional.empty(), Optional.of(head.ministry()), OtherProperties.none()));
  }

  /** The reason stands with the outcome that is the only one of its chain. */
  private void noteOneStage(RsConnection connection) {
    if (connection.oneStage().isEmpty()) {
      return;
    }
    Stream.of(connection.to(), connection.from())
        .flatMap(step -> find(step).stream())
        .findFirst()
        .ifPresent(box -> box.notes.add("アウトカムを複数段階で設定できない理由: " + connection.oneStage()));
  }

  /** The id of an end; an end the other file does not have keeps the id it would have. */
  private String end(RsStep step) {
    Optional<Box> box = find(step);
    if (box.isEmpty()) {
      loose++;
      return step.tier().map(Tier::code).orElse("?") + step.number();
    }
    return box.get().id;
  }

  private Optional<Box> find(RsStep step) {
    if (step.tier().isEmpty()) {
      return Optional.empty();
    }
    Box exact = boxes.get(key(step, step.tier().get()));
    return Optional.ofNullable(
        exact != null ? exact : byNumber.get(numberKey(step, step.tier().get())));
  }

  private static Link link(int number, String from, String to, String why) {
    return new Link(
        Optional.of("l" + number),
        from,
        to,
        LinkKind.CAUSE,
        why.isEmpty() ? Optional.empty() : Optional.of(why),
        Optional.empty(),
        Optional.empty(),
        OtherProperties.none());
  }

  private static Element element(Box box) {
    Set<String> notes = new LinkedHashSet<>(box.notes);
    boolean measured = !box.indicators.isEmpty();
    if (measured) {
      box.reasons.forEach(reason -> notes.add("定性的なアウトカム目標を設定している理由: " + reason));
    }
    return new Element(
        box.id,
        box.tier,
        Optional.empty(),
        box.step.text().isEmpty() ? NO_TEXT : oneLine(box.step.text()),
        joined(notes),
        false,
        measured ? Optional.empty() : joined(box.reasons),
        OtherProperties.none());
  }

  private static Optional<String> joined(Set<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
  }

  /** Line breaks in a cell are for its width, so a title or an element reads on without them. */
  static String oneLine(String text) {
    return text.replaceAll("[ \\t\\u3000]*[\\r\\n]+[ \\t\\u3000]*", "");
  }
}
