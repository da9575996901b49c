package jp.sujimichi.engine.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.Profile;

/**
 * Every rule and profile of a rule base, by id.
 *
 * @param rules the rules by id, sorted by id
 * @param profiles the profiles by id, sorted by id
 * @param digest a SHA-256 over all files of the rule base, in hex
 */
public record RuleIndex(
    Map<String, RuleDefinition> rules, Map<String, Profile> profiles, String digest) {

  public RuleIndex {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
  }

  /** The rule of this id. */
  public Optional<RuleDefinition> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** The profile of this id. */
  public Optional<Profile> profile(String id) {
    return Optional.ofNullable(profiles.get(id));
  }

  /** All rules, sorted by id. */
  public Collection<RuleDefinition> all() {
    return rules.values();
  }
}
