package jp.sujimichi.catalogue;

import jp.sujimichi.model.Bilingual;

/** What kind of quantity a name ends in; 利用者数 counts persons, 利用率 is a rate. */
enum Measure {
  /** The name does not say: 健康寿命, 社会増減. */
  OPEN("何を測るか分からない名前", "of no stated kind"),
  RATE("割合", "a rate"),
  SATISFACTION("満足度などの度合い", "a degree such as satisfaction"),
  INDEX("指数や点数", "an index or score"),
  TIMES("回数", "a number of times"),
  CASES("件数", "a number of cases"),
  HOUSEHOLDS("世帯数", "a number of households"),
  DWELLINGS("戸数", "a number of dwellings"),
  PERSONS("人数", "a number of persons"),
  MONEY("金額", "an amount of money"),
  UNIT_PRICE("単価", "a unit price"),
  QUANTITY("量", "a quantity"),
  AREA("面積", "an area"),
  LENGTH("長さ", "a length"),
  TIME("時間", "a time"),
  DENSITY("密度", "a density"),
  CONCENTRATION("濃度", "a concentration"),
  /** A number of something the ending does not name: 導入数. */
  COUNT("数", "a number");

  private final Bilingual label;

  Measure(String ja, String en) {
    this.label = new Bilingual(ja, en);
  }

  /** What people call it. */
  Bilingual label() {
    return label;
  }

  /** Whether two names with these endings may mean the same indicator. */
  boolean agreesWith(Measure other) {
    if (this == other || this == OPEN || other == OPEN) {
      return true;
    }
    if (this == SATISFACTION || other == SATISFACTION) {
      Measure second = this == SATISFACTION ? other : this;
      return second == RATE || second == INDEX;
    }
    // 利用回数, 利用件数 and 利用数 are names of one count.
    if ((this == TIMES && other.countsActs()) || (other == TIMES && countsActs())) {
      return true;
    }
    return (this == COUNT && other.countsThings()) || (other == COUNT && countsThings());
  }

  private boolean countsActs() {
    return this == CASES || this == COUNT;
  }

  /** Whether it numbers cases, households, dwellings or persons. */
  boolean countsThings() {
    return this == CASES || this == HOUSEHOLDS || this == DWELLINGS || this == PERSONS;
  }
}
