package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import jp.sujimichi.engine.fact.Named;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.TextLikeness;
import jp.sujimichi.model.TextLikeness.PreparedText;

/** A model by the numbers of its parts, for looking things up from where a finding stands. */
final class ModelIndex {

  /** Below this likeness of texts, several candidates cannot be told apart. */
  private static final double LIKE = 0.08;

  private final LogicModel model;
  private final CausalGraph graph;
  private final Map<String, PreparedText> prepared = new HashMap<>();

  /** The numbers of indicators by the element they name; filled when first asked for. */
  private final Map<String, List<Integer>> indicatorsOf = new HashMap<>();

  /**
   * The index of a model.
   *
   * @param graph the graph of this model
   */
  ModelIndex(LogicModel model, CausalGraph graph) {
    this.model = model;
    this.graph = graph;
  }

  LogicModel model() {
    return model;
  }

  CausalGraph graph() {
    return graph;
  }

  boolean isLarge() {
    return model.elements().size() > Proposals.MOST || model.links().size() > Proposals.MOST;
  }

  /** The number of the element a subject is; empty for anything else. */
  OptionalInt element(Subject subject) {
    return number(subject, "/elements/", model.elements().size());
  }

  /** The link a subject is; empty for anything else. */
  Optional<Link> link(Subject subject) {
    OptionalInt number = number(subject, "/links/", model.links().size());
    return number.isPresent()
        ? Optional.of(model.links().get(number.getAsInt()))
        : Optional.empty();
  }

  /** The number of the indicator a subject is; empty for anything else. */
  OptionalInt indicator(Subject subject) {
    return number(subject, "/indicators/", model.indicators().size());
  }

  private static OptionalInt number(Subject subject, String list, int size) {
    String pointer = subject.pointer();
    int number = pointer.startsWith(list) ? number(pointer, list.length()) : size;
    return number < size ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** The number a pointer ends with from there on; the largest there is for no number. */
  private static int number(String pointer, int start) {
    int digits = pointer.length() - start;
    for (int i = start; i < pointer.length(); i++) {
      if (pointer.charAt(i) < '0' || pointer.charAt(i) > '9') {
        return Integer.MAX_VALUE;
      }
    }
    return digits < 1 || digits > 9
        ? Integer.MAX_VALUE
        : Integer.parseInt(pointer, start, pointer.length(), 10);
  }

  Element elementAt(int number) {
    return model.elements().get(number);
  }

  Indicator indicatorAt(int number) {
    return model.indicators().get(number);
  }

  /** The layer of an element; empty without a field. */
  Optional<Layer> layerOf(Element element) {
    return model.fieldOf(element).map(field -> field.layer());
  }

  boolean sameLayer(Element a, Element b) {
    return layerOf(a).isPresent() && layerOf(a).equals(layerOf(b));
  }

  /** Whether this element is the one links and indicators mean by its id. */
  boolean isNamed(int number) {
    return graph.numberOf(elementAt(number).id()).orElse(-1) == number;
  }

  /** The numbers of the indicators of an element, ascending; not to be changed. */
  List<Integer> indicatorsOf(String element) {
    if (indicatorsOf.isEmpty()) {
      for (int i = 0; i < model.indicators().size(); i++) {
        int number = i;
        model
            .indicators()
            .get(i)
            .element()
            .ifPresent(id -> indicatorsOf.computeIfAbsent(id, k -> new ArrayList<>(2)).add(number));
      }
    }
    return indicatorsOf.getOrDefault(element, List.of());
  }

  /** How much two texts share; each is prepared once for all that is compared with it. */
  double likeness(String a, String b) {
    return TextLikeness.of(prepared(a), prepared(b));
  }

  private PreparedText prepared(String text) {
    return prepared.computeIfAbsent(text, PreparedText::of);
  }

  /** The only element that is wanted, or the one whose text is most alike; empty for neither. */
  OptionalInt best(String text, IntPredicate wanted) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < model.elements().size(); i++) {
      if (isNamed(i) && wanted.test(i)) {
        candidates.add(i);
      }
    }
    if (candidates.size() == 1) {
      return OptionalInt.of(candidates.get(0));
    }
    OptionalInt best = OptionalInt.empty();
    double most = LIKE;
    for (int candidate : candidates) {
      double likeness = likeness(text, elementAt(candidate).text());
      if (likeness > most) {
        best = OptionalInt.of(candidate);
        most = likeness;
      }
    }
    return best;
  }

  /** An element as a proposal; nothing for none. */
  Object proposed(OptionalInt element) {
    return element.isPresent() ? elementSubject(element.getAsInt()) : Proposals.NOTHING;
  }

  /** The element of an indicator; empty when it names none that exists. */
  OptionalInt elementOf(Indicator indicator) {
    return indicator.element().map(graph::numberOf).orElse(OptionalInt.empty());
  }

  /** What a proposal finds for the indicator a hit stands at; nothing for any other hit. */
  Object withIndicator(Hit hit, BiFunction<Integer, Indicator, Object> proposal) {
    OptionalInt number = indicator(hit.at());
    return number.isEmpty()
        ? Proposals.NOTHING
        : proposal.apply(number.getAsInt(), indicatorAt(number.getAsInt()));
  }

  /** The first or last year of the plan; 0 when not written. */
  int planYear(Function<Plan, Optional<FiscalYear>> end) {
    return model.plan().flatMap(end).map(FiscalYear::number).map(y -> y.orElse(0)).orElse(0);
  }

  /** An id made from another that no element bears. */
  String unusedElementId(String base) {
    return unused(base, model.elements().stream().map(Element::id).collect(Collectors.toSet()));
  }

  /** An id and as many more made from it as make up a number, which no element bears. */
  String[] unusedElementIds(String first, int number) {
    Set<String> used = model.elements().stream().map(Element::id).collect(Collectors.toSet());
    String[] ids = new String[number];
    ids[0] = first;
    for (int i = 1; i < number; i++) {
      ids[i] = unused(first, used);
      used.add(ids[i]);
    }
    return ids;
  }

  /** An id made from another that no indicator bears. */
  String unusedIndicatorId(String base) {
    return unused(base, model.indicators().stream().map(Indicator::id).collect(Collectors.toSet()));
  }

  private static String unused(String base, Set<String> used) {
    if (!used.contains(base)) {
      return base;
    }
    int number = 2;
    while (used.contains(base + '-' + number)) {
      number++;
    }
    return base + '-' + number;
  }

  Subject elementSubject(int number) {
    Element element = elementAt(number);
    return subject(SubjectKind.ELEMENT, element.id(), "/elements/" + number, element.text());
  }

  Subject indicatorSubject(int number) {
    Indicator indicator = indicatorAt(number);
    return subject(
        SubjectKind.INDICATOR, indicator.id(), "/indicators/" + number, indicator.name());
  }

  private static Subject subject(SubjectKind kind, String id, String pointer, String label) {
    return new Named(new Reference(kind, id), pointer, Bilingual.same(label), pointer);
  }
}
