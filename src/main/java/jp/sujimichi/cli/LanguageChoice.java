package jp.sujimichi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/** Which languages the user reads: named on the command line, else told by the locale. */
final class LanguageChoice {

  /** The option's name. */
  static final String OPTION = "--lang";

  private static final Map<String, List<Language>> CODES =
      Map.of(
          "ja", List.of(Language.JA),
          "en", List.of(Language.EN),
          "both", List.of(Language.JA, Language.EN));

  private LanguageChoice() {}

  /** The languages of a value of {@code --lang}. */
  static List<Language> parse(String value) {
    List<Language> languages = CODES.get(value.toLowerCase(Locale.ROOT));
    if (languages == null) {
      throw UsageException.unknown(
          new Bilingual("言語", "language"), value, List.of("ja", "en", "both"));
    }
    return languages;
  }

  /**
   * The languages to speak before the command line is understood: those of a valid {@code --lang}
   * in it, else those of the locale.
   */
  static List<Language> before(List<String> arguments, Map<String, String> environment) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String value =
          argument.startsWith(OPTION + "=")
              ? argument.substring(OPTION.length() + 1)
              : argument.equals(OPTION) && i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      List<Language> languages = CODES.get(value.toLowerCase(Locale.ROOT));
      if (languages != null) {
        return languages;
      }
    }
    return byLocale(environment, Locale.getDefault());
  }

  /** Japanese unless the locale names another language: a bare C or POSIX names none. */
  static List<Language> byLocale(Map<String, String> environment, Locale fallback) {
    Optional<String> named =
        List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst();
    if (named.isPresent()) {
      String language = named.get().split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT);
      boolean japanese = List.of("ja", "japanese", "c", "posix").contains(language);
      return japanese ? CODES.get("ja") : CODES.get("en");
    }
    // Without these variables Windows still has a locale; elsewhere it is the bare C.
    boolean windows = environment.containsKey("SystemRoot") || environment.containsKey("WINDIR");
    return windows && !fallback.getLanguage().equals("ja") ? CODES.get("en") : CODES.get("ja");
  }
}
