package jp.sujimichi.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.sujimichi.engine.fact.ReadingNote;
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

  private final Map<String, Function<Hit, Object>> byName = new HashMap<>();

  private Proposals(ModelIndex index) {
    for (ProposalTopic topic : topics(index)) {
      byName.putAll(topic.byName());
    }
    byName.put("nearestValue", Proposals::nearestValue);
  }

  private static List<ProposalTopic> topics(ModelIndex index) {
    return List.of(
        new ElementProposals(index),
        new MergeProposals(index),
        new LinkProposals(index),
        new PlaceProposals(index),
        new FlagProposals(index),
        new BaselineProposals(index),
        new TargetProposals(index),
        new ValueProposals(index),
        new ScaleProposals(index),
        new StatedProposals(index),
        new PartProposals(index),
        new SurveyProposals(index),
        new CatalogueProposals(index),
        new WordingProposals(index),
        new NetworkProposals(index),
        new ReviewProposals(index),
        new PortfolioProposals(index));
  }

  static Proposals of(LogicModel model) {
    return new Proposals(new ModelIndex(model));
  }

  /** The names there are. */
  Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  /** Whether there is a proposal of this name. */
  boolean knows(String name) {
    return byName.containsKey(name);
  }

  /** What fits at the place of a hit; {@link #NOTHING} when nothing does. */
  Object find(String name, Hit hit) {
    return byName.get(name).apply(hit);
  }

  private static Object nearestValue(Hit hit) {
    return hit.at() instanceof ReadingNote note ? note.getNearestValue() : NOTHING;
  }

  /** A year, or nothing for 0. */
  static Object year(int year) {
    return year == 0 ? NOTHING : (Object) year;
  }
}
