package jp.sujimichi.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * What changed from one version of a model to the next.
 *
 * <p>Parts are paired by id and, where an id was given anew, by their words: the same first, then
 * the most alike. Reordering a list is no change, nor is a renamed id that is renamed everywhere.
 *
 * @param changes one entry a part that was added, removed or changed, in the order of the later
 *     version; what was removed comes last
 * @param laterElements the id each element of the earlier version has in the later one; those
 *     removed are missing
 * @param laterIndicators the same for indicators
 */
public record ModelDiff(
    List<Change> changes, Map<String, String> laterElements, Map<String, String> laterIndicators) {

  /** What kind of part changed. */
  public enum Part implements Coded {
    MODEL("model", "モデル全体", "model"),
    ELEMENT("element", "要素", "element"),
    LINK("link", "矢印", "link"),
    INDICATOR("indicator", "指標", "indicator"),
    WAIVER("waiver", "見送り", "waiver"),
    REVIEW("review", "振り返り", "review");

    private final String code;
    private final Bilingual label;

    Part(String code, String ja, String en) {
      this.code = code;
      this.label = new Bilingual(ja, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Bilingual label() {
      return label;
    }
  }

  /** What happened to it. */
  public enum Kind implements Coded {
    ADDED("added", "追加", "added"),
    REMOVED("removed", "削除", "removed"),
    CHANGED("changed", "変更", "changed");

    private final String code;
    private final Bilingual label;

    Kind(String code, String ja, String en) {
      this.code = code;
      this.label = new Bilingual(ja, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Bilingual label() {
      return label;
    }
  }

  /**
   * One part that differs.
   *
   * @param kind what happened to it
   * @param part what it is
   * @param id its id in the later version, or in the earlier one when removed
   * @param label its words, likewise
   * @param fields what differs in it; empty unless changed
   */
  public record Change(Kind kind, Part part, String id, String label, List<FieldChange> fields) {

    public Change {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One property that differs.
   *
   * @param field the property as the file calls it
   * @param label the property as people call it
   * @param before what it said; empty when it was not there
   * @param after what it says; empty when it is gone
   */
  public record FieldChange(String field, Bilingual label, Bilingual before, Bilingual after) {}

  /** Texts less alike than this are different things. */
  private static final double LIKE = 0.5;

  public ModelDiff {
    changes = List.copyOf(changes);
    laterElements = Map.copyOf(laterElements);
    laterIndicators = Map.copyOf(laterIndicators);
  }

  /** Compares two versions of a model. */
  public static ModelDiff between(LogicModel before, LogicModel after) {
    Builder builder = new Builder();
    builder.compareModels(before, after);
    Map<String, String> elements =
        builder.compareElements(before.elements(), after.elements(), before, after);
    builder.compareLinks(before, after, elements);
    Map<String, String> indicators = builder.compareIndicators(before, after, elements);
    builder.compareWaivers(before, after);
    builder.compareReviews(before, after);
    builder.changes.addAll(builder.removed);
    return new ModelDiff(builder.changes, elements, indicators);
  }

  /** Collects changes while two models are walked through. */
  private static final class Builder {
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> removed = new ArrayList<>();

    void compareModels(LogicModel before, LogicModel after) {
      add(Part.MODEL, after.id().orElse(""), after.title(), FieldChanges.of(before, after));
    }

    Map<String, String> compareElements(
        List<Element> before, List<Element> after, LogicModel from, LogicModel to) {
      Map<Element, Element> pairs =
          pair(
              before,
              after,
              List.of(
                  (a, b) -> a.id().equals(b.id()) && !isReused(a.text(), b.text()),
                  (a, b) -> a.text().equals(b.text()) && a.tier() == b.tier(),
                  (a, b) -> a.text().equals(b.text())),
              (a, b) -> likeness(a.text(), b.text(), a.id().equals(b.id())));
      report(
          Part.ELEMENT,
          before,
          after,
          pairs,
          Element::id,
          Element::text,
          (a, b) -> FieldChanges.of(a, b, from, to));
      Map<String, String> ids = new HashMap<>();
      pairs.forEach((a, b) -> ids.putIfAbsent(a.id(), b.id()));
      return ids;
    }

    /** How alike two texts are; an id they share counts only where they share words too. */
    private static double likeness(String before, String after, boolean sameId) {
      double likeness = TextLikeness.of(before, after);
      return likeness > 0 && sameId ? likeness + LIKE : likeness;
    }

    /** Whether an id now stands for another thing, its words having nothing in common. */
    private static boolean isReused(String before, String after) {
      return TextLikeness.of(before, after) == 0;
    }

    void compareLinks(LogicModel before, LogicModel after, Map<String, String> ids) {
      Map<Link, Link> pairs =
          pair(
              before.links(),
              after.links(),
              List.of(
                  (a, b) -> isSame(a, b, ids) && a.kind() == b.kind(),
                  (a, b) -> isSame(a, b, ids),
                  (a, b) -> a.id().isPresent() && a.id().equals(b.id())),
              (a, b) -> 0);
      Map<String, String> texts = new HashMap<>();
      before.elements().forEach(e -> texts.put(e.id(), e.text()));
      Map<String, String> later = new HashMap<>();
      after.elements().forEach(e -> later.put(e.id(), e.text()));
      report(
          Part.LINK,
          before.links(),
          after.links(),
          pairs,
          Link::reference,
          link -> label(link, isLater(link, after) ? later : texts),
          (a, b) -> FieldChanges.of(a, b, ids));
    }

    private static boolean isSame(Link a, Link b, Map<String, String> ids) {
      return ids.getOrDefault(a.from(), a.from()).equals(b.from())
          && ids.getOrDefault(a.to(), a.to()).equals(b.to());
    }

    private static boolean isLater(Link link, LogicModel after) {
      return after.links().stream().anyMatch(other -> other == link);
    }

    private static String label(Link link, Map<String, String> texts) {
      return texts.getOrDefault(link.from(), link.from())
          + " → "
          + texts.getOrDefault(link.to(), link.to());
    }

    Map<String, String> compareIndicators(
        LogicModel before, LogicModel after, Map<String, String> ids) {
      Map<Indicator, Indicator> pairs =
          pair(
              before.indicators(),
              after.indicators(),
              List.of(
                  (a, b) -> a.id().equals(b.id()) && !isReused(a.name(), b.name()),
                  (a, b) -> a.name().equals(b.name()) && isOnSame(a, b, ids),
                  (a, b) -> a.name().equals(b.name())),
              (a, b) -> likeness(a.name(), b.name(), a.id().equals(b.id())));
      report(
          Part.INDICATOR,
          before.indicators(),
          after.indicators(),
          pairs,
          Indicator::id,
          Indicator::name,
          (a, b) -> FieldChanges.of(a, b, ids));
      Map<String, String> names = new HashMap<>();
      pairs.forEach((a, b) -> names.putIfAbsent(a.id(), b.id()));
      return names;
    }

    private static boolean isOnSame(Indicator a, Indicator b, Map<String, String> ids) {
      return a.element().map(id -> ids.getOrDefault(id, id)).equals(b.element());
    }

    void compareWaivers(LogicModel before, LogicModel after) {
      Map<Waiver, Waiver> pairs =
          pair(
              before.waivers(),
              after.waivers(),
              List.of((a, b) -> a.rule().equals(b.rule()) && a.on().equals(b.on())),
              (a, b) -> 0);
      report(
          Part.WAIVER,
          before.waivers(),
          after.waivers(),
          pairs,
          waiver -> waiver.rule() + " " + waiver.on(),
          waiver -> waiver.rule() + " " + waiver.on(),
          FieldChanges::of);
    }

    void compareReviews(LogicModel before, LogicModel after) {
      Map<ReviewEntry, ReviewEntry> pairs =
          pair(
              before.reviews(),
              after.reviews(),
              List.of((a, b) -> a.indicator().equals(b.indicator()) && a.year().equals(b.year())),
              (a, b) -> 0);
      report(
          Part.REVIEW,
          before.reviews(),
          after.reviews(),
          pairs,
          review -> review.indicator(),
          review -> review.indicator(),
          FieldChanges::of);
    }

    private <T> void report(
        Part part,
        List<T> before,
        List<T> after,
        Map<T, T> pairs,
        Function<T, String> id,
        Function<T, String> label,
        BiFunction<T, T, List<FieldChange>> fields) {
      Map<T, T> earlier = new IdentityHashMap<>();
      pairs.forEach((a, b) -> earlier.put(b, a));
      for (T item : after) {
        T other = earlier.get(item);
        if (other == null) {
          changes.add(new Change(Kind.ADDED, part, id.apply(item), label.apply(item), List.of()));
        } else {
          add(part, id.apply(item), label.apply(item), fields.apply(other, item));
        }
      }
      for (T item : before) {
        if (!pairs.containsKey(item)) {
          removed.add(new Change(Kind.REMOVED, part, id.apply(item), label.apply(item), List.of()));
        }
      }
    }

    private void add(Part part, String id, String label, List<FieldChange> fields) {
      if (!fields.isEmpty()) {
        changes.add(new Change(Kind.CHANGED, part, id, label, fields));
      }
    }

    /** Pairs by each condition in turn, then the most alike; every item at most once. */
    private static <T> Map<T, T> pair(
        List<T> before,
        List<T> after,
        List<BiPredicate<T, T>> conditions,
        ToDoubleBiFunction<T, T> likeness) {
      Map<T, T> pairs = new IdentityHashMap<>();
      List<T> left = new ArrayList<>(before);
      List<T> right = new ArrayList<>(after);
      for (BiPredicate<T, T> same : conditions) {
        for (T a : List.copyOf(left)) {
          take(a, right, b -> same.test(a, b) ? 1 : 0, 0.5)
              .ifPresent(
                  b -> {
                    pairs.put(a, b);
                    removeSame(left, a);
                    removeSame(right, b);
                  });
        }
      }
      for (T a : List.copyOf(left)) {
        take(a, right, b -> likeness.applyAsDouble(a, b), LIKE)
            .ifPresent(
                b -> {
                  pairs.put(a, b);
                  removeSame(left, a);
                  removeSame(right, b);
                });
      }
      return pairs;
    }

    private static <T> Optional<T> take(
        T item, List<T> among, ToDoubleFunction<T> score, double least) {
      T best = null;
      double most = 0;
      for (T other : among) {
        double value = score.applyAsDouble(other);
        if (value >= least && value > most) {
          best = other;
          most = value;
        }
      }
      return Optional.ofNullable(best);
    }

    private static <T> void removeSame(List<T> list, T item) {
      list.removeIf(other -> other == item);
    }
  }
}
