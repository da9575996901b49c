/**
 * Indicators proposed from the catalogues: how they look and what they fill in.
 * @module candidate
 */
import { h } from "./dom.js";
import { t, pick } from "./text.js";

/** Content of one proposal: its name, then where it comes from. */
export function candidateLine(one) {
  const facts = [
    one.unit || null,
    (one.tiers ?? []).map((tier) => t(`panel.words.tier-short.${tier}`)).join("・") || null,
    pick(one.catalogueTitle) || null,
    one.page ? t("panel.kpi.has-page") : null,
  ].filter(Boolean);
  return [
    h("span", { class: "p-proposal-name", text: pick(one.name) },
      one.sure ? h("span", { class: "p-same", text: t("panel.kpi.sure") }) : null),
    h("span", { class: "p-proposal-facts", text: facts.join(" ・ ") }),
  ];
}

/** Where the proposal comes from, with a link to the page of the statistics. */
export function candidatePage(one) {
  return h("div", { class: "p-candidate" },
    one.definition ? h("p", { text: pick(one.definition) }) : null,
    h("p", { class: "p-quiet", text: t("panel.kpi.origin", { origin: pick(one.catalogueTitle) || "–" }) }),
    pick(one.origin) ? h("details", {}, h("summary", { text: t("panel.kpi.about-origin") }), h("p", { class: "p-quiet", text: pick(one.origin) })) : null,
    one.page
      ? h("p", {}, h("a", { href: safe(one.page), target: "_blank", rel: "noopener noreferrer", text: t("panel.kpi.page") }))
      : null);
}

function safe(address) {
  return /^https?:\/\//i.test(address) ? address : "#";
}

/**
 * What choosing a proposal fills in: only fields that are still empty.
 * @param {object} one the proposal
 * @param {object} indicator as it stands
 * @returns {{set: object, fields: Array<string>}} the fields to write, and those worth telling of
 */
export function emptyFields(one, indicator) {
  const set = {};
  const fields = [];
  for (const field of ["unit", "direction", "definition"]) {
    const value = field === "definition" ? pick(one.definition) : one[field];
    if (value && !indicator[field]) {
      set[field] = value;
      fields.push(field);
    }
  }
  if (one.class && (!indicator.class || indicator.class === "optional") && one.class !== "optional") {
    set.class = one.class;
    fields.push("class");
  }
  if (one.entry && !indicator.catalogue) set.catalogue = one.entry;
  if (one.page && !indicator.source) {
    set.source = { name: pick(one.statistic) || "e-Stat", kind: "estat", url: one.page };
    if (one.statsDataId) set.source.statsDataId = one.statsDataId;
    if (one.item) set.source.item = one.item;
    fields.push("source");
  }
  return { set, fields };
}
