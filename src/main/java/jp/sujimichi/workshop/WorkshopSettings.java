package jp.sujimichi.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.model.Language;

/**
 * How a workshop page is served.
 *
 * @param folder the folder whose models are the boards; must exist
 * @param port the port; 0 for any that is free; empty for {@link #USUAL_PORT} or the next free one
 * @param shared whether others on the network may join, with a PIN
 * @param languages the languages of exports, the first first
 * @param checker the rules, lists and date to check with
 * @param catalogue the owner's own list of indicators, which the checker has too
 */
public record WorkshopSettings(
    Path folder,
    OptionalInt port,
    boolean shared,
    List<Language> languages,
    Checker checker,
    Optional<Catalogue> catalogue) {

  /** The port that is tried first when none is asked for. */
  public static final int USUAL_PORT = 8117;

  public WorkshopSettings {
    languages = List.copyOf(languages);
  }
}
