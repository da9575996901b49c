package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.sujimichi.wording.Cue.Context;
import jp.sujimichi.wording.WordIndex.Found;

/**
 * Runs an ordered list of cues over a text. All words of all cues are looked up in one pass, so that
 * the number of cues hardly matters; the first cue whose places agree speaks.
 */
final class CueMatcher {

  private final List<Cue> cues;
  private final WordIndex index;

  /** For each word: cue number times eight plus the number of the place. */
  private final int[][] uses;

  private final int[] required;

  CueMatcher(List<Cue> cues) {
    this.cues = List.copyOf(cues);
    this.required = new int[cues.size()];
    Map<String, List<Integer>> usesOf = new LinkedHashMap<>();
    for (int c = 0; c < cues.size(); c++) {
      for (Map.Entry<Slot, List<String>> place : cues.get(c).words().entrySet()) {
        if (place.getKey() != Slot.WITHOUT) {
          required[c] |= place.getKey().bit();
        }
        for (String word : place.getValue()) {
          usesOf
              .computeIfAbsent(word, w -> new ArrayList<>(2))
              .add(c << 3 | place.getKey().ordinal());
        }
      }
    }
    this.index = new WordIndex(new ArrayList<>(usesOf.keySet()));
    this.uses =
        usesOf.values().stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
            .toArray(int[][]::new);
  }

  /** The first cue that speaks. */
  Optional<CueHit> first(String text, String notes, Context context) {
    return matches(text, notes, context, 1, cue -> true).stream().findFirst();
  }

  /** All cues that speak and that the filter admits, in the order of the lexicon. */
  List<CueHit> all(String text, String notes, Context context, Predicate<Cue> filter) {
    return matches(text, notes, context, Integer.MAX_VALUE, filter);
  }

  private List<CueHit> matches(
      String text, String notes, Context context, int most, Predicate<Cue> filter) {
    Found found = index.scan(text);
    int[] filled = new int[cues.size()];
    for (int i = 0; i < found.size(); i++) {
      boolean atEnd = found.end(i) == text.length();
      boolean atStart = found.start(i) == 0;
      for (int use : uses[found.word(i)]) {
        int place = use & 7;
        boolean fits =
            place == Slot.ENDS.ordinal()
                ? atEnd
                : place == Slot.STARTS.ordinal() ? atStart : place != Slot.NOTE.ordinal();
        if (fits) {
          filled[use >> 3] |= 1 << place;
        }
      }
    }
    if (!notes.isEmpty()) {
      fillNotes(notes, filled);
    }
    List<CueHit> hits = new ArrayList<>(most == 1 ? 1 : 8);
    for (int c = 0; c < filled.length && hits.size() < most; c++) {
      if ((filled[c] & required[c]) == required[c]
          && (filled[c] & Slot.WITHOUT.bit()) == 0
          && cues.get(c).holdsIn(context)
          && filter.test(cues.get(c))) {
        int[] span = span(c, found, text.length());
        if (span.length == 2) {
          hits.add(
              new CueHit(cues.get(c), text.substring(span[0], span[1]), span[0], span[1]));
        }
      }
    }
    return hits;
  }

  private void fillNotes(String notes, int[] filled) {
    Found found = index.scan(notes);
    for (int i = 0; i < found.size(); i++) {
      for (int use : uses[found.word(i)]) {
        if ((use & 7) == Slot.NOTE.ordinal()) {
          filled[use >> 3] |= Slot.NOTE.bit();
        }
      }
    }
  }

  /** Where the words stand that speak for cue c; empty when their order is not the one asked for. */
  private int[] span(int c, Found found, int length) {
    boolean next = (required[c] & Slot.NEXT.bit()) != 0;
    boolean then = (required[c] & Slot.THEN.bit()) != 0;
    if (next || then) {
      return orderedSpan(c, found, next ? Slot.NEXT : Slot.THEN, next);
    }
    int[] best = {};
    for (Slot slot : new Slot[] {Slot.HAS, Slot.ENDS, Slot.STARTS, Slot.WITH}) {
      if ((required[c] & slot.bit()) == 0) {
        continue;
      }
      for (int i = 0; i < found.size(); i++) {
        boolean placed = slot != Slot.ENDS || found.end(i) == length;
        if (placed && uses(found.word(i), c, slot) && longer(found, i, best)) {
          best = new int[] {found.start(i), found.end(i)};
        }
      }
      return best;
    }
    return new int[] {0, 0};
  }

  private int[] orderedSpan(int c, Found found, Slot second, boolean adjoining) {
    for (int i = 0; i < found.size(); i++) {
      if (!uses(found.word(i), c, Slot.HAS)) {
        continue;
      }
      for (int j = 0; j < found.size(); j++) {
        boolean ordered =
            adjoining ? found.start(j) == found.end(i) : found.start(j) >= found.end(i);
        if (ordered && uses(found.word(j), c, second)) {
          return new int[] {found.start(i), found.end(j)};
        }
      }
    }
    return new int[] {};
  }

  private boolean uses(int word, int cue, Slot slot) {
    return Arrays.binarySearch(uses[word], cue << 3 | slot.ordinal()) >= 0;
  }

  private static boolean longer(Found found, int i, int[] best) {
    return best.length == 0 || found.end(i) - found.start(i) > best[1] - best[0];
  }
}
