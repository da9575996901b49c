package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;
import jp.sujimichi.retrospect.Retrospective;

/** Turns a model into the facts the rules see. One builder serves one model. */
public final class FactBuilder {

  private final ModelDocument document;
  private final Words words;
  private final LogicModel model;
  private final CausalGraph graph;
  private final NearestElements nearest;
  private final Glossary glossary;
  private final Setting setting;
  private final List<Object> facts = new ArrayList<>();
  private final List<Element> elements = new ArrayList<>();

  /** The texts of the elements as they are compared. */
  private final List<String> keys = new ArrayList<>();

  private final List<Link> links = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final Map<String, List<jp.sujimichi.model.Indicator>> indicatorsOf = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Set<String>> usedIds = new HashMap<>();

  private FactBuilder(ModelDocument document, Words words) {
    this.words = words;
    this.document = document;
    this.model = document.model();
    this.graph = CausalGraph.of(model);
    this.nearest = new NearestElements(graph, elements);
    this.glossary = new Glossary(model, elements);
    this.setting =
        new Setting(
            year(model.asOf()),
            year(model.plan().flatMap(jp.sujimichi.model.Plan::start)),
            year(model.plan().flatMap(jp.sujimichi.model.Plan::end)),
            model
                .owner()
                .flatMap(jp.sujimichi.model.Owner::code)
                .map(Setting::fiveDigits)
                .orElse(""));
  }

  /**
   * The facts of a model, in an order that depends on the model alone.
   *
   * @param retrospective what its measured values say; empty where there are none
   */
  public static List<Object> factsOf(
      ModelDocument document, Words words, Optional<Retrospective> retrospective) {
    FactBuilder builder = new FactBuilder(document, words);
    builder.build();
    retrospective.ifPresent(
        r -> builder.facts.addAll(RetrospectiveFacts.of(r, builder.indicators, builder.links)));
    return builder.facts;
  }

  private void build() {
    for (jp.sujimichi.model.Indicator indicator : model.indicators()) {
      indicator
          .element()
          .ifPresent(id -> indicatorsOf.computeIfAbsent(id, k -> new ArrayList<>()).add(indicator));
    }
    addElements();
    addLinks();
    addIndicators();
    facts.addAll(DerivedRates.among(indicators));
    facts.addAll(Reaches.among(indicators, links));
    addCycles();
    addTiers();
    addReadingNotes();
    facts.add(new ModelSummary(document, elements, links, indicators).model(modelName()));
  }

  // --- elements

  private void addElements() {
    int size = graph.size();
    BitSet fromActivity = graph.downstreamOf(i -> tierOf(i) == Tier.ACTIVITY);
    BitSet toOutcome3 = graph.upstreamOf(i -> tierOf(i) == Tier.OUTCOME3);
    BitSet afterOutput = graph.downstreamOf(i -> tierOf(i) == Tier.OUTPUT && isMeasured(i));
    BitSet beforeOutcome =
        graph.upstreamOf(i -> tierOf(i).rank() >= Tier.OUTCOME2.rank() && isMeasured(i));
    BitSet bottlenecks =
        graph.bottlenecks(i -> tierOf(i) == Tier.ACTIVITY, i -> tierOf(i) == Tier.OUTCOME3);
    int[] feedback = new int[size];
    int[] explained = new int[size];
    countLinks(feedback, explained);
    Map<String, Element> byId = new HashMap<>();
    Map<String, Element> byText = new HashMap<>();
    for (int i = 0; i < size; i++) {
      jp.sujimichi.model.Element source = model.elements().get(i);
      boolean firstOfId = graph.numberOf(source.id()).orElseThrow() == i;
      Element.Position position =
          new Element.Position(
              i,
              graph.causeCount(i),
              graph.effectCount(i),
              feedback[i],
              firstOfId ? indicatorsOf.getOrDefault(source.id(), List.of()).size() : 0,
              graph.componentOf(i),
              fromActivity.get(i),
              toOutcome3.get(i),
              afterOutput.get(i),
              beforeOutcome.get(i),
              bottlenecks.get(i),
              firstOfId ? finalTargetYear(source.id()) : 0,
              explained[i]);
      keys.add(Texts.key(source.text()));
      Field field = model.fieldOf(source).orElse(null);
      Named named =
          Named.of(
              SubjectKind.ELEMENT,
              source.id(),
              "/elements/" + i,
              Bilingual.same(source.text()),
              source.tier().code() + '|' + keys.get(i));
      Element element = new Element(named, source, field, position, nearest, glossary, words);
      elements.add(element);
      facts.add(element);
      Element first = byId.putIfAbsent(source.id(), element);
      if (first != null) {
        facts.add(duplicate(named, first, "/elements"));
      }
      String words = (field == null ? "" : field.code()) + '|' + named.identity();
      Element same = byText.putIfAbsent(words, element);
      if (same != null) {
        facts.add(new RepeatedElement(same, element));
      }
    }
  }

