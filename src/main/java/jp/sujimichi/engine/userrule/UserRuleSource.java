package jp.sujimichi.engine.userrule;

import java.util.List;
import java.util.Optional;

/**
 * A rule file of the user's folder.
 *
 * @param file the file as the user knows it
 * @param text what it says
 * @param id the rule's id where the folders around the file name it
 * @param texts the {@code rule.yaml} beside it
 */
record UserRuleSource(String file, String text, Optional<String> id, Optional<Texts> texts) {

  /**
   * A file of texts.
   *
   * @param file the file as the user knows it
   * @param content what it says
   */
  record Texts(String file, String content) {}

  List<DrlToken> tokens() {
    return DrlToken.of(text);
  }
}
