package jp.sujimichi.catalogue.estat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;

/**
 * Puts official figures into a model: the baseline, and measured values after it, of indicators
 * that name a series of e-Stat or a catalogue entry that does.
 *
 * <p>Where no baseline year is written, the latest year before the plan begins is taken, else the
 * latest up to the year of review. What the authors wrote stays, unless they ask for it to be
 * replaced.
 */
public final class EstatFiller {

  private final EstatSource source;
  private final Catalogues catalogues;
  private final boolean replace;

  /**
   * A filler.
   *
   * @param source where series come from
   * @param catalogues the catalogues that entries are looked up in
   * @param replace whether values that differ from the official ones are replaced
   */
  public EstatFiller(EstatSource source, Catalogues catalogues, boolean replace) {
    this.source = source;
    this.catalogues = catalogues;
    this.replace = replace;
  }

  /** The model with what could be found. */
  public EstatFilling fill(LogicModel model) {
    List<Indicator> indicators = new ArrayList<>();
    List<EstatChange> changes = new ArrayList<>();
    Map<EstatQuery, EstatSeries> known = new HashMap<>();
    Optional<Bilingual> stopped = Optional.empty();
    for (Indicator indicator : model.indicators()) {
      Indicator filled = indicator;
      EstatReference reference = EstatReference.of(indicator, model, catalogues);
      if (reference.because().isPresent()) {
        changes.add(nothing(indicator, reference.because().get()));
      } else if (reference.query().isPresent() && stopped.isEmpty()) {
        EstatQuery query = reference.query().get();
        try {
          if (!known.containsKey(query)) {
            known.put(query, source.series(query));
          }
          IndicatorFilling filling =
              new IndicatorFilling(indicator, model, known.get(query), replace);
          filled = filling.filled();
          changes.addAll(filling.changes());
        } catch (EstatException e) {
          if (e.isHopeless()) {
            stopped = Optional.of(e.text());
          } else {
            changes.add(nothing(indicator, e.text()));
          }
        }
      }
      indicators.add(filled);
    }
    return new EstatFilling(with(model, indicators), changes, stopped);
  }

  static EstatChange nothing(Indicator indicator, Bilingual because) {
    return new EstatChange(
        indicator, EstatChange.Kind.NOTHING, Optional.empty(), 0, "", "", Optional.of(because));
  }

  private static LogicModel with(LogicModel model, List<Indicator> indicators) {
    return new LogicModel(
        model.formatVersion(),
        model.id(),
        model.title(),
        model.owner(),
        model.plan(),
        model.asOf(),
        model.stage(),
        model.field(),
        model.platform(),
        model.elements(),
        model.links(),
        indicators,
        model.waivers(),
        model.reviews(),
        model.other());
  }
}
