package jp.sujimichi.engine;

import static jp.sujimichi.engine.Sketch.NOWHERE;

import java.util.BitSet;
import java.util.List;
import jp.sujimichi.engine.Gaps.Kind;
import jp.sujimichi.engine.Sketch.Arrow;
import jp.sujimichi.engine.Sketch.Box;
import jp.sujimichi.engine.Sketch.Gauge;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;

/** Finds the gaps in a sketch, going through its parts once. */
final class GapSearch {

  private static final Tier[] TIERS = Tier.values();
  private static final Layer[] LAYERS = Layer.values();

  private final List<Box> boxes;
  private final List<Arrow> arrows;
  private final List<Gauge> gauges;
  private final Gaps gaps = new Gaps();

  private GapSearch(List<Box> boxes, List<Arrow> arrows, List<Gauge> gauges) {
    this.boxes = boxes;
    this.arrows = arrows;
    this.gauges = gauges;
  }

  /** The gaps among these parts. */
  static Gaps in(List<Box> boxes, List<Arrow> arrows, List<Gauge> gauges) {
    GapSearch search = new GapSearch(boxes, arrows, gauges);
    search.addChainGaps();
    search.addTierGaps();
    search.addIndicatorGaps();
    return search.gaps;
  }

  private void addChainGaps() {
    BitSet caused = new BitSet(boxes.size());
    BitSet linked = new BitSet(boxes.size());
    int known = 0;
    for (Arrow arrow : arrows) {
      if (arrow.start() == NOWHERE || arrow.end() == NOWHERE) {
        continue;
      }
      known++;
      if (arrow.start() == arrow.end() && arrow.causal()) {
        continue;
      }
      linked.set(arrow.start());
      linked.set(arrow.end());
      if (arrow.causal()) {
        caused.set(arrow.end());
        Box from = boxes.get(arrow.start());
        Box to = boxes.get(arrow.end());
        if (to.tier().isBefore(from.tier()) && !from.isAcross(to)) {
          gaps.add(Kind.BACKWARD, arrow.key());
        }
      }
    }
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (!linked.get(i)) {
        if (!box.terminal()) {
          gaps.add(Kind.LOOSE, box.key());
        }
      } else if (!caused.get(i) && !box.tier().isBefore(Tier.OUTPUT) && !box.isQuoted()) {
        gaps.add(Kind.UNCAUSED, box.key());
      }
    }
    if (known == 0) {
      gaps.add(Kind.WHOLE, Gaps.NO_ARROWS);
    }
  }

  private void addTierGaps() {
    for (Layer layer : LAYERS) {
      int there = 0;
      for (Box box : boxes) {
        if (box.isOf(layer)) {
          there |= 1 << box.tier().ordinal();
        }
      }
      int last = lastNeeded(layer, there);
      for (int tier = Tier.ACTIVITY.ordinal(); there != 0 && tier <= last; tier++) {
        if ((there & 1 << tier) == 0) {
          gaps.add(Kind.EMPTY_TIER, layer.ordinal() * TIERS.length + tier);
        }
      }
    }
  }

  /** The last tier a layer needs; a foundation that hands on to a service may end where it does. */
  private int lastNeeded(Layer layer, int there) {
    return layer == Layer.FOUNDATION && feedsService()
        ? Integer.SIZE - 1 - Integer.numberOfLeadingZeros(there)
        : Tier.OUTCOME3.ordinal();
  }

  private boolean feedsService() {
    for (Arrow arrow : arrows) {
      if (arrow.causal()
          && arrow.start() != NOWHERE
          && arrow.end() != NOWHERE
          && boxes.get(arrow.start()).isOf(Layer.FOUNDATION)
          && boxes.get(arrow.end()).isOf(Layer.SERVICE)) {
        return true;
      }
    }
    return false;
  }

  private void addIndicatorGaps() {
    BitSet recommended = new BitSet();
    boolean outcomes = false;
    for (Gauge gauge : gauges) {
      if (gauge.box() == NOWHERE) {
        continue;
      }
      Box box = boxes.get(gauge.box());
      outcomes |= box.tier().isOutcome();
      if (gauge.kind() == IndicatorClass.RECOMMENDED) {
        recommended.set(box.place());
      }
      if (!gauge.target() && box.tier() != Tier.INPUT) {
        gaps.add(Kind.WITHOUT_TARGET, gauge.key());
      }
      if (!gauge.unit()) {
        gaps.add(Kind.WITHOUT_UNIT, gauge.key());
      }
      if (isOffTier(gauge.kind(), box)) {
        gaps.add(Kind.OFF_TIER, gauge.key());
      }
    }
    for (Box box : boxes) {
      if (asksForRecommended(box) && !gauges.isEmpty() && !recommended.get(box.place())) {
        gaps.add(Kind.WITHOUT_RECOMMENDED, box.place());
      }
    }
    if (!outcomes) {
      gaps.add(Kind.WHOLE, Gaps.NO_OUTCOME_MEASURED);
    }
    if (gauges.isEmpty()) {
      gaps.add(Kind.WHOLE, Gaps.NO_INDICATORS);
    }
  }

  private static boolean asksForRecommended(Box box) {
    Tier first = box.isOf(Layer.SERVICE) ? Tier.OUTCOME2 : Tier.OUTCOME1;
    return box.field().isPresent() && !box.tier().isBefore(first);
  }

  private static boolean isOffTier(IndicatorClass kind, Box box) {
    if (box.field().isEmpty()) {
      return false;
    }
    boolean service = box.isOf(Layer.SERVICE);
    return switch (kind) {
      case RECOMMENDED -> service ? box.tier().isBefore(Tier.OUTCOME2) : !box.tier().isOutcome();
      case SELECTIVE -> !service || box.tier() != Tier.OUTCOME2;
      case OPTIONAL -> false;
    };
  }
}
