package jp.sujimichi.rules.planting;

import static jp.sujimichi.rules.planting.Host.id;
import static jp.sujimichi.rules.planting.Host.on;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operators for how a model is built, and for what it tells of decisions. */
final class StructureOperators {

  private static final String NEW = "planted-1";
  private static final String OTHER = "planted-2";

  private StructureOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> operators = new TreeMap<>();
    operators.put("structure/activity-without-input", StructureOperators::activityWithoutInput);
    operators.put("structure/all-linked-to-all", StructureOperators::allLinkedToAll);
    operators.put(
        "structure/backward-link",
        host ->
            forwardLink(host)
                .map(
                    link -> {
                      String from = link.path("from").asText();
                      link.put("from", link.path("to").asText()).put("to", from);
                      return Planted.at(host, id(link));
                    }));
    operators.put("structure/cycle", StructureOperators::cycle);
    operators.put(
        "structure/dangling-reference",
        host ->
            host.link(link -> true)
                .map(
                    link -> {
                      link.put("to", "nowhere");
                      return Planted.at(host, id(link));
                    }));
    operators.put("structure/disconnected-parts", StructureOperators::disconnectedParts);
    operators.put(
        "structure/duplicate-id",
        host ->
            host.element(e -> on(e, "output"))
                .map(
                    e -> {
                      host.copy("elements", e, id(e)).put("text", "別の停留所の案内が読める");
                      return Planted.at(host, id(e));
                    }));
    operators.put(
        "structure/duplicate-link",
        host ->
            host.link(link -> true)
                .map(
                    link -> {
                      host.copy("links", link, NEW)
                          .remove(List.of("assumption", "evidence", "note"));
                      return Planted.at(host, NEW, id(link));
                    }));
    operators.put(
        "structure/empty-model",
        host -> {
          host.removeElements(e -> true);
          return Optional.of(Planted.inModel(host));
        });
    operators.put("structure/empty-tier", StructureOperators::emptyTier);
    operators.put("structure/invalid-owner-code", StructureOperators::invalidOwnerCode);
    operators.put(
        "structure/isolated-element",
        host ->
            host.element(e -> on(e, "output", "outcome1", "outcome2"))
                .map(
                    e -> {
                      host.remove("links", link -> touches(link, id(e)));
                      return Planted.at(host, id(e));
                    }));
    operators.put("structure/missing-field", StructureOperators::missingField);
    operators.put("structure/missing-input", StructureOperators::missingInput);
    operators.put(
        "structure/no-links",
        host -> {
          host.model().putArray("links");
          return Optional.of(Planted.inModel(host));
        });
    operators.put(
        "structure/open-ended-link",
        host ->
            host.link(link -> true)
                .map(
                    link -> {
                      String from = link.path("from").asText();
                      link.remove("to");
                      return Planted.at(host, id(link), from + "->");
                    }));
    operators.put(
        "structure/repeated-element",
        host ->
            host.element(e -> on(e, "output", "outcome1"))
                .map(
                    e -> {
                      host.copy("elements", e, NEW);
                      return Planted.at(host, NEW);
                    }));
    operators.put(
        "structure/repeated-indicator",
        host ->
            host.indicator(k -> true)
                .map(
                    k -> {
                      host.copy("indicators", k, NEW);
                      return Planted.at(host, NEW);
                    }));
    operators.put(
        "structure/self-link",
        host ->
            host.link(link -> true)
                .map(
                    link -> {
                      link.put("to", link.path("from").asText());
                      return Planted.at(host, id(link));
                    }));
    operators.put(
        "structure/unattached-indicator",
        host ->
            host.indicator(k -> true)
                .map(
                    k -> {
                      k.remove("element");
                      return Planted.at(host, id(k));
                    }));
    operators.put(
        "structure/unknown-field",
        host ->
            host.element(e -> true)
                .map(
                    e -> {
                      e.put("field", "くらし全般");
                      return Planted.at(host, id(e));
                    }));
    operators.put(
        "structure/unknown-property",
        host ->
            host.element(e -> true)
                .map(
                    e -> {
                      e.put("担当の係", "交通係");
                      return Planted.at(host, id(e));
                    }));
    operators.put(
        "structure/unrecognised-value",
        host ->
            host.indicator(k -> true)
                .map(
                    k -> {
                      k.put("frequency", "ときどき");
                      return Planted.at(host, id(k));
                    }));
    operators.put("structure/expired-waiver", host -> deadEnd(host, "reason", "by", "until"));
    operators.put("structure/waiver-without-reason", host -> deadEnd(host, "reason"));
    operators.put(
        "structure/unused-waiver",
        host -> host.element(e -> on(e, "input")).map(e -> waive(host, e, "text/placeholder")));
    operators.put(
        "structure/waiver-of-unknown-rule",
        host -> host.element(e -> on(e, "output")).map(e -> waive(host, e, "text/place-holder")));
    return operators;
  }

  private static Planted waive(Host host, ObjectNode element, String rule) {
    host.list("waivers")
        .addObject()
        .put("rule", rule)
        .put("on", id(element))
        .put("reason", "評価会議で決める")
        .put("by", "企画課");
    return Planted.at(host, rule + "@" + id(element));
  }

  /** A defect and a decision to leave it that lacks something, or has ended. */
  private static Optional<Planted> deadEnd(Host host, String... properties) {
    return host.element(e -> on(e, "output", "outcome1") && !host.into(id(e)).isEmpty())
        .map(
            e -> {
              host.remove("links", l -> l.path("from").asText().equals(id(e)));
              ObjectNode waiver = host.list("waivers").addObject();
              waiver.put("rule", "causality/dead-end").put("on", id(e));
              for (String property : properties) {
                waiver.put(property, property.equals("until") ? "2025-03-31" : "企画課");
              }
              return Planted.at(host, "causality/dead-end@" + id(e));
            });
  }

  private static Optional<ObjectNode> forwardLink(Host host) {
    return host.link(
        link -> {
          String from = link.path("from").asText();
          String to = link.path("to").asText();
          return host.isService(from) == host.isService(to)
              && Host.TIERS.indexOf(host.tier(from)) < Host.TIERS.indexOf(host.tier(to));
        });
  }

  private static boolean touches(ObjectNode link, String element) {
    return link.path("from").asText().equals(element) || link.path("to").asText().equals(element);
  }

  private static Optional<Planted> activityWithoutInput(Host host) {
    boolean several =
        host.all("elements").stream()
                .filter(e -> on(e, "activity"))
                .filter(
                    e ->
                        host.into(id(e)).stream()
                            .anyMatch(l -> host.tier(l.path("from").asText()).equals("input")))
                .count()
            > 1;
    return several
        ? host.element(e -> on(e, "activity") && !e.has("note"))
            .map(
                e -> {
                  host.remove("links", link -> link.path("to").asText().equals(id(e)));
                  return Planted.at(host, id(e));
                })
        : Optional.empty();
  }

  private static Optional<Planted> allLinkedToAll(Host host) {
    List<ObjectNode> service =
        host.all("elements").stream().filter(e -> host.isService(id(e))).toList();
    for (int i = 1; i < Host.TIERS.size() - 1; i++) {
      String tier = Host.TIERS.get(i);
      String next = Host.TIERS.get(i + 1);
      List<ObjectNode> causes = service.stream().filter(e -> on(e, tier)).toList();
      List<ObjectNode> effects = service.stream().filter(e -> on(e, next)).toList();
      if (causes.size() >= 3 && effects.size() >= 3) {
        for (ObjectNode cause : causes) {
          for (ObjectNode effect : effects) {
            boolean known =
                host.outOf(id(cause)).stream()
                    .anyMatch(l -> l.path("to").asText().equals(id(effect)));
            if (!known) {
              host.addLink(id(cause) + "-" + id(effect), id(cause), id(effect));
            }
          }
        }
        return Optional.of(Planted.at(host, "service/" + tier));
      }
    }
    return Optional.empty();
  }

  private static Optional<Planted> cycle(Host host) {
    return host.element(e -> on(e, "outcome1"))
        .map(
            e -> {
              host.addElement(NEW, "outcome1", host.fieldOf(id(e)), "利用した人が近所の人にも勧める");
              host.addLink(OTHER, id(e), NEW);
              host.addLink(OTHER + "-back", NEW, id(e));
              return Planted.at(host, OTHER, OTHER + "-back");
            });
  }

  private static Optional<Planted> disconnectedParts(Host host) {
    return host.element(e -> on(e, "activity"))
        .map(
            e -> {
              String field = host.fieldOf(id(e));
              host.addElement(NEW, "activity", field, "市役所の窓口に発券機を置く");
              host.addElement(OTHER, "output", field, "窓口の待ち時間が画面で分かる");
              host.addLink(NEW + "-link", NEW, OTHER);
              return Planted.inModel(host);
            });
  }

  private static Optional<Planted> emptyTier(Host host) {
    return host.element(e -> on(e, "output", "outcome1", "outcome2") && host.isService(id(e)))
        .map(
            e -> {
              String tier = e.path("tier").asText();
              host.removeElements(other -> on(other, tier) && host.isService(id(other)));
              return Planted.at(host, "service/" + tier);
            });
  }

  private static Optional<Planted> invalidOwnerCode(Host host) {
    ObjectNode owner =
        host.model().path("owner") instanceof ObjectNode known
            ? known
            : host.model().putObject("owner");
    owner.put("code", "122174");
    return Optional.of(Planted.inModel(host));
  }

  private static Optional<Planted> missingField(Host host) {
    return host.element(e -> true)
        .map(
            e -> {
              host.model().remove("field");
              e.remove("field");
              return Planted.inModel(host);
            });
  }

  private static Optional<Planted> missingInput(Host host) {
    host.removeElements(e -> on(e, "input"));
    host.all("elements").forEach(e -> e.remove("note"));
    return Optional.of(Planted.inModel(host));
  }
}
