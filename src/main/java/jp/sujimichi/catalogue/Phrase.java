package jp.sujimichi.catalogue;

import java.util.List;

/**
 * Words that together mean something else.
 *
 * @param when the headwords that must all be there
 * @param read the headwords they are read as
 */
record Phrase(List<String> when, List<String> read) {

  Phrase {
    when = List.copyOf(when);
    read = List.copyOf(read);
  }
}
