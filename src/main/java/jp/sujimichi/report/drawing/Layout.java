package jp.sujimichi.report.drawing;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.Tier;

/**
 * A model laid out: every box in the column of its tier and the lane of its layer, no arrow through
 * a box it does not belong to.
 *
 * @param width pixels of the whole drawing
 * @param height pixels of the whole drawing
 * @param columns the six tiers from left to right
 * @param lanes services above, foundations below; one only when the model has no other
 * @param boxes the elements in the order of the model
 * @param arrows the links whose both ends exist, in the order of the model
 */
record Layout(
    double width,
    double height,
    List<Column> columns,
    List<Lane> lanes,
    List<Box> boxes,
    List<Arrow> arrows) {

  /** The column of a tier. */
  record Column(Tier tier, Area area) {}

  /** The lane of a layer; without a layer where the model has only one. */
  record Lane(Optional<Layer> layer, Area area) {}

  /** The box of an element. */
  record Box(BoxContent content, Area area) {}

  /**
   * The way of a link.
   *
   * @param from index of the box it leaves
   * @param to index of the box it leads to
   * @param corners its corners, upright and level lines between them
   */
  record Arrow(Link link, int from, int to, List<Point> corners) {}
}
