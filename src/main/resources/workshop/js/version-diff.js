/**
 * Two versions side by side, in words: what was added, removed and changed, and which findings are gone or new.
 * @module version-diff
 */
import { h } from "./dom.js";
import { store } from "./store.js";
import { t, pick } from "./text.js";

const KINDS = ["added", "changed", "removed"];

/** @param {object} diff as `diff --format json` gives it */
export function comparison(diff) {
  const { fixed = [], new: fresh = [] } = diff.findings ?? {};
  const changes = diff.changes ?? [];
  if (changes.length === 0 && fixed.length === 0 && fresh.length === 0) {
    return h("p", { class: "p-quiet", text: t("panel.versions.same") });
  }
  return h("div", {},
    KINDS.map((kind) => group(kind, changes.filter((one) => one.kind === kind))),
    findings("fixed", fixed),
    findings("fresh", fresh));
}

function group(kind, changes) {
  if (changes.length === 0) return null;
  return h("section", { class: `p-diff p-diff-${kind}` },
    h("h4", { text: t(`panel.versions.${kind}`, { n: changes.length }) }),
    h("ul", {}, changes.map((change) => h("li", {},
      h("span", { class: "p-place-kind", text: t(`panel.words.at.${change.part}`) }), " ",
      place(change),
      (change.fields ?? []).length > 0
        ? h("ul", { class: "p-changes" }, change.fields.map((field) => h("li", {},
          h("span", { class: "p-change-what", text: pick(field.label) }),
          h("span", { class: "p-change" },
            h("del", { text: pick(field.before) || t("panel.words.nothing") }),
            h("span", { class: "p-arrow", "aria-hidden": "true", text: "→" }),
            h("ins", { text: pick(field.after) || t("panel.words.nothing") })))))
        : null))));
}

function place(change) {
  const there = ["element", "link", "indicator"].includes(change.part) && store.find(change.part, change.id);
  return there
    ? h("button", { type: "button", class: "p-word", text: change.label, onclick: () => store.reveal(change.part, change.id) })
    : h("span", { text: change.label });
}

function findings(kind, list) {
  if (list.length === 0) return null;
  return h("section", { class: `p-diff p-diff-${kind}` },
    h("h4", { text: t(`panel.versions.${kind}`, { n: list.length }) }),
    h("ul", {}, list.map((one) => h("li", { text: pick(one.message) }))));
}
