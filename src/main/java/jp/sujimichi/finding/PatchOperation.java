package jp.sujimichi.finding;

import java.util.Objects;
import java.util.Optional;

/**
 * One operation of a JSON Patch (RFC 6902) against the model as read.
 *
 * @param op {@code add}, {@code remove}, {@code replace}, {@code move}, {@code copy} or {@code
 *     test}
 * @param path the target, a JSON Pointer
 * @param from the source of a move or copy
 * @param value the value of an add, replace or test: {@link String}, {@link Number}, {@link
 *     Boolean}, {@link java.util.List} or {@link java.util.Map} of these
 */
public record PatchOperation(
    String op, String path, Optional<String> from, Optional<Object> value) {

  public PatchOperation {
    Objects.requireNonNull(op, "op");
    Objects.requireNonNull(path, "path");
  }
}
