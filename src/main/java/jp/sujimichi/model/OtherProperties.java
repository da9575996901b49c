package jp.sujimichi.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file says beyond the format: kept in the order written, so that nothing of the author's is
 * lost on the way back to a file.
 *
 * @param values property name to value: {@link String}, {@link Number}, {@link Boolean}, {@link
 *     java.util.List} or {@link Map} of the same, or {@link #NOTHING} for a JSON null; unmodifiable
 */
public record OtherProperties(Map<String, Object> values) {

  /** Stands for a JSON null. */
  public static final Object NOTHING =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private static final OtherProperties NONE = new OtherProperties(Map.of());

  public OtherProperties {
    values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** No property beyond the format. */
  public static OtherProperties none() {
    return NONE;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
