package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.Tier;

/**
 * Reads the widespread layout of one sheet with a column a tier: インプット, 事業・取組, アウトプット, 第1階層 and so
 * on from left to right.
 *
 * <p>Two boxes of neighbouring tiers in one row are joined by an arrow; a merged box stands in
 * every row it spans. A row that leaves its first columns empty goes on with the boxes above, to
 * the left and to the right; a row that begins with a box of the first tier begins anew. KPIs and
 * their values stand in the columns right of their tier, named by the heading or a second row of
 * headings.
 */
final class OneSheet {

  private static final int FARTHEST_ROW = 30;
  private static final int FEWEST_TIERS = 3;
  private static final Pattern ARROWS = Pattern.compile("[\\s→⇒➡⇨▶►>＞↓↗↘-]+");
  private static final Pattern BULLETS =
      Pattern.compile("(?m)^[\\s\\u3000]*[・●○◯■□◆◇①-⑳-][\\s\\u3000]*");

  /** The columns of a tier: the box, and what measures it. */
  private record Group(Tier tier, int box, NavigableMap<Integer, String> measures) {}

  /** What one sheet gives. */
  record Result(List<Draft> elements, List<Draft> links, List<Draft> indicators, String title) {}

  private final Sheet sheet;
  private final ImportLog.Builder log;
  private final int heading;
  private final List<Group> groups = new ArrayList<>();
  private final List<Draft> elements = new ArrayList<>();
  private final Map<String, Draft> links = new LinkedHashMap<>();
  private final List<Draft> indicators = new ArrayList<>();
  private final Map<String, List<Draft>> boxes = new LinkedHashMap<>();
  private final int[] counts = new int[Tier.values().length];
  private int firstRow;

  private OneSheet(
      Sheet sheet, int heading, NavigableMap<Integer, Tier> tiers, ImportLog.Builder log) {
    this.sheet = sheet;
    this.heading = heading;
    this.log = log;
    this.firstRow = heading + 1;
    columns(tiers);
  }

  /** The layout of a sheet, when it has at least three tiers in one row. */
  static Optional<OneSheet> of(Sheet sheet, ImportLog.Builder log) {
    for (int row : sheet.rows().headMap(FARTHEST_ROW, true).keySet()) {
      NavigableMap<Integer, Tier> tiers = tiers(sheet, row);
      if (tiers.values().stream().distinct().count() >= FEWEST_TIERS) {
        return Optional.of(new OneSheet(sheet, row, tiers, log));
      }
    }
    return Optional.empty();
  }

  private static NavigableMap<Integer, Tier> tiers(Sheet sheet, int row) {
    NavigableMap<Integer, Tier> tiers = new TreeMap<>();
    for (Cell cell : sheet.row(row).values()) {
      String written = CellValues.text(cell);
      Optional<Tier> tier = CodedReader.read(Tier.class, written);
      if (tier.isEmpty()) {
        tier = CodedReader.read(Tier.class, Words.heading(written));
      }
      if (tier.isPresent() && !tiers.containsValue(tier.get())) {
        tiers.put(cell.column(), tier.get());
      }
    }
    return tiers;
  }

  private void columns(NavigableMap<Integer, Tier> tiers) {
    boolean second = false;
    for (Map.Entry<Integer, Tier> entry : tiers.entrySet()) {
      Integer next = tiers.higherKey(entry.getKey());
      int end = next == null ? lastColumn() : next - 1;
      NavigableMap<Integer, String> measures = new TreeMap<>();
      for (int column = entry.getKey(); column <= end; column++) {
        for (int row : List.of(heading, heading + 1)) {
          Optional<String> key = sheet.cell(row, column).flatMap(OneSheet::measure);
          if (key.isPresent()) {
            measures.putIfAbsent(column, key.get());
            second |= row == heading + 1;
          }
        }
      }
      groups.add(new Group(entry.getValue(), entry.getKey(), measures));
    }
    if (second) {
      firstRow = heading + 2;
    }
  }

  private static Optional<String> measure(Cell cell) {
    return Table.INDICATORS
        .key(CellValues.text(cell))
        .filter(key -> !key.equals("element") && !key.equals("note") && !key.equals("id"));
  }

  private int lastColumn() {
    return sheet.rows().values().stream().mapToInt(row -> row.lastKey()).max().orElse(0);
  }

  /** The rows as elements, arrows and indicators. */
  Result read() {
    Map<Integer, List<Draft>> current = new LinkedHashMap<>();
    for (int row : sheet.rows().tailMap(firstRow, true).keySet()) {
      Map<Integer, List<Draft>> written = new LinkedHashMap<>();
      int leftmost = -1;
      for (int i = 0; i < groups.size(); i++) {
        Optional<Cell> box = sheet.covering(row, groups.get(i).box());
        if (box.isPresent() && !ARROWS.matcher(CellValues.text(box.get())).matches()) {
          written.put(i, elementsOf(groups.get(i), box.get()));
          boolean own = box.get().row() == row;
          leftmost = leftmost < 0 && own ? i : leftmost;
        }
      }
      if (written.isEmpty()) {
        continue;
      }
      if (leftmost == 0
          || (leftmost > 0
              && current.keySet().stream().allMatch(i -> i > 0)
              && leftmost == current.keySet().stream().min(Integer::compare).orElse(leftmost))) {
        current.clear();
      }
      current.putAll(written);
      join(current, written.keySet());
      measures(row, current);
    }
    log.read(
        sheet.name(),
        "1枚に並べたロジックモデルとして読みました（要素 "
            + elements.size()
            + "、行と結合セルから読み取った矢印 "
            + links.size()
            + "、指標 "
            + indicators.size()
            + "）。",
        "read as a model laid out on one sheet ("
            + elements.size()
            + " elements, "
            + links.size()
            + " arrows implied by rows and merged cells, "
            + indicators.size()
            + " indicators).");
    return new Result(elements, new ArrayList<>(links.values()), indicators, title());
  }

