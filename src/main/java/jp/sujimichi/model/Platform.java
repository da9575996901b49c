package jp.sujimichi.model;

import java.util.List;
import java.util.Optional;

/**
 * A shared platform (都市OS); several municipalities on one count as one region.
 *
 * @param id names the platform across models
 * @param name its name
 * @param sharedWith municipality codes, as written
 * @param other properties beyond the format
 */
public record Platform(
    Optional<String> id, Optional<String> name, List<String> sharedWith, OtherProperties other) {

  public Platform {
    sharedWith = List.copyOf(sharedWith);
  }
}
