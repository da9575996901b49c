package jp.sujimichi.report.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;

/**
 * Puts the lanes of a model below each other with common columns.
 *
 * <p>Each lane is laid out by itself. Its columns are then moved to those of the whole drawing; the
 * space between two columns is stretched, so what lay between boxes lies there still. Arrows from
 * one lane to the other leave to the right, run up or down beside the column, then along the free
 * strip between the lanes, and reach their box from the left, likewise beside its column.
 */
final class LayoutBuilder {

  static final double MARGIN = 16;
  static final double HEADING = 34;
  private static final double LANE_PADDING = 16;
  private static final double LANE_LABEL = 22;
  private static final double TRACK = 9;
  private static final double CLEARANCE = 12;
  private static final double LEAST_GUTTER = 36;

  /** A lane before it is put in its place. */
  private record Draft(
      Layer layer, List<Integer> boxes, List<Integer> arrows, LaneLayout.Placement placement) {}

  /** A box's column: its tier's rank and, within the tier, its place from the left. */
  private record Slot(int rank, int place) {}

  private final List<BoxContent> contents = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<int[]> ends = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Integer> crossing = new ArrayList<>();
  private final Area[] areas;
  private final double signs;
  private final Map<Integer, List<Point>> routes = new HashMap<>();

  private LayoutBuilder(LogicModel model, Decoration decoration) {
    Map<String, Integer> index = new HashMap<>();
    for (Element element : model.elements()) {
      index.putIfAbsent(element.id(), contents.size());
      contents.add(BoxContent.of(model, element, decoration));
      layers.add(model.fieldOf(element).map(Field::layer).orElse(Layer.SERVICE));
    }
    for (Link link : model.links()) {
      Integer from = index.get(link.from());
      Integer to = index.get(link.to());
      if (from != null && to != null && !from.equals(to)) {
        links.add(link);
        ends.add(new int[] {from, to});
      }
    }
    areas = new Area[contents.size()];
    signs = links.stream().mapToDouble(link -> Signs.widthOn(link, decoration)).max().orElse(0);
  }

  static Layout of(LogicModel model, Decoration decoration) {
    return new LayoutBuilder(model, decoration).build();
  }

