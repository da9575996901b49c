/**
 * All cards, each in its cell of the board. Keyed by id: a change touches only what it concerns, and the card that is being written in
 * is never moved or rebuilt.
 * @module cards
 */
import { Card } from "./card.js";
import { store } from "./store.js";
import { bandOf, tierIndex } from "./terms.js";

export class Cards {
  #cards = new Map();
  #current = "";

  /**
   * @param {Map<string, HTMLElement>} cells "tier/band" → the list that holds its cards
   * @param {function()} moved called when sizes or places may have changed
   */
  constructor(cells, moved) {
    this.cells = cells;
    this.moved = moved;
    this.sizes = new ResizeObserver(() => moved());
  }

  get(id) {
    return this.#cards.get(id);
  }

  values() {
    return this.#cards.values();
  }

  /** Id of the card that Tab reaches; "" when the board is empty. */
  get current() {
    return this.#current;
  }

  /** Makes a card the one that Tab reaches. */
  setCurrent(id) {
    if (id === this.#current) return;
    this.#cards.get(this.#current)?.setCurrent(false);
    this.#current = id;
    this.#cards.get(id)?.setCurrent(true);
  }

  /** Brings all cards up to the model. @param {boolean} own whether the change is this person's own */
  render(own) {
    const { model } = store.state;
    const kpis = group(model.indicators, "element");
    const from = group(model.links, "from");
    const to = group(model.links, "to");
    const wanted = new Map([...this.cells.keys()].map((key) => [key, []]));
    const seen = new Set();
    for (const element of model.elements) {
      seen.add(element.id);
      let card = this.#cards.get(element.id);
      if (!card) {
        card = new Card(element.id, this.moved);
        card.translate();
        this.#cards.set(element.id, card);
        this.sizes.observe(card.root);
      }
      card.update(element, kpis.get(element.id) ?? [], { from: from.get(element.id) ?? [], to: to.get(element.id) ?? [] }, own);
      const cell = `${tierIndex(element)}/${bandOf(element, model)}`;
      if (!card.held || card.cell === cell || !card.cell) {
        card.cell = cell;
        wanted.get(cell).push(card.root);
      } else {
        wanted.get(card.cell).push(card.root);
      }
    }
    const focused = document.activeElement?.closest?.(".card");
    for (const [id, card] of this.#cards) {
      if (seen.has(id)) continue;
      this.sizes.unobserve(card.root);
      card.root.remove();
      this.#cards.delete(id);
    }
    for (const [key, roots] of wanted) arrange(this.cells.get(key), roots, focused);
    if (!this.#cards.has(this.#current)) {
      this.#current = "";
      const first = model.elements[0]?.id;
      if (first) this.setCurrent(first);
    }
    this.moved();
  }

  /** Puts the words of the language shown on all cards. */
  translate() {
    for (const card of this.#cards.values()) card.translate();
  }
}

function group(things, by) {
  const groups = new Map();
  for (const thing of things ?? []) {
    if (!groups.has(thing[by])) groups.set(thing[by], []);
    groups.get(thing[by]).push(thing);
  }
  return groups;
}

/** Brings children into order without ever moving the one that has the focus, for moving it would take the focus away. */
function arrange(list, roots, focused) {
  const anchor = focused && focused.parentElement === list ? roots.indexOf(focused) : -1;
  if (anchor < 0) {
    let next = list.firstElementChild;
    for (const root of roots) {
      if (root === next) next = next.nextElementSibling;
      else list.insertBefore(root, next);
    }
    return;
  }
  for (let at = anchor - 1; at >= 0; at--) {
    if (roots[at + 1].previousElementSibling !== roots[at]) list.insertBefore(roots[at], roots[at + 1]);
  }
  for (let at = anchor + 1; at < roots.length; at++) {
    if (roots[at - 1].nextElementSibling !== roots[at]) list.insertBefore(roots[at], roots[at - 1].nextElementSibling);
  }
}
