package jp.sujimichi.engine.fact;

/**
 * People an output reaches, beside the people a later outcome is about.
 *
 * @param output the indicator that counts people reached
 * @param outcome the indicator that is about a population
 * @param reached people reached by the last target
 * @param population people the outcome is about, as its definition says
 * @param spreading whether an element or link on the way tells how the effect spreads
 */
public record Reach(
    Indicator output, Indicator outcome, double reached, double population, boolean spreading) {

  /** The share of the population that is reached. */
  public double getShare() {
    return reached / population;
  }

  /** How many times as large the population is, rounded. */
  public long getTimes() {
    return Math.round(population / reached);
  }
}
