package jp.sujimichi.workshop;

import java.util.List;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * One step of building a model in a group.
 *
 * @param id its name in messages
 * @param title its name for people
 * @param belongs what belongs there, in the guideline's sense
 * @param question what to ask the group
 * @param begin how to begin
 * @param example something of the kind
 * @param tiers the columns it fills, the first first; empty for steps that fill none
 * @param rules rules, or families of them, whose findings are shown from this step on
 */
record Step(
    String id,
    Bilingual title,
    Bilingual belongs,
    Bilingual question,
    Bilingual begin,
    Bilingual example,
    List<Tier> tiers,
    List<String> rules) {

  Step {
    tiers = List.copyOf(tiers);
    rules = List.copyOf(rules);
  }

  /** Whether findings of a rule belong here, if they belong to no earlier step. */
  boolean covers(String rule) {
    return rules.contains(rule) || rules.contains(rule.substring(0, rule.indexOf('/')));
  }
}
