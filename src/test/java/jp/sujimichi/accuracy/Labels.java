package jp.sujimichi.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer found in one model.
 *
 * @param model the model's id
 * @param defects what is wrong with it
 * @param traps what looks wrong and is not
 * @param coverageGaps where the model declares no recommended or selective indicator
 * @param chains the verdicts to expect of the retrospective
 */
record Labels(
    String model,
    List<Defect> defects,
    List<Trap> traps,
    List<CoverageGap> coverageGaps,
    List<ChainLabel> chains) {

  Labels {
    defects = List.copyOf(defects);
    traps = List.copyOf(traps);
    coverageGaps = List.copyOf(coverageGaps);
    chains = List.copyOf(chains);
  }

  /**
   * Something that should be found.
   *
   * @param id names it within the model
   * @param families the families of rules that may find it; any one is right
   * @param elements ids of elements, indicators or links, or {@code model}; any one is a hit
   * @param reason the reviewer's words
   * @param confidence {@code certain}, {@code likely} or {@code debatable}
   * @param severity how much the reviewer makes of it
   * @param ruleHint the rule the reviewer had in mind; its family is the one the defect counts for
   */
  record Defect(
      String id,
      List<String> families,
      List<String> elements,
      String reason,
      String confidence,
      String severity,
      String ruleHint) {

    Defect {
      families = List.copyOf(families);
      elements = List.copyOf(elements);
    }

    /** Whether it is one that must be found; debatable ones are neither rewarded nor punished. */
    boolean counts() {
      return !confidence.equals("debatable");
    }

    String family() {
      return ruleHint.substring(0, ruleHint.indexOf('/'));
    }
  }

  /**
   * Something that looks like a defect and is none.
   *
   * @param id names it within the model
   * @param family the family of rules that might be taken in
   * @param elements ids of elements, indicators or links
   * @param looksLike what it looks like
   * @param whyOk why it is in order
   * @param ruleHint the rule that might be taken in, if the reviewer thought of one
   */
  record Trap(
      String id,
      String family,
      List<String> elements,
      String looksLike,
      String whyOk,
      Optional<String> ruleHint) {

    Trap {
      elements = List.copyOf(elements);
    }
  }

  /** A tier on which a class of indicators is asked for and none is declared. */
  record CoverageGap(String layer, String field, String tier, String kind) {}

  /**
   * The verdict to expect of a chain.
   *
   * @param path ids of its elements, upstream first
   * @param acceptable verdicts that are right
   * @param firstBrokenAcceptable indicators, or none, that may be named as the first to fail
   * @param indicators the indicators the verdict rests on, if the reviewer chose some
   * @param evidence the figures
   */
  record ChainLabel(
      List<String> path,
      List<String> acceptable,
      List<Optional<String>> firstBrokenAcceptable,
      Optional<List<String>> indicators,
      String evidence) {

    ChainLabel {
      path = List.copyOf(path);
      acceptable = List.copyOf(acceptable);
      firstBrokenAcceptable = List.copyOf(firstBrokenAcceptable);
    }
  }

  /** All ids that labels speak of. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    defects.forEach(defect -> ids.addAll(defect.elements()));
    traps.forEach(trap -> ids.addAll(trap.elements()));
    chains.forEach(
        chain -> {
          ids.addAll(chain.path());
          chain.firstBrokenAcceptable().forEach(id -> id.ifPresent(ids::add));
        });
    return ids;
  }
}
