package jp.sujimichi.engine.fact;

import java.util.List;
import jp.sujimichi.model.Benchmark;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.IndicatorReview;

/**
 * A place where causal chains break off: the indicator that shows the first missed element of one
 * or more chains with the same verdict.
 */
public final class BrokenPlace {

  private final Indicator indicator;
  private final IndicatorReview source;
  private final ChainStatus status;
  private final List<Link> links;
  private final List<Indicator> metBefore;
  private final List<Indicator> metAfter;
  private final List<Indicator> missedAfter;

  BrokenPlace(
      Indicator indicator,
      IndicatorReview source,
      ChainStatus status,
      List<Link> links,
      List<Indicator> metBefore,
      List<Indicator> metAfter,
      List<Indicator> missedAfter) {
    this.indicator = indicator;
    this.source = source;
    this.status = status;
    this.links = List.copyOf(links);
    this.metBefore = List.copyOf(metBefore);
    this.metAfter = List.copyOf(metAfter);
    this.missedAfter = List.copyOf(missedAfter);
  }

  /** The indicator that was missed. */
  public Indicator getIndicator() {
    return indicator;
  }

  /** The verdict on the chains that break here. */
  public ChainStatus getStatus() {
    return status;
  }

  /** Whether it stands on an outcome tier, and not on what the programme itself delivers. */
  public boolean isOutcome() {
    return indicator.isOutcome();
  }

  /** Whether a target for the review year or an earlier one was missed, not a share of the way. */
  public boolean isDue() {
    return source.due();
  }

  /** The numbers that show it. */
  public Bilingual getFigures() {
    return source.figures();
  }

  /** The arrows that lead here straight from an element that did well. */
  public List<Link> getLinks() {
    return links;
  }

  /** How many such arrows there are. */
  public int getLinkCount() {
    return links.size();
  }

  /** The indicators upstream whose targets were met or nearly so. */
  public List<Indicator> getMetBefore() {
    return metBefore;
  }

  /** The outcome indicators downstream whose targets were met or nearly so. */
  public List<Indicator> getMetAfter() {
    return metAfter;
  }

  /** The outcome indicators downstream that were missed too. */
  public List<Indicator> getMissedAfter() {
    return missedAfter;
  }

  /** What the indicator is compared with. */
  public Bilingual getBenchmark() {
    return source
        .indicator()
        .benchmark()
        .flatMap(Benchmark::name)
        .map(Bilingual::same)
        .orElse(new Bilingual("比較の数字", "the series it is compared with"));
  }
}
