/**
 * Zooming, panning and scrolling to things. The board keeps its own pixels; only the picture of it is scaled.
 * @module zoom
 */
import { put } from "./dom.js";
import { store } from "./store.js";
import { TIERS } from "./terms.js";

const LEAST = 0.15;
const MOST = 2;
const STEP = 1.15;
/** A scale at which cards are still read with ease. */
const COMFORTABLE = 0.8;

export class Zoom {
  scale = 1;
  /** While true the board follows the window: it is scaled so that all tiers fit side by side. */
  following = true;
  #width = 0;

  constructor(board) {
    this.board = board;
    const { view } = board;
    view.addEventListener("scroll", () => this.#heads(), { passive: true });
    view.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.to(this.scale * Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY });
    }, { passive: false });
    new ResizeObserver(() => {
      if (this.#width === 0 || !store.loaded) return;
      if (this.following) this.fitWidth();
      else board.schedule();
    }).observe(view);
    addEventListener("resize", () => this.columns());
  }

  /** Gives the columns the width that the window has room for. */
  columns() {
    if (this.#printing) return;
    const { clientWidth } = this.board.view;
    const sizes = `${clientWidth} ${innerWidth} ${"projector" in document.documentElement.dataset}`;
    if (sizes === this.#sizes) return;
    this.#sizes = sizes;
    const style = getComputedStyle(document.documentElement);
    const least = parseFloat(style.getPropertyValue("--column-least"));
    const most = parseFloat(style.getPropertyValue("--column-most"));
    const wide = clientWidth >= 1400;
    const gutter = wide ? 64 : 44;
    // Beside an open panel the board is scaled down a little rather than squeezed.
    const view = Math.max(clientWidth, Math.min(innerWidth, clientWidth / COMFORTABLE));
    const room = (view - 64 - 6 * gutter) / TIERS.length;
    const column = Math.round(Math.max(least, Math.min(most, room)));
    if (this.column === column && this.gutter === gutter) return;
    this.#spread(column, gutter);
    this.board.schedule();
  }

  #spread(column, gutter) {
    this.column = column;
    this.gutter = gutter;
    this.board.root.style.setProperty("--column", `${column}px`);
    this.board.root.style.setProperty("--gutter", `${gutter}px`);
  }

  /** Takes over the size of the board after a change. */
  size({ width, height }) {
    this.#width = width;
    this.#height = height;
    const { sizer, view, world } = this.board;
    sizer.style.width = `${Math.ceil(width * this.scale)}px`;
    sizer.style.height = `${Math.ceil(height * this.scale)}px`;
    this.#inset = this.#printing ? 0 : Math.max(0, Math.floor((view.clientWidth - width * this.scale) / 2));
    world.style.left = `${this.#inset}px`;
    const least = this.#printing ? "" : `${Math.floor(view.clientHeight / this.scale)}px`;
    if (world.style.minHeight !== least) {
      world.style.minHeight = least;
      this.board.schedule();
    }
    this.#heads();
  }

  #height = 0;
  #printing = false;
  #sizes = "";
  /** Empty ground to the left when the board is narrower than the view, in window pixels. */
  #inset = 0;

  /**
   * Scales to a factor, keeping a point of the window where it is.
   * @param {number} wanted
   * @param {{x: number, y: number}} [about] the middle of the view when absent
   */
  to(wanted, about) {
    this.following = false;
    this.#set(wanted, about);
  }

  #set(wanted, about) {
    const { view, world } = this.board;
    const scale = Math.max(LEAST, Math.min(MOST, wanted));
    const frame = view.getBoundingClientRect();
    const at = about ?? { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
    const x = (view.scrollLeft + at.x - frame.left - this.#inset) / this.scale;
    const y = (view.scrollTop + at.y - frame.top) / this.scale;
    this.scale = scale;
    world.style.transform = scale === 1 ? "" : `scale(${scale})`;
    this.size({ width: this.#width, height: this.#height });
    view.scrollLeft = x * scale + this.#inset - (at.x - frame.left);
    view.scrollTop = y * scale - (at.y - frame.top);
    this.#heads();
    store.emit("zoom");
  }

  in() {
    this.to(this.scale * STEP);
  }

  out() {
    this.to(this.scale / STEP);
  }

  /** Fits all tiers side by side, at most full size. */
  fitWidth() {
    this.columns();
    this.board.drawNow();
    this.#set(Math.max(0.5, Math.min(1, (this.board.view.clientWidth - 1) / this.#width)));
    this.following = true;
  }

  /** Fits the whole board into the view. */
  fitAll() {
    this.board.drawNow();
    const { clientWidth, clientHeight } = this.board.view;
    this.to(Math.min(1.25, clientWidth / this.#width, clientHeight / this.#height));
    this.board.view.scrollTo(0, 0);
  }

  /**
   * Fits the board onto a sheet.
   * @param {{width: number, height: number}} room of the sheet in CSS pixels
   * @returns {function()} returns to how it was before
   */
  forPrint(room) {
    const { view, world } = this.board;
    const before = { scale: this.scale, following: this.following, left: view.scrollLeft, top: view.scrollTop };
    this.#printing = true;
    world.style.minHeight = "";
    const fit = (column) => {
      this.#spread(column, this.gutter);
      this.board.drawNow();
      return Math.min(1.4, room.width / this.#width, room.height / this.#height);
    };
    // Wider columns make a long board shorter; the sheet's shape decides.
    const widths = [180, 220, 270, 340, 430, 540];
    const best = widths.map((column) => ({ column, scale: fit(column) })).reduce((a, b) => (b.scale > a.scale ? b : a));
    this.#set(fit(best.column));
    view.scrollTo(0, 0);
    this.#heads();
    return () => {
      this.#printing = false;
      this.#sizes = "";
      this.columns();
      this.#set(before.scale);
      this.following = before.following;
      this.board.drawNow();
      view.scrollTo(before.left, before.top);
    };
  }

  /** Scrolls so that a part of the board is in view. @param {Element} part */
  show(part) {
    const { view } = this.board;
    const frame = view.getBoundingClientRect();
    const box = part.getBoundingClientRect();
    const edge = 24;
    const move = (least, most, from, to) => (from < least + edge ? from - least - edge : to > most - edge ? Math.min(to - most + edge, from - least - edge) : 0);
    const left = move(frame.left, frame.right, box.left, box.right);
    const top = move(frame.top, frame.bottom, box.top, box.bottom);
    if (left || top) view.scrollBy({ left, top, behavior: "instant" });
  }

  /** A point of the window in the board's own pixels. */
  point(event) {
    const frame = this.board.world.getBoundingClientRect();
    return { x: (event.clientX - frame.left) / this.scale, y: (event.clientY - frame.top) / this.scale };
  }

  #heads() {
    const { view, headRow, heads, layout } = this.board;
    if (!layout) return;
    headRow.style.transform = `translateX(${-view.scrollLeft}px)`;
    heads.forEach((head, index) => {
      const { left, right } = layout.columns[index];
      const x = `${Math.round(left * this.scale + this.#inset)}px`;
      const width = `${Math.round((right - left) * this.scale)}px`;
      put(head, "data-narrow", (right - left) * this.scale < 130);
      if (head.style.left !== x) head.style.left = x;
      if (head.style.width !== width) head.style.width = width;
    });
  }
}
