/**
 * The pointer on the board: moving cards, drawing arrows, selecting with a frame, panning. While something is dragged only a light copy
 * moves; cards and arrows stay, so that a frame costs the same however large the board is.
 * @module drag
 */
import { link, moveCards } from "./actions.js";
import { arrowMenu, concerned } from "./card-menu.js";
import { h, put, s } from "./dom.js";
import { store } from "./store.js";

/** Way in pixels after which a press becomes a drag. */
const THRESHOLD = 5;

/** @param {import("./board.js").board} board */
export function installDrag(board) {
  const { view } = board;
  let spaceHeld = false;
  addEventListener("keydown", (event) => {
    if (event.code === "Space" && !event.target.closest?.("input, textarea, button, select, .card, .arrow, dialog")) {
      spaceHeld = true;
      view.dataset.pan = "";
      event.preventDefault();
    }
  });
  addEventListener("keyup", (event) => {
    if (event.code !== "Space") return;
    spaceHeld = false;
    delete view.dataset.pan;
  });

  view.addEventListener("pointerdown", (event) => {
    if (event.button === 1 || (event.button === 0 && spaceHeld)) return pan(board, event);
    if (event.button !== 0 || event.pointerType === "touch" && !event.target.closest(".card-handle, .card-head")) return undefined;
    const handle = event.target.closest(".card-handle");
    const card = event.target.closest(".card");
    if (handle) return drawArrow(board, event, card.dataset.id);
    const arrow = event.target.closest(".arrow");
    if (arrow) return pressArrow(board, event, arrow);
    if (card) return pressCard(board, event, card);
    if (event.target.closest("button, input")) return undefined;
    return frame(board, event);
  });
  view.addEventListener("contextmenu", (event) => {
    const arrow = event.target.closest(".arrow");
    if (!arrow) return;
    event.preventDefault();
    store.select([`link:${arrow.dataset.id}`]);
    arrowMenu(board, { x: event.clientX, y: event.clientY }, arrow.dataset.id);
  });
  view.addEventListener("dblclick", (event) => {
    const arrow = event.target.closest(".arrow");
    if (arrow) arrowMenu(board, { x: event.clientX, y: event.clientY }, arrow.dataset.id);
  });
}

/**
 * Follows the pointer until it is let go; Escape or a lost pointer ends without effect.
 * @param {{begin?: function(), move: function(PointerEvent), drop: function(PointerEvent), press?: function(PointerEvent), end?: function()}} steps
 *   `press` is called instead of `drop` when the pointer hardly moved
 */
function follow(event, { begin = () => {}, move, drop, press = () => {}, end = () => {} }) {
  let dragging = false;
  let last = null;
  let frameId = 0;
  const moved = (next) => {
    if (next.pointerId !== event.pointerId) return;
    if (!dragging && Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY) < THRESHOLD) return;
    if (!dragging) {
      dragging = true;
      document.documentElement.dataset.dragging = "";
      begin();
    }
    last = next;
    frameId ||= requestAnimationFrame(() => {
      frameId = 0;
      if (dragging) move(last);
    });
  };
  const stop = () => {
    cancelAnimationFrame(frameId);
    delete document.documentElement.dataset.dragging;
    removeEventListener("pointermove", moved);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", stop);
    removeEventListener("keydown", escape, true);
    const was = dragging;
    dragging = false;
    if (was) end();
  };
  const up = (next) => {
    if (next.pointerId !== event.pointerId) return;
    const was = dragging;
    if (was) move(next);
    stop();
    if (was) drop(next);
    else press(next);
  };
  const escape = (key) => {
    if (key.key !== "Escape") return;
    key.preventDefault();
    key.stopPropagation();
    stop();
  };
  addEventListener("pointermove", moved);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", stop);
  addEventListener("keydown", escape, true);
}

/** Scrolls the view when the pointer comes near its edge. */
function scrollAtEdge({ view }, event) {
  const box = view.getBoundingClientRect();
  const pull = (at, least, most) => (at < least + 40 ? at - least - 40 : at > most - 40 ? at - most + 40 : 0) / 3;
  view.scrollBy(pull(event.clientX, box.left, box.right), pull(event.clientY, box.top, box.bottom));
}

function pan(board, event) {
  event.preventDefault();
  const { view } = board;
  const start = { x: view.scrollLeft, y: view.scrollTop };
  follow(event, {
    move: (next) => view.scrollTo(start.x - next.clientX + event.clientX, start.y - next.clientY + event.clientY),
    drop: () => {},
  });
}

function pressArrow(board, event, arrow) {
  event.preventDefault();
  const key = `link:${arrow.dataset.id}`;
  if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(key);
  else store.select([key]);
  arrow.focus({ preventScroll: true });
}

function toggle(key) {
  const next = new Set(store.state.selection);
  if (!next.delete(key)) next.add(key);
  store.select(next);
}

function pressCard(board, event, root) {
  const { id } = root.dataset;
  const key = `element:${id}`;
  const text = event.target.closest(".card-text");
  if (text && document.activeElement === text) return;
  if (event.shiftKey || event.ctrlKey || event.metaKey) {
    event.preventDefault();
    toggle(key);
    board.focusCard(id, { scroll: false });
    return;
  }
  const button = event.target.closest("button");
  if (text) event.preventDefault();
  moveByPointer(board, event, id, () => {
    store.select([key]);
    if (button) return;
    board.focusCard(id, { text: Boolean(text), scroll: false });
    if (text) caretAt(text, event);
  });
}

