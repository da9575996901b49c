/**
 * Menus of cards and arrows.
 * @module card-menu
 */
import { addCardAfter, isFeedback, moveAcross, remove, reverse, selected, setField, toggleFeedback } from "./actions.js";
import { openMenu } from "./dialog.js";
import { store } from "./store.js";
import { fieldOf, FIELDS, TIERS } from "./terms.js";
import { pick, t } from "./text.js";

/** The cards an action on one card concerns: all selected ones when it is among them. */
export function concerned(id) {
  const ids = selected("element");
  return ids.includes(id) ? ids : [id];
}

/** Lets a person choose the field of a card (or of all selected cards). @param {Element} at */
export function chooseField(at, id) {
  const now = fieldOf(store.find("element", id), store.state.model);
  const entry = (field) => ({ label: pick(field), checked: field.code === now, run: () => setField(concerned(id), field.code) });
  openMenu(at, [
    { title: t("board.band.service") },
    ...FIELDS.filter((field) => !field.foundation).map(entry),
    { title: t("board.band.foundation") },
    ...FIELDS.filter((field) => field.foundation).map(entry),
    "-",
    { label: t("board.fieldNone"), checked: now === "", run: () => setField(concerned(id), "") },
  ], { label: t("board.chooseField") });
}

/** @param {import("./board.js").board} board @param {Element} at */
export function cardMenu(board, at, id) {
  const ids = concerned(id);
  const { tier } = board.cellOf(id);
  openMenu(at, [
    { label: t("board.do.write"), hint: "Enter", run: () => board.write(id) },
    { label: t("board.do.addAfter"), hint: "N", run: () => board.write(addCardAfter(id)) },
    { label: t("board.do.link"), hint: "L", run: () => board.linking.start(id) },
    { label: t("board.addKpi"), hint: "K", run: () => board.emit("edit-indicator", { id: null, element: id }) },
    "-",
    { label: t("board.do.left", { tier: tier > 0 ? pick(TIERS[tier - 1]) : "" }), hint: "Alt+←", disabled: tier === 0, run: () => across(board, ids, -1) },
    { label: t("board.do.right", { tier: tier < 5 ? pick(TIERS[tier + 1]) : "" }), hint: "Alt+→", disabled: tier === 5, run: () => across(board, ids, 1) },
    { label: t("board.chooseField"), hint: "F", run: () => chooseField(board.cards.get(id).field, id) },
    "-",
    { label: t(ids.length > 1 ? "board.do.removeMany" : "board.do.remove", { count: ids.length }), hint: "Delete", run: () => removeCards(board, ids.map((each) => `element:${each}`)) },
  ], { label: t("board.cardMenu") });
}

/** Moves cards one tier, keeping the focus. */
export function across(board, ids, step) {
  const height = (id) => board.layout.cards.get(id).top;
  const nearest = (id, tier) => {
    const { band } = board.cellOf(id);
    const below = [...board.cells.get(`${tier}/${band}`).children].find((root) => root.offsetTop >= height(id));
    return below?.dataset.id ?? null;
  };
  const focused = document.activeElement?.closest(".card")?.dataset.id ?? ids[0];
  const moved = moveAcross(ids, step, nearest);
  if (moved) {
    board.drawNow();
    board.focusCard(focused);
  }
  return moved;
}

/** Removes things and puts the focus on the card nearest to them. @param {Array<string>} keys "kind:id" */
export function removeCards(board, keys) {
  const gone = new Set(keys.filter((key) => key.startsWith("element:")).map((key) => key.slice(8)));
  const first = board.cards.get([...gone][0])?.root;
  const near = [first?.nextElementSibling, first?.previousElementSibling].find((root) => root && !gone.has(root.dataset.id));
  remove(keys);
  if (near) board.focusCard(near.dataset.id);
}

/** @param {import("./board.js").board} board @param {Element|{x: number, y: number}} at */
export function arrowMenu(board, at, id) {
  const link = store.find("link", id);
  openMenu(at, [
    ...(board.heeds("edit-link") ? [{ label: t("board.do.why"), hint: "Enter", run: () => board.emit("edit-link", { id }) }] : []),
    { label: t("board.do.feedback"), checked: isFeedback(link), run: () => toggleFeedback(id) },
    { label: t("board.do.reverse"), run: () => reverse(id) },
    "-",
    { label: t("board.do.removeArrow"), hint: "Delete", run: () => remove([`link:${id}`]) },
  ], { label: t("board.arrowMenu") });
}
