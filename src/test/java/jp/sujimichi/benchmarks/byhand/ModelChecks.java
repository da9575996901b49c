package jp.sujimichi.benchmarks.byhand;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;

/** Rules about a model as a whole. */
final class ModelChecks {

  private static final String WHOLE = "";
  private static final Pattern MEANS =
      Pattern.compile("予算|決算|事業費|経費|財源|交付金|補助金|[0-9千百]+円|万円|職員|人員|体制|担当");

  private ModelChecks() {}

  static void missingInput(Wiring wiring, Consumer<String> found) {
    LogicModel model = wiring.model();
    boolean named =
        model.elements().stream()
            .anyMatch(
                element ->
                    element.tier() == Tier.INPUT
                        || element.note().filter(note -> MEANS.matcher(note).find()).isPresent());
    if (!model.elements().isEmpty() && !named) {
      found.accept(WHOLE);
    }
  }

  static void unstatedAssumption(Wiring wiring, Consumer<String> found) {
    List<Link> between =
        wiring.model().links().stream().filter(link -> joinsOutcomes(wiring, link)).toList();
    if (!between.isEmpty() && between.stream().noneMatch(ModelChecks::isExplained)) {
      found.accept(WHOLE);
    }
  }

  private static boolean joinsOutcomes(Wiring wiring, Link link) {
    return link.kind() == LinkKind.CAUSE
        && wiring.element(link.from()).filter(e -> e.tier().isOutcome()).isPresent()
        && wiring.element(link.to()).filter(e -> e.tier().isOutcome()).isPresent();
  }

  private static boolean isExplained(Link link) {
    return link.assumption().isPresent() || link.evidence().isPresent() || link.note().isPresent();
  }
}
