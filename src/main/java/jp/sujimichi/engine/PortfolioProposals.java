package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.sujimichi.engine.fact.SameIndicator;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/** Proposals for what stands in two models of one owner. */
final class PortfolioProposals implements ProposalTopic {

  private final ModelIndex index;

  PortfolioProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("noteBefore", this::noteBefore), Map.entry("valuesOfOther", this::valuesOfOther));
  }

  /** The note there is, ready for a sentence to follow; "" for none. */
  private Object noteBefore(Hit hit) {
    OptionalInt element = index.element(hit.at());
    OptionalInt indicator = index.indicator(hit.at());
    Optional<String> note =
        element.isPresent()
            ? index.elementAt(element.getAsInt()).note()
            : indicator.isPresent()
                ? index.indicatorAt(indicator.getAsInt()).note()
                : Optional.empty();
    return note.map(text -> (Object) (text + ' ')).orElse(Proposals.NOTHING);
  }

  /** Baseline and targets of the other model's indicator, where unit and definition agree. */
  private Object valuesOfOther(Hit hit) {
    Optional<Indicator> other = SameIndicator.indicatorOf(hit.arguments().get("there"));
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          boolean comparable =
              other.isPresent()
                  && other.get().unit().equals(indicator.unit())
                  && other.get().definition().equals(indicator.definition())
                  && !other.get().targets().isEmpty();
          if (!comparable) {
            return List.of();
          }
          Edits edits = new Edits(index.model());
          String at = "/indicators/" + number;
          if (!other.get().targets().equals(indicator.targets())) {
            List<Object> targets =
                other.get().targets().stream().map(PortfolioProposals::written).toList();
            edits.set(at + "/targets", targets);
          }
          other
              .get()
              .baseline()
              .filter(baseline -> !indicator.baseline().equals(Optional.of(baseline)))
              .ifPresent(baseline -> edits.set(at + "/baseline", written(baseline)));
          return edits.operations();
        });
  }

  private static Object written(Measurement measurement) {
    Map<String, Object> written = new LinkedHashMap<>();
    Optional<Integer> year =
        measurement
            .year()
            .map(FiscalYear::number)
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt);
    year.ifPresent(y -> written.put("year", y));
    measurement.value().ifPresent(value -> written.put("value", plain(value)));
    return written;
  }

  private static Object plain(Value value) {
    return value.textual() ? value.written() : new BigDecimal(value.written());
  }
}
