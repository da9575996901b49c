package jp.sujimichi.rules.planting;

import static jp.sujimichi.rules.planting.Host.id;
import static jp.sujimichi.rules.planting.Host.on;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operators for what stands on the wrong tier, and for wording. */
final class TieringOperators {

  private static final String NEW = "planted-1";

  private TieringOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> operators = new TreeMap<>();
    operators.put(
        "tiering/recommended-off-tier",
        host -> classed(host, "recommended", false, "output", "outcome1"));
    operators.put(
        "tiering/foundation-recommended-off-tier",
        host -> classed(host, "recommended", true, "output"));
    operators.put(
        "tiering/selective-off-tier",
        host -> classed(host, "selective", false, "output", "outcome1", "outcome3"));
    operators.put(
        "tiering/delivery-count-on-outcome",
        host -> named(host, "説明会の開催回数", "回", "outcome1", "outcome2"));
    operators.put(
        "tiering/uptake-on-later-outcome",
        host -> named(host, "予約アプリの利用者数", "人", "outcome2", "outcome3"));
    operators.put("tiering/result-indicator-on-output", host -> named(host, "健康寿命", "歳", "output"));
    operators.put(
        "tiering/wide-statistic-on-early-tier", host -> named(host, "市の人口", "人", "outcome1"));
    operators.put("tiering/indicator-before-output", TieringOperators::indicatorBeforeOutput);
    operators.put("tiering/same-indicator-on-two-tiers", TieringOperators::sameIndicatorOnTwoTiers);
    operators.put("tiering/target-too-soon", TieringOperators::targetTooSoon);
    operators.put(
        "tiering/text-behind-tier",
        host -> worded(host, "市内12か所で操作講習会が開催される", "outcome2", "outcome3"));
    operators.put(
        "tiering/text-ahead-of-tier", host -> worded(host, "市民の健康寿命が延びる", "activity", "output"));
    operators.put("wellbeing/none-on-outcome3", TieringOperators::noWellbeing);
    operators.put("wellbeing/one-sided", TieringOperators::oneSided);
    operators.put("text/broken-characters", TieringOperators::brokenCharacters);
    operators.put(
        "text/placeholder", host -> worded(host, "〇〇〇（あとで記入）", "output", "outcome1", "outcome2"));
    operators.put("text/vague", host -> worded(host, "地域活性化の推進", "outcome1", "outcome2"));
    operators.put("text/act-as-outcome", host -> worded(host, "相談会を実施する", "outcome1", "outcome2"));
    operators.put(
        "text/refers-elsewhere", host -> worded(host, "上記の取組により外出が増える", "outcome1", "outcome2"));
    operators.put("text/unexplained-abbreviation", TieringOperators::unexplainedAbbreviation);
    return operators;
  }

  private static Optional<Planted> classed(
      Host host, String indicatorClass, boolean foundation, String... tiers) {
    return host.indicator(
            k ->
                host.measures(k, tiers)
                    && host.isFoundation(k.path("element").asText()) == foundation)
        .map(
            k -> {
              k.put("class", indicatorClass);
              return Planted.at(host, id(k));
            });
  }

  private static Optional<Planted> named(Host host, String name, String unit, String... tiers) {
    return host.indicator(
            k -> host.measures(k, tiers) && host.isService(k.path("element").asText()))
        .map(
            k -> {
              k.remove(List.of("note", "definition", "catalogue", "class"));
              k.put("name", name).put("unit", unit);
              return Planted.at(host, id(k));
            });
  }

  private static Optional<Planted> worded(Host host, String text, String... tiers) {
    return host.element(e -> on(e, tiers) && host.isService(id(e)))
        .map(
            e -> {
              e.remove("note");
              e.put("text", text);
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> indicatorBeforeOutput(Host host) {
    Optional<ObjectNode> activity = host.element(e -> on(e, "activity"));
    Optional<ObjectNode> indicator =
        host.indicator(k -> !k.path("name").asText().matches(".*(費|予算|決算|財源|職員|人員|人口|体制).*"));
    if (activity.isEmpty() || indicator.isEmpty()) {
      return Optional.empty();
    }
    indicator.get().put("element", id(activity.get())).put("class", "optional");
    return Optional.of(Planted.at(host, id(indicator.get())));
  }

  private static Optional<Planted> sameIndicatorOnTwoTiers(Host host) {
    return host.indicator(k -> host.measures(k, "outcome1"))
        .flatMap(
            k ->
                host.element(e -> on(e, "outcome2"))
                    .map(
                        e -> {
                          host.copy("indicators", k, NEW).put("element", id(e));
                          return Planted.at(host, NEW);
                        }));
  }

  private static Optional<Planted> targetTooSoon(Host host) {
    return host.indicator(k -> host.measures(k, "outcome2", "outcome3"))
        .map(
            k -> {
              Host.target(k, host.planStart(), 88);
              return Planted.at(host, id(k));
            });
  }

  private static Optional<Planted> brokenCharacters(Host host) {
    return host.element(e -> true)
        .map(
            e -> {
              e.put("text", e.path("text").asText() + "繧ｵ繝ｼ\uFFFD");
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> unexplainedAbbreviation(Host host) {
    return host.element(e -> on(e, "activity", "output"))
        .map(
            e -> {
              e.put("text", e.path("text").asText() + "（XQZRの手順による）");
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> noWellbeing(Host host) {
    for (ObjectNode element : host.all("elements")) {
      if (on(element, "outcome3") && host.isService(id(element))) {
        element.remove("note");
        element.put("text", "市内総生産が伸びる");
        host.indicatorsOf(id(element)).forEach(k -> k.put("name", "市内総生産"));
      }
    }
    return Optional.of(Planted.at(host, "service/outcome3"));
  }

  private static Optional<Planted> oneSided(Host host) {
    return host.element(e -> on(e, "outcome3") && host.isService(id(e)))
        .map(
            e -> {
              host.remove(
                  "indicators",
                  k -> host.measures(k, "outcome3") && host.isService(k.path("element").asText()));
              host.addIndicator(NEW, id(e), "人口の社会増減");
              host.addIndicator("planted-2", id(e), "合計特殊出生率");
              return Planted.at(host, "service/outcome3");
            });
  }
}
