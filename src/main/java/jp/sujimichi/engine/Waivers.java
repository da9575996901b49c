package jp.sujimichi.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.Waiver;

/** The waivers of one model: which findings they leave as they are on the day of the check. */
final class Waivers {

  private final List<Waiver> waivers;
  private final LocalDate date;
  private final Map<String, Waiver> inForce = new HashMap<>();

  Waivers(List<Waiver> waivers, LocalDate date) {
    this.waivers = waivers;
    this.date = date;
    for (Waiver waiver : waivers) {
      if (waiver.until().filter(until -> until.isBefore(date)).isEmpty()) {
        inForce.putIfAbsent(key(waiver.rule(), waiver.on()), waiver);
      }
    }
  }

  /** The waiver that leaves a hit as it is; empty when none does, or none does any longer. */
  Optional<Waiver> of(Hit hit) {
    return Optional.ofNullable(inForce.get(keyOf(hit)));
  }

  /**
   * The waivers as facts, for the rules on waivers themselves.
   *
   * @param rules the ids of all rules there are
   * @param hits everything the rules reported, whatever becomes of it
   */
  List<Object> facts(Set<String> rules, List<Hit> hits) {
    if (waivers.isEmpty()) {
      return List.of();
    }
    Set<String> found = new HashSet<>();
    hits.forEach(hit -> found.add(keyOf(hit)));
    List<Object> facts = new ArrayList<>(waivers.size());
    for (int i = 0; i < waivers.size(); i++) {
      Waiver waiver = waivers.get(i);
      boolean used = found.contains(key(waiver.rule(), waiver.on()));
      facts.add(jp.sujimichi.engine.fact.Waiver.of(i, waiver, rules, used, date));
    }
    return facts;
  }

  private static String keyOf(Hit hit) {
    return key(hit.rule(), hit.at().reference().id());
  }

  private static String key(String rule, String on) {
    return rule + '\n' + on;
  }
}
