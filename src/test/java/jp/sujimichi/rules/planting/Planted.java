package jp.sujimichi.rules.planting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A model with a defect.
 *
 * @param model the model
 * @param places ids at one of which the finding must stand; {@link #MODEL} for the model as a whole
 */
public record Planted(JsonNode model, Set<String> places) {

  /** The place of a defect that belongs to no part. */
  public static final String MODEL = "";

  static Planted at(Host host, String... places) {
    return new Planted(host.model(), Set.of(places));
  }

  static Planted inModel(Host host) {
    return at(host, MODEL);
  }
}
