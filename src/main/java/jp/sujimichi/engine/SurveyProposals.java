package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.Indicator;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Plan;
import jp.sujimichi.model.Value;

/** Proposals for indicators that are not measured every year. */
final class SurveyProposals implements ProposalTopic {

  private static final int FEWEST_YEARS = 3;
  private static final Pattern NO_SURVEY =
      Pattern.compile("調査(は|が)?(なし|無し|せず|未実施|対象外)|未調査|非調査年|調査年(以外|でない|ではない)|^[-‐―ー－]+$");

  private final ModelIndex index;

  SurveyProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("onlySurveyedTargets", this::onlySurveyedTargets),
        Map.entry("targetsAtNextSurvey", hit -> targetsAtSurvey(hit, true)),
        Map.entry("targetsAtLastSurvey", hit -> targetsAtSurvey(hit, false)),
        Map.entry("betweenSurveys", this::betweenSurveys),
        Map.entry("removeCopies", this::removeCopies));
  }

  /** Takes away the targets that lie between two surveys, counted back from the last target. */
  private Object onlySurveyedTargets(Hit hit) {
    return withSurvey(
        hit,
        (number, indicator, years) -> {
          int last = Values.lastYear(indicator);
          List<Integer> between = new ArrayList<>();
          for (int i = 0; i < indicator.targets().size(); i++) {
            int year = Values.yearOf(indicator.targets().get(i));
            if (year > 0 && (last - year) % years != 0) {
              between.add(i);
            }
          }
          return new Edits(index.model())
              .removeFrom("/indicators/" + number + "/targets", between)
              .operations();
        });
  }

  /** Moves every target that lies between two surveys to the one after, or before it. */
  private Object targetsAtSurvey(Hit hit, boolean next) {
    if (!(hit.arguments().get("before") instanceof Integer survey)) {
      return List.of();
    }
    return withSurvey(
        hit,
        (number, indicator, years) -> {
          IntUnaryOperator moved =
              year -> {
                int since = Math.floorMod(year - survey, years);
                return since == 0 ? year : next ? year + years - since : year - since;
              };
          int end = index.planYear(Plan::end);
          Set<Integer> taken = new HashSet<>();
          Edits edits = new Edits(index.model());
          for (int i = 0; i < indicator.targets().size(); i++) {
            int year = Values.yearOf(indicator.targets().get(i));
            int to = moved.applyAsInt(year);
            boolean fits =
                year > 0
                    && to > Values.baselineYear(indicator)
                    && (end == 0 || to <= end)
                    && taken.add(to);
            if (!fits) {
              return List.of();
            }
            if (to != year) {
              edits.set(Values.pointer(number, "targets", i) + "/year", to);
            }
          }
          return edits.operations();
        });
  }

  /**
   * How often an indicator was measured so far as its frequency, in place of the words that say
   * that there was no survey in the year; nothing where a target is due by then.
   */
  private Object betweenSurveys(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          int year = Values.yearArgument(hit);
          TreeSet<Integer> measured = new TreeSet<>();
          indicator
              .baseline()
              .filter(SurveyProposals::hasNumber)
              .ifPresent(m -> measured.add(Values.yearOf(m)));
          indicator.actuals().stream()
              .filter(SurveyProposals::hasNumber)
              .forEach(m -> measured.add(Values.yearOf(m)));
          int years = rhythm(measured);
          Optional<Frequency> frequency = frequency(years);
          List<Integer> said = Values.indexes(indicator.actuals(), year);
          boolean unsurveyed =
              said.size() == 1
                  && NO_SURVEY.matcher(written(indicator.actuals().get(said.get(0)))).find();
          boolean due =
              !Values.indexes(indicator.targets(), year).isEmpty()
                  || Values.lastYear(indicator) < year;
          boolean waits = !measured.isEmpty() && year - measured.last() < years;
          return frequency.isPresent()
                  && unsurveyed
                  && waits
                  && !due
                  && indicator.frequency().isEmpty()
              ? new Edits(index.model())
                  .set("/indicators/" + number + "/frequency", frequency.get().code())
                  .remove(Values.pointer(number, "actuals", said.get(0)))
                  .operations()
              : List.of();
        });
  }

  private static String written(Measurement measurement) {
    return measurement.value().map(Value::written).orElse("");
  }

  private static boolean hasNumber(Measurement measurement) {
    return Values.number(measurement).isPresent() && Values.yearOf(measurement) > 0;
  }

  /** The years between any two neighbours; 0 when they differ or are too few to tell. */
  private static int rhythm(TreeSet<Integer> years) {
    Set<Integer> steps = new HashSet<>();
    Integer before = null;
    for (Integer year : years) {
      if (before != null) {
        steps.add(year - before);
      }
      before = year;
    }
    return years.size() >= FEWEST_YEARS && steps.size() == 1 ? steps.iterator().next() : 0;
  }

  private static Optional<Frequency> frequency(int years) {
    return switch (years) {
      case 2 -> Optional.of(Frequency.EVERY_2_YEARS);
      case 3 -> Optional.of(Frequency.EVERY_3_YEARS);
      case 5 -> Optional.of(Frequency.EVERY_5_YEARS);
      default -> Optional.empty();
    };
  }

  /** Takes away the measured values that only repeat an earlier one, up to the latest. */
  private Object removeCopies(Hit hit) {
    OptionalInt number = index.indicator(hit.at());
    if (number.isEmpty()) {
      return List.of();
    }
    List<Measurement> actuals = index.indicatorAt(number.getAsInt()).actuals();
    List<Integer> byYear = new ArrayList<>();
    for (int i = 0; i < actuals.size(); i++) {
      if (hasNumber(actuals.get(i))) {
        byYear.add(i);
      }
    }
    byYear.sort((a, b) -> Values.yearOf(actuals.get(b)) - Values.yearOf(actuals.get(a)));
    List<Integer> copies = new ArrayList<>();
    for (int i = 0; i + 1 < byYear.size(); i++) {
      Measurement later = actuals.get(byYear.get(i));
      Measurement earlier = actuals.get(byYear.get(i + 1));
      if (!Values.number(later).equals(Values.number(earlier))) {
        break;
      }
      copies.add(byYear.get(i));
    }
    return new Edits(index.model())
        .removeFrom("/indicators/" + number.getAsInt() + "/actuals", copies)
        .operations();
  }

  /** What is worked out for an indicator with a known number of years between its surveys. */
  private interface OfSurvey {
    Object apply(int number, jp.sujimichi.model.Indicator indicator, int years);
  }

  private Object withSurvey(Hit hit, OfSurvey proposal) {
    OptionalInt number = index.indicator(hit.at());
    return number.isPresent() && hit.at() instanceof Indicator fact && fact.getSurveyYears() > 1
        ? proposal.apply(
            number.getAsInt(), index.indicatorAt(number.getAsInt()), fact.getSurveyYears())
        : List.of();
  }
}
