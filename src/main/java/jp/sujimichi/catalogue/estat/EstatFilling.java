package jp.sujimichi.catalogue.estat;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;

/**
 * A model with official figures in it.
 *
 * @param model the model; everything but baselines and measured values is as it was
 * @param changes what came of each value looked for, in the order of the indicators
 * @param stopped why no more was asked, when e-Stat could not be asked to the end
 */
public record EstatFilling(
    LogicModel model, List<EstatChange> changes, Optional<Bilingual> stopped) {

  public EstatFilling {
    changes = List.copyOf(changes);
  }
}
