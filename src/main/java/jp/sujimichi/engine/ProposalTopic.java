package jp.sujimichi.engine;

import java.util.Map;
import java.util.function.Function;

/** The proposals on one topic, by the names rules use for them. */
interface ProposalTopic {

  /**
   * What looks each of them up from a hit. A proposal is a text, a number, a flag, a code, a
   * subject of the model, or a list of operations; {@link Proposals#NOTHING} or an empty list where
   * nothing fits.
   */
  Map<String, Function<Hit, Object>> byName();
}
