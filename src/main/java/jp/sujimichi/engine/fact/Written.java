package jp.sujimichi.engine.fact;

import java.util.List;
import jp.sujimichi.model.Bilingual;

/** What an author put into words: an element by its text, an indicator by its name. */
public interface Written extends Subject {

  /** The words exactly as written. */
  String getWords();

  /** The property of the model that holds the words: {@code text} or {@code name}. */
  String getWordsProperty();

  /** The places copying has damaged, as they stand; empty for sound words. */
  default List<Bilingual> getBroken() {
    return BrokenText.in(getWords());
  }

  /** Number of places copying has damaged. */
  default int getBrokenCount() {
    return getBroken().size();
  }

  /** The words as they were meant; "" when they are sound, or when something is lost for good. */
  default String getRepaired() {
    return BrokenText.repaired(getWords());
  }
}
