package jp.sujimichi.report.drawing;

import static jp.sujimichi.report.drawing.Svg.number;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;

/**
 * Draws a logic model as an SVG: tiers from left to right under their names, services above
 * foundations, every element with its indicators in its box, arrows round the boxes.
 *
 * <p>The same model, decoration and style give the same characters. The text is well-formed XML,
 * holds no script and no style sheet, and asks for nothing from outside. Elements, arrows and
 * indicators carry {@code data-at} with kind and id, such as {@code element ha1}. A link whose ends
 * are not both in the model, or are one element, is not drawn.
 */
public final class ModelDrawing {

  private static final String FONTS =
      "'BIZ UDPGothic','Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI',Meiryo,"
          + "IPAPGothic,sans-serif";
  private static final String INK = "#1b1f24";
  private static final String LINE = "#3d4a57";
  private static final String QUIET = "#4a5560";
  private static final List<String> COLUMN_FILLS =
      List.of("#eef1f4", "#e9f0f8", "#e4f1f1", "#f5f0e2", "#f7ebe0", "#f4e8ee");

  private final LogicModel model;
  private final Decoration decoration;
  private final DrawingStyle style;
  private final Layout layout;
  private final Svg svg = new Svg();
  private final SignPainter signs = new SignPainter(svg);

  private ModelDrawing(LogicModel model, Decoration decoration, DrawingStyle style) {
    this.model = model;
    this.decoration = decoration;
    this.style = style;
    layout = LayoutBuilder.of(model, decoration);
  }

  /** The drawing of a model as the text of one {@code svg} element. */
  public static String svg(LogicModel model, Decoration decoration, DrawingStyle style) {
    return picture(model, decoration, style).svg();
  }

  /** The drawing of a model with its size. */
  public static Picture picture(LogicModel model, Decoration decoration, DrawingStyle style) {
    ModelDrawing drawing = new ModelDrawing(model, decoration, style);
    return new Picture(drawing.draw(), drawing.layout.width(), drawing.layout.height());
  }

