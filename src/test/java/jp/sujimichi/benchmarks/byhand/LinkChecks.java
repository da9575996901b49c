package jp.sujimichi.benchmarks.byhand;

import java.util.Optional;
import java.util.function.Consumer;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.Tier;

/** Rules about arrows. */
final class LinkChecks {

  private LinkChecks() {}

  static void selfLink(Wiring wiring, Consumer<String> found) {
    forEachCause(wiring, found, (from, to) -> from.id().equals(to.id()));
  }

  static void backwardLink(Wiring wiring, Consumer<String> found) {
    forEachCause(
        wiring,
        found,
        (from, to) -> {
          Optional<Layer> one = wiring.layerOf(from);
          Optional<Layer> other = wiring.layerOf(to);
          boolean crosses = one.isPresent() && other.isPresent() && !one.equals(other);
          return to.tier().compareTo(from.tier()) < 0 && !crosses;
        });
  }

  static void entersServiceLate(Wiring wiring, Consumer<String> found) {
    forEachCause(
        wiring,
        found,
        (from, to) ->
            wiring.layerOf(from).equals(Optional.of(Layer.FOUNDATION))
                && wiring.layerOf(to).equals(Optional.of(Layer.SERVICE))
                && to.tier().compareTo(Tier.OUTCOME2) >= 0);
  }

  private interface Condition {
    boolean holds(Element from, Element to);
  }

  private static void forEachCause(Wiring wiring, Consumer<String> found, Condition condition) {
    for (int i = 0; i < wiring.model().links().size(); i++) {
      Link link = wiring.model().links().get(i);
      Optional<Element> from = wiring.element(link.from());
      Optional<Element> to = wiring.element(link.to());
      if (link.kind() == LinkKind.CAUSE
          && from.isPresent()
          && to.isPresent()
          && condition.holds(from.get(), to.get())) {
        found.accept("/links/" + i);
      }
    }
  }
}
