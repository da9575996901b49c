package jp.sujimichi.format.rs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the cells of a row by the names of their columns, which are looked up once a file. */
final class RsColumns {

  private static final List<RsColumn> GOALS =
      List.of(
          RsColumn.PROJECT,
          RsColumn.TITLE,
          RsColumn.NUMBER,
          RsColumn.KIND,
          RsColumn.PERIOD,
          RsColumn.GOAL,
          RsColumn.INDICATOR,
          RsColumn.FIGURE);
  private static final List<RsColumn> CONNECTIONS =
      List.of(
          RsColumn.PROJECT,
          RsColumn.FROM_NUMBER,
          RsColumn.FROM_KIND,
          RsColumn.TO_NUMBER,
          RsColumn.TO_KIND);

  /** What a cell holds that has nothing to say. */
  private static final List<String> NOTHING = List.of("-", "－", "ー", "‐", "―", "−");

  private final Map<RsColumn, Integer> places = new EnumMap<>(RsColumn.class);
  private final SortedMap<Integer, Integer> years;
  private final List<String> unused;

  private RsColumns(RsHeader header, SortedMap<Integer, Integer> years) {
    for (RsColumn column : RsColumn.values()) {
      header.find(column.heading()).ifPresent(place -> places.put(column, place));
    }
    this.years = years;
    this.unused = header.unused();
  }

  /** Whether the headings are those of the file of connections. */
  static boolean areConnections(RsHeader header) {
    return header.has(RsColumn.FROM_NUMBER.heading()) || header.has(RsColumn.TO_NUMBER.heading());
  }

  /** The columns of the file of targets. */
  static RsColumns ofGoals(String file, RsHeader header) {
    header.require(GOALS.stream().map(RsColumn::heading).toList());
    SortedMap<Integer, Integer> years = header.years();
    if (years.isEmpty()) {
      throw new RsException(RsTexts.noYears(file));
    }
    return new RsColumns(header, years);
  }

  /** The columns of the file of connections. */
  static RsColumns ofConnections(RsHeader header) {
    header.require(CONNECTIONS.stream().map(RsColumn::heading).toList());
    return new RsColumns(header, new TreeMap<>());
  }

  /** The headings of columns from which nothing is taken. */
  List<String> unused() {
    return unused;
  }

  /** 予算事業ID of a row. */
  String project(List<String> cells) {
    return cell(cells, RsColumn.PROJECT);
  }

  RsGoal goal(List<String> cells) {
    SortedMap<Integer, String> values = new TreeMap<>();
    years.forEach(
        (year, place) -> {
          String value = at(cells, place);
          if (!value.isEmpty()) {
            values.put(year, value);
          }
        });
    return new RsGoal(
        head(cells),
        step(cells, RsColumn.NUMBER, RsColumn.KIND, RsColumn.PERIOD, RsColumn.GOAL),
        cell(cells, RsColumn.INDICATOR),
        cell(cells, RsColumn.UNIT),
        cell(cells, RsColumn.DIRECTION),
        cell(cells, RsColumn.SOURCE),
        cell(cells, RsColumn.REASON),
        cell(cells, RsColumn.RESULT),
        RsFigure.of(cell(cells, RsColumn.FIGURE)),
        values);
  }

  private RsHead head(List<String> cells) {
    String ministry = cell(cells, RsColumn.MINISTRY);
    return new RsHead(
        project(cells),
        cell(cells, RsColumn.TITLE),
        ministry.isEmpty() ? cell(cells, RsColumn.POLICY_MINISTRY) : ministry,
        cell(cells, RsColumn.YEAR));
  }

  RsConnection connection(List<String> cells) {
    return new RsConnection(
        project(cells),
        step(
            cells,
            RsColumn.FROM_NUMBER,
            RsColumn.FROM_KIND,
            RsColumn.FROM_PERIOD,
            RsColumn.FROM_TEXT),
        step(cells, RsColumn.TO_NUMBER, RsColumn.TO_KIND, RsColumn.TO_PERIOD, RsColumn.TO_TEXT),
        cell(cells, RsColumn.WHY),
        cell(cells, RsColumn.ONE_STAGE));
  }

  private RsStep step(
      List<String> cells, RsColumn number, RsColumn kind, RsColumn period, RsColumn text) {
    return new RsStep(
        cell(cells, number), cell(cells, kind), cell(cells, period), cell(cells, text));
  }

  private String cell(List<String> cells, RsColumn column) {
    Integer place = places.get(column);
    return place == null ? "" : at(cells, place);
  }

  private static String at(List<String> cells, int place) {
    String text = place < cells.size() ? cells.get(place).strip() : "";
    return NOTHING.contains(text) ? "" : text;
  }
}
