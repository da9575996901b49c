package jp.sujimichi.benchmarks.byhand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;

/**
 * A model with its references resolved. Where two elements share an id, references mean the first;
 * what points nowhere joins nothing.
 */
final class Wiring {

  private static final int NOWHERE = -1;

  private final LogicModel model;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Set<Integer>> effects = new ArrayList<>();
  private final List<Set<Integer>> causes = new ArrayList<>();
  private final List<List<Indicator>> indicators = new ArrayList<>();
  private final BitSet fedBack = new BitSet();

  Wiring(LogicModel model) {
    this.model = model;
    for (Element element : model.elements()) {
      numbers.putIfAbsent(element.id(), effects.size());
      effects.add(new HashSet<>());
      causes.add(new HashSet<>());
      indicators.add(new ArrayList<>());
    }
    for (Link link : model.links()) {
      join(link, number(link.from()), number(link.to()));
    }
    for (Indicator indicator : model.indicators()) {
      indicator
          .element()
          .map(this::number)
          .filter(n -> n != NOWHERE)
          .ifPresent(n -> indicators.get(n).add(indicator));
    }
  }

  private void join(Link link, int from, int to) {
    if (link.kind() == LinkKind.FEEDBACK) {
      for (int end : new int[] {from, to}) {
        if (end != NOWHERE) {
          fedBack.set(end);
        }
      }
    } else if (from != NOWHERE && to != NOWHERE && from != to) {
      effects.get(from).add(to);
      causes.get(to).add(from);
    }
  }

  private int number(String id) {
    return numbers.getOrDefault(id, NOWHERE);
  }

  LogicModel model() {
    return model;
  }

  int size() {
    return effects.size();
  }

  Element element(int number) {
    return model.elements().get(number);
  }

  Tier tier(int number) {
    return element(number).tier();
  }

  /** The element with this id. */
  Optional<Element> element(String id) {
    return Optional.ofNullable(numbers.get(id)).map(this::element);
  }

  /** The element an indicator measures. */
  Optional<Element> elementOf(Indicator indicator) {
    return indicator.element().flatMap(this::element);
  }

  /** Whether an element's field is a service or a foundation; empty when it has none. */
  Optional<Layer> layerOf(Element element) {
    return model.fieldOf(element).map(field -> field.layer());
  }

  boolean hasCause(int number) {
    return !causes.get(number).isEmpty();
  }

  boolean hasEffect(int number) {
    return !effects.get(number).isEmpty();
  }

  boolean isIsolated(int number) {
    return !hasCause(number) && !hasEffect(number) && !fedBack.get(number);
  }

  List<Indicator> indicatorsOf(int number) {
    return indicators.get(number);
  }

  boolean isMeasured(int number) {
    return !indicators.get(number).isEmpty();
  }

  /** Whether a cause of an element, near or far, is such as wanted. */
  boolean isAfter(int number, IntPredicate wanted) {
    return reaches(number, causes, wanted);
  }

  /** Whether an effect of an element, near or far, is such as wanted. */
  boolean isBefore(int number, IntPredicate wanted) {
    return reaches(number, effects, wanted);
  }

  private static boolean reaches(int start, List<Set<Integer>> next, IntPredicate wanted) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(next.get(start));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (seen.get(at)) {
        continue;
      }
      if (wanted.test(at)) {
        return true;
      }
      seen.set(at);
      open.addAll(next.get(at));
    }
    return false;
  }
}
