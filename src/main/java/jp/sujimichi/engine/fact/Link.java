package jp.sujimichi.engine.fact;

import java.util.List;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.Tier;

/** A link whose two ends exist. */
public final class Link extends NamedFact {

  private final Words words;
  private final jp.sujimichi.model.Link source;
  private final Element from;
  private final Element to;
  private final Place place;

  /**
   * What the graph says of a link.
   *
   * @param detour whether another causal way leads from the one end to the other
   * @param inCycle whether it lies on a cycle of causal links
   * @param repeat whether one before it has the same ends and kind
   */
  record Place(boolean detour, boolean inCycle, boolean repeat) {}

  Link(
      Named named,
      jp.sujimichi.model.Link source,
      Element from,
      Element to,
      Place place,
      Words words) {
    super(named);
    this.source = source;
    this.from = from;
    this.to = to;
    this.place = place;
    this.words = words;
  }

  /** The cause. */
  public Element getFrom() {
    return from;
  }

  /** The effect. */
  public Element getTo() {
    return to;
  }

  /** The tier of the cause. */
  public Tier getFromTier() {
    return from.getTier();
  }

  /** The tier of the effect. */
  public Tier getToTier() {
    return to.getTier();
  }

  /** The layer of the cause; null when its field is unknown. */
  public Layer getFromLayer() {
    return from.getLayer();
  }

  /** The layer of the effect; null when its field is unknown. */
  public Layer getToLayer() {
    return to.getLayer();
  }

  /** How many tiers it leads downstream; negative when it leads upstream. */
  public int getStep() {
    return to.getRank() - from.getRank();
  }

  /** Whether it is part of the causal chain, not feedback. */
  public boolean isCausal() {
    return source.kind() == LinkKind.CAUSE;
  }

  /** Whether cause and effect are one element. */
  public boolean isSelfLink() {
    return from == to;
  }

  /** Whether both ends belong to the same layer. */
  public boolean isWithinLayer() {
    return from.getLayer() != null && from.getLayer() == to.getLayer();
  }

  /** Whether one end belongs to a service and the other to a foundation. */
  public boolean isCrossLayer() {
    return from.getLayer() != null && to.getLayer() != null && from.getLayer() != to.getLayer();
  }

  /** The tiers it passes over, upstream ones first. */
  public List<Tier> getSkippedTiers() {
    return getStep() < 2
        ? List.of()
        : List.of(Tier.values()).subList(from.getRank() + 1, to.getRank());
  }

  /** Whether another causal way leads from the one end to the other. */
  public boolean isDetour() {
    return place.detour();
  }

  /** Whether it lies on a cycle of causal links. */
  public boolean isInCycle() {
    return place.inCycle();
  }

  /** Whether a link before it has the same ends and kind. */
  boolean isRepeat() {
    return place.repeat();
  }

  /** Whether the author gives an assumption, evidence or a note. */
  public boolean isExplained() {
    return source.assumption().isPresent()
        || source.evidence().isPresent()
        || source.note().isPresent();
  }

  /** The assumption, or "". */
  public String getAssumption() {
    return source.assumption().orElse("");
  }

  /** The author's remark, or "". */
  public String getNote() {
    return source.note().orElse("");
  }

  /** Whether both ends say the same thing in other words. */
  public boolean isParaphrase() {
    return words.similarity().isParaphrase(from.content(), to.content());
  }

  /** Whether its cause has a target of its own for the year its effect is due. */
  public boolean isCauseTargetedByThen() {
    return to.getFinalTargetYear() > 0 && from.hasTargetFor(to.getFinalTargetYear());
  }

  /**
   * Whether both ends, or the indicators that measure them, are about one matter; true when either
   * says nothing.
   */
  public boolean isRelated() {
    return words.themes().related(from.themes(), to.themes())
        || words.themes().related(from.measuredThemes(), to.measuredThemes());
  }
}
