package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.engine.fact.Indicator;
import jp.sujimichi.engine.fact.Link;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.finding.Reference;

/**
 * Applies {@code after} and {@code causedBy} once all rules have fired: what rests on something
 * that does not hold is listed as not evaluated or put below its cause, never repeated as noise.
 *
 * <p>"The same thing" is the subject itself; for an indicator also its element, for a link also its
 * two ends, and for any finding also what else it speaks of.
 */
final class Guards {

  /**
   * A hit held back.
   *
   * @param hit what was reported
   * @param by the finding it rests on
   */
  record HeldBack(Hit hit, Hit by) {}

  private final Map<String, RuleDefinition> rules;

  /** The rules that others rest on or follow from. */
  private final Set<String> named;

  private final Map<String, Map<Reference, Hit>> hitsAt = new HashMap<>();
  private final List<Hit> kept = new ArrayList<>();
  private final List<HeldBack> heldBack = new ArrayList<>();
  private final Map<Hit, Hit> causes = new IdentityHashMap<>();

  private Guards(Map<String, RuleDefinition> rules, Set<String> named) {
    this.rules = rules;
    this.named = named;
  }

  /**
   * Applies the guards.
   *
   * @param index the rules with what they rest on
   */
  static Guards apply(List<Hit> hits, RuleIndex index) {
    Map<String, RuleDefinition> rules = index.rules();
    Guards guards = new Guards(rules, index.restedOn());
    guards.index(hits);
    for (Hit hit : hits) {
      RuleDefinition rule = rules.get(hit.rule());
      Optional<Hit> before = guards.find(hit, rule.after());
      if (before.isPresent()) {
        guards.heldBack.add(new HeldBack(hit, before.get()));
      } else {
        guards.kept.add(hit);
      }
    }
    guards.findCauses();
    return guards;
  }

  /** The hits that become findings, in the order given. */
  List<Hit> kept() {
    return kept;
  }

  /** The hits that do not. */
  List<HeldBack> heldBack() {
    return heldBack;
  }

  /** For a hit that follows from another kept one, that one. */
  Optional<Hit> causeOf(Hit hit) {
    return Optional.ofNullable(causes.get(hit));
  }

  private void index(List<Hit> hits) {
    for (Hit hit : hits) {
      if (named.contains(hit.rule())) {
        Map<Reference, Hit> places = hitsAt.computeIfAbsent(hit.rule(), k -> new HashMap<>());
        places.putIfAbsent(hit.at().reference(), hit);
        Arguments.also(hit).forEach(reference -> places.putIfAbsent(reference, hit));
      }
    }
  }

  private void findCauses() {
    Set<Hit> open = Collections.newSetFromMap(new IdentityHashMap<>());
    open.addAll(kept);
    for (Hit hit : kept) {
      find(hit, rules.get(hit.rule()).causedBy())
          .filter(cause -> open.contains(cause) && cause != hit && !follows(cause, hit))
          .ifPresent(cause -> causes.put(hit, cause));
    }
  }

  /** Whether the one hit already follows from the other, so that no two cause each other. */
  private boolean follows(Hit hit, Hit from) {
    for (Hit at = causes.get(hit); at != null; at = causes.get(at)) {
      if (at == from) {
        return true;
      }
    }
    return false;
  }

  private Optional<Hit> find(Hit hit, List<String> names) {
    for (String name : names) {
      Map<Reference, Hit> places = hitsAt.getOrDefault(name, Map.of());
      for (Reference place : places.isEmpty() ? List.<Reference>of() : placesOf(hit)) {
        Hit found = places.get(place);
        if (found != null && found != hit) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Reference> placesOf(Hit hit) {
    List<Reference> places = new ArrayList<>();
    places.add(hit.at().reference());
    if (hit.at() instanceof Indicator indicator && indicator.getElement() != null) {
      places.add(indicator.getElement().reference());
    } else if (hit.at() instanceof Link link) {
      places.add(link.getFrom().reference());
      places.add(link.getTo().reference());
    }
    places.addAll(Arguments.also(hit));
    return places;
  }
}
