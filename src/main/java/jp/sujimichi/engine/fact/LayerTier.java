package jp.sujimichi.engine.fact;

import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;

/** One tier of a layer the model uses. */
public final class LayerTier extends NamedFact {

  private final Layer layer;
  private final Tier tier;
  private final int elementCount;
  private final int linksToNext;
  private final int nextCount;
  private final Stage stage;

  LayerTier(
      Named named,
      Layer layer,
      Tier tier,
      int elementCount,
      int linksToNext,
      int nextCount,
      Stage stage) {
    super(named);
    this.layer = layer;
    this.tier = tier;
    this.elementCount = elementCount;
    this.linksToNext = linksToNext;
    this.nextCount = nextCount;
    this.stage = stage;
  }

  /** The layer. */
  public Layer getLayer() {
    return layer;
  }

  /** The tier. */
  public Tier getTier() {
    return tier;
  }

  /** Number of elements of the layer on the tier. */
  public int getElementCount() {
    return elementCount;
  }

  /** Number of elements of the layer on the tier after this one; 0 after the last. */
  public int getNextCount() {
    return nextCount;
  }

  /** Share of all possible links to the next tier that are drawn, from 0 to 1. */
  public double getDensity() {
    return elementCount == 0 || nextCount == 0
        ? 0
        : (double) linksToNext / ((double) elementCount * nextCount);
  }

  /** Where the model stands between sketch and operation; null when not written. */
  public Stage getStage() {
    return stage;
  }
}