  private Layout build() {
    for (Layer layer : Layer.values()) {
      if (layers.contains(layer)) {
        drafts.add(draft(layer));
      }
    }
    for (int i = 0; i < ends.size(); i++) {
      if (layers.get(ends.get(i)[0]) != layers.get(ends.get(i)[1])) {
        crossing.add(i);
      }
    }
    Grid grid = grid();
    List<Layout.Lane> lanes = place(grid);
    double bottom =
        lanes.isEmpty() ? HEADING + MARGIN : lanes.get(lanes.size() - 1).area().bottom();
    List<Layout.Column> columns = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      double left = grid.left(tier.rank());
      columns.add(
          new Layout.Column(
              tier, new Area(left, MARGIN, grid.right(tier.rank()) - left, bottom - MARGIN)));
    }
    List<Layout.Box> boxes = new ArrayList<>();
    for (int i = 0; i < areas.length; i++) {
      boxes.add(new Layout.Box(contents.get(i), areas[i]));
    }
    List<Layout.Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      int[] end = ends.get(i);
      arrows.add(new Layout.Arrow(links.get(i), end[0], end[1], Corners.tidy(routes.get(i))));
    }
    return new Layout(
        grid.width() + MARGIN,
        bottom + MARGIN,
        List.copyOf(columns),
        lanes,
        List.copyOf(boxes),
        List.copyOf(arrows));
  }

  private Draft draft(Layer layer) {
    List<Integer> boxes = new ArrayList<>();
    Map<Integer, Integer> local = new HashMap<>();
    List<LaneLayout.Box> sizes = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      if (layers.get(i) == layer) {
        local.put(i, boxes.size());
        boxes.add(i);
        BoxContent content = contents.get(i);
        sizes.add(new LaneLayout.Box(content.element().tier().rank(), content.height()));
      }
    }
    List<Integer> arrows = new ArrayList<>();
    List<LaneLayout.Edge> edges = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Integer from = local.get(ends.get(i)[0]);
      Integer to = local.get(ends.get(i)[1]);
      if (from != null && to != null) {
        arrows.add(i);
        edges.add(new LaneLayout.Edge(from, to));
      }
    }
    return new Draft(layer, boxes, arrows, LaneLayout.of(sizes, edges, BoxContent.WIDTH));
  }

  private Slot slot(int box) {
    for (Draft draft : drafts) {
      int local = draft.boxes().indexOf(box);
      if (local >= 0) {
        int rank = contents.get(box).element().tier().rank();
        double x = draft.placement().boxes().get(local).x();
        List<Double> known = draft.placement().columns().get(rank);
        int place = 0;
        while (known.get(place) < x - 1) {
          place++;
        }
        return new Slot(rank, place);
      }
    }
    throw new IllegalStateException("a box without a lane: " + box);
  }

  /** The columns of the whole drawing, with room beside them for arrows between the lanes. */
  private Grid grid() {
    List<Integer> places = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      int most = 1;
      for (Draft draft : drafts) {
        most =
            Math.max(most, draft.placement().columns().getOrDefault(tier.rank(), List.of()).size());
      }
      places.add(most);
    }
    Grid grid = new Grid(places, BoxContent.WIDTH);
    Map<Integer, Boolean> leaving = new LinkedHashMap<>();
    for (int arrow : crossing) {
      Slot to = slot(ends.get(arrow)[1]);
      grid.addEntry(to.rank(), to.place());
      if (leaving.putIfAbsent(ends.get(arrow)[0], true) == null) {
        Slot from = slot(ends.get(arrow)[0]);
        grid.addExit(from.rank(), from.place());
      }
    }
    for (Draft draft : drafts) {
      grid.makeRoomFor(draft.placement().columns(), extremes(draft.placement()));
    }
    // What stands on an arrow finds room between the columns.
    double gutter = Math.max(LEAST_GUTTER, signs == 0 ? 0 : signs + CLEARANCE);
    grid.settle(MARGIN, gutter, TRACK, CLEARANCE);
    return grid;
  }

  private static double[] extremes(LaneLayout.Placement placement) {
    double left = Double.MAX_VALUE;
    double right = 0;
    for (Area box : placement.boxes()) {
      left = Math.min(left, box.x());
      right = Math.max(right, box.right());
    }
    double outermostLeft = left;
    double outermostRight = right;
    for (List<Point> route : placement.routes()) {
      for (Point point : route) {
        outermostLeft = Math.min(outermostLeft, point.x());
        outermostRight = Math.max(outermostRight, point.x());
      }
    }
    return new double[] {left - outermostLeft, outermostRight - right};
  }

  private List<Layout.Lane> place(Grid grid) {
    List<Layout.Lane> lanes = new ArrayList<>();
    double y = MARGIN + HEADING;
    double strip = 0;
    boolean named = drafts.size() > 1;
    for (Draft draft : drafts) {
      if (!lanes.isEmpty()) {
        strip = y;
        y += 2 * CLEARANCE + TRACK * sources();
      }
      double top = y + (named ? LANE_LABEL : 0) + LANE_PADDING;
      double shift = top - draft.placement().top();
      Grid.Mapping mapping = grid.mapping(draft.placement().columns());
      for (int i = 0; i < draft.boxes().size(); i++) {
        Area box = draft.placement().boxes().get(i);
        areas[draft.boxes().get(i)] =
            new Area(mapping.x(box.x()), box.y() + shift, box.width(), box.height());
      }
      for (int i = 0; i < draft.arrows().size(); i++) {
        List<Point> moved = new ArrayList<>();
        for (Point point : draft.placement().routes().get(i)) {
          moved.add(new Point(mapping.x(point.x()), point.y() + shift));
        }
        routes.put(draft.arrows().get(i), moved);
      }
      double bottom = draft.placement().bottom() + shift + LANE_PADDING;
      lanes.add(
          new Layout.Lane(
              named ? Optional.of(draft.layer()) : Optional.empty(),
              new Area(MARGIN, y, grid.width() - MARGIN, bottom - y)));
      y = bottom;
    }
    routeBetweenLanes(grid, strip + CLEARANCE);
    return List.copyOf(lanes);
  }

  private int sources() {
    return (int) crossing.stream().map(arrow -> ends.get(arrow)[0]).distinct().count();
  }

  /** Arrows that leave the same box share their way up to where they part. */
  private void routeBetweenLanes(Grid grid, double strip) {
    Map<Integer, Double> level = new HashMap<>();
    Map<Integer, Double> exits = new HashMap<>();
    Map<Integer, Integer> arrivals = new HashMap<>();
    Map<Integer, Integer> arrived = new HashMap<>();
    crossing.forEach(arrow -> arrivals.merge(ends.get(arrow)[1], 1, Integer::sum));
    for (int arrow : crossing) {
      int from = ends.get(arrow)[0];
      int to = ends.get(arrow)[1];
      Slot start = slot(from);
      Slot end = slot(to);
      double along = level.computeIfAbsent(from, f -> strip + TRACK * level.size());
      double exit = exits.computeIfAbsent(from, f -> grid.nextExit(start.rank(), start.place()));
      double entry = grid.nextEntry(end.rank(), end.place());
      int turn = arrived.merge(to, 1, Integer::sum);
      // Near the side that faces the other lane, away from the middle where the lane's own arrows
      // arrive.
      boolean downwards = areas[from].y() < areas[to].y();
      double leave = downwards ? areas[from].bottom() - 8 : areas[from].y() + 8;
      double step = Math.min(9, (areas[to].height() / 2 - 8) / arrivals.get(to));
      double reach =
          downwards ? areas[to].y() + 2 + step * turn : areas[to].bottom() - 2 - step * turn;
      routes.put(
          arrow,
          List.of(
              new Point(areas[from].right(), leave),
              new Point(exit, leave),
              new Point(exit, along),
              new Point(entry, along),
              new Point(entry, reach),
              new Point(areas[to].x(), reach)));
    }
  }
}
