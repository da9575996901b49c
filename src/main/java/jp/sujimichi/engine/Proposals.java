package jp.sujimichi.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.sujimichi.engine.fact.ReadingNote;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.LogicModel;

/**
 * What a fix can put into a model without inventing anything: things the model already has, looked
 * up from where a finding stands. A fix names them as {@code {name}}, like a reported argument, and
 * is offered only where its {@code when} finds something.
 *
 * <p>A proposal is {@code ""} where the model has nothing that fits. It is looked up only when a
 * fix asks for it.
 */
final class Proposals {

  /** Above this many elements or links, looking for fitting ones is not worth its time. */
  static final int MOST = 2_000;

  /** The answer where nothing fits. */
  static final Object NOTHING = "";

  /** The topics there are. */
  private static final List<Function<ModelIndex, ProposalTopic>> TOPICS =
      List.of(
          ElementProposals::new,
          MergeProposals::new,
          LinkProposals::new,
          PlaceProposals::new,
          FlagProposals::new,
          BaselineProposals::new,
          TargetProposals::new,
          ValueProposals::new,
          ScaleProposals::new,
          StatedProposals::new,
          PartProposals::new,
          SurveyProposals::new,
          CatalogueProposals::new,
          WordingProposals::new,
          NetworkProposals::new,
          ReviewProposals::new,
          PortfolioProposals::new,
          index -> () -> Map.of("nearestValue", Proposals::nearestValue));

  /** Where in the list the topic of a name stands. */
  private static final Map<String, Integer> TOPIC_OF = topicOf();

  private final ModelIndex index;

  /** The topics asked for so far, by their place in the list. */
  private final Map<Integer, Map<String, Function<Hit, Object>>> opened = new HashMap<>();

  Proposals(ModelIndex index) {
    this.index = index;
  }

  private static Map<String, Integer> topicOf() {
    LogicModel empty = LogicModel.empty();
    ModelIndex nothing = new ModelIndex(empty, CausalGraph.of(empty));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < TOPICS.size(); i++) {
      for (String name : TOPICS.get(i).apply(nothing).byName().keySet()) {
        places.put(name, i);
      }
    }
    return Map.copyOf(places);
  }

  /** The names there are. */
  static Set<String> names() {
    return TOPIC_OF.keySet();
  }

  /** Whether there is a proposal of this name. */
  static boolean knows(String name) {
    return TOPIC_OF.containsKey(name);
  }

  /** What fits at the place of a hit; {@link #NOTHING} when nothing does. */
  Object find(String name, Hit hit) {
    return opened
        .computeIfAbsent(TOPIC_OF.get(name), place -> TOPICS.get(place).apply(index).byName())
        .get(name)
        .apply(hit);
  }

  private static Object nearestValue(Hit hit) {
    return hit.at() instanceof ReadingNote note ? note.getNearestValue() : NOTHING;
  }

  /** A year, or nothing for 0. */
  static Object year(int year) {
    return year == 0 ? NOTHING : (Object) year;
  }
}
