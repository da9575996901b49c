package jp.sujimichi.model;

import java.util.Optional;

/**
 * An arrow between two elements.
 *
 * @param id the author's id; many authors give none
 * @param from the id of the cause
 * @param to the id of the effect
 * @param kind cause, or feedback into the next period
 * @param assumption what must hold for the cause to bring about the effect
 * @param evidence why the author believes it
 * @param note a remark of the author
 * @param other properties beyond the format
 */
public record Link(
    Optional<String> id,
    String from,
    String to,
    LinkKind kind,
    Optional<String> assumption,
    Optional<String> evidence,
    Optional<String> note,
    OtherProperties other) {

  /** The id by which findings name the link: its own, or {@code from->to}. */
  public String reference() {
    return id.orElse(from + "->" + to);
  }
}
