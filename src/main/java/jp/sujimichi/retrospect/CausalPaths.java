package jp.sujimichi.retrospect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;

/**
 * The simple causal paths of a model from an activity to each outcome on the way, in the order the
 * elements are written.
 *
 * <p>An output that no activity and no other output leads to begins a path too. Paths that only
 * lead downstream come first; those that step back to an earlier tier, as from the foundation's
 * outcome to a service's activity, follow them. There can be exponentially many paths, so both
 * their number and the search are bounded.
 *
 * @param paths the paths found
 * @param truncated whether the bound was reached and paths are left out
 */
record CausalPaths(List<CausalPaths.Path> paths, boolean truncated) {

  /** More paths than this are not listed. */
  static final int MOST_PATHS = 500;

  /** The sum of the lengths of all paths stays below this, so that memory stays bounded. */
  private static final int MOST_ELEMENTS = 50_000;

  private static final int MOST_STEPS = 100_000;

  /** However many beginnings there are, each may list this many. */
  private static final int FEWEST_EACH = 10;

  /**
   * One path.
   *
   * @param elements element numbers from the beginning to an outcome
   * @param whole whether no further outcome continues it downstream
   */
  record Path(int[] elements, boolean whole) {}

  /** The paths of a model. */
  static CausalPaths of(LogicModel model, CausalGraph graph) {
    Search search = new Search(model, graph);
    search.run();
    return new CausalPaths(List.copyOf(search.found), search.truncated);
  }

  private static final class Search {

    private final CausalGraph graph;
    private final Tier[] tiers;
    private final int[][] effects;
    private final BitSet useful;
    private final List<Path> found = new ArrayList<>();
    private int elementsListed;
    private int steps;
    private boolean truncated;

    Search(LogicModel model, CausalGraph graph) {
      this.graph = graph;
      this.tiers = model.elements().stream().map(Element::tier).toArray(Tier[]::new);
      this.effects = new int[tiers.length][];
      this.useful = graph.upstreamOf(i -> tier(i).isOutcome());
    }

    void run() {
      int[] starts = starts();
      if (starts.length == 0) {
        return;
      }
      int each = Math.max(FEWEST_EACH, MOST_PATHS / starts.length);
      for (int start : starts) {
        new Walk(start, true, each).run();
      }
      boolean stepsBack = false;
      for (int i = 0; i < graph.size() && !stepsBack; i++) {
        for (int effect : effects(i)) {
          stepsBack |= tier(effect).isBefore(tier(i)) && useful.get(effect);
        }
      }
      for (int i = 0; stepsBack && i < starts.length; i++) {
        new Walk(starts[i], false, each).run();
      }
    }

    private Tier tier(int element) {
      return tiers[element];
    }

    private int[] effects(int element) {
      int[] seen = effects[element];
      if (seen == null) {
        seen = graph.effectsOf(element);
        effects[element] = seen;
      }
      return seen;
    }

    private int[] starts() {
      BitSet afterActivity = graph.downstreamOf(i -> tier(i) == Tier.ACTIVITY);
      IntPredicate begins =
          i ->
              tier(i) == Tier.ACTIVITY
                  || tier(i) == Tier.OUTPUT
                      && !afterActivity.get(i)
                      && Arrays.stream(graph.causesOf(i)).noneMatch(c -> tier(c) == Tier.OUTPUT);
      int[] starts = new int[graph.size()];
      int count = 0;
      for (int i = 0; i < graph.size(); i++) {
        if (useful.get(i) && begins.test(i)) {
          starts[count++] = i;
        }
      }
      return Arrays.copyOf(starts, count);
    }

    /** A depth-first walk from one beginning, without recursion. */
    private final class Walk {

      private final boolean downstream;
      private final int most;
      private final BitSet onPath = new BitSet();
      private final int first = found.size();
      private int length;
      private int backSteps;

      /** The path so far; for each of its elements the next effect and the path listed, or -1. */
      private int[] path = new int[16];

      private int[] next = new int[16];
      private int[] listed = new int[16];

      Walk(int start, boolean downstream, int most) {
        this.downstream = downstream;
        this.most = most;
        enter(start);
      }

      void run() {
        while (length > 0) {
          int top = length - 1;
          int[] ahead = effects(path[top]);
          if (next[top] == ahead.length) {
            leave();
          } else if (found.size() - first >= most || isExhausted()) {
            truncated = true;
            return;
          } else {
            steps++;
            follow(path[top], ahead[next[top]++]);
          }
        }
      }

      private boolean isExhausted() {
        return found.size() >= MOST_PATHS || elementsListed >= MOST_ELEMENTS || steps >= MOST_STEPS;
      }

      private void follow(int from, int to) {
        boolean back = tier(to).isBefore(tier(from));
        if (onPath.get(to) || !useful.get(to) || downstream && back) {
          return;
        }
        backSteps += back ? 1 : 0;
        enter(to);
      }

      private void enter(int element) {
        if (length == path.length) {
          path = Arrays.copyOf(path, length * 2);
          next = Arrays.copyOf(next, length * 2);
          listed = Arrays.copyOf(listed, length * 2);
        }
        onPath.set(element);
        path[length] = element;
        next[length] = 0;
        listed[length++] = -1;
        if (tier(element).isOutcome() && length > 1 && (downstream || backSteps > 0)) {
          listed[length - 1] = found.size();
          found.add(new Path(Arrays.copyOf(path, length), downstream));
          elementsListed += length;
        }
      }

      private void leave() {
        int left = path[--length];
        int own = listed[length];
        onPath.clear(left);
        if (own >= 0 && found.size() > own + 1) {
          found.set(own, new Path(found.get(own).elements(), false));
        }
        if (length > 0 && tier(left).isBefore(tier(path[length - 1]))) {
          backSteps--;
        }
      }
    }
  }
}
