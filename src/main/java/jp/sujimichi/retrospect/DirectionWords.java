package jp.sujimichi.retrospect;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Indicator;

/** The way an indicator is meant to move, by the plainest words of its name. */
final class DirectionWords implements Function<Indicator, Optional<Direction>> {

  private static final Pattern FEWER =
      Pattern.compile(
          "事故|犯罪|刑法犯|認知件数|詐欺|盗難|火災|死者|死亡|死傷|負傷|重傷|罹患|有病|要介護|フレイル|待機児童|不登校"
              + "|渋滞|空き家|倒産|廃業|失業|浸水|苦情|焼却量|排出量|ごみ処理量|待ち時間|所要時間|漏水|滞納|負担に感じ");
  private static final Pattern EITHER = Pattern.compile("時間|日数|月数|費用|経費|コスト|費$|面積|予備群|該当者|出現率|依存");

  /** More is better, unless the name speaks of harm; empty for time, cost and the like. */
  @Override
  public Optional<Direction> apply(Indicator indicator) {
    if (FEWER.matcher(indicator.name()).find()) {
      return Optional.of(Direction.DECREASE);
    }
    return EITHER.matcher(indicator.name()).find()
        ? Optional.empty()
        : Optional.of(Direction.INCREASE);
  }
}
