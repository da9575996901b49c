package jp.sujimichi.report.drawing;

import java.util.List;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Link;

/** The size of what stands on borders and arrows, in pixels. */
final class Signs {

  static final double HEIGHT = 18;
  static final double SIZE = 11.5;
  static final double GAP = 3;

  private Signs() {}

  static double width(Badge badge) {
    return TextFit.width(badge.shown(), SIZE) + 9;
  }

  static double width(List<Badge> badges) {
    return badges.stream().mapToDouble(Signs::width).sum() + GAP * (badges.size() - 1);
  }

  /** The width of words where a chain breaks. */
  static double width(String words) {
    return TextFit.width(words, SIZE) + 14;
  }

  /** The widest sign on a link; 0 when it has none. */
  static double widthOn(Link link, Decoration decoration) {
    String words = decoration.breaks().getOrDefault(link.reference(), "");
    List<Badge> badges = decoration.badgesOf(new Reference(SubjectKind.LINK, link.reference()));
    return Math.max(words.isEmpty() ? 0 : width(words), badges.isEmpty() ? 0 : width(badges));
  }
}
