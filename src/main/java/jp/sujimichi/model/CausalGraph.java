package jp.sujimichi.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The causal links of a model as a graph over its elements, numbered in the order written.
 *
 * <p>Feedback links, links with an end that does not exist and links of an element to itself are
 * left out; parallel links count once. Every question is answered in time linear in the number of
 * elements and links, iteratively, so that long chains do not exhaust the stack.
 */
public final class CausalGraph {

  /**
   * How many elements a search for a detour visits before it gives up and assumes that one exists.
   */
  static final int DETOUR_BUDGET = 2_000;

  /** The number of an element that is not there. */
  public static final int NOWHERE = -1;

  /** A condition on two elements, by their numbers. */
  @FunctionalInterface
  public interface IntBinaryPredicate {

    /** Whether it holds. */
    boolean test(int from, int to);
  }

  private final int[][] effects;
  private final int[][] causes;
  private final Map<String, Integer> numbers;

  /** For each element the first one with its id. */
  private final int[] firsts;

  /**
   * For each link, feedback included, the numbers of its ends, one after the other; -1 for none.
   */
  private final int[] ends;

  /** Found when first asked for; two threads that ask at once find the same. */
  private volatile int[] components;

  private volatile int[] cycles;

  private CausalGraph(
      int[][] effects, int[][] causes, Map<String, Integer> numbers, int[] firsts, int[] ends) {
    this.effects = effects;
    this.causes = causes;
    this.numbers = numbers;
    this.firsts = firsts;
    this.ends = ends;
  }

  /** The graph of a model. Where two elements share an id, links mean the first. */
  public static CausalGraph of(LogicModel model) {
    int size = model.elements().size();
    Map<String, Integer> numbers = new HashMap<>(size * 2);
    int[] firsts = new int[size];
    for (int i = 0; i < size; i++) {
      Integer before = numbers.putIfAbsent(model.elements().get(i).id(), i);
      firsts[i] = before == null ? i : before;
    }
    int[] ends = new int[2 * model.links().size()];
    long[] arrows = new long[model.links().size()];
    int count = 0;
    for (int i = 0; i < arrows.length; i++) {
      Link link = model.links().get(i);
      int from = numbers.getOrDefault(link.from(), NOWHERE);
      int to = numbers.getOrDefault(link.to(), NOWHERE);
      ends[2 * i] = from;
      ends[2 * i + 1] = to;
      if (link.kind() == LinkKind.CAUSE && from != NOWHERE && to != NOWHERE && from != to) {
        arrows[count++] = ((long) from << 32) | to;
      }
    }
    Arrays.sort(arrows, 0, count);
    count = withoutRepeats(arrows, count);
    return new CausalGraph(
        neighbours(arrows, count, size, 32, 0),
        neighbours(arrows, count, size, 0, 32),
        numbers,
        firsts,
        ends);
  }

  private static int withoutRepeats(long[] sorted, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept;
  }

  private static int[][] neighbours(long[] arrows, int count, int size, int keyShift, int shift) {
    int[] degrees = new int[size];
    for (int i = 0; i < count; i++) {
      degrees[(int) (arrows[i] >>> keyShift)]++;
    }
    int[][] result = new int[size][];
    for (int i = 0; i < size; i++) {
      result[i] = new int[degrees[i]];
    }
    int[] filled = new int[size];
    for (int i = 0; i < count; i++) {
      int at = (int) (arrows[i] >>> keyShift);
      result[at][filled[at]++] = (int) (arrows[i] >>> shift);
    }
    return result;
  }

  /** How many elements there are. */
  public int size() {
    return effects.length;
  }

