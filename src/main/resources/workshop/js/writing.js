/**
 * Writing into a card's text field. A text reaches the model when the writer pauses or leaves, never while an input method composes;
 * what others write into the same field waits until then.
 * @module writing
 */
import { store } from "./store.js";
import { t } from "./text.js";

/** Pause after which a text is taken into the model, in milliseconds. */
const PAUSE = 700;
/** Pause after which the next key begins a new step of undo, in milliseconds. */
const BURST = 2000;

let bursts = 0;

/** The writing in one field of one element. */
export class Writing {
  #timer = 0;
  #composing = false;
  #dirty = false;
  #merge = "";
  #struckAt = -Infinity;

  /**
   * @param {HTMLTextAreaElement} field
   * @param {function(): string} id of the element
   * @param {function()} grown called when the text, and so perhaps the height, changes
   */
  constructor(field, id, grown) {
    this.field = field;
    this.id = id;
    this.grown = grown;
    field.addEventListener("compositionstart", () => {
      this.#composing = true;
      clearTimeout(this.#timer);
      store.touch(true);
    });
    field.addEventListener("compositionend", () => {
      this.#composing = false;
      store.touch(false);
      this.#wait();
    });
    field.addEventListener("input", () => this.#struck());
    field.addEventListener("flush", () => this.flush());
    field.addEventListener("blur", () => {
      this.#composing = false;
      if (store.typing) store.touch(false);
      this.flush();
      this.#struckAt = -Infinity;
    });
  }

  /** Whether the field holds something that the model does not, or is about to. */
  get busy() {
    return this.#composing || this.#dirty || (document.activeElement === this.field && store.typing);
  }

  get composing() {
    return this.#composing;
  }

  #struck() {
    if (performance.now() - this.#struckAt > BURST) this.#merge = `${this.id()} ${++bursts}`;
    this.#struckAt = performance.now();
    this.#dirty = true;
    store.touch(this.#composing);
    store.present({ kind: "element", id: this.id() }, true);
    this.grown();
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    if (!this.#composing) this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Takes the text into the model now, unless it is being composed. */
  flush() {
    clearTimeout(this.#timer);
    if (this.#composing || !this.#dirty) return;
    this.#dirty = false;
    if (!store.find("element", this.id())) return;
    store.edit([{ op: "put", kind: "element", id: this.id(), set: { text: this.field.value } }], t("board.did.write"), { merge: this.#merge });
  }

  /**
   * Shows the model's text, if the field is free.
   * @param {string} text
   * @param {boolean} own whether it comes from this person's own action, an undo perhaps, which need not wait for a pause
   */
  show(text, own) {
    if (this.field.value === text || (own ? this.#composing || this.#dirty : this.busy)) return;
    const { selectionStart, selectionEnd, value } = this.field;
    this.field.value = text;
    if (document.activeElement === this.field) {
      const changed = endOfChange(value, text);
      this.field.setSelectionRange(own ? changed : selectionStart, own ? changed : selectionEnd);
    }
    this.grown();
  }
}

/** Where the part of a text ends in which it differs from the one before: there the caret goes on after an undo. */
function endOfChange(before, after) {
  let same = 0;
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same++;
  return after.length - same;
}
