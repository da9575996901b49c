package jp.sujimichi.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.Retrospective;
import jp.sujimichi.retrospect.ReviewState;

/**
 * What matters in a retrospective: how the verdicts moved, and whether elements, arrows,
 * assumptions, KPIs or their targets were changed meanwhile. Things are the same when their ids
 * are; for arrows, when they join the same elements.
 */
public final class YearOnYear implements ModelComparison {

  @Override
  public List<Bilingual> changes(LogicModel earlier, LogicModel now) {
    return new Changes(earlier, now).list();
  }

  private static final class Changes {

    private final LogicModel earlier;
    private final LogicModel now;
    private final Map<String, Element> elementsBefore;
    private final Map<String, Element> elementsNow;
    private final List<Bilingual> lines = new ArrayList<>();

    Changes(LogicModel earlier, LogicModel now) {
      this.earlier = earlier;
      this.now = now;
      this.elementsBefore = byKey(earlier.elements(), Element::id);
      this.elementsNow = byKey(now.elements(), Element::id);
    }

    List<Bilingual> list() {
      verdicts();
      elements();
      links();
      indicators();
      return lines;
    }

    private void verdicts() {
      Map<String, IndicatorReview> before = reviews(earlier);
      for (IndicatorReview review : reviews(now).values()) {
        IndicatorReview old = before.get(review.indicator().id());
        if (old == null || old.year() == review.year()) {
          continue;
        }
        ReviewState from = old.state();
        ReviewState to = review.state();
        String name = review.indicator().name();
        if (from == ReviewState.MISSED && to == ReviewState.MISSED) {
          add(
              "「%s」: %d年度に続いて未達です".formatted(name, old.year()),
              "“%s”: missed again, as in FY%d".formatted(name, old.year()));
        } else if (from != to) {
          add(
              "「%s」: %d年度 %s → %d年度 %s"
                  .formatted(name, old.year(), ja(from), review.year(), ja(to)),
              "“%s”: FY%d %s → FY%d %s"
                  .formatted(name, old.year(), en(from), review.year(), en(to)));
        }
      }
    }

    private static String ja(ReviewState state) {
      return state.mark() + " " + state.label().ja();
    }

    private static String en(ReviewState state) {
      return state.mark() + " " + state.label().en();
    }

    private static Map<String, IndicatorReview> reviews(LogicModel model) {
      return byKey(
          Retrospective.ofMeasured(model).map(Retrospective::indicators).orElse(List.of()),
          r -> r.indicator().id());
    }

    private void elements() {
      for (Element element : elementsNow.values()) {
        Element old = elementsBefore.get(element.id());
        if (old == null) {
          add(
              "要素「%s」を足しました".formatted(element.text()),
              "element “%s” added".formatted(element.text()));
          continue;
        }
        if (!old.text().equals(element.text())) {
          add(
              "要素「%s」を「%s」に書き換えました".formatted(old.text(), element.text()),
              "element “%s” now reads “%s”".formatted(old.text(), element.text()));
        }
        if (old.tier() != element.tier()) {
          add(
              "要素「%s」を%sから%sに移しました"
                  .formatted(element.text(), old.tier().label().ja(), element.tier().label().ja()),
              "element “%s” moved from %s to %s"
                  .formatted(element.text(), old.tier().label().en(), element.tier().label().en()));
        }
      }
      for (Element old : elementsBefore.values()) {
        if (!elementsNow.containsKey(old.id())) {
          add("要素「%s」を消しました".formatted(old.text()), "element “%s” removed".formatted(old.text()));
        }
      }
    }

    private void links() {
      Map<String, Link> before = byKey(earlier.links(), Changes::ends);
      Map<String, Link> after = byKey(now.links(), Changes::ends);
      for (Link link : after.values()) {
        Link old = before.get(ends(link));
        String arrow = arrow(link, elementsNow);
        if (old == null) {
          add("矢印「%s」を足しました".formatted(arrow), "arrow “%s” added".formatted(arrow));
        } else if (!old.assumption().equals(link.assumption())) {
          add(
              "矢印「%s」の前提を「%s」から「%s」に変えました"
                  .formatted(arrow, old.assumption().orElse("なし"), link.assumption().orElse("なし")),
              "the assumption on arrow “%s” changed from “%s” to “%s”"
                  .formatted(
                      arrow, old.assumption().orElse("none"), link.assumption().orElse("none")));
        }
      }
      for (Link old : before.values()) {
        if (!after.containsKey(ends(old))) {
          String arrow = arrow(old, elementsBefore);
          add("矢印「%s」を消しました".formatted(arrow), "arrow “%s” removed".formatted(arrow));
        }
      }
    }

    private static String ends(Link link) {
      return link.from() + '\n' + link.to() + '\n' + link.kind();
    }

    private static String arrow(Link link, Map<String, Element> elements) {
      return text(link.from(), elements) + " → " + text(link.to(), elements);
    }

    private static String text(String id, Map<String, Element> elements) {
      return Optional.ofNullable(elements.get(id)).map(Element::text).orElse(id);
    }

    private void indicators() {
      Map<String, Indicator> before = byKey(earlier.indicators(), Indicator::id);
      Map<String, Indicator> after = byKey(now.indicators(), Indicator::id);
      for (Indicator indicator : after.values()) {
        Indicator old = before.get(indicator.id());
        String name = indicator.name();
        if (old == null) {
          add("KPI「%s」を足しました".formatted(name), "KPI “%s” added".formatted(name));
          continue;
        }
        if (!old.name().equals(name)) {
          add(
              "KPI「%s」の名前を「%s」に変えました".formatted(old.name(), name),
              "KPI “%s” is now called “%s”".formatted(old.name(), name));
        }
        targets(name, old.targets(), indicator.targets());
      }
      for (Indicator old : before.values()) {
        if (!after.containsKey(old.id())) {
          add("KPI「%s」を消しました".formatted(old.name()), "KPI “%s” removed".formatted(old.name()));
        }
      }
    }

    private void targets(String name, List<Measurement> before, List<Measurement> after) {
      Map<String, Measurement> old = byKey(before, Changes::year);
      for (Measurement target : after) {
        Measurement was = old.get(year(target));
        if (was == null) {
          add(
              "KPI「%s」に%s年度の目標%sを足しました".formatted(name, year(target), value(target)),
              "KPI “%s”: target %s for FY%s added".formatted(name, value(target), year(target)));
        } else if (!same(was, target)) {
          add(
              "KPI「%s」の%s年度の目標を%sから%sに変えました"
                  .formatted(name, year(target), value(was), value(target)),
              "KPI “%s”: target for FY%s changed from %s to %s"
                  .formatted(name, year(target), value(was), value(target)));
        }
      }
    }

    private static boolean same(Measurement a, Measurement b) {
      return value(a).equals(value(b))
          || a.value().flatMap(Value::number).isPresent()
              && b.value().flatMap(Value::number).isPresent()
              && a.value().get().number().get().compareTo(b.value().get().number().get()) == 0;
    }

    private static String year(Measurement measurement) {
      return measurement
          .year()
          .map(y -> y.number().isPresent() ? "" + y.number().getAsInt() : y.written())
          .orElse("?");
    }

    private static String value(Measurement measurement) {
      return measurement.value().map(Value::written).orElse("?");
    }

    private static <K, T> Map<K, T> byKey(List<T> things, Function<T, K> key) {
      return things.stream()
          .collect(Collectors.toMap(key, t -> t, (a, b) -> a, LinkedHashMap::new));
    }

    private void add(String ja, String en) {
      lines.add(new Bilingual(ja, en));
    }
  }
}
