package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places the boxes of one lane in columns and leads its arrows round them. This is the only place
 * that knows the layout library, whose start takes longer than a check.
 */
final class LaneLayout {

  /** An arrow between two boxes, by their index. */
  record Edge(int from, int to) {}

  /** A box to place: its tier's rank and its height. */
  record Box(int rank, double height) {}

  /**
   * Where everything came to stand.
   *
   * @param boxes the areas, by index of the box
   * @param routes the corners of the arrows, by index of the edge
   * @param columns the left sides of the columns, by tier's rank; a tier whose boxes point at each
   *     other takes more than one
   */
  record Placement(List<Area> boxes, List<List<Point>> routes, Map<Integer, List<Double>> columns) {

    double top() {
      return bounds(true);
    }

    double bottom() {
      return bounds(false);
    }

    private double bounds(boolean upper) {
      double found = upper ? Double.MAX_VALUE : 0;
      for (Area box : boxes) {
        found = upper ? Math.min(found, box.y()) : Math.max(found, box.bottom());
      }
      for (List<Point> route : routes) {
        for (Point point : route) {
          found = upper ? Math.min(found, point.y()) : Math.max(found, point.y());
        }
      }
      return found;
    }
  }

  private static final double FAR = 100;

  private LaneLayout() {}

  private static final class Library {
    static final Library READY = new Library();

    private Library() {
      LayoutMetaDataService.getInstance()
          .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    // The library keeps its settings in one place for the whole process.
    synchronized void layOut(ElkNode graph) {
      new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    }
  }

  static Placement of(List<Box> boxes, List<Edge> edges, double width) {
    ElkNode graph = ElkGraphUtil.createGraph();
    configure(graph);
    List<ElkNode> nodes = new ArrayList<>();
    int[] within = SubColumns.of(boxes, edges);
    int most = Arrays.stream(within).max().orElse(0) + 1;
    for (int i = 0; i < boxes.size(); i++) {
      ElkNode node = ElkGraphUtil.createNode(graph);
      node.setDimensions(width, boxes.get(i).height());
      // The library keeps boxes in the columns where it finds them. Its own partitions would do so
      // too, but it goes through them in an order that changes from run to run.
      node.setLocation((boxes.get(i).rank() * most + within[i]) * (width + FAR), i);
      nodes.add(node);
    }
    List<ElkEdge> arrows = new ArrayList<>();
    for (Edge edge : edges) {
      arrows.add(ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to())));
    }
    Library.READY.layOut(graph);
    return read(boxes, nodes, arrows);
  }

  private static void configure(ElkNode graph) {
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    graph.setProperty(CoreOptions.RANDOM_SEED, 1);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(0));
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, 20.0);
    graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 12.0);
    graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 9.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 34.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 9.0);
    graph.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
  }

  private static Placement read(List<Box> boxes, List<ElkNode> nodes, List<ElkEdge> arrows) {
    List<Area> areas = new ArrayList<>();
    TreeMap<Integer, List<Double>> columns = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      ElkNode node = nodes.get(i);
      areas.add(new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight()));
      List<Double> known = columns.computeIfAbsent(boxes.get(i).rank(), r -> new ArrayList<>());
      if (known.stream().noneMatch(x -> Math.abs(x - node.getX()) < 1)) {
        known.add(node.getX());
      }
    }
    columns.values().forEach(found -> found.sort(null));
    List<List<Point>> routes = new ArrayList<>();
    for (ElkEdge arrow : arrows) {
      routes.add(corners(arrow));
    }
    return new Placement(List.copyOf(areas), List.copyOf(routes), new LinkedHashMap<>(columns));
  }

  private static List<Point> corners(ElkEdge arrow) {
    List<Point> corners = new ArrayList<>();
    for (ElkEdgeSection section : arrow.getSections()) {
      corners.add(new Point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        corners.add(new Point(bend.getX(), bend.getY()));
      }
      corners.add(new Point(section.getEndX(), section.getEndY()));
    }
    return List.copyOf(corners);
  }
}
