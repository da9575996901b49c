/**
 * Searching cards and indicators: matches stand out, Enter goes to the next one.
 * @module search
 */
import { h, icon, put, words } from "./dom.js";
import { store } from "./store.js";
import { fieldName, fieldOf } from "./terms.js";
import { t } from "./text.js";

const plain = (text) => String(text ?? "").normalize("NFKC").toLowerCase();

export class Search {
  #found = [];
  #at = -1;

  constructor(board) {
    this.board = board;
    this.input = h("input", { type: "search", class: "input", autocomplete: "off" });
    this.count = h("output", { class: "search-count" });
    this.element = h("div", { class: "search", role: "search" }, icon("search"), this.input, this.count);
    this.input.addEventListener("input", () => this.#look(true));
    this.input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "Enter") this.#go(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape") this.close();
      else return;
      event.preventDefault();
    });
    store.on("change", () => {
      if (this.input.value) this.#look(false);
    });
  }

  translate() {
    put(this.input, "placeholder", t("board.search"));
    put(this.input, "aria-label", t("board.search"));
  }

  /** Puts the focus into the search field. */
  open() {
    this.input.focus();
    this.input.select();
  }

  /** Takes all marks away and returns to the card found last. */
  close() {
    const id = this.#found[this.#at];
    this.input.value = "";
    this.#look(false);
    if (id && this.board.cards.get(id)) this.board.focusCard(id);
    else this.board.focusCard(this.board.cards.current, { scroll: false });
  }

  #look(jump) {
    const wanted = plain(this.input.value.trim());
    const { model } = store.state;
    const kpis = new Map();
    for (const kpi of model.indicators ?? []) kpis.set(kpi.element, `${kpis.get(kpi.element) ?? ""}\n${kpi.name ?? ""}`);
    const before = this.#found[this.#at];
    this.#found = wanted === "" ? [] : model.elements
      .filter((each) => plain(`${each.text}\n${fieldName(fieldOf(each, model))}\n${kpis.get(each.id) ?? ""}`).includes(wanted))
      .map((each) => each.id);
    const found = new Set(this.#found);
    for (const card of this.board.cards.values()) put(card.root, "data-found", found.has(card.id));
    put(this.board.root, "data-searching", wanted !== "");
    this.#at = jump ? (this.#found.length ? 0 : -1) : this.#found.indexOf(before);
    this.#show(jump);
  }

  #go(step) {
    if (this.#found.length === 0) return;
    this.#at = (this.#at + step + this.#found.length) % this.#found.length;
    this.#show(true);
  }

  #show(scroll) {
    words(this.count, this.input.value.trim() === "" ? "" : t("board.searchCount", { at: this.#at + 1, count: this.#found.length }));
    const id = this.#found[this.#at];
    for (const card of this.board.cards.values()) put(card.root, "data-found-now", card.id === id);
    if (id && scroll) this.board.zoom.show(this.board.cards.get(id).root);
  }
}
