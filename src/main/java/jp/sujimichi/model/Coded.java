package jp.sujimichi.model;

/** A value of a closed list: written as a code in files, shown to people by its label. */
public interface Coded {

  /** The code written into files, such as {@code outcome1}; never empty. */
  String code();

  /** The guideline's own name for it, with an English rendering. */
  Bilingual label();
}
