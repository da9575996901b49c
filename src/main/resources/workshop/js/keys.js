/**
 * The keyboard on the board. Single letters act only while a card or an arrow has the focus, never inside a text, and no key acts while
 * an input method composes.
 * @module keys
 */
import { addCardAfter, moveAlong, remove, selected } from "./actions.js";
import { across, arrowMenu, cardMenu, chooseField, concerned, removeCards } from "./card-menu.js";
import { announce, put } from "./dom.js";
import { showHelp } from "./help.js";
import { neighbour } from "./neighbours.js";
import { store } from "./store.js";
import { t } from "./text.js";

/** @param {import("./board.js").board} board */
export function installKeys(board) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (event.target.closest?.("dialog, .menu, #panel, #guide")) {
      if (!event.target.matches("input, textarea, select") && history(event)) event.preventDefault();
      return;
    }
    const handled = anywhere(board, event) || inside(board, event);
    if (handled) event.preventDefault();
  });
}

const command = (event) => event.ctrlKey || event.metaKey;

/** Undo and redo. @returns {boolean} whether the key was one of them */
function history(event) {
  if (!command(event) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) undo();
  else if ((key === "z" && event.shiftKey) || key === "y") redo();
  else return false;
  return true;
}

/** Takes back the last own action and says which. */
export function undo() {
  document.activeElement?.matches?.(".card-text") && document.activeElement.dispatchEvent(new CustomEvent("flush"));
  const label = store.undo();
  announce(label ? t("board.undone", { label }) : t("board.nothingToUndo"));
}

/** Makes again what was taken back, and says what. */
export function redo() {
  const label = store.redo();
  announce(label ? t("board.redone", { label }) : t("board.nothingToRedo"));
}

function anywhere(board, event) {
  const { target } = event;
  const text = target.matches?.("input, textarea, select");
  if (text && !target.matches(".card-text")) return false;
  if (history(event)) return true;
  if (command(event) && event.key.toLowerCase() === "f") {
    board.search.open();
    return true;
  }
  if (text || command(event) || event.altKey) return command(event) && !text && event.key.toLowerCase() === "a" ? selectAll() : false;
  if (!target.closest?.("#board")) return false;
  switch (event.key) {
    case "?": showHelp(); return true;
    case "/": board.search.open(); return true;
    case "+": case ";": board.zoom.in(); return true;
    case "-": board.zoom.out(); return true;
    case "0": board.zoom.fitAll(); return true;
    case "1": board.zoom.to(1); return true;
    default: return false;
  }
}

function selectAll() {
  store.select(store.state.model.elements.map((element) => `element:${element.id}`));
  announce(t("board.selected", { count: store.state.selection.size }));
  return true;
}

function inside(board, event) {
  const card = event.target.closest?.(".card");
  if (card && event.target.matches(".card-text")) return inText(board, event, card.dataset.id);
  if (card && event.target === card) return onCard(board, event, card.dataset.id);
  if (card && event.key === "Escape") {
    board.focusCard(card.dataset.id);
    return true;
  }
  const arrow = event.target.closest?.(".arrow");
  if (arrow) return onArrow(board, event, arrow);
  if ((event.key === "Delete" || event.key === "Backspace") && !event.target.closest("button") && store.state.selection.size) {
    removeCards(board, [...store.state.selection]);
    return true;
  }
  return false;
}

function inText(board, event, id) {
  if (event.key === "Escape") {
    const card = board.cards.get(id);
    card.writing.flush();
    board.focusCard(id);
    if (card.text.value === "" && store.lastLabel === t("board.did.add")) undo();
    return true;
  }
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return false;
  board.cards.get(id).writing.flush();
  if (command(event)) board.write(addCardAfter(id));
  else board.focusCard(id);
  return true;
}

