/**
 * The findings as a list by severity, and what stands beside them: waived, waiting, not judged.
 * @module finding-list
 */
import { h } from "./dom.js";
import { button } from "./panel-dom.js";
import { SEVERITIES, follows, keyOf } from "./finding-groups.js";
import { nameOf } from "./ops-words.js";
import { store } from "./store.js";
import { t, pick } from "./text.js";

/** All findings, gravest first; `choose(finding)` is called when one is picked. */
export function findingList(findings, { current, choose }) {
  if (findings.length === 0) return h("p", { class: "p-empty-title", text: t("panel.findings.none") });
  return h("div", { class: "p-list" }, SEVERITIES.map((severity) => {
    const group = findings.filter((one) => one.severity === severity);
    if (group.length === 0) return null;
    return h("section", {},
      h("h3", { class: `p-sev p-sev-${severity}`, text: t(`panel.severity.count.${severity}`, { n: group.length }) }),
      h("ul", {}, group.map((finding) => h("li", { class: follows(finding, findings) ? "p-follows" : "" },
        h("button", {
          type: "button",
          class: "p-list-item",
          "aria-current": finding.fingerprint === current ? "true" : null,
          onclick: () => choose(finding),
        },
        follows(finding, findings) ? h("span", { class: "p-soft", text: t("panel.findings.follows") }) : null,
        pick(finding.message))))));
  }));
}

/** How many findings wait for a later step of the guide, or null when none does. */
export function waitingNote(waiting) {
  return waiting.length === 0 ? null
    : h("p", { class: "p-quiet p-waiting", text: t("panel.findings.later", { n: waiting.length }) });
}

/** What has been waived, with the reason and a way to take it back; null when nothing has. */
export function waivedList(waived) {
  if (waived.length === 0) return null;
  const waivers = store.state.model.waivers ?? [];
  return h("details", { class: "p-waived" },
    h("summary", { text: t("panel.waive.list", { n: waived.length }) }),
    h("ul", {}, waived.map((finding) => {
      const on = String(finding.at.id);
      const waiver = waivers.find((one) => one.rule === finding.rule && one.on === on) ?? {};
      const key = keyOf(finding.at);
      return h("li", {},
        h("p", { class: "p-quiet", text: key ? nameOf(finding.at.kind, on, store.state.model) : finding.at.label }),
        h("p", { text: pick(finding.message) }),
        h("p", { class: "p-reason", text: t("panel.waive.because", { reason: waiver.reason ?? "–" }) }),
        h("p", { class: "p-quiet", text: [
          waiver.by ? t("panel.waive.who", { by: waiver.by }) : null,
          waiver.until ? t("panel.waive.till", { until: waiver.until }) : null,
        ].filter(Boolean).join(" ・ ") }),
        button(t("panel.waive.take-back"), () => store.edit(
          [{ op: "remove", kind: "waiver", id: `${finding.rule} ${on}` }], t("panel.waive.taken-back")), {
          class: "button p-small",
        }));
    })));
}

/** Rules that could not be judged yet, with the reason; null when all could. */
export function notEvaluatedNote(notEvaluated) {
  if (notEvaluated.length === 0) return null;
  const reasons = new Map();
  for (const one of notEvaluated) {
    const reason = pick(one.because);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return h("details", { class: "p-not-evaluated" },
    h("summary", { text: t("panel.findings.not-evaluated", { n: notEvaluated.length }) }),
    h("ul", {}, [...reasons].map(([reason, n]) =>
      h("li", { text: n > 1 ? t("panel.findings.times", { reason, n }) : reason }))));
}
