package jp.sujimichi.engine.fact;

import java.util.Optional;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Owner;
import jp.sujimichi.model.Plan;

/**
 * What the model says of its time and place; every indicator is read against it.
 *
 * @param asOf the fiscal year of the review; 0 when not written
 * @param planStart first fiscal year of the plan; 0 when not written
 * @param planEnd last fiscal year of the plan; 0 when not written
 * @param ownerCode the municipality in five digits, or ""
 */
record Setting(int asOf, int planStart, int planEnd, String ownerCode) {

  /** What a model says of them. */
  static Setting of(LogicModel model) {
    return new Setting(
        number(model.asOf()),
        number(model.plan().flatMap(Plan::start)),
        number(model.plan().flatMap(Plan::end)),
        model.owner().flatMap(Owner::code).map(Setting::fiveDigits).orElse(""));
  }

  private static int number(Optional<FiscalYear> year) {
    return year.isPresent() ? year.get().number().orElse(0) : 0;
  }

  /** A municipality code without its check digit; "" when it is no such code. */
  static String fiveDigits(String code) {
    String plain = Texts.plain(code);
    if (plain.length() < 5 || plain.length() > 6) {
      return "";
    }
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
        return "";
      }
    }
    return plain.substring(0, 5);
  }
}
