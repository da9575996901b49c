package jp.sujimichi.catalogue.estat;

/** Answers questions for series. */
public interface EstatSource {

  /**
   * The series.
   *
   * @throws EstatException when there is none
   */
  EstatSeries series(EstatQuery query) throws EstatException;
}
