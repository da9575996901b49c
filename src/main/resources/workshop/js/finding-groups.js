/**
 * Which findings to show, in which order, and on which card. Pure functions over a report.
 * @module finding-groups
 */
const RANK = { error: 0, warning: 1, info: 2 };

/** The severities, gravest first. */
export const SEVERITIES = ["error", "warning", "info"];

/** The key under which the board knows what a finding is about, or null for the model as a whole. */
export function keyOf(place) {
  return place && ["element", "link", "indicator"].includes(place.kind) ? `${place.kind}:${place.id}` : null;
}

/** The tier a finding speaks of: its element's, the start of its arrow, or that of an empty place. */
export function tierOf(finding, model) {
  const { kind, id } = finding.at;
  const element = (wanted) => (model.elements ?? []).find((one) => one.id === wanted)?.tier ?? null;
  if (kind === "element") return element(id);
  if (kind === "link") {
    const link = (model.links ?? []).find((one) => one.id === id);
    return link ? element(link.from) : null;
  }
  return null;
}

/**
 * The columns that a finding about the model as a whole points to: a place is written
 * `field/tier`.
 */
export function tiersOf(finding, model) {
  const tier = tierOf(finding, model);
  if (tier) return [tier];
  const named = finding.at.kind === "model" ? String(finding.at.id).split("/").at(-1) : "";
  return /^(input|activity|output|outcome[123])$/.test(named) ? [named] : [];
}

function works(step, rule) {
  const family = rule.split("/")[0];
  return step.rules.includes(rule) || step.rules.includes(family);
}

/**
 * The place of a finding among the steps: the first whose rules it comes from and whose tiers, if
 * the step has any, hold its element; the last when none does.
 */
export function stepOf(finding, steps, model) {
  const tier = tierOf(finding, model);
  const index = steps.findIndex((step) =>
    works(step, finding.rule) && (step.tiers.length === 0 || step.tiers.includes(tier)));
  return index < 0 ? steps.length - 1 : index;
}

/**
 * Parts a report into what is shown now, what waits for a later step, and what has been waived.
 *
 * @param {object[]} findings of the report, in its order
 * @param {{steps: object[], step: number|null, model: object}} guide `step` null shows all
 * @returns {{shown: object[], waiting: object[], waived: object[], perStep: number[]}}
 */
export function part(findings, { steps, step, model }) {
  const parts = { shown: [], waiting: [], waived: [], perStep: steps.map(() => 0) };
  for (const finding of findings) {
    if (finding.state === "waived") {
      parts.waived.push(finding);
      continue;
    }
    const at = steps.length > 0 ? stepOf(finding, steps, model) : 0;
    if (steps.length > 0) parts.perStep[at] += 1;
    (step === null || at <= step ? parts.shown : parts.waiting).push(finding);
  }
  parts.shown = ordered(parts.shown);
  return parts;
}

/** Gravest first, else in the report's order; what follows from another stands beneath it. */
export function ordered(findings) {
  const known = new Set(findings.map((one) => one.fingerprint));
  const followers = new Map();
  const roots = [];
  for (const finding of findings) {
    if (finding.causedBy && known.has(finding.causedBy) && finding.causedBy !== finding.fingerprint) {
      followers.set(finding.causedBy, [...(followers.get(finding.causedBy) ?? []), finding]);
    } else {
      roots.push(finding);
    }
  }
  const sorted = roots
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity] || a.index - b.index);
  const result = [];
  const seen = new Set();
  const take = (finding) => {
    if (seen.has(finding.fingerprint)) return;
    seen.add(finding.fingerprint);
    result.push(finding);
    (followers.get(finding.fingerprint) ?? []).forEach(take);
  };
  sorted.forEach((one) => take(one.finding));
  findings.forEach(take);
  return result;
}

/** Whether the finding follows from another of the list. */
export function follows(finding, findings) {
  return Boolean(finding.causedBy) && findings.some((one) => one.fingerprint === finding.causedBy);
}

/** How many findings of each severity. */
export function counts(findings) {
  const result = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) result[finding.severity] += 1;
  return result;
}

/** The findings about one card, arrow or indicator, in their order; for a card those about its indicators come after its own. */
export function about(findings, key, model) {
  const own = findings.filter((one) => keyOf(one.at) === key);
  if (!key.startsWith("element:")) return own;
  const kpis = new Set((model.indicators ?? []).filter((one) => `element:${one.element}` === key).map((one) => `indicator:${one.id}`));
  return [...own, ...findings.filter((one) => kpis.has(keyOf(one.at)))];
}

/**
 * The badges of the board: for every key its gravest severity, how many findings, and the text that
 * is read out.
 *
 * @param {object[]} findings those shown now
 * @param {(finding: object) => string} say the message in the language of the page
 */
export function badges(findings, say) {
  const result = new Map();
  for (const finding of findings) {
    const key = keyOf(finding.at);
    if (!key) continue;
    const old = result.get(key);
    if (!old) {
      result.set(key, { severity: finding.severity, count: 1, label: say(finding) });
    } else {
      old.count += 1;
      if (RANK[finding.severity] < RANK[old.severity]) {
        old.severity = finding.severity;
        old.label = say(finding);
      }
    }
  }
  return result;
}
