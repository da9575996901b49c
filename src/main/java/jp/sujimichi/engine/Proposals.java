package jp.sujimichi.engine;

import java.util.HashMap;
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
    ElementProposals elements = new ElementProposals(index);
    byName.put("nextElement", elements::next);
    byName.put("previousElement", elements::previous);
    byName.put("spareElement", elements::spare);
    byName.put("looseIndicator", elements::looseIndicator);
    byName.put("textWithoutMinus", elements::textWithoutMinus);
    byName.put("foundationEnd", elements::foundationEnd);
    byName.put("serviceStart", elements::serviceStart);
    LinkProposals links = new LinkProposals(index);
    byName.put("spareLink", links::spare);
    byName.put("throughNext", links::throughNext);
    byName.put("throughLast", links::throughLast);
    byName.put("earlyTarget", links::earlyTarget);
    IndicatorProposals indicators = new IndicatorProposals(index);
    byName.put("optionalIndicator", indicators::optional);
    byName.put("emptyIndicator", indicators::empty);
    byName.put("yearOfSameActual", indicators::yearOfSameActual);
    byName.put("yearBeforePlan", indicators::yearBeforePlan);
    byName.put("interimYear", indicators::interimYear);
    byName.put("interimValue", indicators::interimValue);
    byName.put("undatedTarget", indicators::undatedTarget);
    byName.put("lastTarget", indicators::lastTarget);
    byName.put("swappableTarget", indicators::swappableTarget);
    byName.put("planEnd", indicators::planEnd);
    byName.put("extendablePlan", indicators::extendablePlan);
    byName.put("targetsOfFirst", indicators::targetsOfFirst);
    byName.put("statedValue", indicators::statedValue);
    byName.put("computedRate", indicators::computedRate);
    byName.put("cumulativeFlag", indicators::cumulativeFlag);
    byName.put("oppositeDirection", indicators::oppositeDirection);
    byName.put("turningTarget", indicators::turningTarget);
    byName.put("firstOfYear", indicators::firstOfYear);
    byName.put("secondOfYear", indicators::secondOfYear);
    byName.put("nearestValue", Proposals::nearestValue);
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
