package jp.sujimichi.engine.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.finding.Profile;

/**
 * Every rule and profile of a rule base, by id.
 *
 * @param rules the rules by id, sorted by id
 * @param profiles the profiles by id, sorted by id
 * @param digest a SHA-256 over all files of the rule base, in hex
 * @param restedOn the ids that any rule names in {@code after} or {@code causedBy}
 */
public record RuleIndex(
    Map<String, RuleDefinition> rules,
    Map<String, Profile> profiles,
    String digest,
    Set<String> restedOn) {

  public RuleIndex {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    restedOn = Set.copyOf(restedOn);
  }

  /** Finds what the rules rest on by itself. */
  public RuleIndex(
      Map<String, RuleDefinition> rules, Map<String, Profile> profiles, String digest) {
    this(rules, profiles, digest, restedOn(rules.values()));
  }

  private static Set<String> restedOn(Collection<RuleDefinition> rules) {
    Set<String> named = new HashSet<>();
    for (RuleDefinition rule : rules) {
      named.addAll(rule.after());
      named.addAll(rule.causedBy());
    }
    return named;
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
