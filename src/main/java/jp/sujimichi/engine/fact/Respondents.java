package jp.sujimichi.engine.fact;

import java.util.regex.Pattern;

/** Who answers, as far as the words of an indicator tell. */
final class Respondents {

  private static final String ATTENDEES = "(参加者|来場者|受講者|受講生|修了者|出席者|研修生|参加した人|受講した人|来場した人)";

  private static final Pattern ATTENDEES_IN_NAME =
      Pattern.compile(
          ATTENDEES
              + "(への|に対する|の|を対象とした)?(事後)?(アンケート|満足|評価|理解度|意欲)|"
              + ATTENDEES
              + "のうち.*(答え|回答|感じ|思)");

  private static final Pattern ATTENDEES_IN_SOURCE =
      Pattern.compile(ATTENDEES + "(への|に対する|の|を対象とした)?(事後)?(アンケート|調査)");

  private static final String PROVIDER = "(教職員|教員|教師|職員|学校|園|施設|保育士|指導者|担当者|担当課|実施団体)";

  private static final Pattern PROVIDER_RATES =
      Pattern.compile(
          "(と|を|に)(回答|答え|評価|判断)した[^、。（(]{0,6}"
              + PROVIDER
              + "|"
              + PROVIDER
              + "(による|の)(自己)?(評価|判断)|"
              + PROVIDER
              + "(への|に対する)(調査|アンケート)|自己評価|自己点検による");

  private static final AnyWord ATTENDEE =
      AnyWord.of("参加者", "来場者", "受講者", "受講生", "修了者", "出席者", "研修生", "参加した人", "受講した人", "来場した人");

  /** One of these stands wherever {@link #PROVIDER_RATES} is found. */
  private static final AnyWord RATING =
      AnyWord.of("回答した", "答えした", "評価", "判断", "への調査", "へのアンケート", "に対する", "自己点検");

  private Respondents() {}

  /** Whether those who attended one's own event are asked. */
  static boolean areAttendees(String name, String definition, String note, String source) {
    return isNamed(name)
        || isNamed(definition)
        || (ATTENDEE.isIn(source) || ATTENDEE.isIn(note))
            && ATTENDEES_IN_SOURCE.matcher(source + ' ' + note).find();
  }

  /** Whether the staff or bodies that provide the service answer. */
  static boolean areProviders(String name, String definition, String source) {
    return (RATING.isIn(name) || RATING.isIn(definition) || RATING.isIn(source))
        && PROVIDER_RATES.matcher(name + ' ' + definition + ' ' + source).find();
  }

  private static boolean isNamed(String text) {
    return ATTENDEE.isIn(text) && ATTENDEES_IN_NAME.matcher(text).find();
  }
}
