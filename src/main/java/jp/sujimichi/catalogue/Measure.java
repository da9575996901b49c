package jp.sujimichi.catalogue;

/** What kind of quantity a name ends in; 利用者数 counts persons, 利用率 is a rate. */
enum Measure {
  /** The name does not say: 健康寿命, 社会増減. */
  OPEN,
  RATE,
  SATISFACTION,
  INDEX,
  TIMES,
  CASES,
  HOUSEHOLDS,
  DWELLINGS,
  PERSONS,
  MONEY,
  UNIT_PRICE,
  QUANTITY,
  AREA,
  LENGTH,
  TIME,
  DENSITY,
  CONCENTRATION,
  /** A number of something the ending does not name: 導入数. */
  COUNT;

  /** Whether two names with these endings may mean the same indicator. */
  boolean agreesWith(Measure other) {
    if (this == other || this == OPEN || other == OPEN) {
      return true;
    }
    if (this == SATISFACTION || other == SATISFACTION) {
      Measure second = this == SATISFACTION ? other : this;
      return second == RATE || second == INDEX;
    }
    return (this == COUNT && other.countsThings()) || (other == COUNT && countsThings());
  }

  private boolean countsThings() {
    return this == CASES || this == HOUSEHOLDS || this == DWELLINGS || this == PERSONS;
  }
}