  private void countLinks(int[] feedback, int[] explained) {
    for (jp.sujimichi.model.Link link : model.links()) {
      boolean reason =
          link.assumption().isPresent() || link.evidence().isPresent() || link.note().isPresent();
      for (String end : new String[] {link.from(), link.to()}) {
        OptionalInt number = graph.numberOf(end);
        if (number.isPresent()) {
          feedback[number.getAsInt()] += link.kind() == LinkKind.FEEDBACK ? 1 : 0;
          explained[number.getAsInt()] += reason ? 1 : 0;
        }
      }
    }
  }

  private Tier tierOf(int element) {
    return model.elements().get(element).tier();
  }

  private boolean isMeasured(int element) {
    return indicatorsOf.containsKey(model.elements().get(element).id());
  }

  private int finalTargetYear(String element) {
    return indicatorsOf.getOrDefault(element, List.of()).stream()
        .mapToInt(i -> Series.of(i.targets(), 1).dueYear())
        .max()
        .orElse(0);
  }

  // --- links

  private void addLinks() {
    Map<String, Link> byEnds = new HashMap<>();
    Map<String, Named> byId = new HashMap<>();
    for (int i = 0; i < model.links().size(); i++) {
      jp.sujimichi.model.Link source = model.links().get(i);
      OptionalInt from = graph.numberOf(source.from());
      OptionalInt to = graph.numberOf(source.to());
      Named named = nameOf(source, i, from, to);
      if (source.id().isPresent()) {
        Named first = byId.putIfAbsent(source.id().get(), named);
        if (first != null) {
          facts.add(duplicate(named, first, "/links"));
        }
      }
      if (from.isEmpty()) {
        facts.add(dangling(named, "from", source.from(), to));
      }
      if (to.isEmpty()) {
        facts.add(dangling(named, "to", source.to(), from));
      }
      if (from.isPresent() && to.isPresent()) {
        addLink(source, named, from.getAsInt(), to.getAsInt(), byEnds);
      }
    }
  }

  /** A way that falls back to an earlier tier and rises again explains nothing. */
  private boolean climbs(int from, int to) {
    return tierOf(to).rank() >= tierOf(from).rank();
  }

  private void addLink(
      jp.sujimichi.model.Link source, Named named, int from, int to, Map<String, Link> byEnds) {
    boolean causal = source.kind() == LinkKind.CAUSE;
    int step = tierOf(to).rank() - tierOf(from).rank();
    boolean detour = causal && from != to && step > 1 && graph.hasDetour(from, to, this::climbs);
    boolean inCycle =
        causal && graph.cycleOf(from) >= 0 && graph.cycleOf(from) == graph.cycleOf(to);
    Link link =
        new Link(named, source, elements.get(from), elements.get(to), detour, inCycle, words);
    links.add(link);
    facts.add(link);
    Link first = byEnds.putIfAbsent(from + ">" + to + source.kind(), link);
    if (first != null && from != to) {
      facts.add(new RepeatedLink(first, link));
    }
  }

  private Named nameOf(jp.sujimichi.model.Link link, int index, OptionalInt from, OptionalInt to) {
    String fromText = from.isPresent() ? textOf(from.getAsInt()) : link.from();
    String toText = to.isPresent() ? textOf(to.getAsInt()) : link.to();
    return Named.of(
        SubjectKind.LINK,
        link.reference(),
        "/links/" + index,
        Bilingual.same(fromText + " → " + toText),
        keyOf(from, fromText) + '>' + keyOf(to, toText) + '|' + link.kind().code());
  }

  private String keyOf(OptionalInt element, String text) {
    return element.isPresent() ? keys.get(element.getAsInt()) : Texts.key(text);
  }

  private String textOf(int element) {
    return model.elements().get(element).text();
  }

  private DanglingReference dangling(
      Named named, String property, String missing, OptionalInt otherEnd) {
    String likely = NearestId.of(missing, ids());
    List<Element> related = new ArrayList<>();
    otherEnd.ifPresent(number -> related.add(elements.get(number)));
    graph.numberOf(likely).ifPresent(number -> related.add(elements.get(number)));
    return new DanglingReference(named, property, missing, likely, related);
  }

  /** The ids of all elements, listed once however many references dangle. */
  private List<String> ids() {
    if (ids.isEmpty()) {
      model.elements().forEach(element -> ids.add(element.id()));
    }
    return ids;
  }

