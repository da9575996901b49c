package jp.sujimichi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph of a model, held against JGraphT on random graphs. */
class CausalGraphTest {

  private static final int MOST = 14;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  /** Two views of one random model. */
  private static final class Pair {
    private final Random random;
    private final int size;
    private final CausalGraph graph;
    private final Graph<Integer, DefaultEdge> oracle = new SimpleDirectedGraph<>(DefaultEdge.class);

    Pair(int seed, boolean acyclic) {
      random = new Random(seed);
      size = 1 + random.nextInt(MOST);
      List<Link> links = new ArrayList<>();
      IntStream.range(0, size).forEach(oracle::addVertex);
      int count = random.nextInt(2 * size);
      for (int i = 0; i < count; i++) {
        int from = random.nextInt(size);
        int to = random.nextInt(size);
        if (acyclic && from > to) {
          continue;
        }
        links.add(link(from, to, LinkKind.CAUSE));
        if (from != to) {
          oracle.addEdge(from, to);
        }
      }
      links.add(link(size - 1, 0, LinkKind.FEEDBACK));
      links.add(link(0, size, LinkKind.CAUSE));
      graph = CausalGraph.of(model(size, links));
    }
  }

  private static Link link(int from, int to, LinkKind kind) {
    Optional<String> none = Optional.empty();
    return new Link(none, "e" + from, "e" + to, kind, none, none, none, OtherProperties.none());
  }

  private static Element element(String id) {
    return new Element(
        id,
        Tier.OUTPUT,
        Optional.empty(),
        "停留所",
        Optional.empty(),
        false,
        Optional.empty(),
        OtherProperties.none());
  }

  private static LogicModel model(int size, List<Link> links) {
    return model(IntStream.range(0, size).mapToObj(i -> element("e" + i)).toList(), links);
  }

  private static LogicModel model(List<Element> elements, List<Link> links) {
    return new LogicModel(
        1,
        Optional.empty(),
        "題",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        elements,
        links,
        List.of(),
        List.of(),
        OtherProperties.none());
  }

  private static Set<Integer> setOf(BitSet bits) {
    Set<Integer> set = new TreeSet<>();
    bits.stream().forEach(set::add);
    return set;
  }

  private static Set<Integer> reachable(Graph<Integer, DefaultEdge> graph, Set<Integer> starts) {
    Set<Integer> reached = new TreeSet<>();
    for (int start : starts) {
      new BreadthFirstIterator<>(graph, start).forEachRemaining(reached::add);
    }
    return reached;
  }

