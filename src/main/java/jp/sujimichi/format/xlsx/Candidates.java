package jp.sujimichi.format.xlsx;

import java.util.List;
import java.util.Map;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;

/**
 * Names of indicators that the template proposes.
 *
 * @param names names by field and tier, the likeliest first
 */
public record Candidates(Map<Field, Map<Tier, List<String>>> names) {

  public Candidates {
    names = Map.copyOf(names);
  }

  /** No proposals. */
  public static Candidates none() {
    return new Candidates(Map.of());
  }

  /** The names for a field and tier; empty when there are none. */
  public List<String> of(Field field, Tier tier) {
    return names.getOrDefault(field, Map.of()).getOrDefault(tier, List.of());
  }
}