  private String draw() {
    String width = number(layout.width());
    String height = number(layout.height());
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height,
        "font-family",
        FONTS,
        "fill",
        INK,
        "role",
        style.interactive() ? "group" : "img",
        "aria-labelledby",
        style.prefix() + "-title");
    svg.text("title", model.title(), "id", style.prefix() + "-title");
    defineArrowheads();
    layout.columns().forEach(this::drawColumn);
    layout.lanes().forEach(this::drawLane);
    layout.arrows().forEach(this::drawArrow);
    layout.boxes().forEach(this::drawBox);
    signs.drawAll(layout, decoration);
    return svg.close("svg").toString();
  }

  private void defineArrowheads() {
    svg.open("defs");
    defineArrowhead("-head", LINE);
    if (!decoration.breaks().isEmpty()) {
      defineArrowhead("-broken", SignPainter.BROKEN);
    }
    svg.close("defs");
  }

  private void defineArrowhead(String name, String colour) {
    svg.open(
        "marker",
        "id",
        style.prefix() + name,
        "viewBox",
        "0 0 10 10",
        "refX",
        "9",
        "refY",
        "5",
        "markerWidth",
        "9",
        "markerHeight",
        "9",
        "markerUnits",
        "userSpaceOnUse",
        "orient",
        "auto");
    svg.empty("path", "d", "M0 0.8L10 5L0 9.2z", "fill", colour);
    svg.close("marker");
  }

  private void drawColumn(Layout.Column column) {
    Area area = column.area();
    Area wide = new Area(area.x() - 8, area.y(), area.width() + 16, area.height());
    svg.open("g", "class", "tier");
    svg.rectangle(wide, 8, COLUMN_FILLS.get(column.tier().rank()), "none", 0);
    List<String> lines = headings(column.tier().label(), area.width());
    double y = area.y() + (lines.size() > 1 ? 14 : 21);
    for (String line : lines) {
      svg.words(
          line,
          area.x() + area.width() / 2,
          y,
          lines.size() > 1 ? 11.5 : 13.5,
          "text-anchor",
          "middle",
          "font-weight",
          "700");
      y += 14;
    }
    svg.close("g");
  }

  private List<String> headings(Bilingual label, double width) {
    String one = style.text(label);
    if (TextFit.width(one, 13.5) <= width) {
      return List.of(one);
    }
    return style.languages().stream().map(label::in).distinct().toList();
  }

  private void drawLane(Layout.Lane lane) {
    if (lane.layer().isEmpty()) {
      return;
    }
    Area area = lane.area();
    svg.open("g", "class", "lane");
    svg.empty(
        "path",
        "d",
        "M" + number(area.x()) + " " + number(area.y()) + "H" + number(area.right()),
        "stroke",
        QUIET,
        "stroke-width",
        "1",
        "stroke-dasharray",
        "2 3",
        "fill",
        "none");
    svg.words(
        style.text(lane.layer().get().label()),
        area.x() + 4,
        area.y() + 16,
        12,
        "font-weight",
        "700",
        "fill",
        QUIET,
        "stroke",
        "#fff",
        "stroke-width",
        "3",
        "paint-order",
        "stroke");
    svg.close("g");
  }

  private void drawArrow(Layout.Arrow arrow) {
    Link link = arrow.link();
    boolean breaks = decoration.breaks().containsKey(link.reference());
    String path = Svg.path(arrow.corners(), 6);
    String feedback = link.kind() == LinkKind.FEEDBACK ? " feedback" : "";
    svg.open("g", attributes("link" + feedback, "link", link.reference(), nameOf(arrow)));
    svg.text("title", nameOf(arrow));
    svg.empty(
        "path",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        "#fff",
        "stroke-width",
        "5",
        "opacity",
        "0.75");
    svg.empty(
        "path",
        "class",
        "line",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        breaks ? SignPainter.BROKEN : LINE,
        "stroke-width",
        breaks ? "3" : "1.6",
        "stroke-dasharray",
        feedback.isEmpty() ? "none" : "6 4",
        "marker-end",
        "url(#" + style.prefix() + (breaks ? "-broken)" : "-head)"));
    svg.empty("path", "d", path, "fill", "none", "stroke", "transparent", "stroke-width", "12");
    svg.close("g");
  }

  private String nameOf(Layout.Arrow arrow) {
    Element from = layout.boxes().get(arrow.from()).content().element();
    Element to = layout.boxes().get(arrow.to()).content().element();
    String name = from.text() + " → " + to.text();
    Optional<String> assumption = arrow.link().assumption();
    Bilingual word = new Bilingual("前提: ", "Assumption: ");
    return name
        + assumption.map(a -> "\n" + word.in(style.languages().get(0)) + a).orElse("")
        + said(SubjectKind.LINK, arrow.link().reference());
  }

  private String said(SubjectKind kind, String id) {
    StringBuilder said = new StringBuilder();
    for (Badge badge : decoration.badgesOf(new Reference(kind, id))) {
      said.append('\n').append(badge.meaning());
    }
    return said.toString();
  }

  /** What a group says of itself: to scripts always, to people and keyboards where it answers. */
  private String[] attributes(String kindClass, String kind, String id, String name) {
    String at = kind + " " + id;
    return style.interactive()
        ? new String[] {
          "class", kindClass, "data-at", at, "tabindex", "0", "role", "button", "aria-label", name
        }
        : new String[] {"class", kindClass, "data-at", at};
  }

  private void drawBox(Layout.Box box) {
    Element element = box.content().element();
    Area area = box.area();
    Optional<Mark> mark = Optional.ofNullable(decoration.marks().get(element.id()));
    String name =
        style.text(element.tier().label())
            + ": "
            + element.text()
            + mark.map(m -> "\n" + m.sign() + " " + style.text(m.label())).orElse("")
            + said(SubjectKind.ELEMENT, element.id());
    svg.open("g", attributes("element", "element", element.id(), name));
    svg.rectangle(area, 6, "#fff", element.tier().isOutcome() ? "#8a4b12" : "#2f5d7c", 1.4);
    double y = area.y() + BoxContent.PADDING + BoxContent.TEXT_SIZE;
    for (String line : box.content().lines()) {
      svg.words(line, area.x() + BoxContent.PADDING, y, BoxContent.TEXT_SIZE);
      y += BoxContent.TEXT_LEADING;
    }
    mark.ifPresent(m -> drawMark(m, area));
    svg.close("g");
    y += BoxContent.KPI_SIZE - BoxContent.TEXT_SIZE;
    for (BoxContent.Kpi kpi : box.content().indicators()) {
      y += BoxContent.KPI_GAP;
      y = drawKpi(kpi, area.x() + BoxContent.PADDING, y);
    }
  }

  private void drawMark(Mark mark, Area box) {
    double x = box.right() - 17;
    double y = box.y() + 17;
    svg.empty(
        "circle",
        "cx",
        number(x),
        "cy",
        number(y),
        "r",
        "12",
        "fill",
        "#fff",
        "stroke",
        INK,
        "stroke-width",
        "1.2");
    svg.words(mark.sign(), x, y + 6.5, 18, "text-anchor", "middle", "font-weight", "700");
  }

  private double drawKpi(BoxContent.Kpi kpi, double x, double top) {
    double y = top;
    IndicatorClass kind = kpi.indicator().indicatorClass();
    String label = style.text(kind.label());
    String name = label + ": " + kpi.indicator().name();
    String id = kpi.indicator().id();
    svg.open("g", attributes("indicator", "indicator", id, name + said(SubjectKind.INDICATOR, id)));
    svg.empty(
        "path",
        "class",
        "hit",
        "d",
        "M"
            + number(x - 3)
            + " "
            + number(y - BoxContent.KPI_SIZE - 1)
            + "h"
            + number(BoxContent.WIDTH - 2 * BoxContent.PADDING + 6)
            + "v"
            + number(kpi.height() + 2)
            + "h"
            + number(-(BoxContent.WIDTH - 2 * BoxContent.PADDING + 6))
            + "z",
        "fill",
        "#f3f5f7");
    svg.words(sign(kind), x, y, BoxContent.KPI_SIZE, "fill", "#2f5d7c");
    for (String line : kpi.name()) {
      svg.words(line, x + BoxContent.KPI_INDENT, y, BoxContent.KPI_SIZE);
      y += BoxContent.KPI_LEADING;
    }
    for (String line : kpi.figures()) {
      svg.words(line, x + BoxContent.KPI_INDENT, y, BoxContent.KPI_SIZE, "fill", QUIET);
      y += BoxContent.KPI_LEADING;
    }
    if (!kpi.badges().isEmpty()) {
      signs.drawBadges(kpi.badges(), x + BoxContent.KPI_INDENT, y - 9.5);
      y += BoxContent.KPI_SIGNS;
    }
    svg.close("g");
    return y;
  }

  /** Filled where the guideline hopes for it, half filled where it offers a choice. */
  private static String sign(IndicatorClass kind) {
    return switch (kind) {
      case RECOMMENDED -> "◆";
      case SELECTIVE -> "◈";
      case OPTIONAL -> "◇";
    };
  }
}