  private static Graph<Integer, DefaultEdge> turned(Graph<Integer, DefaultEdge> graph) {
    Graph<Integer, DefaultEdge> turned = new SimpleDirectedGraph<>(DefaultEdge.class);
    graph.vertexSet().forEach(turned::addVertex);
    graph
        .edgeSet()
        .forEach(edge -> turned.addEdge(graph.getEdgeTarget(edge), graph.getEdgeSource(edge)));
    return turned;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neighboursAreThoseOfTheLinks(int seed) {
    Pair pair = new Pair(seed, false);
    assertThat(pair.graph.size()).isEqualTo(pair.size);
    for (int i = 0; i < pair.size; i++) {
      int[] effects =
          Graphs.successorListOf(pair.oracle, i).stream().mapToInt(n -> n).sorted().toArray();
      int[] causes =
          Graphs.predecessorListOf(pair.oracle, i).stream().mapToInt(n -> n).sorted().toArray();
      assertThat(pair.graph.effectsOf(i)).isEqualTo(effects);
      assertThat(pair.graph.causesOf(i)).isEqualTo(causes);
      assertThat(pair.graph.effectCount(i)).isEqualTo(effects.length);
      assertThat(pair.graph.causeCount(i)).isEqualTo(causes.length);
      assertThat(pair.graph.numberOf("e" + i)).hasValue(i);
    }
    assertThat(pair.graph.numberOf("e" + pair.size)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatCanBeReachedIsFoundBothWays(int seed) {
    Pair pair = new Pair(seed, false);
    Set<Integer> starts = new HashSet<>(List.of(pair.random.nextInt(pair.size)));
    starts.add(pair.random.nextInt(pair.size));
    assertThat(setOf(pair.graph.downstreamOf(starts::contains)))
        .isEqualTo(reachable(pair.oracle, starts));
    assertThat(setOf(pair.graph.upstreamOf(starts::contains)))
        .isEqualTo(reachable(turned(pair.oracle), starts));
    assertThat(pair.graph.downstreamOf(i -> false).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void partsAreThoseConnectedWhicheverWay(int seed) {
    Pair pair = new Pair(seed, false);
    List<Set<Integer>> expected = new ConnectivityInspector<>(pair.oracle).connectedSets();
    Map<Integer, Set<Integer>> found = new HashMap<>();
    for (int i = 0; i < pair.size; i++) {
      found.computeIfAbsent(pair.graph.componentOf(i), n -> new HashSet<>()).add(i);
    }
    assertThat(found.values()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found.keySet())
        .isEqualTo(Set.copyOf(IntStream.range(0, expected.size()).boxed().toList()));
    assertThat(pair.graph.componentOf(0)).isZero();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cyclesAreTheStronglyConnectedParts(int seed) {
    Pair pair = new Pair(seed, false);
    List<Set<Integer>> expected =
        new KosarajuStrongConnectivityInspector<>(pair.oracle)
            .stronglyConnectedSets().stream().filter(set -> set.size() > 1).toList();
    Map<Integer, Set<Integer>> found = new HashMap<>();
    for (int i = 0; i < pair.size; i++) {
      if (pair.graph.cycleOf(i) >= 0) {
        found.computeIfAbsent(pair.graph.cycleOf(i), n -> new HashSet<>()).add(i);
      }
    }
    assertThat(found.values()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found.keySet())
        .isEqualTo(Set.copyOf(IntStream.range(0, expected.size()).boxed().toList()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDetourIsAWayOverOtherSteps(int seed) {
    Pair pair = new Pair(seed, false);
    CausalGraph.IntBinaryPredicate climbs = (from, to) -> (from + to + seed) % 5 != 0;
    for (DefaultEdge edge : pair.oracle.edgeSet()) {
      int from = pair.oracle.getEdgeSource(edge);
      int to = pair.oracle.getEdgeTarget(edge);
      Graph<Integer, DefaultEdge> rest = new SimpleDirectedGraph<>(DefaultEdge.class);
      pair.oracle.vertexSet().forEach(rest::addVertex);
      for (DefaultEdge other : pair.oracle.edgeSet()) {
        int a = pair.oracle.getEdgeSource(other);
        int b = pair.oracle.getEdgeTarget(other);
        if (climbs.test(a, b) && !(a == from && b == to)) {
          rest.addEdge(a, b);
        }
      }
      assertThat(pair.graph.hasDetour(from, to, climbs))
          .as("%s to %s", from, to)
          .isEqualTo(reachable(rest, Set.of(from)).contains(to));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBottleneckCannotBePassedBy(int seed) {
    Pair pair = new Pair(seed, true);
    IntPredicate sources = i -> i % 4 == 0;
    IntPredicate sinks = i -> i % 3 == 2;
    Set<Integer> expected = new TreeSet<>();
    if (way(pair.oracle, -1, sources, sinks)) {
      for (int i = 0; i < pair.size; i++) {
        if (!way(pair.oracle, i, sources, sinks)) {
          expected.add(i);
        }
      }
    }
    assertThat(setOf(pair.graph.bottlenecks(sources, sinks))).isEqualTo(expected);
  }

  private static boolean way(
      Graph<Integer, DefaultEdge> graph, int without, IntPredicate sources, IntPredicate sinks) {
    Graph<Integer, DefaultEdge> rest = new SimpleDirectedGraph<>(DefaultEdge.class);
    Graphs.addGraph(rest, graph);
    rest.removeVertex(without);
    Set<Integer> starts = new HashSet<>(rest.vertexSet());
    starts.removeIf(i -> !sources.test(i));
    return reachable(rest, starts).stream().anyMatch(sinks::test);
  }

  @Test
  void aGraphWithACycleHasNoBottlenecks() {
    CausalGraph graph =
        CausalGraph.of(
            model(
                3,
                List.of(
                    link(0, 1, LinkKind.CAUSE),
                    link(1, 2, LinkKind.CAUSE),
                    link(2, 1, LinkKind.CAUSE))));
    assertThat(graph.bottlenecks(i -> i == 0, i -> i == 2).isEmpty()).isTrue();
  }

  @Test
  void ofTwoElementsWithOneIdLinksMeanTheFirst() {
    CausalGraph graph =
        CausalGraph.of(
            model(
                List.of(element("e0"), element("e1"), element("e1")),
                List.of(link(0, 1, LinkKind.CAUSE), link(0, 1, LinkKind.CAUSE))));
    assertThat(graph.effectsOf(0)).containsExactly(1);
    assertThat(graph.causesOf(2)).isEmpty();
    assertThat(graph.numberOf("e1")).hasValue(1);
  }

  @Test
  void aLongChainDoesNotExhaustTheStack() {
    int size = 50_000;
    List<Link> links = new ArrayList<>();
    for (int i = 0; i + 1 < size; i++) {
      links.add(link(i, i + 1, LinkKind.CAUSE));
    }
    CausalGraph chain = CausalGraph.of(model(size, links));
    assertThat(chain.cycleOf(size - 1)).isEqualTo(-1);
    assertThat(chain.downstreamOf(i -> i == 0).cardinality()).isEqualTo(size);
    links.add(link(size - 1, 0, LinkKind.CAUSE));
    CausalGraph ring = CausalGraph.of(model(size, links));
    assertThat(IntStream.range(0, size).map(ring::cycleOf).distinct().toArray()).containsExactly(0);
  }

  @Test
  void anUnfinishedSearchAnswersThatThereIsADetour() {
    // From 0 straight to the last, and a chain beside it that leads nowhere.
    for (int beside : new int[] {CausalGraph.DETOUR_BUDGET, CausalGraph.DETOUR_BUDGET + 1}) {
      int last = beside + 1;
      List<Link> links = new ArrayList<>(List.of(link(0, last, LinkKind.CAUSE)));
      for (int i = 0; i < beside; i++) {
        links.add(link(i, i + 1, LinkKind.CAUSE));
      }
      CausalGraph graph = CausalGraph.of(model(last + 1, links));
      assertThat(graph.hasDetour(0, last, (from, to) -> true))
          .isEqualTo(beside > CausalGraph.DETOUR_BUDGET);
    }
  }
}
