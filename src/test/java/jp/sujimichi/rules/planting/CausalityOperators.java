package jp.sujimichi.rules.planting;

import static jp.sujimichi.rules.planting.Host.id;
import static jp.sujimichi.rules.planting.Host.on;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operators for causes and effects, for coverage, and for foundations. */
final class CausalityOperators {

  private static final List<String> REASONS = List.of("assumption", "evidence", "note");
  private static final int FEWEST_ELEMENTS = 8;
  private static final String NEW = "planted-1";
  private static final String LINK = "planted-link";

  private CausalityOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> operators = new TreeMap<>();
    operators.put("causality/dead-end", CausalityOperators::deadEnd);
    operators.put("causality/without-cause", CausalityOperators::withoutCause);
    operators.put("causality/paraphrase", CausalityOperators::paraphrase);
    operators.put("causality/skipped-output", CausalityOperators::skippedOutput);
    operators.put("causality/skipped-tier", CausalityOperators::skippedTier);
    operators.put("causality/unrelated-ends", CausalityOperators::unrelatedEnds);
    operators.put("causality/unstated-assumption", CausalityOperators::unstatedAssumption);
    operators.put("causality/effect-due-before-cause", CausalityOperators::effectDueBeforeCause);
    operators.put("causality/unwatched-bottleneck", CausalityOperators::unwatchedBottleneck);
    operators.put("foundation/no-service-named", CausalityOperators::noServiceNamed);
    operators.put("foundation/unstated-need", CausalityOperators::unstatedNeed);
    operators.put("coverage/missing-recommended", host -> demote(host, "recommended"));
    operators.put("coverage/missing-selective", host -> demote(host, "selective"));
    operators.put(
        "coverage/no-indicators",
        host -> {
          host.model().putArray("indicators");
          return Optional.of(Planted.inModel(host));
        });
    operators.put(
        "coverage/only-outputs",
        host -> {
          host.remove("indicators", k -> !host.measures(k, "output"));
          return host.all("indicators").isEmpty()
              ? Optional.empty()
              : Optional.of(Planted.inModel(host));
        });
    operators.put("coverage/overloaded-model", CausalityOperators::overloadedModel);
    operators.put("coverage/too-many-indicators", CausalityOperators::tooManyIndicators);
    operators.put("coverage/unmeasured-element", CausalityOperators::unmeasuredElement);
    operators.put("coverage/unmeasured-middle", CausalityOperators::unmeasuredMiddle);
    operators.put("foundation/enters-service-late", CausalityOperators::entersServiceLate);
    operators.put("foundation/feeds-no-service", CausalityOperators::feedsNoService);
    operators.put("foundation/service-drives-foundation", CausalityOperators::serviceDrives);
    return operators;
  }

  private static Optional<Planted> deadEnd(Host host) {
    return host.element(e -> on(e, "output", "outcome1", "outcome2") && !host.into(id(e)).isEmpty())
        .map(
            e -> {
              host.remove("links", l -> l.path("from").asText().equals(id(e)));
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> withoutCause(Host host) {
    return host.element(
            e -> on(e, "output", "outcome1", "outcome2") && !host.outOf(id(e)).isEmpty())
        .map(
            e -> {
              host.remove("links", l -> l.path("to").asText().equals(id(e)));
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> paraphrase(Host host) {
    return host.link(
            l ->
                List.of("output", "outcome1").contains(host.tier(l.path("from").asText()))
                    && !l.path("to").asText().equals(l.path("from").asText()))
        .map(
            l -> {
              ObjectNode from = host.find("elements", l.path("from").asText()).orElseThrow();
              ObjectNode to = host.find("elements", l.path("to").asText()).orElseThrow();
              to.put("text", from.path("text").asText());
              return Planted.at(host, id(l));
            });
  }

  private static Optional<Planted> skippedOutput(Host host) {
    return host.element(e -> on(e, "outcome1") && host.isService(id(e)))
        .map(
            e -> {
              host.addElement(NEW, "activity", host.fieldOf(id(e)), "地区の集会所で説明会を開く");
              host.addLink(LINK, NEW, id(e));
              return Planted.at(host, LINK);
            });
  }

  private static Optional<Planted> skippedTier(Host host) {
    return host.element(e -> on(e, "outcome2", "outcome3") && host.isService(id(e)))
        .map(
            e -> {
              host.addElement(NEW, "output", host.fieldOf(id(e)), "地区の集会所で説明会が開かれる");
              host.addLink(LINK, NEW, id(e));
              return Planted.at(host, LINK);
            });
  }

  private static Optional<Planted> unrelatedEnds(Host host) {
    return host.link(
            l ->
                host.tier(l.path("from").asText()).equals("output")
                    && host.tier(l.path("to").asText()).equals("outcome1"))
        .map(
            l -> {
              l.remove(REASONS);
              host.find("elements", l.path("from").asText())
                  .orElseThrow()
                  .put("text", "図書館の蔵書が電子化される");
              host.find("elements", l.path("to").asText())
                  .orElseThrow()
                  .put("text", "鳥獣による農作物の被害が減る");
              // what measures the ends tells of them too
              host.remove("indicators", k -> k.path("element").equals(l.path("from")));
              host.remove("indicators", k -> k.path("element").equals(l.path("to")));
              return Planted.at(host, id(l));
            });
  }

  private static Optional<Planted> unstatedAssumption(Host host) {
    host.all("links").forEach(l -> l.remove(REASONS));
    return Optional.of(Planted.inModel(host));
  }

  private static Optional<Planted> effectDueBeforeCause(Host host) {
    return host.link(
            l ->
                !host.tier(l.path("from").asText()).equals("input")
                    && !host.indicatorsOf(l.path("from").asText()).isEmpty()
                    && !host.indicatorsOf(l.path("to").asText()).isEmpty())
        .map(
            l -> {
              l.remove(REASONS);
              host.indicatorsOf(l.path("from").asText())
                  .forEach(k -> Host.target(k, host.planEnd(), 90));
              host.indicatorsOf(l.path("to").asText())
                  .forEach(k -> Host.target(k, host.planEnd() - 2, 90));
              return Planted.at(host, id(l));
            });
  }

  private static Optional<Planted> demote(Host host, String indicatorClass) {
    return host.indicator(
            k ->
                k.path("class").asText().equals(indicatorClass)
                    && host.isService(k.path("element").asText()))
        .map(
            k -> {
              String element = k.path("element").asText();
              String field = host.fieldOf(element);
              String tier = host.tier(element);
              host.all("indicators").stream()
                  .filter(other -> other.path("class").asText().equals(indicatorClass))
                  .filter(other -> host.measures(other, tier))
                  .filter(
                      other ->
                          tier.equals("outcome3")
                              || host.fieldOf(other.path("element").asText()).equals(field))
                  .filter(other -> host.isService(other.path("element").asText()))
                  .forEach(other -> other.put("class", "optional"));
              return Planted.at(host, field + "/" + tier);
            });
  }

  private static Optional<Planted> overloadedModel(Host host) {
    ObjectNode pattern = host.indicator(k -> true).orElseThrow();
    long fields = host.all("elements").stream().map(e -> host.fieldOf(id(e))).distinct().count();
    for (int i = 0; i <= 15 * fields; i++) {
      host.copy("indicators", pattern, "planted-" + i)
          .put("name", pattern.path("name").asText() + "（" + i + "丁目）");
    }
    return Optional.of(Planted.inModel(host));
  }

  private static Optional<Planted> tooManyIndicators(Host host) {
    return host.indicator(k -> true)
        .map(
            k -> {
              for (int i = 1; i <= 3; i++) {
                host.copy("indicators", k, "planted-" + i)
                    .put("name", k.path("name").asText() + "（" + i + "丁目）");
              }
              return Planted.at(host, k.path("element").asText());
            });
  }

  private static Optional<Planted> unmeasuredElement(Host host) {
    return host.element(e -> on(e, "output", "outcome3") && !host.indicatorsOf(id(e)).isEmpty())
        .map(
            e -> {
              e.remove(List.of("note", "unmeasuredBecause"));
              host.remove("indicators", k -> k.path("element").asText().equals(id(e)));
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> unmeasuredMiddle(Host host) {
    return host.element(
            e ->
                on(e, "outcome1")
                    && host.into(id(e)).stream()
                        .map(l -> l.path("from").asText())
                        .anyMatch(
                            from ->
                                host.tier(from).equals("output")
                                    && !host.indicatorsOf(from).isEmpty())
                    && host.outOf(id(e)).stream()
                        .map(l -> l.path("to").asText())
                        .anyMatch(
                            to ->
                                host.tier(to).equals("outcome2")
                                    && !host.indicatorsOf(to).isEmpty()))
        .map(
            e -> {
              e.remove(List.of("note", "unmeasuredBecause"));
              host.remove("indicators", k -> k.path("element").asText().equals(id(e)));
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> entersServiceLate(Host host) {
    Optional<ObjectNode> from =
        host.element(e -> on(e, "outcome1", "outcome2") && host.isFoundation(id(e)));
    Optional<ObjectNode> to = host.element(e -> on(e, "outcome2") && host.isService(id(e)));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    host.addLink(LINK, id(from.get()), id(to.get()));
    return Optional.of(Planted.at(host, LINK));
  }

  private static Optional<Planted> feedsNoService(Host host) {
    int before = host.all("links").size();
    host.remove(
        "links",
        l -> host.isFoundation(l.path("from").asText()) && host.isService(l.path("to").asText()));
    return host.all("links").size() == before
        ? Optional.empty()
        : Optional.of(Planted.inModel(host));
  }

  private static Optional<Planted> serviceDrives(Host host) {
    Optional<ObjectNode> from = host.element(e -> on(e, "outcome2") && host.isService(id(e)));
    Optional<ObjectNode> to = host.element(e -> on(e, "activity") && host.isFoundation(id(e)));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    host.addLink(LINK, id(from.get()), id(to.get()));
    return Optional.of(Planted.at(host, LINK));
  }

  /** Everything has to pass one element of the first tier, which nobody watches. */
  private static Optional<Planted> unwatchedBottleneck(Host host) {
    boolean small =
        host.all("elements").stream().filter(e -> !on(e, "outcome1")).count() < FEWEST_ELEMENTS - 1;
    if (small || host.all("elements").stream().anyMatch(e -> host.isFoundation(id(e)))) {
      return Optional.empty();
    }
    return host.element(e -> on(e, "outcome1"))
        .map(
            e -> {
              host.removeElements(other -> on(other, "outcome1") && other != e);
              host.remove(
                  "links",
                  l ->
                      List.of("activity", "output").contains(host.tier(l.path("from").asText()))
                          && List.of("outcome2", "outcome3")
                              .contains(host.tier(l.path("to").asText())));
              host.all("elements").stream()
                  .filter(o -> on(o, "output"))
                  .forEach(o -> host.addLink("in-" + id(o), id(o), id(e)));
              host.all("elements").stream()
                  .filter(o -> on(o, "outcome2"))
                  .forEach(o -> host.addLink("out-" + id(o), id(e), id(o)));
              e.remove(List.of("note", "unmeasuredBecause"));
              host.remove("indicators", k -> k.path("element").asText().equals(id(e)));
              return Planted.at(host, id(e));
            });
  }

  private static Optional<Planted> noServiceNamed(Host host) {
    host.removeElements(e -> host.isService(id(e)));
    for (ObjectNode element : host.all("elements")) {
      element.remove("note");
      element.put("text", element.path("text").asText().replaceAll("サービス|アプリ", "仕組み"));
    }
    return host.all("elements").isEmpty() ? Optional.empty() : Optional.of(Planted.inModel(host));
  }

  private static Optional<Planted> unstatedNeed(Host host) {
    if (host.all("elements").stream().anyMatch(e -> host.isFoundation(id(e)))) {
      return Optional.empty();
    }
    return host.element(e -> on(e, "activity"))
        .map(
            e -> {
              e.remove("note");
              e.put("text", "窓口の記録をAIで分析する");
              host.all("links").forEach(l -> l.remove(REASONS));
              return Planted.at(host, id(e));
            });
  }
}
