// The rules as custom functions of Spectral: each looks at a whole model and answers the places
// that have its defect.
import { wiringOf } from "./wiring.js";

const MEANS = /予算|事業費|経費|財源|交付金|補助金|[0-9千百]+円|万円|職員|人員|体制|担当|既存|費用/;
const MODEL_MEANS = /予算|決算|事業費|経費|財源|交付金|補助金|[0-9千百]+円|万円|職員|人員|体制|担当/;
const WHY_UNMEASURED = /測ら|測定|計測|指標|把握|代理|代表|数値化/;
const MARK =
  /^([-‐‑–—―ー−~〜…・.*?●○〇◯△×xX_]*|\(?(未定|調整中|検討中|設定中|精査中|作成中|空欄|未記入|未設定|後日|TBD|tbd|N\/A|n\/a)\)?)$/;
const NO_TARGET_MEANT =
  /(目標|参考|モニタリング|見守|把握のみ).*(置か|設け|設定し|定め|立て|なし|ない|値|指標|のみ)/s;
const SURVEY = /調査|アンケート|統計|調べ/;
const RECORDS = /調査|アンケート|統計|調べ|台帳|記録|ログ|システム|データ|報告/;
const ORIGIN = /出典|調査|アンケート|統計|資料|台帳|集計|調べ|記録|ログ|システム|データ|報告書|決算/;
const RANK = /[0-9０-９一]+\s*位|トップ|首位|ナンバーワン|No\.?\s*1|日本一|ベスト[0-9０-９]/;

// --- arrows

export const selfLink = onLinks((wiring, from, to) => from === to);

export const backwardLink = onLinks((wiring, from, to) => {
  const [one, other] = [wiring.layer(from), wiring.layer(to)];
  return wiring.rank(to) < wiring.rank(from) && !(one && other && one !== other);
});

export const entersServiceLate = onLinks(
  (wiring, from, to) =>
    wiring.layer(from) === "foundation" && wiring.layer(to) === "service" && wiring.rank(to) >= 4,
);

// --- boxes

export const isolatedElement = onElements(
  (wiring, i) => wiring.links.length > 0 && wiring.isIsolated(i) && !wiring.elements[i].terminal,
);

export const activityWithoutInput = onElements(
  (wiring, i) =>
    wiring.rank(i) === 1 &&
    !wiring.causes[i].size &&
    !wiring.isIsolated(i) &&
    !says(wiring.elements[i].note, MEANS) &&
    wiring.links.some((link) => {
      const ends = wiring.ends(link);
      return ends && wiring.rank(ends[0]) === 0 && wiring.rank(ends[1]) === 1;
    }),
);

export const deadEnd = onElements(
  (wiring, i) =>
    wiring.rank(i) >= 1 &&
    wiring.rank(i) <= 4 &&
    !wiring.effects[i].size &&
    !wiring.isIsolated(i) &&
    !wiring.elements[i].terminal,
);

export const unmeasuredMiddle = onElements(
  (wiring, i) =>
    (wiring.rank(i) === 3 || wiring.rank(i) === 4) &&
    !wiring.measures[i] &&
    !wiring.elements[i].unmeasuredBecause &&
    !says(wiring.elements[i].note, WHY_UNMEASURED) &&
    wiring.isAfter(i, (n) => wiring.rank(n) === 2 && wiring.measures[n] > 0) &&
    wiring.isBefore(i, (n) => wiring.rank(n) >= 4 && wiring.measures[n] > 0),
);

export const tooManyIndicators = onElements((wiring, i) => wiring.measures[i] > 3);

// --- the model as a whole

export const missingInput = onModel(
  (wiring) =>
    wiring.elements.length > 0 &&
    !wiring.elements.some((e) => e.tier === "input" || says(e.note, MODEL_MEANS)),
);

export const unstatedAssumption = onModel((wiring) => {
  const between = wiring.links.filter((link) => wiring.ends(link)?.every((n) => wiring.rank(n) > 2));
  return (
    between.length > 0 &&
    !between.some((link) => given(link.assumption) || given(link.evidence) || given(link.note))
  );
});

// --- indicators

export const selectiveOffTier = onIndicators((wiring, indicator, at) => {
  const layer = at === undefined ? null : wiring.layer(at);
  return (
    indicator.class === "selective" && layer && (layer === "foundation" || wiring.rank(at) !== 4)
  );
});

export const missingTarget = onIndicators(
  (wiring, indicator, at) =>
    !(indicator.targets ?? []).some(isWritten) &&
    !(at !== undefined && wiring.rank(at) === 0) &&
    !says(indicator.note, NO_TARGET_MEANT),
);

export const targetBeforeBaseline = onIndicators((wiring, indicator) => {
  const last = Math.max(0, ...(indicator.targets ?? []).map(yearOf));
  const baseline = indicator.baseline;
  return last > 0 && baseline && isWritten(baseline) && yearOf(baseline) >= last;
});

export const missingSource = onIndicators(
  (wiring, indicator, at) =>
    !(
      even(indicator.source?.name) ||
      indicator.source?.url ||
      indicator.source?.statsDataId
    ) &&
    !(at !== undefined && wiring.rank(at) === 0) &&
    !says(even(indicator.name), SURVEY) &&
    !says(indicator.definition, RECORDS) &&
    !says(indicator.note, ORIGIN),
);

export const rankingTarget = onIndicators(
  (wiring, indicator) =>
    even(indicator.unit) === "位" ||
    (indicator.targets ?? []).some((target) => says(target.value, RANK)),
);

// --- how a condition becomes a function of Spectral

function onModel(condition) {
  return (model) => (condition(wiringOf(model)) ? [{ message: "", path: [] }] : []);
}

function onElements(condition) {
  return (model) => {
    const wiring = wiringOf(model);
    return places("elements", wiring.elements, (element, i) => condition(wiring, i));
  };
}

function onLinks(condition) {
  return (model) => {
    const wiring = wiringOf(model);
    return places("links", wiring.links, (link) => {
      const ends = wiring.ends(link);
      return ends && condition(wiring, ...ends);
    });
  };
}

function onIndicators(condition) {
  return (model) => {
    const wiring = wiringOf(model);
    return places("indicators", wiring.indicators, (indicator) =>
      condition(wiring, indicator, wiring.numbers.get(indicator.element)),
    );
  };
}

function places(list, all, condition) {
  const found = [];
  all.forEach((one, i) => {
    if (condition(one, i)) found.push({ message: "", path: [list, i] });
  });
  return found;
}

// --- values

function given(text) {
  return text !== undefined && text !== null;
}

function says(text, words) {
  return typeof text === "string" && words.test(text);
}

function even(text) {
  return (text ?? "").normalize("NFKC").trim();
}

function isWritten(measurement) {
  const value = measurement.value;
  return given(value) && !(typeof value === "string" && MARK.test(even(value)));
}

function yearOf(measurement) {
  return typeof measurement.year === "number" ? measurement.year : 0;
}
