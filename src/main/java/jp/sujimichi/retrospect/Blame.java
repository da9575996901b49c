package jp.sujimichi.retrospect;

import java.util.Optional;
import jp.sujimichi.model.Link;

/**
 * Where a chain breaks off: between the last element that did well and the first that did not.
 *
 * @param from the id of the last element before the break whose target was met or nearly so
 * @param to the id of the first element that missed
 * @param link the arrow between the two; empty when elements without a verdict stand between them
 */
public record Blame(String from, String to, Optional<Link> link) {}
