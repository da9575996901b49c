package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.sujimichi.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "LC_ALL, ja_JP.UTF-8, JA",
    "LC_ALL, POSIX, JA",
    "LC_ALL, C.UTF-8, JA",
    "LANG, C, JA",
    "LANG, en_US.UTF-8, EN",
    "LC_MESSAGES, de_DE, EN",
    "SystemRoot, C:\\Windows, EN",
  })
  void theLocaleTellsTheLanguage(String variable, String value, Language language) {
    assertThat(LanguageChoice.byLocale(Map.of(variable, value), Locale.ENGLISH))
        .containsExactly(language);
  }

  @Test
  void withoutAnyLocaleItIsJapanese() {
    assertThat(LanguageChoice.byLocale(Map.of(), Locale.ENGLISH)).containsExactly(Language.JA);
    assertThat(LanguageChoice.byLocale(Map.of("WINDIR", "C:"), Locale.JAPANESE))
        .containsExactly(Language.JA);
  }

  @Test
  void theStrongestVariableDecides() {
    assertThat(LanguageChoice.byLocale(Map.of("LC_ALL", "en_GB", "LANG", "ja_JP"), Locale.JAPANESE))
        .containsExactly(Language.EN);
  }

  @Test
  void theCommandLineDecidesBeforeTheLocale() {
    Map<String, String> english = Map.of("LANG", "en_US");
    assertThat(LanguageChoice.before(List.of("check", "--lang", "ja"), english))
        .containsExactly(Language.JA);
    assertThat(LanguageChoice.before(List.of("check", "--lang=both"), english))
        .containsExactly(Language.JA, Language.EN);
    assertThat(LanguageChoice.before(List.of("check", "--lang"), english))
        .containsExactly(Language.EN);
    assertThatThrownBy(() -> LanguageChoice.parse("fr"))
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no language \"fr\". Known are: ja, en, both");
  }
}
