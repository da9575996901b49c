/**
 * Says in words what a batch of operations would change, so that a fix can be judged before it is made.
 * @module ops-words
 */
import { t } from "./text.js";
import { showValue } from "./amounts.js";

/** What a thing of the model is called: the text of a card, the name of a KPI, both ends of an arrow. */
export function nameOf(kind, id, model, extra = {}) {
  const find = (list, wanted) => (model[list] ?? []).find((one) => one.id === wanted);
  const card = (wanted) => find("elements", wanted)?.text || extra[wanted]?.text || t("panel.words.unnamed");
  switch (kind) {
    case "element":
      return card(id);
    case "indicator":
      return find("indicators", id)?.name || extra[id]?.name || t("panel.words.unnamed");
    case "link": {
      const link = { ...(find("links", id) ?? {}), ...(extra[id] ?? {}) };
      return t("panel.words.arrow", { from: card(link.from), to: card(link.to) });
    }
    default:
      return String(id);
  }
}

const LISTS = { element: "elements", link: "links", indicator: "indicators", waiver: "waivers", review: "reviews" };

/** What a field means while it says nothing. */
const DEFAULTS = { kind: "cause", class: "optional" };

/** A value of any field as a person reads it, with the labels of coded fields from the session. */
export function valueWords(field, value, model, labels) {
  if (value === null || value === undefined || value === "") return t("panel.words.nothing");
  if (["from", "to", "element"].includes(field)) return nameOf("element", value, model);
  const label = labels[field]?.[value];
  if (label) return label;
  if (Array.isArray(value)) return value.map((one) => valueWords("", one, model, labels)).join("、");
  if (typeof value === "object") {
    if ("year" in value || "value" in value) {
      return t("panel.words.measured", { year: value.year ?? "–", value: showValue(value.value) });
    }
    return Object.values(value).map((one) => valueWords("", one, model, labels)).join("、");
  }
  if (typeof value === "boolean") return t(value ? "panel.words.yes" : "panel.words.no");
  return showValue(value);
}

/**
 * The changes of a batch, one line a field: `{what, field, before, after}`; a thing that is added
 * or removed has `added` or `removed` in place of the values.
 */
export function changesOf(ops, model, labels) {
  const extra = {};
  for (const op of ops) if (op.op === "put") extra[op.id] = { ...(extra[op.id] ?? {}), ...op.set };
  const lines = [];
  for (const op of ops) {
    if (op.op === "model") {
      for (const [field, value] of Object.entries(op.set)) {
        lines.push(line(t("panel.words.model"), field, model[field], value));
      }
      continue;
    }
    const old = (model[LISTS[op.kind]] ?? []).find((one) => one.id === op.id);
    const what = t(`panel.words.kind.${op.kind}`, { name: nameOf(op.kind, op.id, model, extra) });
    if (op.op === "remove") lines.push({ what, removed: true });
    else if (!old) lines.push({ what, added: true, detail: tierOf(op) });
    else {
      for (const [field, value] of Object.entries(op.set)) {
        if (field !== "id" && JSON.stringify(old[field]) !== JSON.stringify(value)) {
          lines.push(line(what, field, old[field], value));
        }
      }
    }
  }
  return lines;

  function tierOf(op) {
    return op.kind === "element" ? valueWords("tier", op.set.tier, model, labels) : null;
  }

  function line(what, field, before, after) {
    return {
      what,
      field: t(`panel.words.field.${field}`),
      before: valueWords(field, before ?? DEFAULTS[field], model, labels),
      after: valueWords(field, after ?? DEFAULTS[field], model, labels),
    };
  }
}
