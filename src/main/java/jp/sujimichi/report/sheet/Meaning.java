package jp.sujimichi.report.sheet;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.retrospect.ChainStatus;

/** What a verdict means, in a sentence a meeting can work with. */
final class Meaning {

  private Meaning() {}

  static Bilingual of(ChainStatus status) {
    return switch (status) {
      case ON_TRACK -> new Bilingual("目標どおりに進んでいます。", "Everything due was reached.");
      case IMPLEMENTATION_FAILURE ->
          new Bilingual(
              "取組が計画どおりに届いていません。まず実施を立て直します。",
              "What was planned was not delivered; mend the delivery first.");
      case THEORY_FAILURE ->
          new Bilingual(
              "取組は届いたのに、成果が続きませんでした。矢印の前提を見直します。",
              "It was delivered, yet the result did not follow; look at the assumption on the"
                  + " arrow.");
      case EXTERNAL ->
          new Bilingual(
              "取組の外の事情で、成果が動いた可能性があります。",
              "The result may have moved for reasons outside the programme.");
      case NOT_MEASURED ->
          new Bilingual("数字が足りず、判定できません。", "Numbers are missing, so it cannot be judged.");
    };
  }
}
