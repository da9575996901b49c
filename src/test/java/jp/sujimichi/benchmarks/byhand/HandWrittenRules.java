package jp.sujimichi.benchmarks.byhand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.model.LogicModel;

/** Fifteen rules of nine families as a programmer without a rule engine would write them. */
public final class HandWrittenRules {

  private static final Map<String, Check> CHECKS = checks();

  private HandWrittenRules() {}

  private static Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    checks.put("structure/self-link", LinkChecks::selfLink);
    checks.put("structure/backward-link", LinkChecks::backwardLink);
    checks.put("structure/isolated-element", ElementChecks::isolatedElement);
    checks.put("structure/missing-input", ModelChecks::missingInput);
    checks.put("structure/activity-without-input", ElementChecks::activityWithoutInput);
    checks.put("causality/dead-end", ElementChecks::deadEnd);
    checks.put("causality/unstated-assumption", ModelChecks::unstatedAssumption);
    checks.put("coverage/unmeasured-middle", ElementChecks::unmeasuredMiddle);
    checks.put("coverage/too-many-indicators", ElementChecks::tooManyIndicators);
    checks.put("foundation/enters-service-late", LinkChecks::entersServiceLate);
    checks.put("tiering/selective-off-tier", IndicatorChecks::selectiveOffTier);
    checks.put("measurability/missing-target", IndicatorChecks::missingTarget);
    checks.put("numbers/target-before-baseline", IndicatorChecks::targetBeforeBaseline);
    checks.put("source/missing-source", IndicatorChecks::missingSource);
    checks.put("wellbeing/ranking-target", IndicatorChecks::rankingTarget);
    return Map.copyOf(checks);
  }

  /** The ids of the rules. */
  public static Set<String> ids() {
    return CHECKS.keySet();
  }

  /** What they find in a model, in no particular order. */
  public static List<Spot> check(LogicModel model) {
    Wiring wiring = new Wiring(model);
    List<Spot> spots = new ArrayList<>();
    CHECKS.forEach((rule, check) -> check.on(wiring, place -> spots.add(new Spot(rule, place))));
    return spots;
  }
}
