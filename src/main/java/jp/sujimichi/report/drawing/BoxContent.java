package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/**
 * What stands in the box of an element, set in lines.
 *
 * @param element the element
 * @param lines its words
 * @param indicators its KPIs
 */
record BoxContent(Element element, List<String> lines, List<Kpi> indicators) {

  static final double WIDTH = 162;
  static final double PADDING = 9;
  static final double TEXT_SIZE = 12.5;
  static final double TEXT_LEADING = 17;
  static final double KPI_SIZE = 11;
  static final double KPI_LEADING = 14.5;
  static final double KPI_SIGNS = 18;
  static final double KPI_GAP = 6;
  static final double KPI_INDENT = 13;
  private static final double INNER = WIDTH - 2 * PADDING;
  private static final double MARK_ROOM = 24;

  /**
   * A KPI in its box.
   *
   * @param indicator the KPI
   * @param name its name in lines
   * @param figures its first and last value in lines; empty when it has neither
   * @param badges what stands on it
   */
  record Kpi(Indicator indicator, List<String> name, List<String> figures, List<Badge> badges) {

    double height() {
      double signs = badges.isEmpty() ? 0 : KPI_SIGNS;
      return (name.size() + figures.size()) * KPI_LEADING + signs;
    }
  }

  static BoxContent of(LogicModel model, Element element, Decoration decoration) {
    double room = decoration.marks().containsKey(element.id()) ? INNER - MARK_ROOM : INNER;
    List<Kpi> indicators = new ArrayList<>();
    for (Indicator indicator : model.indicators()) {
      if (indicator.element().filter(element.id()::equals).isPresent()) {
        indicators.add(kpi(indicator, decoration));
      }
    }
    return new BoxContent(
        element, TextFit.lines(element.text(), TEXT_SIZE, room), List.copyOf(indicators));
  }

  private static Kpi kpi(Indicator indicator, Decoration decoration) {
    double room = INNER - KPI_INDENT;
    String figures = figures(indicator);
    return new Kpi(
        indicator,
        TextFit.lines(indicator.name(), KPI_SIZE, room),
        figures.isEmpty() ? List.of() : TextFit.lines(figures, KPI_SIZE, room),
        decoration.badgesOf(new Reference(SubjectKind.INDICATOR, indicator.id())));
  }

  /** From where to where, such as {@code 18 → 38%（2028）}. */
  private static String figures(Indicator indicator) {
    Optional<Measurement> target =
        indicator.targets().isEmpty()
            ? Optional.empty()
            : Optional.of(indicator.targets().get(indicator.targets().size() - 1));
    String from = indicator.baseline().map(BoxContent::written).orElse("");
    String to = target.map(BoxContent::written).orElse("");
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    String unit = to.isEmpty() ? "" : indicator.unit().orElse("");
    String year = target.flatMap(Measurement::year).map(BoxContent::year).orElse("");
    return (from.isEmpty() ? "？" : from)
        + " → "
        + (to.isEmpty() ? "？" : to + unit)
        + (year.isEmpty() ? "" : " (" + year + ")");
  }

  private static String written(Measurement measurement) {
    return measurement.value().map(Value::written).orElse("");
  }

  private static String year(FiscalYear year) {
    return year.number().isPresent() ? String.valueOf(year.number().getAsInt()) : year.written();
  }

  double height() {
    double height = 2 * PADDING + Math.max(1, lines.size()) * TEXT_LEADING;
    for (Kpi kpi : indicators) {
      height += KPI_GAP + kpi.height();
    }
    return Math.ceil(Math.max(44, height));
  }
}
