/**
 * What a person can do to the board, each as one step that can be undone.
 * @module actions
 */
import { newId } from "./ops.js";
import { store } from "./store.js";
import { bandOf, fieldOf, isFoundation, TIERS, tierIndex } from "./terms.js";
import { t } from "./text.js";

const elements = () => store.state.model.elements;

/** Ids of the selected things of a kind, in the order of the model. @param {"element"|"link"} kind */
export function selected(kind) {
  const list = kind === "element" ? elements() : (store.state.model.links ?? []);
  return list.filter((thing) => store.state.selection.has(`${kind}:${thing.id}`)).map((thing) => thing.id);
}

/** Cards of one cell of the board, from the top. @param {number} tier @param {"service"|"foundation"} band */
export function cardsIn(tier, band) {
  const { model } = store.state;
  return elements().filter((element) => tierIndex(element) === tier && bandOf(element, model) === band);
}

/** The field that a card put into a cell most likely has: its neighbours', else the one most used in the band; "" when nothing tells. */
function likelyField(band, near) {
  const { model } = store.state;
  const foundation = band === "foundation";
  const neighbour = near && store.find("element", near);
  if (neighbour && isFoundation(fieldOf(neighbour, model)) === foundation) return fieldOf(neighbour, model);
  const uses = new Map();
  for (const element of elements()) {
    const field = fieldOf(element, model);
    if (field && isFoundation(field) === foundation) uses.set(field, (uses.get(field) ?? 0) + 1);
  }
  const most = [...uses].sort((a, b) => b[1] - a[1])[0]?.[0];
  return most ?? (foundation ? "it-platform" : "");
}

/**
 * Adds an empty card.
 * @param {number} tier
 * @param {"service"|"foundation"} band
 * @param {{before?: string|null, near?: string}} [place] `near`: the card whose field it takes
 * @returns {string} its id
 */
export function addCard(tier, band, { before = null, near } = {}) {
  const id = newId("element");
  const set = { tier: TIERS[tier].code, text: "" };
  const field = likelyField(band, near ?? cardsIn(tier, band).at(-1)?.id);
  if (field && field !== fieldOf({}, store.state.model)) set.field = field;
  store.edit([{ op: "put", kind: "element", id, set, before }], t("board.did.add"));
  return id;
}

/** Adds a card under another one, in its cell and field. @returns {string} its id */
export function addCardAfter(id) {
  const element = store.find("element", id);
  const band = bandOf(element, store.state.model);
  const column = cardsIn(tierIndex(element), band);
  const next = column[column.findIndex((each) => each.id === id) + 1];
  return addCard(tierIndex(element), band, { before: next?.id ?? null, near: id });
}

/**
 * Moves cards into a cell, before one of its cards or to its end. Across the bands a card takes a field of its new band.
 * @param {Array<string>} ids
 * @param {number} tier
 * @param {"service"|"foundation"} band
 * @param {string|null} before
 */
export function moveCards(ids, tier, band, before) {
  const standing = cardsIn(tier, band).map((each) => each.id).filter((id) => !ids.includes(id));
  const above = standing[(before === null ? standing.length : standing.indexOf(before)) - 1];
  const ops = ids.map((id) => {
    const element = store.find("element", id);
    const set = { tier: TIERS[tier].code };
    if (tierIndex(element) === tier) set.tier = element.tier;
    if (bandOf(element, store.state.model) !== band) set.field = likelyField(band, above ?? before) || null;
    return { op: "put", kind: "element", id, set, before };
  });
  return store.edit(ops, t("board.did.move"));
}

/** Moves the cards one tier to the right (+1) or left (−1), keeping their height as far as the order allows. */
export function moveAcross(ids, step, nearestIn) {
  const ops = [];
  for (const id of ids) {
    const element = store.find("element", id);
    const tier = tierIndex(element) + step;
    if (tier < 0 || tier >= TIERS.length) return false;
    ops.push({ op: "put", kind: "element", id, set: { tier: TIERS[tier].code }, before: nearestIn(id, tier) });
  }
  return store.edit(ops, t("board.did.move"));
}

/** Moves the cards one place up (−1) or down (+1) inside their cells. */
export function moveAlong(ids, step) {
  const ops = [];
  const { model } = store.state;
  const ordered = step < 0 ? ids : [...ids].reverse();
  const moving = new Set(ids);
  for (const id of ordered) {
    const element = store.find("element", id);
    const column = cardsIn(tierIndex(element), bandOf(element, model));
    const at = column.findIndex((each) => each.id === id);
    const beside = column[at + step];
    if (!beside || moving.has(beside.id)) continue;
    ops.push({ op: "put", kind: "element", id, set: {}, before: step < 0 ? beside.id : column[at + 2]?.id ?? null });
  }
  return ops.length > 0 && store.edit(ops, t("board.did.move"));
}

/**
 * Draws an arrow.
 * @returns {string|null} its id; null when the two are already joined that way, or are one and the same
 */
export function link(from, to) {
  if (from === to || (store.state.model.links ?? []).some((each) => each.from === from && each.to === to)) return null;
  const id = newId("link");
  const set = { from, to };
  const back = tierIndex(store.find("element", to)) < tierIndex(store.find("element", from));
  const bands = [from, to].map((each) => bandOf(store.find("element", each), store.state.model));
  if (back && bands[0] === bands[1]) set.kind = "feedback";
  store.edit([{ op: "put", kind: "link", id, set }], t("board.did.link"));
  return id;
}

/** Whether an arrow brings results back into the next year's work rather than causing something. */
export function isFeedback(link_) {
  return link_.kind === "feedback" || link_.kind === "フィードバック";
}

/** Changes an arrow between cause and feedback. */
export function toggleFeedback(id) {
  store.edit([{ op: "put", kind: "link", id, set: { kind: isFeedback(store.find("link", id)) ? null : "feedback" } }], t("board.did.kind"));
}

/** Turns an arrow round. */
export function reverse(id) {
  const { from, to } = store.find("link", id);
  store.edit([{ op: "put", kind: "link", id, set: { from: to, to: from } }], t("board.did.reverse"));
}

/** Removes cards (with their arrows and indicators) and arrows. @param {Array<string>} keys "kind:id" */
export function remove(keys) {
  const ops = keys.map((key) => ({ op: "remove", kind: key.slice(0, key.indexOf(":")), id: key.slice(key.indexOf(":") + 1) }));
  return store.edit(ops, t("board.did.remove"));
}

/** Gives cards a field; "" takes theirs away. */
export function setField(ids, field) {
  store.edit(ids.map((id) => ({ op: "put", kind: "element", id, set: { field: field || null } })), t("board.did.field"));
}
