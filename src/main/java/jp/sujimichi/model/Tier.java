package jp.sujimichi.model;

/**
 * The six columns of a logic model, from what is put in to the state of the city that is aimed at.
 *
 * <p>Source: 『スマートシティ施策のKPI設定指針』第2版, ロジックモデル定義.
 */
public enum Tier implements Coded {
  /** インプット: the resources a set of activities needs. */
  INPUT("input", "インプット", "Input"),
  /** 事業・取組: what is done. */
  ACTIVITY("activity", "事業・取組", "Activity"),
  /** アウトプット: the fact that shows that an activity was carried out. */
  OUTPUT("output", "アウトプット", "Output"),
  /** アウトカム第1階層: an indirect result the implementer cannot control. */
  OUTCOME1("outcome1", "アウトカム第1階層", "Outcome tier 1"),
  /** アウトカム第2階層: the change in society, economy or environment that is expected. */
  OUTCOME2("outcome2", "アウトカム第2階層", "Outcome tier 2"),
  /** アウトカム第3階層: the state of the city that is finally aimed at. */
  OUTCOME3("outcome3", "アウトカム第3階層", "Outcome tier 3");

  private final String code;
  private final Bilingual label;

  Tier(String code, String ja, String en) {
    this.code = code;
    this.label = new Bilingual(ja, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }

  /** Position in the chain: 0 for input up to 5 for the third outcome tier. */
  public int rank() {
    return ordinal();
  }

  /** Whether this tier stands upstream of the other. */
  public boolean isBefore(Tier other) {
    return ordinal() < other.ordinal();
  }

  /** Whether this is one of the three outcome tiers. */
  public boolean isOutcome() {
    return ordinal() >= OUTCOME1.ordinal();
  }
}
