/**
 * Drawing an arrow by keyboard: L on a card, then the arrow keys or the first letters choose the card it leads to, Enter draws it.
 * @module linking
 */
import { link } from "./actions.js";
import { announce, h, put } from "./dom.js";
import { neighbour } from "./neighbours.js";
import { store } from "./store.js";
import { tierIndex } from "./terms.js";
import { t } from "./text.js";

const plain = (text) => text.normalize("NFKC").toLowerCase();

export class Linking {
  from = "";
  target = "";
  #typed = "";

  constructor(board) {
    this.board = board;
    this.hint = h("div", { class: "linking-hint", hidden: true, role: "group" });
    this.words = h("span");
    this.find = h("input", { class: "input", type: "text", autocomplete: "off" });
    this.hint.append(this.words, this.find);
    board.root.append(this.hint);
    this.find.addEventListener("keydown", (event) => this.#key(event));
    this.find.addEventListener("input", () => this.#search());
    this.find.addEventListener("blur", () => {
      if (this.active) setTimeout(() => this.active && document.activeElement !== this.find && this.stop(false), 200);
    });
    board.view.addEventListener("pointerdown", (event) => {
      if (!this.active) return;
      const id = event.target.closest(".card")?.dataset.id;
      event.preventDefault();
      event.stopPropagation();
      if (id && id !== this.from) {
        this.#aim(id);
        this.#draw();
      } else this.stop(true);
    }, true);
  }

  get active() {
    return this.from !== "";
  }

  /** Begins an arrow at a card. */
  start(id) {
    if (store.state.model.elements.length < 2) return;
    this.from = id;
    const element = store.find("element", id);
    put(this.board.cards.get(id).root, "data-linking", true);
    this.words.textContent = t("board.linking", { text: (element.text || t("board.untitled")).slice(0, 20) });
    put(this.find, "aria-label", t("board.linkingFind"));
    put(this.find, "placeholder", t("board.linkingFind"));
    this.find.value = "";
    this.hint.hidden = false;
    this.find.focus();
    const next = store.state.model.elements.find((each) => tierIndex(each) === tierIndex(element) + 1 && this.board.cellOf(each.id).band === this.board.cellOf(id).band);
    this.#aim(next?.id ?? neighbour(this.board, id, "ArrowRight") ?? neighbour(this.board, id, "ArrowLeft") ?? neighbour(this.board, id, "ArrowDown") ?? neighbour(this.board, id, "ArrowUp"));
  }

  #aim(id) {
    if (!id) return;
    const { cards } = this.board;
    if (this.target) put(cards.get(this.target)?.root, "data-target", null);
    this.target = id;
    put(cards.get(id).root, "data-target", true);
    this.board.zoom.show(cards.get(id).root);
    announce(cards.get(id).root.getAttribute("aria-label"));
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") this.stop(true);
    else if (event.key === "Enter") this.#draw();
    else if (event.key.startsWith("Arrow")) {
      let next = neighbour(this.board, this.target, event.key);
      if (next === this.from) next = neighbour(this.board, next, event.key) ?? this.target;
      this.#aim(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #search() {
    const wanted = plain(this.find.value.trim());
    if (!wanted) return;
    const others = store.state.model.elements.filter((each) => each.id !== this.from);
    const found = others.find((each) => plain(each.text).startsWith(wanted)) ?? others.find((each) => plain(each.text).includes(wanted));
    if (found) this.#aim(found.id);
  }

  #draw() {
    const { from, target } = this;
    this.stop(true);
    if (target && target !== from && store.find("element", target) && store.find("element", from)) this.board.linked(link(from, target));
  }

  /** Ends without drawing. @param {boolean} back whether the focus returns to the card */
  stop(back) {
    const { from, target } = this;
    this.from = this.target = "";
    this.hint.hidden = true;
    for (const [id, mark] of [[from, "data-linking"], [target, "data-target"]]) {
      const card = this.board.cards.get(id);
      if (card) put(card.root, mark, null);
    }
    if (back) this.board.focusCard(from, { scroll: false });
  }
}
