import * as checks from "./checks.js";

const rule = (message, check, severity) => ({
  message,
  severity,
  given: "$",
  then: { function: check },
});

export default {
  rules: {
    "structure/self-link": rule("始まりと行き先が同じ要素の矢印です。", checks.selfLink, "info"),
    "structure/backward-link": rule("矢印が前の階層へ戻っています。", checks.backwardLink, "error"),
    "structure/isolated-element": rule("どの矢印ともつながっていません。", checks.isolatedElement, "error"),
    "structure/missing-input": rule("インプットが書かれていません。", checks.missingInput, "warn"),
    "structure/activity-without-input": rule("取組に入る矢印がありません。", checks.activityWithoutInput, "info"),
    "causality/dead-end": rule("先につながる矢印がありません。", checks.deadEnd, "warn"),
    "causality/unstated-assumption": rule("成果どうしの矢印に前提が書かれていません。", checks.unstatedAssumption, "info"),
    "coverage/unmeasured-middle": rule("間の成果を測っていません。", checks.unmeasuredMiddle, "warn"),
    "coverage/too-many-indicators": rule("一つの要素に指標が多すぎます。", checks.tooManyIndicators, "info"),
    "foundation/enters-service-late": rule("基盤から先の階層へ直接つながっています。", checks.entersServiceLate, "warn"),
    "tiering/selective-off-tier": rule("選択指標は第2階層に置いてください。", checks.selectiveOffTier, "error"),
    "measurability/missing-target": rule("目標値がありません。", checks.missingTarget, "error"),
    "numbers/target-before-baseline": rule("目標年度が基準年度より前です。", checks.targetBeforeBaseline, "error"),
    "source/missing-source": rule("出典が書かれていません。", checks.missingSource, "warn"),
    "wellbeing/ranking-target": rule("目標が順位になっています。", checks.rankingTarget, "info"),
  },
};