  /** The number of the element with this id; empty when there is none. */
  public OptionalInt numberOf(String id) {
    Integer number = numbers.get(id);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The first element with the id of an element: itself in a sound model. */
  public int firstOf(int element) {
    return firsts[element];
  }

  /**
   * The number of the element a link begins at, whatever its kind; {@link #NOWHERE} when there is
   * no such element.
   *
   * @param link the number of the link in the order written
   */
  public int fromOf(int link) {
    return ends[2 * link];
  }

  /**
   * The number of the element a link leads to, whatever its kind; {@link #NOWHERE} when there is no
   * such element.
   *
   * @param link the number of the link in the order written
   */
  public int toOf(int link) {
    return ends[2 * link + 1];
  }

  /** The elements an element is a direct cause of. */
  public int[] effectsOf(int element) {
    return effects[element].clone();
  }

  /** The direct causes of an element. */
  public int[] causesOf(int element) {
    return causes[element].clone();
  }

  /** How many direct effects an element has. */
  public int effectCount(int element) {
    return effects[element].length;
  }

  /** How many direct causes an element has. */
  public int causeCount(int element) {
    return causes[element].length;
  }

  /** Every element that can be reached from the given ones along effects, themselves included. */
  public BitSet downstreamOf(IntPredicate starts) {
    return spread(starts, effects);
  }

  /** Every element from which the given ones can be reached, themselves included. */
  public BitSet upstreamOf(IntPredicate starts) {
    return spread(starts, causes);
  }

  private BitSet spread(IntPredicate starts, int[][] next) {
    BitSet seen = new BitSet(size());
    int[] open = new int[size()];
    int end = 0;
    for (int i = 0; i < size(); i++) {
      if (starts.test(i)) {
        seen.set(i);
        open[end++] = i;
      }
    }
    for (int begin = 0; begin < end; begin++) {
      for (int other : next[open[begin]]) {
        if (!seen.get(other)) {
          seen.set(other);
          open[end++] = other;
        }
      }
    }
    return seen;
  }

  /**
   * Whether another way than the direct link leads from one element to another. The search is
   * bounded; where it gives up it answers true, so that no finding rests on an unfinished search.
   *
   * @param climbs whether a step, from its first to its second element, may be part of such a way
   */
  public boolean hasDetour(int from, int to, IntBinaryPredicate climbs) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int first : effects[from]) {
      if (first != to && climbs.test(from, first)) {
        open.add(first);
      }
    }
    if (open.isEmpty()) {
      return false;
    }
    BitSet seen = new BitSet(size());
    seen.set(from);
    open.forEach(seen::set);
    int visited = 0;
    while (!open.isEmpty()) {
      if (++visited > DETOUR_BUDGET) {
        return true;
      }
      int at = open.poll();
      for (int other : effects[at]) {
        if (!climbs.test(at, other)) {
          continue;
        }
        if (other == to) {
          return true;
        }
        if (!seen.get(other)) {
          seen.set(other);
          open.add(other);
        }
      }
    }
    return false;
  }

  /** The weakly connected component an element belongs to, numbered from 0 in element order. */
  public int componentOf(int element) {
    int[] found = components;
    if (found == null) {
      found = findComponents();
      components = found;
    }
    return found[element];
  }

  private int[] findComponents() {
    int[] found = new int[size()];
    Arrays.fill(found, -1);
    int next = 0;
    int[] open = new int[size()];
    for (int start = 0; start < size(); start++) {
      if (found[start] >= 0) {
        continue;
      }
      found[start] = next;
      open[0] = start;
      int end = 1;
      for (int begin = 0; begin < end; begin++) {
        end = spread(effects[open[begin]], found, next, open, end);
        end = spread(causes[open[begin]], found, next, open, end);
      }
      next++;
    }
    return found;
  }

  /** Gives the neighbours without a number this one and queues them; answers the queue's end. */
  private static int spread(int[] neighbours, int[] found, int number, int[] open, int end) {
    int last = end;
    for (int other : neighbours) {
      if (found[other] < 0) {
        found[other] = number;
        open[last++] = other;
      }
    }
    return last;
  }

  /**
   * The cycle an element lies on: elements with the same number lie on a common cycle; -1 when it
   * lies on none.
   */
  public int cycleOf(int element) {
    int[] found = cycles;
    if (found == null) {
      found = new StronglyConnected(effects).cycles();
      cycles = found;
    }
    return found[element];
  }

  /**
   * Whether every way from one of the sources to one of the sinks passes an element, for every
   * element. Answers nothing (an empty set) for a graph with a cycle or without such a way.
   *
   * <p>Counts ways modulo a prime (number of ways through an element = ways into it × ways out of
   * it), so that the cost stays linear.
   */
  public BitSet bottlenecks(IntPredicate sources, IntPredicate sinks) {
    int[] order = topologicalOrder();
    BitSet result = new BitSet(size());
    if (order.length < size()) {
      return result;
    }
    long prime = 2_147_483_629L;
    long[] into = new long[size()];
    long[] outOf = new long[size()];
    for (int at : order) {
      into[at] = (into[at] + (sources.test(at) ? 1 : 0)) % prime;
      for (int other : effects[at]) {
        into[other] = (into[other] + into[at]) % prime;
      }
    }
    long total = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      int at = order[i];
      outOf[at] = sinks.test(at) ? 1 : 0;
      for (int other : effects[at]) {
        outOf[at] = (outOf[at] + outOf[other]) % prime;
      }
      if (sources.test(at)) {
        total = (total + outOf[at]) % prime;
      }
    }
    for (int at = 0; at < size(); at++) {
      long through = into[at] * outOf[at] % prime;
      if (through != 0 && through == total) {
        result.set(at);
      }
    }
    return result;
  }

  private int[] topologicalOrder() {
    int[] waiting = new int[size()];
    int[] order = new int[size()];
    int end = 0;
    for (int i = 0; i < size(); i++) {
      waiting[i] = causes[i].length;
      if (waiting[i] == 0) {
        order[end++] = i;
      }
    }
    for (int begin = 0; begin < end; begin++) {
      for (int other : effects[order[begin]]) {
        if (--waiting[other] == 0) {
          order[end++] = other;
        }
      }
    }
    return Arrays.copyOf(order, end);
  }
}
