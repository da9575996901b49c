package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.sujimichi.finding.PatchOperation;
import jp.sujimichi.model.LogicModel;

/**
 * Collects the operations of a change that touches several places: what is set comes first, then
 * what is added at the end of a list, then what is removed, the last of a list first, so that no
 * operation moves what a later one names.
 */
final class Edits {

  private final LogicModel model;
  private final List<PatchOperation> sets = new ArrayList<>();
  private final List<Object> elements = new ArrayList<>();
  private final List<Object> links = new ArrayList<>();
  private final List<Object> indicators = new ArrayList<>();
  private final List<PatchOperation> removals = new ArrayList<>();

  Edits(LogicModel model) {
    this.model = model;
  }

  /** Writes a property, whether or not it is there. */
  Edits set(String pointer, Object value) {
    sets.add(new PatchOperation("add", pointer, Optional.empty(), Optional.of(value)));
    return this;
  }

  /** Takes a property away. */
  Edits remove(String pointer) {
    removals.add(new PatchOperation("remove", pointer, Optional.empty(), Optional.empty()));
    return this;
  }

  /** Takes items of a list away, by their numbers. */
  Edits removeFrom(String list, List<Integer> numbers) {
    new TreeSet<>(numbers).descendingSet().forEach(number -> remove(list + '/' + number));
    return this;
  }

  Edits addElement(Map<String, Object> element) {
    elements.add(element);
    return this;
  }

  Edits addLink(Map<String, Object> link) {
    links.add(link);
    return this;
  }

  /** Adds a plain causal arrow. */
  Edits addLink(String from, String to) {
    // Written in this order into a file; a map without one would differ from run to run.
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("from", from);
    link.put("to", to);
    return addLink(link);
  }

  Edits addIndicator(Map<String, Object> indicator) {
    indicators.add(indicator);
    return this;
  }

  /** The operations in an order in which they can be applied. */
  List<PatchOperation> operations() {
    List<PatchOperation> all = new ArrayList<>(sets);
    append(all, "/elements", elements, model.elements().isEmpty());
    append(all, "/links", links, model.links().isEmpty());
    append(all, "/indicators", indicators, model.indicators().isEmpty());
    all.addAll(removals);
    return all;
  }

  /** A list the model lacks is added as a whole. */
  private static void append(
      List<PatchOperation> all, String list, List<Object> items, boolean isMissing) {
    if (items.isEmpty()) {
      return;
    }
    if (isMissing) {
      all.add(new PatchOperation("add", list, Optional.empty(), Optional.of(List.copyOf(items))));
      return;
    }
    for (Object item : items) {
      all.add(new PatchOperation("add", list + "/-", Optional.empty(), Optional.of(item)));
    }
  }
}