/** Puts the caret where the pointer pressed, where the browser tells it, else at the end. */
function caretAt(text, event) {
  const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const offset = at && at.offsetNode === text ? at.offset : text.value.length;
  text.setSelectionRange(offset, offset);
}

function moveByPointer(board, event, id, press) {
  const root = board.cards.get(id).root;
  let ids = [];
  let ghost = null;
  let place = null;
  const mark = h("div", { class: "drop-mark", hidden: true });
  const grab = root.getBoundingClientRect();
  follow(event, {
    press,
    begin() {
      if (!store.state.selection.has(`element:${id}`)) store.select([`element:${id}`]);
      ids = concerned(id);
      ghost = root.cloneNode(true);
      ghost.classList.add("ghost");
      ghost.removeAttribute("data-id");
      ghost.setAttribute("aria-hidden", "true");
      ghost.querySelector("textarea").value = board.cards.get(id).text.value;
      if (ids.length > 1) ghost.append(h("span", { class: "ghost-count", text: String(ids.length) }));
      ghost.style.width = `${root.offsetWidth}px`;
      document.body.append(ghost);
      board.world.append(mark);
      for (const each of ids) put(board.cards.get(each).root, "data-dragged", true);
    },
    move(next) {
      scrollAtEdge(board, next);
      const x = grab.left + next.clientX - event.clientX;
      const y = grab.top + next.clientY - event.clientY;
      ghost.style.transform = `translate(${x}px, ${y}px) scale(${board.zoom.scale})`;
      place = placeAt(board, board.zoom.point(next), ids);
      put(mark, "hidden", !place);
      if (place) {
        mark.style.width = `${place.width}px`;
        mark.style.transform = `translate(${place.x}px, ${place.y}px)`;
      }
    },
    drop() {
      if (!place) return;
      moveCards(ids, place.tier, place.band, place.before);
      board.focusCard(id, { scroll: false });
    },
    end() {
      ghost?.remove();
      mark.remove();
      for (const each of ids) put(board.cards.get(each)?.root ?? mark, "data-dragged", null);
    },
  });
}

/** Where a card dropped at a point would stand. */
function placeAt(board, point, ids) {
  const { columns, cards, area } = board.layout;
  const tier = columns.findIndex((column) => point.x >= column.left - area.gutter / 2 && point.x < column.right + area.gutter / 2);
  if (tier < 0) return null;
  const band = point.y < board.rule.offsetTop ? "service" : "foundation";
  const moving = new Set(ids);
  const list = board.cells.get(`${tier}/${band}`);
  const standing = [...list.children].map((root) => cards.get(root.dataset.id)).filter((box) => box && !moving.has(box.id));
  const below = standing.find((box) => point.y < (box.top + box.bottom) / 2);
  const above = standing[(below ? standing.indexOf(below) : standing.length) - 1];
  const y = above ? above.bottom + 7 : below ? below.top - 11 : list.offsetTop + 4;
  return { tier, band, before: below?.id ?? null, x: columns[tier].left, width: columns[tier].right - columns[tier].left, y };
}

function drawArrow(board, event, from) {
  event.preventDefault();
  const line = s("path", { class: "arrow-new" });
  let target = "";
  let reached = "";
  const aim = (id) => {
    if (id === target) return;
    put(board.cards.get(target)?.root ?? line, "data-target", null);
    target = id;
    put(board.cards.get(id)?.root ?? line, "data-target", id !== "");
  };
  follow(event, {
    press: () => board.linking.start(from),
    begin() {
      board.svg.append(line);
      put(board.cards.get(from).root, "data-linking", true);
    },
    move(next) {
      scrollAtEdge(board, next);
      const box = board.layout.cards.get(from);
      const column = board.layout.columns[box.column];
      const at = board.zoom.point(next);
      const start = { x: at.x < column.left ? column.left : column.right, y: (box.top + box.bottom) / 2 };
      const half = (start.x + at.x) / 2;
      line.setAttribute("d", `M${start.x} ${start.y}C${half} ${start.y} ${half} ${at.y} ${at.x} ${at.y}`);
      const over = document.elementFromPoint(next.clientX, next.clientY)?.closest(".view .card")?.dataset.id ?? "";
      aim(over === from ? "" : over);
    },
    drop() {
      if (reached) board.linked(link(from, reached));
    },
    end() {
      reached = target;
      aim("");
      put(board.cards.get(from)?.root ?? line, "data-linking", null);
      line.remove();
    },
  });
}

function frame(board, event) {
  const add = event.shiftKey || event.ctrlKey || event.metaKey;
  const before = add ? [...store.state.selection] : [];
  const start = board.zoom.point(event);
  const box = h("div", { class: "lasso" });
  event.preventDefault();
  board.root.focus({ preventScroll: true });
  follow(event, {
    press: () => {
      if (!add) store.select([]);
    },
    begin: () => board.world.append(box),
    move(next) {
      scrollAtEdge(board, next);
      const at = board.zoom.point(next);
      const [left, right] = [Math.min(start.x, at.x), Math.max(start.x, at.x)];
      const [top, bottom] = [Math.min(start.y, at.y), Math.max(start.y, at.y)];
      box.style.transform = `translate(${left}px, ${top}px)`;
      box.style.width = `${right - left}px`;
      box.style.height = `${bottom - top}px`;
      const { columns, cards } = board.layout;
      const inside = [...cards.values()].filter((card) => card.top < bottom && card.bottom > top && columns[card.column].left < right && columns[card.column].right > left);
      store.select([...before, ...inside.map((card) => `element:${card.id}`)]);
    },
    drop: () => {},
    end: () => box.remove(),
  });
}
