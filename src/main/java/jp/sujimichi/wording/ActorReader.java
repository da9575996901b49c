package jp.sujimichi.wording;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.wording.WordIndex.Found;

/** Finds who acts or changes in a sentence: the words before が, は, も or において. Thread-safe. */
public final class ActorReader {

  private static final int FARTHEST = 3;

  private final WordIndex index;
  private final List<Actor> actorOf;

  public ActorReader(Lexicon lexicon) {
    this.index = lexicon.sentences().actorWords();
    this.actorOf = lexicon.sentences().actors();
  }

  /**
   * The actor that is the subject; where no subject is marked, the first actor named; empty when
   * the text names nobody.
   */
  public Optional<Actor> read(String text) {
    return in(JapaneseText.of(text).core());
  }

  /** The same for a text that was normalised before. */
  Optional<Actor> in(String normalised) {
    Found found = index.scan(normalised);
    Optional<Actor> subject = subject(normalised, found);
    return subject.isPresent() ? subject : first(found);
  }

  /** The actor marked as the subject by が, は, も, において or による. */
  public Optional<Actor> subject(String normalised) {
    return mayMarkSubject(normalised)
        ? subject(normalised, index.scan(normalised))
        : Optional.empty();
  }

  /** Whether a text holds anything that {@link #isMarked} looks for. */
  private static boolean mayMarkSubject(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'が' || c == 'は' || c == 'も' || c == 'に') {
        return true;
      }
    }
    return false;
  }

  private Optional<Actor> subject(String normalised, Found found) {
    int best = -1;
    for (int i = 0; i < found.size(); i++) {
      if (isMarked(normalised, found.end(i)) && (best < 0 || covers(found, i, best))) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(actorOf.get(found.word(best)));
  }

  private Optional<Actor> first(Found found) {
    int best = -1;
    for (int i = 0; i < found.size(); i++) {
      if (best < 0 || covers(found, i, best)) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(actorOf.get(found.word(best)));
  }

  /** Whether occurrence i is the longer reading of the same place as the one found before. */
  private static boolean covers(Found found, int i, int best) {
    return found.end(i) == found.end(best)
        ? found.start(i) <= found.start(best)
        : found.start(i) == found.start(best) && found.end(i) > found.end(best);
  }

  private static boolean isMarked(String text, int end) {
    int limit = Math.min(text.length(), end + FARTHEST);
    for (int i = end; i < limit; i++) {
      char c = text.charAt(i);
      if (c == 'が' || c == 'は' || c == 'も') {
        return true;
      }
      if (text.startsWith("において", i) || text.startsWith("による", i)) {
        return true;
      }
      if (c != 'た' && c != 'ち' && c != '等' && c != '自' && c != '身' && c != 'ら') {
        return false;
      }
    }
    return false;
  }
}
