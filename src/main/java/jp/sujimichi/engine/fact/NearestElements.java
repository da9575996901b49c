package jp.sujimichi.engine.fact;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Tier;

/** Finds the element of a tier that stands nearest along the causal chain. */
final class NearestElements {

  /** A search ends after this many elements: what lies further off is no neighbour. */
  private static final int MOST = 200;

  private final CausalGraph graph;
  private final List<Element> elements;

  /**
   * @param graph the chain
   * @param elements its elements in the order of the graph; may still be filling up
   */
  NearestElements(CausalGraph graph, List<Element> elements) {
    this.graph = graph;
    this.elements = elements;
  }

  /**
   * The nearest element of the tier in the same layer: upstream of earlier tiers, or downstream.
   */
  Optional<Element> find(int start, Tier tier) {
    Element from = elements.get(start);
    boolean upstream = tier.isBefore(from.getTier());
    BitSet seen = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    seen.set(start);
    open.add(start);
    for (int visited = 0; !open.isEmpty() && visited < MOST; visited++) {
      int at = open.poll();
      Element element = elements.get(at);
      if (at != start && element.getTier() == tier && element.getLayer() == from.getLayer()) {
        return Optional.of(element);
      }
      for (int next : upstream ? graph.causesOf(at) : graph.effectsOf(at)) {
        if (!seen.get(next)) {
          seen.set(next);
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }
}
