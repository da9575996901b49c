package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.retrospect.ReviewState;

/**
 * Draws one causal chain as a row of boxes, as SVG. Every state has a shape and a word of its own,
 * and a break has words, so nothing depends on colour. Long chains go on in further rows.
 */
public final class ChainDrawing {

  private static final Bilingual BREAK = new Bilingual("ここで途切れ", "breaks here");
  private static final int MOST_IN_A_ROW = 5;
  private static final double WIDTH = 700;
  private static final double GAP = 42;
  private static final double WIDEST_BOX = 160;
  private static final double EDGE = 2;
  private static final double PADDING = 7;
  private static final double LABEL_SPACE = 24;
  private static final double ROW_GAP = 16;
  private static final double HEADING = 10.5;
  private static final double TEXT = 12.5;
  private static final double LINE = 17;
  private static final double FOOT = 27;
  private static final String INK = "#1a1a1a";
  private static final String GREY = "#555555";
  private static final String BREAK_INK = "#9b1c1c";

  private final DrawingStyle style;

  /** A drawing in the style's languages. */
  public ChainDrawing(DrawingStyle style) {
    this.style = style;
  }

  /**
   * The drawing.
   *
   * @param boxes the chain, upstream first; never empty
   * @param attributes further attributes of the {@code svg} tag, names and values in turn
   */
  public String svg(List<ChainBox> boxes, String... attributes) {
    int rows = (boxes.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
    int inRow = (boxes.size() + rows - 1) / rows;
    double width = Math.min(WIDEST_BOX, (WIDTH - 2 * EDGE - GAP * (inRow - 1)) / inRow);
    List<List<String>> headings = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (ChainBox box : boxes) {
      headings.add(TextFit.lines(box.heading(), HEADING, width - 2 * PADDING));
      texts.add(TextFit.lines(box.text(), TEXT, width - 2 * PADDING));
    }
    List<Area> places = new ArrayList<>();
    double y = 0;
    for (int start = 0; start < boxes.size(); start += inRow) {
      int end = Math.min(start + inRow, boxes.size());
      double height = 0;
      for (int i = start; i < end; i++) {
        height = Math.max(height, heightOf(headings.get(i), texts.get(i)));
      }
      y += LABEL_SPACE;
      for (int i = start; i < end; i++) {
        places.add(new Area(EDGE + (i - start) * (width + GAP), y, width, height));
      }
      y += height + ROW_GAP;
    }
    Svg svg = new Svg();
    svg.open("svg", withSize(WIDTH, y - ROW_GAP + EDGE, attributes));
    for (int i = 0; i < boxes.size(); i++) {
      if (i > 0) {
        arrow(svg, boxes.get(i).arrow(), places.get(i - 1), places.get(i));
      }
    }
    for (int i = 0; i < boxes.size(); i++) {
      box(svg, boxes.get(i), places.get(i), headings.get(i), texts.get(i));
    }
    return svg.close("svg").toString();
  }

  private static String[] withSize(double width, double height, String... attributes) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                Svg.number(width),
                "height",
                Svg.number(height),
                "style",
                "width:" + Svg.number(width) + "px;height:" + Svg.number(height) + "px"));
    all.addAll(List.of(attributes));
    return all.toArray(String[]::new);
  }

  private static double heightOf(List<String> heading, List<String> text) {
    return PADDING + heading.size() * (HEADING + 4) + text.size() * LINE + 6 + FOOT;
  }

  // --- boxes

  private void box(Svg svg, ChainBox box, Area at, List<String> headings, List<String> lines) {
    boolean missed = box.state() == ReviewState.MISSED;
    boolean judged = box.state().isJudged();
    svg.empty(
        "rect",
        "x",
        Svg.number(at.x()),
        "y",
        Svg.number(at.y()),
        "width",
        Svg.number(at.width()),
        "height",
        Svg.number(at.height()),
        "rx",
        "5",
        "fill",
        "#ffffff",
        "stroke",
        missed ? BREAK_INK : judged ? INK : GREY,
        "stroke-width",
        missed ? "3" : "1.4",
        "stroke-dasharray",
        judged ? "none" : "5 3");
    double y = at.y() + PADDING;
    for (String heading : headings) {
      y += HEADING + 4;
      words(svg, heading, at.x() + PADDING, y - 4, HEADING, GREY);
    }
    for (String line : lines) {
      y += LINE;
      words(svg, line, at.x() + PADDING, y - 3, TEXT, INK);
    }
    double foot = at.bottom() - FOOT;
    svg.empty(
        "line",
        "x1",
        Svg.number(at.x() + PADDING),
        "y1",
        Svg.number(foot),
        "x2",
        Svg.number(at.right() - PADDING),
        "y2",
        Svg.number(foot),
        "stroke",
        "#bbbbbb",
        "stroke-width",
        "1");
    String ink = inkOf(box.state());
    sign(svg, box.state(), at.x() + PADDING + 9, foot + FOOT / 2, ink);
    words(
        svg,
        stateWords(box.state(), at.width() - 2 * PADDING - 24),
        at.x() + PADDING + 24,
        foot + FOOT / 2 + 4.5,
        TEXT,
        ink,
        "font-weight",
        "bold");
  }

  /** The word in every language where there is room, else in the first. */
  private String stateWords(ReviewState state, double room) {
    String all = style.text(state.label());
    return TextFit.width(all, TEXT) <= room ? all : state.label().in(style.languages().get(0));
  }

  private static String inkOf(ReviewState state) {
    return switch (state) {
      case MET -> "#0b4f8a";
      case NEAR -> "#6b4700";
      case MISSED -> BREAK_INK;
      case NOT_DUE, UNMEASURED, NO_TARGET -> GREY;
    };
  }

  /** The sign as a shape of its own, so that no font decides how it looks. */
  private static void sign(Svg svg, ReviewState state, double x, double y, String ink) {
    String path =
        switch (state) {
          case MET -> "M-7 0A7 7 0 1 0 7 0A7 7 0 1 0 -7 0Z";
          case NEAR -> "M0 -7L7.5 6L-7.5 6Z";
          case MISSED -> "M-6 -6L6 6M6 -6L-6 6";
          case NOT_DUE -> "M-6 0L6 0";
          case NO_TARGET -> "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z";
          case UNMEASURED -> "M-4 -3A4 4 0 1 1 0.5 1.5L0 3.2M0 6.2L0 7";
        };
    svg.empty(
        "path",
        "d",
        path,
        "transform",
        "translate(" + Svg.number(x) + " " + Svg.number(y) + ")",
        "fill",
        "none",
        "stroke",
        ink,
        "stroke-width",
        "2.4");
  }

  // --- arrows

  private void arrow(Svg svg, ChainBox.Arrow kind, Area from, Area to) {
    boolean sameRow = from.y() == to.y();
    double middle = to.y() + to.height() / 2;
    List<Point> corners =
        sameRow
            ? List.of(new Point(from.right() + 2, middle), new Point(to.x() - 4, middle))
            : List.of(
                new Point(from.x() + from.width() / 2, from.bottom() + 1),
                new Point(from.x() + from.width() / 2, to.y() - LABEL_SPACE - 8),
                new Point(to.x() + to.width() / 2, to.y() - LABEL_SPACE - 8),
                new Point(to.x() + to.width() / 2, to.y() - 3));
    boolean broken = kind == ChainBox.Arrow.BROKEN;
    String ink = broken ? BREAK_INK : INK;
    svg.empty(
        "path",
        "d",
        Svg.path(corners, 4),
        "fill",
        "none",
        "stroke",
        ink,
        "stroke-width",
        broken ? "2.4" : "1.6",
        "stroke-dasharray",
        kind == ChainBox.Arrow.WHOLE ? "none" : "4 3");
    Point tip = corners.get(corners.size() - 1);
    head(svg, tip, sameRow, ink);
    if (broken) {
      severed(svg, sameRow, sameRow ? (from.right() + to.x()) / 2 : to.x() + to.width() / 2, to);
    }
  }

  private static void head(Svg svg, Point tip, boolean rightward, String ink) {
    String shape = rightward ? "M2 0L-8 -5L-8 5Z" : "M0 2L-5 -8L5 -8Z";
    svg.empty(
        "path",
        "d",
        shape,
        "transform",
        "translate(" + Svg.number(tip.x()) + " " + Svg.number(tip.y()) + ")",
        "fill",
        ink);
  }

  /** Two strokes through the arrow, and the words above with a line that leads to them. */
  private void severed(Svg svg, boolean sameRow, double x, Area to) {
    double y = sameRow ? to.y() + to.height() / 2 : to.y() - 11;
    String strokes = sameRow ? "M-8 9L-2 -9M-1 9L5 -9" : "M-9 -1L9 -6M-9 4L9 -1";
    svg.empty(
        "path",
        "d",
        strokes,
        "transform",
        "translate(" + Svg.number(x - 2) + " " + Svg.number(y) + ")",
        "fill",
        "none",
        "stroke",
        BREAK_INK,
        "stroke-width",
        "2.4");
    if (sameRow) {
      svg.empty(
          "path",
          "d",
          "M"
              + Svg.number(x)
              + " "
              + Svg.number(to.y() - 7)
              + "L"
              + Svg.number(x)
              + " "
              + Svg.number(y - 13),
          "fill",
          "none",
          "stroke",
          BREAK_INK,
          "stroke-width",
          "1.2");
    }
    String text = style.text(BREAK);
    double half = TextFit.width(text, TEXT) / 2;
    double at = sameRow ? x : x + to.width() / 2 + half + 4;
    double centre = Math.min(Math.max(at, half + EDGE), WIDTH - half - EDGE);
    words(
        svg,
        text,
        centre,
        to.y() - 11,
        TEXT,
        BREAK_INK,
        "font-weight",
        "bold",
        "text-anchor",
        "middle");
  }

  private static void words(
      Svg svg, String text, double x, double y, double size, String ink, String... more) {
    String[] attributes = new String[2 + more.length];
    attributes[0] = "fill";
    attributes[1] = ink;
    System.arraycopy(more, 0, attributes, 2, more.length);
    svg.words(text, x, y, size, attributes);
  }
}
