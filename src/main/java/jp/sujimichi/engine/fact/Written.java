package jp.sujimichi.engine.fact;

/** What an author put into words: an element by its text, an indicator by its name. */
public interface Written extends Subject {

  /** The words exactly as written. */
  String getWords();
}
