package jp.sujimichi.report.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.ModelDiff;
import jp.sujimichi.retrospect.IndicatorReview;
import jp.sujimichi.retrospect.Retrospective;
import jp.sujimichi.retrospect.ReviewState;

/**
 * What a retrospective tells of the time since an earlier version of the model, in sentences: how
 * the verdicts moved, then what {@link ModelDiff} finds changed. What every year brings anew, such
 * as measured values, is left out.
 */
public final class YearOnYear {

  /** Properties that a review fills in each year. */
  private static final Set<String> YEARLY = Set.of("asOf", "actuals", "cause", "action");

  private static final Bilingual NOTHING = new Bilingual("なし", "none");

  private final List<Bilingual> lines = new ArrayList<>();

  private YearOnYear() {}

  /** One line a change; empty when nothing changed. */
  public static List<Bilingual> changes(LogicModel earlier, LogicModel now) {
    ModelDiff diff = ModelDiff.between(earlier, now);
    YearOnYear told = new YearOnYear();
    told.addVerdicts(earlier, now, diff.laterIndicators());
    diff.changes().forEach(told::addChange);
    return List.copyOf(told.lines);
  }

  // --- verdicts

  private void addVerdicts(LogicModel earlier, LogicModel now, Map<String, String> laterIds) {
    Map<String, IndicatorReview> before = new HashMap<>();
    for (IndicatorReview review : reviews(earlier)) {
      String id = review.indicator().id();
      before.putIfAbsent(laterIds.getOrDefault(id, id), review);
    }
    for (IndicatorReview review : reviews(now)) {
      IndicatorReview old = before.get(review.indicator().id());
      if (old != null && old.year() != review.year()) {
        addVerdict(old, review);
      }
    }
  }

  private void addVerdict(IndicatorReview old, IndicatorReview review) {
    ReviewState from = old.state();
    ReviewState to = review.state();
    String name = review.indicator().name();
    if (from == ReviewState.MISSED && to == ReviewState.MISSED) {
      add(
          "「%s」: %d年度に続いて未達です".formatted(name, old.year()),
          "“%s”: missed again, as in FY%d".formatted(name, old.year()));
    } else if (from != to) {
      add(
          "「%s」: %d年度 %s %s → %d年度 %s %s"
              .formatted(
                  name,
                  old.year(),
                  from.mark(),
                  from.label().ja(),
                  review.year(),
                  to.mark(),
                  to.label().ja()),
          "“%s”: FY%d %s %s → FY%d %s %s"
              .formatted(
                  name,
                  old.year(),
                  from.mark(),
                  from.label().en(),
                  review.year(),
                  to.mark(),
                  to.label().en()));
    }
  }

  private static List<IndicatorReview> reviews(LogicModel model) {
    return Retrospective.ofMeasured(model).map(Retrospective::indicators).orElse(List.of());
  }

  // --- changes of the model

  private void addChange(ModelDiff.Change change) {
    Bilingual part = change.part().label();
    String label = change.label();
    switch (change.kind()) {
      case ADDED ->
          add(
              "%s「%s」を足しました".formatted(part.ja(), label),
              "%s “%s” added".formatted(part.en(), label));
      case REMOVED ->
          add(
              "%s「%s」を消しました".formatted(part.ja(), label),
              "%s “%s” removed".formatted(part.en(), label));
      case CHANGED ->
          change.fields().stream()
              .filter(field -> !YEARLY.contains(field.field()))
              .forEach(field -> addField(part, label, field));
    }
  }

  private void addField(Bilingual part, String label, ModelDiff.FieldChange field) {
    Bilingual before = field.before().ja().isEmpty() ? NOTHING : field.before();
    Bilingual after = field.after().ja().isEmpty() ? NOTHING : field.after();
    add(
        "%s「%s」の%sを「%s」から「%s」に変えました"
            .formatted(part.ja(), label, field.label().ja(), before.ja(), after.ja()),
        "%s “%s”: %s changed from “%s” to “%s”"
            .formatted(part.en(), label, field.label().en(), before.en(), after.en()));
  }

  private void add(String ja, String en) {
    lines.add(new Bilingual(ja, en));
  }
}
