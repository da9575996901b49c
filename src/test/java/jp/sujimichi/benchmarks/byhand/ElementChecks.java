package jp.sujimichi.benchmarks.byhand;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.Tier;

/** Rules about the boxes. */
final class ElementChecks {

  private static final Pattern MEANS =
      Pattern.compile("予算|事業費|経費|財源|交付金|補助金|[0-9千百]+円|万円|職員|人員|体制|担当|既存|費用");
  private static final Pattern WHY_UNMEASURED = Pattern.compile("測ら|測定|計測|指標|把握|代理|代表|数値化");
  private static final Set<Tier> LEADING_ON = EnumSet.range(Tier.ACTIVITY, Tier.OUTCOME2);
  private static final int MOST_INDICATORS = 3;

  private ElementChecks() {}

  static void isolatedElement(Wiring wiring, Consumer<String> found) {
    if (wiring.model().links().isEmpty()) {
      return;
    }
    for (int i = 0; i < wiring.size(); i++) {
      if (wiring.isIsolated(i) && !wiring.element(i).terminal()) {
        found.accept(place(i));
      }
    }
  }

  static void activityWithoutInput(Wiring wiring, Consumer<String> found) {
    if (wiring.model().links().stream().noneMatch(link -> feedsActivity(wiring, link))) {
      return;
    }
    for (int i = 0; i < wiring.size(); i++) {
      if (wiring.tier(i) == Tier.ACTIVITY
          && !wiring.hasCause(i)
          && !wiring.isIsolated(i)
          && !notes(wiring.element(i), MEANS)) {
        found.accept(place(i));
      }
    }
  }

  private static boolean feedsActivity(Wiring wiring, Link link) {
    return link.kind() == LinkKind.CAUSE
        && wiring.element(link.from()).filter(e -> e.tier() == Tier.INPUT).isPresent()
        && wiring.element(link.to()).filter(e -> e.tier() == Tier.ACTIVITY).isPresent();
  }

  static void deadEnd(Wiring wiring, Consumer<String> found) {
    for (int i = 0; i < wiring.size(); i++) {
      if (LEADING_ON.contains(wiring.tier(i))
          && !wiring.hasEffect(i)
          && !wiring.isIsolated(i)
          && !wiring.element(i).terminal()) {
        found.accept(place(i));
      }
    }
  }

  static void unmeasuredMiddle(Wiring wiring, Consumer<String> found) {
    for (int i = 0; i < wiring.size(); i++) {
      Element element = wiring.element(i);
      boolean middle = element.tier() == Tier.OUTCOME1 || element.tier() == Tier.OUTCOME2;
      if (middle
          && !wiring.isMeasured(i)
          && element.unmeasuredBecause().orElse("").isEmpty()
          && !notes(element, WHY_UNMEASURED)
          && wiring.isAfter(i, n -> wiring.tier(n) == Tier.OUTPUT && wiring.isMeasured(n))
          && wiring.isBefore(
              i, n -> wiring.tier(n).compareTo(Tier.OUTCOME2) >= 0 && wiring.isMeasured(n))) {
        found.accept(place(i));
      }
    }
  }

  static void tooManyIndicators(Wiring wiring, Consumer<String> found) {
    for (int i = 0; i < wiring.size(); i++) {
      if (wiring.indicatorsOf(i).size() > MOST_INDICATORS) {
        found.accept(place(i));
      }
    }
  }

  private static boolean notes(Element element, Pattern words) {
    return element.note().filter(note -> words.matcher(note).find()).isPresent();
  }

  private static String place(int number) {
    return "/elements/" + number;
  }
}
