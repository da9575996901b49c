/**
 * A text field with proposals beneath it, after the ARIA pattern for an editable combobox with a list. What is typed always stands on its own;
 * a proposal is only taken when it is chosen.
 * @module combobox
 */
import { announce, h } from "./dom.js";
import { composing, debounced, freshId } from "./panel-dom.js";
import { t } from "./text.js";

const PAUSE = 250;

/**
 * Makes a combobox of a text field.
 * @param {HTMLInputElement} input
 * @param {object} options
 * @param {function(string): Promise<Array<object>>} options.ask proposals for what is typed
 * @param {function(object): Array<Node|string>} options.draw content of one proposal
 * @param {function(object)} options.take called with the proposal chosen
 * @param {string} options.label name of the list for screen readers
 * @param {function(object|null)} [options.look] called with the proposal the keyboard is on
 * @returns {HTMLElement} the field with its list
 */
export function combobox(input, { ask, draw, take, label, look = () => {} }) {
  const listId = freshId("list");
  const list = h("ul", { class: "p-proposals", id: listId, role: "listbox", "aria-label": label, hidden: true });
  let found = [];
  let at = -1;
  let turn = 0;
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listId, autocomplete: "off",
  })) input.setAttribute(name, value);

  const later = debounced(search, PAUSE);

  async function search() {
    const written = input.value.trim();
    const mine = ++turn;
    if (written.length < 2) {
      close();
      return;
    }
    let answer;
    try {
      answer = await ask(written);
    } catch {
      answer = [];
    }
    if (mine !== turn || document.activeElement !== input) return;
    found = answer;
    show();
  }

  function show() {
    at = -1;
    list.replaceChildren(...found.map((one, index) => h("li", {
      role: "option",
      id: `${listId}-${index}`,
      class: "p-proposal",
      "aria-selected": "false",
      onpointerdown: (event) => event.preventDefault(),
      onclick: () => choose(index),
    }, draw(one))));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    if (found.length > 0) announce(t("panel.kpi.found", { n: found.length }));
  }

  function move(to) {
    if (list.hidden) return;
    list.children[at]?.setAttribute("aria-selected", "false");
    at = (to + found.length) % found.length;
    const entry = list.children[at];
    entry.setAttribute("aria-selected", "true");
    entry.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", entry.id);
    look(found[at]);
  }

  function close() {
    turn += 1;
    later.cancel();
    found = [];
    at = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    look(null);
  }

  function choose(index) {
    const one = found[index];
    close();
    input.focus();
    take(one);
  }

  input.addEventListener("input", (event) => {
    if (!event.isComposing) later();
  });
  input.addEventListener("compositionend", () => later());
  input.addEventListener("keydown", (event) => {
    if (composing(event)) return;
    if (event.key === "ArrowDown") {
      if (list.hidden) search();
      else move(at + 1);
    } else if (event.key === "ArrowUp" && !list.hidden) move(at < 0 ? found.length - 1 : at - 1);
    else if (event.key === "Enter" && at >= 0) choose(at);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => close());
  return h("div", { class: "p-combobox" }, input, list);
}
