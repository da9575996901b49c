package jp.sujimichi.wording;

/** What a theme is marked as in {@code themes.yaml}. */
public enum ThemeTag {
  /** Also a disadvantage should be mentioned: cameras, personal data, automation. */
  SENSITIVE,
  /** The number is moved much by forces outside the city. */
  EXPOSED,
  /** It touches how residents feel about life. */
  WELLBEING,
  /** It appears everywhere and connects nothing. */
  GENERAL
}