  private List<Draft> elementsOf(Group group, Cell box) {
    return boxes.computeIfAbsent(
        box.name(),
        name -> {
          List<Draft> made = new ArrayList<>();
          for (String text : texts(CellValues.text(box))) {
            String at = sheet.place(box);
            Draft element = new Draft(at);
            String prefix = References.prefix(group.tier().code());
            element.put("id", Json.text(prefix + ++counts[group.tier().ordinal()]));
            element.put("tier", Json.text(group.tier().code()), sheet.place(heading, group.box()));
            element.put("text", Json.text(text));
            made.add(element);
          }
          elements.addAll(made);
          return made;
        });
  }

  // A cell whose every line begins with a bullet holds as many boxes.
  private static List<String> texts(String written) {
    List<String> lines = written.lines().filter(line -> !line.isBlank()).toList();
    boolean list = lines.size() > 1 && lines.stream().allMatch(l -> BULLETS.matcher(l).find());
    return list
        ? lines.stream().map(line -> Words.strip(BULLETS.matcher(line).replaceFirst(""))).toList()
        : List.of(written);
  }

  private void join(Map<Integer, List<Draft>> current, Iterable<Integer> written) {
    List<Integer> tiers = current.keySet().stream().sorted().toList();
    java.util.Set<Integer> now = new java.util.HashSet<>();
    written.forEach(now::add);
    for (int i = 0; i + 1 < tiers.size(); i++) {
      if (!now.contains(tiers.get(i)) && !now.contains(tiers.get(i + 1))) {
        continue;
      }
      for (Draft from : current.get(tiers.get(i))) {
        for (Draft to : current.get(tiers.get(i + 1))) {
          links.computeIfAbsent(from.text("id") + "\n" + to.text("id"), key -> link(from, to));
        }
      }
    }
  }

  private static Draft link(Draft from, Draft to) {
    Draft link = new Draft(from.place());
    link.put("from", Json.text(from.text("id")), from.place());
    link.put("to", Json.text(to.text("id")), to.place());
    return link;
  }

  private void measures(int row, Map<Integer, List<Draft>> current) {
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      Map<String, Cell> cells = new LinkedHashMap<>();
      group
          .measures()
          .forEach(
              (at, key) -> sheet.cell(row, at).ifPresent(cell -> cells.putIfAbsent(key, cell)));
      if (!cells.containsKey("name")) {
        continue;
      }
      Draft indicator = indicator(cells);
      indicator.put("id", Json.text("k" + (indicators.size() + 1)));
      List<Draft> boxesHere = current.getOrDefault(i, List.of());
      if (!boxesHere.isEmpty()) {
        indicator.put("element", Json.text(boxesHere.get(0).text("id")));
      }
      indicators.add(indicator);
    }
  }

  private Draft indicator(Map<String, Cell> cells) {
    Draft indicator = new Draft(sheet.place(cells.get("name")));
    String unit = cells.containsKey("unit") ? CellValues.text(cells.get("unit")) : "";
    cells.forEach(
        (key, cell) -> {
          String at = sheet.place(cell);
          switch (key) {
            case "#targetValue" -> measured(indicator.list("targets"), cell, unit);
            case "#actualValue" -> measured(indicator.list("actuals"), cell, unit);
            case "#targetYear" -> measuredYear(indicator.list("targets"), cell);
            case "#actualYear" -> measuredYear(indicator.list("actuals"), cell);
            case "baseline.value" ->
                indicator.object("baseline", at).put("value", CellValues.value(cell, unit), at);
            case "baseline.year" ->
                indicator.object("baseline", at).put("year", CellValues.year(cell), at);
            case "source.name" ->
                indicator.object("source", at).put("name", Json.text(CellValues.text(cell)), at);
            case "class", "direction", "frequency" ->
                indicator.put(key, CellValues.coded(key, cell), at);
            case "name", "unit", "definition" ->
                indicator.put(key, Json.text(CellValues.text(cell)), at);
            default ->
                log.leftAlone(
                    at,
                    "この列は、1枚に並べた形では読みません。",
                    "this column is not read in a layout of one sheet.");
          }
        });
    return indicator;
  }

  private void measured(List<Draft> list, Cell cell, String unit) {
    Draft one = list.isEmpty() ? new Draft(sheet.place(cell)) : list.get(0);
    one.put("value", CellValues.value(cell, unit), sheet.place(cell));
    if (list.isEmpty()) {
      list.add(one);
    }
  }

  private void measuredYear(List<Draft> list, Cell cell) {
    Draft one = list.isEmpty() ? new Draft(sheet.place(cell)) : list.get(0);
    one.put("year", CellValues.year(cell), sheet.place(cell));
    if (list.isEmpty()) {
      list.add(one);
    }
  }

  // What stands above the table is its title, unless it is a label with something beside it.
  private String title() {
    return sheet.rows().headMap(heading, false).values().stream()
        .filter(row -> row.size() == 1)
        .map(row -> CellValues.text(row.firstEntry().getValue()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
