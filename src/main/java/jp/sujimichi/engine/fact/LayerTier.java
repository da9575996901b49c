package jp.sujimichi.engine.fact;

import java.util.List;
import jp.sujimichi.model.Bilingual;
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
  private final boolean followed;
  private final boolean feedsService;
  private final Stage stage;
  private final List<Indicator> indicators;
  private final List<Element> ofLayer;

  LayerTier(
      Named named,
      Layer layer,
      Tier tier,
      int elementCount,
      int linksToNext,
      int nextCount,
      boolean followed,
      boolean feedsService,
      Stage stage,
      List<Indicator> indicators,
      List<Element> ofLayer) {
    super(named);
    this.layer = layer;
    this.tier = tier;
    this.elementCount = elementCount;
    this.linksToNext = linksToNext;
    this.nextCount = nextCount;
    this.followed = followed;
    this.feedsService = feedsService;
    this.stage = stage;
    this.indicators = indicators;
    this.ofLayer = ofLayer;
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

  /** The tier after this one; null after the last. */
  public Tier getNext() {
    return tier == Tier.OUTCOME3 ? null : Tier.values()[tier.rank() + 1];
  }

  /** Whether an element of the layer stands on any later tier. */
  public boolean isFollowed() {
    return followed;
  }

  /** Whether this is a foundation from which a causal link leads to a service. */
  public boolean isFeedsService() {
    return feedsService;
  }

  /** Where the model stands between sketch and operation; null when not written. */
  public Stage getStage() {
    return stage;
  }

  /**
   * The elements of the layer that stand one tier away although their words fit this one, and not
   * alone on their tier.
   */
  public List<Element> displaced() {
    return ofLayer.stream()
        .filter(e -> Math.abs(e.getRank() - tier.rank()) == 1)
        .filter(e -> e.getWording().getFittingTier() == tier)
        .filter(e -> ofLayer.stream().anyMatch(o -> o != e && o.getTier() == e.getTier()))
        .toList();
  }

  /** The indicators of the layer on the tier, in the order written. */
  public List<Indicator> getIndicators() {
    return indicators;
  }

  /** Number of indicators of the layer on the tier. */
  public int getIndicatorCount() {
    return indicators.size();
  }

  /** Number of these that ask people what they feel or think. */
  public int getSubjectiveCount() {
    return (int)
        indicators.stream()
            .filter(i -> i.getWording().getMeaning().endsWith("-perception"))
            .count();
  }

  /** What the indicators lack: the objective view where all ask people, else the subjective one. */
  public Bilingual getMissingView() {
    return getSubjectiveCount() == 0
        ? new Bilingual("主観的な指標（市民の実感）", "subjective indicator (residents' experience)")
        : new Bilingual("客観的な指標（統計など）", "objective indicator (statistics)");
  }
}
