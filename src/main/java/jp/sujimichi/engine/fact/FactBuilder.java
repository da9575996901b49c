package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;
import jp.sujimichi.retrospect.Retrospective;

/** Turns a model into the facts the rules see. One builder serves one model. */
public final class FactBuilder {

  private static final int LINK_KINDS = LinkKind.values().length;

  private final ModelDocument document;
  private final Words words;
  private final LogicModel model;
  private final CausalGraph graph;
  private final NearestElements nearest;
  private final Glossary glossary;
  private final Setting setting;
  private final List<Object> facts = new ArrayList<>();
  private final List<Element> elements = new ArrayList<>();

  private final Names names;
  private final List<Link> links = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();

  /**
   * For each element its indicators, in the order written; for a repeated id those of the first.
   */
  private final List<List<jp.sujimichi.model.Indicator>> indicatorsOf;

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Set<String>> usedIds = new HashMap<>();

  private FactBuilder(ModelDocument document, CausalGraph graph, Words words) {
    this.words = words;
    this.document = document;
    this.model = document.model();
    this.graph = graph;
    this.indicatorsOf = indicatorsOf(model, graph);
    this.names = new Names(model, graph);
    this.nearest = new NearestElements(graph, elements);
    this.glossary = new Glossary(model, elements);
    this.setting = Setting.of(model);
  }

  /**
   * The facts of a model, in an order that depends on the model alone.
   *
   * @param retrospective what its measured values say; empty where there are none
   */
  public static List<Object> factsOf(
      ModelDocument document, Words words, Optional<Retrospective> retrospective) {
    return factsOf(document, CausalGraph.of(document.model()), words, retrospective);
  }

  /**
   * The facts of a model, in an order that depends on the model alone.
   *
   * @param graph the graph of this model
   * @param retrospective what its measured values say; empty where there are none
   */
  public static List<Object> factsOf(
      ModelDocument document,
      CausalGraph graph,
      Words words,
      Optional<Retrospective> retrospective) {
    FactBuilder builder = new FactBuilder(document, graph, words);
    builder.build();
    retrospective.ifPresent(
        r -> builder.facts.addAll(RetrospectiveFacts.of(r, builder.indicators, builder.links)));
    return builder.facts;
  }

  private void build() {
    addElements();
    addLinks();
    addIndicators();
    facts.addAll(DerivedRates.among(graph.size(), indicators));
    facts.addAll(Reaches.among(graph, indicators, links));
    addCycles();
    addTiers();
    addReadingNotes();
    facts.add(new ModelSummary(document, elements, links, indicators).model(names.ofModel()));
  }

  private static List<List<jp.sujimichi.model.Indicator>> indicatorsOf(
      LogicModel model, CausalGraph graph) {
    List<List<jp.sujimichi.model.Indicator>> found =
        new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
    for (jp.sujimichi.model.Indicator indicator : model.indicators()) {
      int at = numberOf(graph, indicator);
      if (at != Names.NOWHERE) {
        if (found.get(at).isEmpty()) {
          found.set(at, new ArrayList<>(2));
        }
        found.get(at).add(indicator);
      }
    }
    return found;
  }

