package jp.sujimichi.model;

/** The languages every text of the product exists in. */
public enum Language {
  /** Japanese. */
  JA,
  /** English. */
  EN
}
