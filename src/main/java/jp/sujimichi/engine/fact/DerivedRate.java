package jp.sujimichi.engine.fact;

import jp.sujimichi.finding.Reference;
import jp.sujimichi.model.Bilingual;

/**
 * A rate beside the count it is computed from, in one year.
 *
 * @param rate the indicator that states a percentage
 * @param count the indicator that counts its numerator
 * @param denominator what the rate is out of
 * @param year the fiscal year both state a value for
 * @param stated the percentage as stated
 * @param counted the value of the count
 * @param computed count over denominator, in percent
 */
public record DerivedRate(
    Indicator rate,
    Indicator count,
    double denominator,
    int year,
    double stated,
    double counted,
    double computed)
    implements Subject {

  /** How many points the stated and the computed percentage lie apart. */
  public double getDifference() {
    return Math.abs(stated - computed);
  }

  @Override
  public Reference reference() {
    return rate.reference();
  }

  @Override
  public String pointer() {
    return rate.pointer();
  }

  @Override
  public Bilingual label() {
    return rate.label();
  }

  @Override
  public String identity() {
    return rate.identity() + '|' + year;
  }
}