function onCard(board, event, id) {
  const { key } = event;
  if (event.altKey && key.startsWith("Arrow")) return moveSelected(board, key, id);
  if (command(event) && key === "Enter") {
    board.write(addCardAfter(id));
    return true;
  }
  if (command(event) || event.altKey) return false;
  if (key.startsWith("Arrow") || key === "Home" || key === "End") return go(board, key, id, event.shiftKey);
  switch (key) {
    case "Enter": case "F2": board.write(id); return true;
    case "Delete": case "Backspace": {
      const keys = store.state.selection.has(`element:${id}`) ? [...store.state.selection] : [`element:${id}`];
      removeCards(board, keys);
      announce(t("board.removed", { count: keys.length }));
      return true;
    }
    case " ": {
      const next = new Set(store.state.selection);
      if (!next.delete(`element:${id}`)) next.add(`element:${id}`);
      store.select(next);
      announce(t("board.selected", { count: next.size }));
      return true;
    }
    case "Escape": store.select([]); return true;
    case "ContextMenu": cardMenu(board, board.cards.get(id).menu, id); return true;
    default: break;
  }
  switch (key.toLowerCase()) {
    case "n": board.write(addCardAfter(id)); return true;
    case "l": board.linking.start(id); return true;
    case "k": board.emit("edit-indicator", { id: null, element: id }); return true;
    case "f": chooseField(board.cards.get(id).field, id); return true;
    case "m": cardMenu(board, board.cards.get(id).menu, id); return true;
    case "a": return firstArrow(board, id);
    default: return false;
  }
}

function go(board, key, id, extend) {
  const next = neighbour(board, id, key);
  if (!next) return true;
  if (extend) store.select([...store.state.selection, `element:${id}`, `element:${next}`]);
  else store.select([`element:${next}`]);
  board.focusCard(next);
  return true;
}

function moveSelected(board, key, id) {
  const ids = concerned(id);
  const moved = key === "ArrowLeft" || key === "ArrowRight" ? across(board, ids, key === "ArrowLeft" ? -1 : 1) : moveAlong(ids, key === "ArrowUp" ? -1 : 1);
  if (moved) {
    board.drawNow();
    board.focusCard(id);
    announce(t("board.movedTo", { place: board.cells.get(board.cards.get(id).cell).getAttribute("aria-label"), at: [...board.cards.get(id).root.parentElement.children].indexOf(board.cards.get(id).root) + 1 }));
  }
  return true;
}

const linksOf = (id) => (store.state.model.links ?? []).filter((link) => link.from === id || link.to === id);

function firstArrow(board, id) {
  const [first] = linksOf(id);
  if (!first) {
    announce(t("board.noArrows"));
    return true;
  }
  focusArrow(board, first.id, id);
  return true;
}

function focusArrow(board, id, home) {
  const group = board.arrows.get(id);
  if (!group) return;
  put(group, "data-home", home);
  store.select([`link:${id}`]);
  board.arrows.light("");
  group.focus({ preventScroll: true });
}

function onArrow(board, event, group) {
  const { id } = group.dataset;
  const link = store.find("link", id);
  const home = group.dataset.home ?? link.from;
  if (command(event) || event.altKey) return false;
  switch (event.key) {
    case "ArrowDown": case "ArrowUp": {
      const all = linksOf(home);
      const at = all.findIndex((each) => each.id === id) + (event.key === "ArrowDown" ? 1 : -1);
      focusArrow(board, all[(at + all.length) % all.length].id, home);
      return true;
    }
    case "ArrowLeft": board.focusCard(link.from); return true;
    case "ArrowRight": board.focusCard(link.to); return true;
    case "Escape": board.focusCard(home); return true;
    case "Enter":
      if (board.heeds("edit-link")) board.emit("edit-link", { id });
      else arrowMenu(board, group, id);
      return true;
    case "m": case "M": case "ContextMenu": arrowMenu(board, group, id); return true;
    case "Delete": case "Backspace":
      remove(selected("link").includes(id) ? [...store.state.selection] : [`link:${id}`]);
      board.focusCard(home);
      announce(t("board.removed", { count: 1 }));
      return true;
    default: return false;
  }
}
