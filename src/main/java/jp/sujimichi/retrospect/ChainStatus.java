package jp.sujimichi.retrospect;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** What the measured values say about one causal chain. */
public enum ChainStatus implements Coded {
  /** Nothing that was due has been missed, and at least one outcome was judged. */
  ON_TRACK(
      "on-track",
      "順調",
      "on track",
      "うまくいった理由は、図のどの矢印にありますか。",
      "Which arrow of the model explains the success?"),
  /** What should have been delivered was not, and no result followed. */
  IMPLEMENTATION_FAILURE(
      "implementation-failure",
      "実施の不足",
      "implementation failure",
      "計画どおりに進まなかったのは、予算・人手・相手先のうち何が足りなかったからですか。",
      "What was missing to deliver as planned: money, people or partners?"),
  /** It was delivered, yet the expected result did not follow. */
  THEORY_FAILURE(
      "theory-failure",
      "因果の見込み違い",
      "theory failure",
      "取組は進んだのに変わらなかったのは、相手にどんな事情があるからですか。",
      "We delivered and nothing changed: what is the situation of those we meant to reach?"),
  /** The result came, or failed to come, for reasons outside the programme. */
  EXTERNAL(
      "external",
      "外からの影響",
      "external influence",
      "この取組がなくても、同じ結果になっていましたか。",
      "Would the same have happened without this programme?"),
  /** A value is missing that the verdict would rest on. */
  NOT_MEASURED(
      "not-measured",
      "判定できない",
      "not measured",
      "足りない数字は、いつ、誰が測れますか。",
      "When will the missing numbers be known, and who can measure them?");

  private final String code;
  private final Bilingual label;
  private final Bilingual question;

  ChainStatus(String code, String ja, String en, String questionJa, String questionEn) {
    this.code = code;
    this.label = new Bilingual(ja, en);
    this.question = new Bilingual(questionJa, questionEn);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }

  /** What a facilitator asks about a chain in this state. */
  public Bilingual question() {
    return question;
  }
}
