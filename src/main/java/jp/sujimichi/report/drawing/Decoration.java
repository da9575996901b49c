package jp.sujimichi.report.drawing;

import java.util.List;
import java.util.Map;
import jp.sujimichi.finding.Reference;

/**
 * What is drawn on a model beyond the model itself. Things named here that the model does not have
 * are left out.
 *
 * @param badges signs by the thing they stand on: element, link or indicator
 * @param marks how elements turned out, by element id
 * @param breaks words on arrows where a chain breaks, such as ここで途切れ, by {@link
 *     jp.sujimichi.model.Link#reference}
 */
public record Decoration(
    Map<Reference, List<Badge>> badges, Map<String, Mark> marks, Map<String, String> breaks) {

  /** Nothing but the model. */
  public static final Decoration NONE = new Decoration(Map.of(), Map.of(), Map.of());

  public Decoration {
    badges = Map.copyOf(badges);
    marks = Map.copyOf(marks);
    breaks = Map.copyOf(breaks);
  }

  /** The signs of one thing, in the order given. */
  List<Badge> badgesOf(Reference subject) {
    return badges.getOrDefault(subject, List.of());
  }
}
