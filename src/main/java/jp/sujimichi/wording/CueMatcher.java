package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.sujimichi.wording.Cue.Context;
import jp.sujimichi.wording.WordIndex.Found;

/**
 * Runs an ordered list of cues over a text. All words of all cues are looked up in one pass, so
 * that the number of cues hardly matters; the first cue whose places agree speaks.
 */
final class CueMatcher {

  private static final int ENDING = Slot.HAS.bit() | Slot.ENDS.bit();

  /** The places that a word fills wherever it stands in the text. */
  private static final int ANYWHERE =
      Slot.HAS.bit() | Slot.WITH.bit() | Slot.THEN.bit() | Slot.NEXT.bit() | Slot.WITHOUT.bit();

  private final List<Cue> cues;
  private final WordIndex index;

  /** Uses of all words: cue number times eight plus the number of the place, ascending by word. */
  private final int[] uses;

  /** Where the uses of a word begin; one more entry at the end. */
  private final int[] firstUse;

  /** For each cue the places that must be filled. */
  private final int[] required;

  private CueMatcher(List<Cue> cues, WordIndex index, int[] uses, int[] firstUse, int[] required) {
    this.cues = cues;
    this.index = index;
    this.uses = uses;
    this.firstUse = firstUse;
    this.required = required;
  }

  /** Makes a matcher of cues and, in the same order, their words by place. */
  static CueMatcher of(List<Cue> cues, List<Map<Slot, List<String>>> words) {
    int[] required = new int[cues.size()];
    Map<String, TreeSet<Integer>> usesOf = new LinkedHashMap<>();
    for (int c = 0; c < required.length; c++) {
      for (Map.Entry<Slot, List<String>> place : words.get(c).entrySet()) {
        Slot slot = place.getKey();
        if (slot != Slot.WITHOUT) {
          required[c] |= slot.bit();
        }
        int use = c << 3 | slot.ordinal();
        place.getValue().forEach(w -> usesOf.computeIfAbsent(w, x -> new TreeSet<>()).add(use));
      }
    }
    int[] firstUse = new int[usesOf.size() + 1];
    List<Integer> uses = new ArrayList<>();
    int word = 0;
    for (TreeSet<Integer> ofWord : usesOf.values()) {
      uses.addAll(ofWord);
      firstUse[++word] = uses.size();
    }
    return new CueMatcher(
        List.copyOf(cues),
        WordIndex.of(new ArrayList<>(usesOf.keySet())),
        uses.stream().mapToInt(Integer::intValue).toArray(),
        firstUse,
        required);
  }

  static CueMatcher of(Unpacker in) {
    Meaning[] meanings = new Meaning[in.number()];
    for (int i = 0; i < meanings.length; i++) {
      meanings[i] = Meaning.of(in);
    }
    List<Meaning> all = Arrays.asList(meanings);
    Cue[] cues = new Cue[in.number()];
    for (int i = 0; i < cues.length; i++) {
      cues[i] = Cue.of(in, all);
    }
    return new CueMatcher(Arrays.asList(cues), WordIndex.of(in), in.ints(), in.ints(), in.ints());
  }

  void pack(Packer out) {
    List<Meaning> meanings = cues.stream().map(Cue::meaning).distinct().toList();
    out.number(meanings.size());
    meanings.forEach(meaning -> meaning.pack(out));
    out.number(cues.size());
    cues.forEach(cue -> cue.pack(out, meanings));
    index.pack(out);
    out.ints(uses).ints(firstUse).ints(required);
  }

  /**
   * The first cue that speaks.
   *
   * @param text normalised
   * @param notes what stands in brackets, empty when nothing does
   */
  Optional<CueHit> first(String text, String notes, Context context) {
    Found found = index.scan(text);
    byte[] filled = new byte[cues.size()];
    long[] touched = new long[(cues.size() >> 6) + 1];
    for (int i = 0; i < found.size(); i++) {
      boolean atEnd = found.end(i) == text.length();
      boolean atStart = found.start(i) == 0;
      int fitting = ANYWHERE | (atEnd ? Slot.ENDS.bit() : 0) | (atStart ? Slot.STARTS.bit() : 0);
      int last = firstUse[found.word(i) + 1];
      for (int u = firstUse[found.word(i)]; u < last; u++) {
        int use = uses[u];
        int place = 1 << (use & 7);
        if ((fitting & place) != 0) {
          filled[use >> 3] |= (byte) place;
          touched[use >> 9] |= 1L << (use >> 3);
        }
      }
    }
    if (!notes.isEmpty()) {
      fillNotes(notes, filled, touched);
    }
    // A cue none of whose words was found never speaks: each asks for at least one.
    for (int c = next(touched, 0); c >= 0; c = next(touched, c + 1)) {
      if ((filled[c] & required[c]) == required[c]
          && (filled[c] & Slot.WITHOUT.bit()) == 0
          && cues.get(c).holdsIn(context)) {
        int[] span = span(c, found, text.length());
        if (span.length == 2) {
          String word = text.substring(span[0], span[1]);
          return Optional.of(new CueHit(cues.get(c), word, span[0], span[1]));
        }
      }
    }
    return Optional.empty();
  }

  /** The next bit that is set, -1 for none. */
  private static int next(long[] bits, int from) {
    int block = from >> 6;
    long rest = block < bits.length ? bits[block] & -1L << from : 0;
    while (rest == 0 && ++block < bits.length) {
      rest = bits[block];
    }
    return rest == 0 ? -1 : (block << 6) + Long.numberOfTrailingZeros(rest);
  }

  private void fillNotes(String notes, byte[] filled, long[] touched) {
    Found found = index.scan(notes);
    for (int i = 0; i < found.size(); i++) {
      for (int u = firstUse[found.word(i)]; u < firstUse[found.word(i) + 1]; u++) {
        if ((uses[u] & 7) == Slot.NOTE.ordinal()) {
          filled[uses[u] >> 3] |= (byte) Slot.NOTE.bit();
          touched[uses[u] >> 9] |= 1L << (uses[u] >> 3);
        }
      }
    }
  }

  /**
   * Where the words stand that speak for cue c; empty when their order is not the one asked for.
   */
  private int[] span(int c, Found found, int length) {
    boolean next = (required[c] & Slot.NEXT.bit()) != 0;
    boolean then = (required[c] & Slot.THEN.bit()) != 0;
    if (next || then) {
      return orderedSpan(c, found, next ? Slot.NEXT : Slot.THEN, next);
    }
    boolean both = (required[c] & ENDING) == ENDING;
    int[] tail = both ? tail(c, found, length) : new int[0];
    if (tail.length == 2) {
      return tail;
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

  /** The last word of HAS that the text's ending adjoins, together with that ending. */
  private int[] tail(int c, Found found, int length) {
    int[] best = {};
    for (int i = 0; i < found.size(); i++) {
      if (found.end(i) != length || !uses(found.word(i), c, Slot.ENDS)) {
        continue;
      }
      for (int j = 0; j < found.size(); j++) {
        boolean adjoins = found.end(j) <= found.start(i) && found.start(i) - found.end(j) <= 1;
        boolean longer = best.length == 0 || found.start(j) < best[0];
        if (adjoins && longer && uses(found.word(j), c, Slot.HAS)) {
          best = new int[] {found.start(j), length};
        }
      }
    }
    return best;
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
    int use = cue << 3 | slot.ordinal();
    return Arrays.binarySearch(uses, firstUse[word], firstUse[word + 1], use) >= 0;
  }

  private static boolean longer(Found found, int i, int[] best) {
    return best.length == 0 || found.end(i) - found.start(i) > best[1] - best[0];
  }
}
