package jp.sujimichi.rules.planting;

import static jp.sujimichi.rules.planting.Host.baseline;
import static jp.sujimichi.rules.planting.Host.id;
import static jp.sujimichi.rules.planting.Host.target;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Operators for what indicators say of themselves: values, years, units, sources. */
final class IndicatorOperators {

  private static final String NEW = "planted-1";
  private static final String[] OUTCOMES = {"outcome1", "outcome2", "outcome3"};

  private IndicatorOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> operators = new TreeMap<>();
    measurability(operators);
    numbers(operators);
    moreNumbers(operators);
    sources(operators);
    return operators;
  }

  /** Changes one indicator, which the finding is then to name. */
  private static Operator change(BiConsumer<Host, ObjectNode> how) {
    return changeWhere((host, k) -> true, how);
  }

  private interface Fit {
    boolean test(Host host, ObjectNode indicator);
  }

  private static Operator changeWhere(Fit fit, BiConsumer<Host, ObjectNode> how) {
    return host ->
        host.indicator(
                k ->
                    host.find("elements", k.path("element").asText()).isPresent()
                        && fit.test(host, k))
            .map(
                k -> {
                  k.remove(List.of("note", "actuals"));
                  how.accept(host, k);
                  return Planted.at(host, id(k));
                });
  }

  private static boolean onOutcome(Host host, ObjectNode indicator) {
    return host.measures(indicator, OUTCOMES);
  }

  private static final Predicate<ObjectNode> PERCENT = k -> k.path("unit").asText().equals("%");

  private static void measurability(Map<String, Operator> operators) {
    operators.put("measurability/missing-baseline", change((host, k) -> k.remove("baseline")));
    operators.put(
        "measurability/missing-baseline-year",
        change((host, k) -> k.putObject("baseline").put("value", 12)));
    operators.put(
        "measurability/baseline-not-a-number",
        change(
            (host, k) ->
                k.putObject("baseline").put("year", host.planStart() - 1).put("value", "少ない")));
    operators.put(
        "measurability/missing-interim-target",
        changeWhere(
            IndicatorOperators::onOutcome,
            (host, k) -> {
              host.model().put("asOf", host.planStart());
              host.model().withObject("/plan").put("end", host.planStart() + 12);
              target(k, host.planStart() + 11, 88);
            }));
    operators.put(
        "measurability/missing-target-year",
        change((host, k) -> k.putArray("targets").addObject().put("value", 88)));
    operators.put("measurability/missing-target", change((host, k) -> k.remove("targets")));
    operators.put(
        "measurability/missing-unit",
        changeWhere(
            (host, k) -> k.path("name").asText().matches(".*(度|額|量|距離|時間)"),
            (host, k) -> k.remove("unit")));
    operators.put(
        "measurability/wordy-target",
        change(
            (host, k) ->
                k.putArray("targets").addObject().put("year", host.planEnd()).put("value", "増加")));
    operators.put(
        "measurability/undefined-rate",
        change(
            (host, k) -> {
              k.remove("definition");
              k.put("name", "アプリの利用率").put("unit", "%");
            }));
    operators.put(
        "measurability/cumulative-or-yearly-unsaid",
        change(
            (host, k) -> {
              k.remove(List.of("definition", "frequency", "cumulative"));
              k.put("name", "アプリの登録者数").put("unit", "人");
              target(k, host.planEnd(), 500);
            }));
    operators.put(
        "measurability/relative-only",
        change(
            (host, k) -> {
              host.remove(
                  "indicators",
                  other -> other != k && other.path("element").equals(k.path("element")));
              k.remove("definition");
              k.put("name", "売上の前年度比").put("unit", "%");
            }));
  }

  private static void numbers(Map<String, Operator> operators) {
    operators.put(
        "numbers/actual-in-the-future",
        change(
            (host, k) -> {
              host.model().put("asOf", host.planStart());
              k.putArray("actuals").addObject().put("year", host.planStart() + 1).put("value", 12);
            }));
    operators.put(
        "numbers/conflicting-targets",
        host ->
            host.indicator(k -> k.path("targets").size() > 0)
                .map(
                    k -> {
                      ObjectNode copy = host.copy("indicators", k, NEW);
                      ((ObjectNode) copy.path("targets").get(0)).put("value", 7_654_321);
                      return Planted.at(host, NEW);
                    }));
    operators.put(
        "numbers/conflicting-units",
        changeWhere(
            (host, k) -> PERCENT.test(k),
            (host, k) ->
                k.putArray("targets")
                    .addObject()
                    .put("year", host.planEnd())
                    .put("value", "120人")));
    operators.put(
        "numbers/falling-cumulative",
        change(
            (host, k) -> {
              k.put("cumulative", true);
              baseline(k, host.planStart() - 3, 100);
              actual(k, host.planStart() - 2, 140);
              actual(k, host.planStart() - 1, 120);
            }));
    operators.put(
        "numbers/magnitude-jump",
        changeWhere(
            (host, k) -> !PERCENT.test(k),
            (host, k) -> {
              baseline(k, 2018, 20);
              actual(k, 2019, 5_000);
              target(k, host.planEnd(), 6_000);
            }));
    operators.put(
        "numbers/many-times-baseline",
        changeWhere(
            (host, k) -> !PERCENT.test(k) && !k.path("name").asText().matches(".*(累計|延べ).*"),
            (host, k) -> {
              k.remove("definition");
              k.put("direction", "increase");
              baseline(k, host.planStart() - 1, 20);
              target(k, host.planEnd(), 900);
            }));
    operators.put(
        "numbers/no-change",
        change(
            (host, k) -> {
              k.put("direction", "increase");
              baseline(k, host.planStart() - 1, 42);
              target(k, host.planEnd(), 42);
            }));
    operators.put(
        "numbers/outside-plan-period",
        changeWhere(
            (host, k) -> host.measures(k, "output", "outcome1", "outcome2"),
            (host, k) -> target(k, host.planEnd() + 3, 88)));
    operators.put(
        "numbers/plan-reversed",
        host -> {
          int start = host.planStart();
          host.model().withObject("/plan").put("start", host.planEnd()).put("end", start);
          return Optional.of(Planted.inModel(host));
        });
    operators.put(
        "numbers/rate-over-100",
        changeWhere(
            (host, k) -> PERCENT.test(k) && k.path("name").asText().contains("割合"),
            (host, k) -> {
              k.remove("definition");
              target(k, host.planEnd(), 130);
            }));
    operators.put(
        "numbers/target-before-baseline",
        change(
            (host, k) -> {
              baseline(k, host.planEnd(), 40);
              target(k, host.planEnd() - 1, 50);
            }));
  }

  private static void moreNumbers(Map<String, Operator> operators) {
    operators.put(
        "numbers/unit-against-name",
        changeWhere(
            (host, k) -> k.path("name").asText().endsWith("の割合"), (host, k) -> k.put("unit", "人")));
    operators.put(
        "numbers/wrong-direction",
        change(
            (host, k) -> {
              k.put("direction", "increase");
              baseline(k, host.planStart() - 1, 60);
              target(k, host.planEnd(), 40);
            }));
    operators.put(
        "numbers/wavering-targets",
        change(
            (host, k) -> {
              k.put("direction", "increase");
              baseline(k, host.planStart() - 1, 20);
              ArrayNode targets = k.putArray("targets");
              targets.addObject().put("year", host.planStart() + 1).put("value", 40);
              targets.addObject().put("year", host.planStart() + 2).put("value", 30);
              targets.addObject().put("year", host.planStart() + 3).put("value", 60);
            }));
    operators.put(
        "numbers/year-given-twice",
        changeWhere(
            (host, k) -> k.path("targets").size() > 0,
            (host, k) -> {
              ObjectNode copy = k.path("targets").get(0).deepCopy();
              ((ArrayNode) k.path("targets")).add(copy.put("value", 7));
            }));
    operators.put(
        "numbers/expired-target",
        changeWhere(
            IndicatorOperators::onOutcome,
            (host, k) -> {
              host.model().put("asOf", host.planEnd() - 1);
              target(k, host.planEnd() - 2, 88);
            }));
    operators.put(
        "numbers/never-moving",
        changeWhere(
            (host, k) -> host.measures(k, "output"),
            (host, k) -> {
              k.remove("baseline");
              actual(k, host.planStart() - 2, 33);
              actual(k, host.planStart() - 1, 33);
              target(k, host.planStart() - 1, 33);
              k.withArray("targets").addObject().put("year", host.planStart()).put("value", 33);
            }));
    operators.put(
        "numbers/negative-input",
        host ->
            host.element(e -> Host.on(e, "input"))
                .map(
                    e -> {
                      e.remove("note");
                      e.put("text", "システム運用の予算 ▲1,200千円");
                      return Planted.at(host, id(e));
                    }));
    operators.put(
        "wellbeing/ranking-target",
        change(
            (host, k) ->
                k.putArray("targets")
                    .addObject()
                    .put("year", host.planEnd())
                    .put("value", "全国1位")));
  }

  private static void sources(Map<String, Operator> operators) {
    operators.put(
        "source/missing-source",
        changeWhere(
            (host, k) -> !k.path("name").asText().matches(".*(調査|アンケート|統計|調べ).*"),
            (host, k) -> k.remove(List.of("source", "definition"))));
    operators.put(
        "source/not-a-link",
        change((host, k) -> k.putObject("source").put("name", "市の統計書").put("url", "市のページ参照")));
    operators.put(
        "source/estat-reference-incomplete",
        change((host, k) -> k.putObject("source").put("name", "国勢調査").put("kind", "estat")));
    operators.put(
        "source/area-differs",
        change(
            (host, k) -> {
              host.model().putObject("owner").put("code", "122173").put("name", "柏市");
              k.putObject("source").put("name", "国勢調査").put("area", "13104");
            }));
    operators.put(
        "source/constant-series",
        change(
            (host, k) -> {
              for (int year = 5; year >= 1; year--) {
                actual(k, host.planStart() - year, 1_234.5);
              }
            }));
  }

  private static void actual(ObjectNode indicator, int year, double value) {
    indicator.withArray("actuals").addObject().put("year", year).put("value", value);
  }
}
