package jp.sujimichi.report.drawing;

import java.util.List;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;

/** Draws what a decoration puts on a model: badges, and words where a chain breaks. */
final class SignPainter {

  static final String BROKEN = "#a3151f";

  private final Svg svg;

  SignPainter(Svg svg) {
    this.svg = svg;
  }

  /** What stands on borders and arrows comes last, so that nothing covers it. */
  void drawAll(Layout layout, Decoration decoration) {
    FreePlaces places = new FreePlaces(layout.boxes().stream().map(Layout.Box::area).toList());
    for (Layout.Arrow arrow : layout.arrows()) {
      String reference = arrow.link().reference();
      String words = decoration.breaks().getOrDefault(reference, "");
      if (!words.isEmpty()) {
        double width = Signs.width(words);
        Area area = places.take(arrow.corners(), width, Signs.HEIGHT + 2);
        svg.open("g", "class", "break", "data-for", "link " + reference);
        svg.rectangle(area, 4, "#fff", BROKEN, 1.6);
        svg.words(
            words,
            area.x() + width / 2,
            area.y() + 14,
            Signs.SIZE,
            "text-anchor",
            "middle",
            "font-weight",
            "700",
            "fill",
            BROKEN);
        svg.close("g");
      }
      List<Badge> badges = decoration.badgesOf(new Reference(SubjectKind.LINK, reference));
      if (!badges.isEmpty()) {
        Area area = places.take(arrow.corners(), Signs.width(badges), Signs.HEIGHT);
        svg.open("g", "class", "sign", "data-for", "link " + reference);
        drawBadges(badges, area.x(), area.y());
        svg.close("g");
      }
    }
    for (Layout.Box box : layout.boxes()) {
      String id = box.content().element().id();
      List<Badge> badges = decoration.badgesOf(new Reference(SubjectKind.ELEMENT, id));
      if (!badges.isEmpty()) {
        svg.open("g", "class", "sign", "data-for", "element " + id);
        drawBadges(badges, box.area().x() + 6, box.area().y() - 11);
        svg.close("g");
      }
    }
  }

  /** Badges in a row from the given upper left corner. */
  void drawBadges(List<Badge> badges, double x, double y) {
    double at = x;
    for (Badge badge : badges) {
      double width = Signs.width(badge);
      String fill =
          switch (badge.tone()) {
            case ERROR -> BROKEN;
            case WARNING -> "#7a4a00";
            case INFO -> "#0b5183";
          };
      svg.open("g", "class", "badge");
      svg.text("title", badge.meaning());
      svg.rectangle(new Area(at, y, width, Signs.HEIGHT - 2), 4, fill, "#fff", 1);
      svg.words(
          badge.shown(),
          at + width / 2,
          y + 12,
          Signs.SIZE,
          "text-anchor",
          "middle",
          "fill",
          "#fff",
          "font-weight",
          "700");
      svg.close("g");
      at += width + Signs.GAP;
    }
  }
}
