package jp.sujimichi.engine;

import jp.sujimichi.engine.fact.Subject;

/**
 * What a rule reports to; in rules it is called {@code report}.
 *
 * <p>Arguments come in pairs of a name and a value and stand in the rule's texts as {@code {name}}.
 * A value that is itself a subject, or a list of subjects, is also named by the finding as a
 * further thing it speaks of.
 */
public interface FindingSink {

  /** Reports a subject without arguments. */
  void on(Subject at);

  /** Reports a subject with one argument. */
  void on(Subject at, String name, Object value);

  /** Reports a subject with two arguments. */
  void on(Subject at, String name1, Object value1, String name2, Object value2);

  /** Reports a subject with three arguments. */
  void on(
      Subject at,
      String name1,
      Object value1,
      String name2,
      Object value2,
      String name3,
      Object value3);

  /** Reports a subject with four arguments. */
  void on(
      Subject at,
      String name1,
      Object value1,
      String name2,
      Object value2,
      String name3,
      Object value3,
      String name4,
      Object value4);
}
