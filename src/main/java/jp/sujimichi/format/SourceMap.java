package jp.sujimichi.format;

import java.util.Map;
import java.util.Optional;

/** Tells for every value of a model where it stands in its file. Implementations are immutable. */
public interface SourceMap {

  /**
   * The place where a value begins.
   *
   * @param pointer a JSON Pointer (RFC 6901) into the model as read, {@code ""} for the whole
   * @return empty when the file has no such value
   */
  Optional<Place> at(String pointer);

  /** The place of a value, else that of the nearest part of the model around it. */
  default Optional<Place> nearest(String pointer) {
    Optional<Place> place = at(pointer);
    int slash = pointer.lastIndexOf('/');
    return place.isPresent() || slash < 0 ? place : nearest(pointer.substring(0, slash));
  }

  /** Knows no place: the model has no file. */
  static SourceMap none() {
    return pointer -> Optional.empty();
  }

  /** Knows the given places, by pointer. */
  static SourceMap of(Map<String, Place> places) {
    Map<String, Place> copy = Map.copyOf(places);
    return pointer -> Optional.ofNullable(copy.get(pointer));
  }
}
