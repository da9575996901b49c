package jp.sujimichi.engine.fact;

/**
 * What the model says of its time and place; every indicator is read against it.
 *
 * @param asOf the fiscal year of the review; 0 when not written
 * @param planStart first fiscal year of the plan; 0 when not written
 * @param planEnd last fiscal year of the plan; 0 when not written
 * @param ownerCode the municipality in five digits, or ""
 */
record Setting(int asOf, int planStart, int planEnd, String ownerCode) {

  /** A municipality code without its check digit; "" when it is no such code. */
  static String fiveDigits(String code) {
    String plain = Texts.plain(code);
    return plain.matches("\\d{5,6}") ? plain.substring(0, 5) : "";
  }
}