  private DuplicateId duplicate(Named named, Subject first, String list) {
    Set<String> used = usedIds.computeIfAbsent(list, this::idsIn);
    String id = named.reference().id();
    int number = 2;
    while (!used.add(id + '-' + number)) {
      number++;
    }
    return new DuplicateId(named, first, id + '-' + number);
  }

  private Set<String> idsIn(String list) {
    Stream<String> ids =
        switch (list) {
          case "/elements" -> model.elements().stream().map(jp.sujimichi.model.Element::id);
          case "/links" -> model.links().stream().flatMap(link -> link.id().stream());
          default -> model.indicators().stream().map(jp.sujimichi.model.Indicator::id);
        };
    return ids.collect(Collectors.toCollection(HashSet::new));
  }

  // --- indicators

  private void addIndicators() {
    Map<String, Indicator> byName = new HashMap<>();
    Map<String, Indicator> byId = new HashMap<>();
    for (int i = 0; i < model.indicators().size(); i++) {
      jp.sujimichi.model.Indicator source = model.indicators().get(i);
      OptionalInt at = source.element().map(graph::numberOf).orElse(OptionalInt.empty());
      Element element = at.isPresent() ? elements.get(at.getAsInt()) : null;
      Named named =
          Named.of(
              SubjectKind.INDICATOR,
              source.id(),
              "/indicators/" + i,
              Bilingual.same(source.name()),
              Texts.key(source.name()) + '@' + (element == null ? "" : element.identity()));
      Indicator indicator = new Indicator(named, source, element, setting, words);
      indicators.add(indicator);
      facts.add(indicator);
      if (element == null) {
        facts.add(dangling(named, "element", source.element().orElse(""), OptionalInt.empty()));
      }
      Indicator first = byId.putIfAbsent(source.id(), indicator);
      if (first != null) {
        facts.add(duplicate(named, first, "/indicators"));
      }
      Indicator namesake = byName.putIfAbsent(IndicatorName.of(source.name()).key(), indicator);
      if (namesake != null) {
        facts.add(new Namesake(namesake, indicator));
      }
    }
  }

  // --- cycles

  private void addCycles() {
    Map<Integer, List<Element>> cycles = new LinkedHashMap<>();
    for (int i = 0; i < graph.size(); i++) {
      if (graph.cycleOf(i) >= 0) {
        cycles.computeIfAbsent(graph.cycleOf(i), k -> new ArrayList<>()).add(elements.get(i));
      }
    }
    Map<Element, Integer> cycleOf = new HashMap<>();
    cycles.forEach((number, members) -> members.forEach(e -> cycleOf.put(e, number)));
    Map<Integer, Link> closing = new HashMap<>();
    for (Link link : links) {
      if (link.isInCycle() && !link.isSelfLink()) {
        closing.merge(
            cycleOf.get(link.getFrom()), link, (a, b) -> waysBack(b) <= waysBack(a) ? b : a);
      }
    }
    cycles.forEach((number, members) -> facts.add(new Cycle(members, closing.get(number))));
  }

  /** The lower, the likelier a link is the way back on a cycle. */
  private static int waysBack(Link link) {
    boolean toFoundation = link.isCrossLayer() && link.getFromLayer() == Layer.SERVICE;
    boolean toService = link.isCrossLayer() && !toFoundation;
    return toFoundation ? Integer.MIN_VALUE : toService ? Integer.MAX_VALUE : link.getStep();
  }

  // --- tiers of layers and fields

  private void addTiers() {
    facts.addAll(
        new TierFacts(words, model.stage().orElse(null), elements, links, indicators).build());
  }

  // --- what the reader left alone

  private void addReadingNotes() {
    facts.addAll(ReadingNotes.of(document, this::ownerOf));
  }

  private Subject ownerOf(String pointer) {
    String[] steps = pointer.split("/", 4);
    if (steps.length > 2 && steps[2].chars().allMatch(Character::isDigit) && !steps[2].isEmpty()) {
      int index = Integer.parseInt(steps[2]);
      switch (steps[1]) {
        case "elements":
          return elements.get(index);
        case "indicators":
          return indicators.get(index);
        case "links":
          jp.sujimichi.model.Link link = model.links().get(index);
          return nameOf(link, index, graph.numberOf(link.from()), graph.numberOf(link.to()));
        default:
          break;
      }
    }
    return modelName();
  }

  // --- the model

  private Named modelName() {
    return Named.of(
        SubjectKind.MODEL,
        model.id().orElse("model"),
        "",
        Bilingual.same(model.title()),
        model.title());
  }

  private static int year(Optional<FiscalYear> year) {
    return year.map(y -> y.number().orElse(0)).orElse(0);
  }
}
