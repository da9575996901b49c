/**
 * Building blocks that the panels share, on top of {@link module:dom}.
 * @module panel-dom
 */
import { h } from "./dom.js";

/** Puts the given children in place of whatever the node held; gaps are left out. */
export function refill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A push button with a text. @param {string} text @param {function(): any} run @param {object} [properties] */
export function button(text, run, properties = {}) {
  return h("button", { type: "button", class: "button", ...properties, text, onclick: run });
}

/** A button that looks like a word in a sentence. */
export function wordButton(text, run, properties = {}) {
  return button(text, run, { class: "p-word", ...properties });
}

let names = 0;

/** An id that nothing else on the page has, to tie labels to their fields. @param {string} stem */
export function freshId(stem) {
  names += 1;
  return `p-${stem}-${names}`;
}

/** A label above its field; `hint` is read out with the field. */
export function labelled(label, field, hint = null) {
  field.id = field.id || freshId("field");
  const parts = [h("label", { for: field.id, text: label }), field];
  if (hint) {
    const id = `${field.id}-hint`;
    field.setAttribute("aria-describedby", id);
    parts.push(h("p", { class: "p-hint", id, text: hint }));
  }
  return h("div", { class: "field" }, parts);
}

/** A choice among `[value, text]` pairs. @param {function(string)} changed called with the value chosen */
export function choices(options, value, changed, properties = {}) {
  const select = h("select", { class: "input", ...properties, onchange: () => changed(select.value) },
    options.map(([code, text]) => h("option", { value: code, text })));
  select.value = value;
  return select;
}

/** Two or more buttons of which one is pressed. @param {Array<{label: string, on: boolean, run: function()}>} parts */
export function segments(label, parts) {
  return h("div", { class: "p-segments", role: "group", "aria-label": label },
    parts.map((part) => button(part.label, part.run, { class: "button p-segment", "aria-pressed": String(part.on) })));
}

/** Whether a key press belongs to an input method at work, so that Enter and Escape are its own. */
export function composing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** Calls `run` once `wait` milliseconds have passed without another call. */
export function debounced(run, wait) {
  let timer = 0;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), wait);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}