  /** The number of the element an indicator stands on; {@link Names#NOWHERE} for none. */
  private static int numberOf(CausalGraph graph, jp.sujimichi.model.Indicator indicator) {
    return indicator.element().isEmpty()
        ? Names.NOWHERE
        : graph.numberOf(indicator.element().get()).orElse(Names.NOWHERE);
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
    Map<String, Element> byText = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      jp.sujimichi.model.Element source = model.elements().get(i);
      boolean first = graph.firstOf(i) == i;
      Element.Position position =
          new Element.Position(
              i,
              graph.causeCount(i),
              graph.effectCount(i),
              feedback[i],
              first ? indicatorsOf.get(i) : List.of(),
              graph.componentOf(i),
              fromActivity.get(i),
              toOutcome3.get(i),
              afterOutput.get(i),
              beforeOutcome.get(i),
              bottlenecks.get(i),
              explained[i]);
      Field field = model.fieldOf(source).orElse(null);
      Named named = names.of(source, i);
      Element element = new Element(named, source, field, position, nearest, glossary, words);
      String key = Texts.keyOfPlain(element.getText());
      names.addKey(key);
      elements.add(element);
      facts.add(element);
      if (!first) {
        facts.add(duplicate(named, elements.get(graph.firstOf(i)), "/elements"));
      }
      String inPlace = (field == null ? "" : field.code()) + '|' + source.tier().code() + '|' + key;
      Element same = byText.putIfAbsent(inPlace, element);
      if (same != null) {
        facts.add(new RepeatedElement(same, element));
      }
    }
  }

  private void countLinks(int[] feedback, int[] explained) {
    for (int i = 0; i < model.links().size(); i++) {
      jp.sujimichi.model.Link link = model.links().get(i);
      int isFeedback = link.kind() == LinkKind.FEEDBACK ? 1 : 0;
      int isExplained = isExplained(link) ? 1 : 0;
      if (graph.fromOf(i) != Names.NOWHERE) {
        feedback[graph.fromOf(i)] += isFeedback;
        explained[graph.fromOf(i)] += isExplained;
      }
      if (graph.toOf(i) != Names.NOWHERE) {
        feedback[graph.toOf(i)] += isFeedback;
        explained[graph.toOf(i)] += isExplained;
      }
    }
  }

  private static boolean isExplained(jp.sujimichi.model.Link link) {
    return link.assumption().isPresent() || link.evidence().isPresent() || link.note().isPresent();
  }

  private Tier tierOf(int element) {
    return model.elements().get(element).tier();
  }

  private boolean isMeasured(int element) {
    return !indicatorsOf.get(graph.firstOf(element)).isEmpty();
  }

  // --- links

  private void addLinks() {
    Map<Long, Link> byEnds = new HashMap<>();
    Map<String, Named> byId = new HashMap<>();
    for (int i = 0; i < model.links().size(); i++) {
      jp.sujimichi.model.Link source = model.links().get(i);
      int from = graph.fromOf(i);
      int to = graph.toOf(i);
      Named named = names.of(source, i);
      if (source.id().isPresent()) {
        Named first = byId.putIfAbsent(source.id().get(), named);
        if (first != null) {
          facts.add(duplicate(named, first, "/links"));
        }
      }
      if (from == Names.NOWHERE) {
        facts.add(dangling(named, "from", source.from(), to));
      }
      if (to == Names.NOWHERE) {
        facts.add(dangling(named, "to", source.to(), from));
      }
      if (from != Names.NOWHERE && to != Names.NOWHERE) {
        addLink(source, named, from, to, byEnds);
      }
    }
  }

  /** A way that falls back to an earlier tier and rises again explains nothing. */
  private boolean climbs(int from, int to) {
    return tierOf(to).rank() >= tierOf(from).rank();
  }

  private void addLink(
      jp.sujimichi.model.Link source, Named named, int from, int to, Map<Long, Link> byEnds) {
    boolean causal = source.kind() == LinkKind.CAUSE;
    int step = tierOf(to).rank() - tierOf(from).rank();
    boolean detour = causal && from != to && step > 1 && graph.hasDetour(from, to, this::climbs);
    boolean inCycle =
        causal && graph.cycleOf(from) >= 0 && graph.cycleOf(from) == graph.cycleOf(to);
    long joined = ((long) from * graph.size() + to) * LINK_KINDS + source.kind().ordinal();
    Link first = byEnds.get(joined);
    Link.Place place = new Link.Place(detour, inCycle, first != null);
    Link link = new Link(named, source, elements.get(from), elements.get(to), place, words);
    links.add(link);
    facts.add(link);
    if (first == null) {
      byEnds.put(joined, link);
    } else if (from != to) {
      facts.add(new RepeatedLink(first, link));
    }
  }

  private DanglingReference dangling(Named named, String property, String missing, int otherEnd) {
    String likely = NearestId.of(missing, ids());
    List<Element> related = new ArrayList<>();
    if (otherEnd != Names.NOWHERE) {
      related.add(elements.get(otherEnd));
    }
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
    int size = model.indicators().size();
    Map<String, Indicator> byName = new HashMap<>(2 * size);
    Map<String, Indicator> byId = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      jp.sujimichi.model.Indicator source = model.indicators().get(i);
      int at = numberOf(graph, source);
      Element element = at == Names.NOWHERE ? null : elements.get(at);
      Named named = names.of(source, i, element);
      Indicator indicator = new Indicator(named, source, element, setting, words);
      indicators.add(indicator);
      facts.add(indicator);
      if (element == null) {
        facts.add(dangling(named, "element", source.element().orElse(""), Names.NOWHERE));
      }
      Indicator first = byId.putIfAbsent(source.id(), indicator);
      if (first != null) {
        facts.add(duplicate(named, first, "/indicators"));
      }
      Indicator namesake =
          byName.putIfAbsent(IndicatorName.of(indicator.getName()).key(), indicator);
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
    if (cycles.isEmpty()) {
      return;
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
          return names.of(link, index);
        default:
          break;
      }
    }
    return names.ofModel();
  }

  // --- the model
}
