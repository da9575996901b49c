package jp.sujimichi.portfolio;

import java.util.Comparator;
import java.util.Optional;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.MunicipalityCode;
import jp.sujimichi.model.Owner;
import jp.sujimichi.wording.JapaneseText;

/**
 * Whose a model is: a municipality, or whoever else submits one.
 *
 * @param code its 全国地方公共団体コード of six digits; empty when none is given
 * @param name its name, else its code, else the model's title
 */
public record City(String code, String name) {

  /** The order of lists: by code, those without one last, by name. It ranks nobody. */
  public static final Comparator<City> ORDER =
      Comparator.comparing((City city) -> city.code().isEmpty())
          .thenComparing(City::code)
          .thenComparing(City::name);

  /** The owner of a model. */
  public static City of(LogicModel model) {
    String code =
        model.owner().flatMap(Owner::code).flatMap(MunicipalityCode::withCheckDigit).orElse("");
    Optional<String> name = model.owner().flatMap(Owner::name).map(String::strip);
    return new City(
        code, name.filter(n -> !n.isEmpty()).orElse(code.isEmpty() ? model.title() : code));
  }

  /** What is the same for one city however its name is written. */
  String key() {
    return code.isEmpty() ? JapaneseText.normalise(name) : code;
  }

  /** The code and the name. */
  public String label() {
    return code.isEmpty() || code.equals(name) ? name : code + " " + name;
  }
}
