// Small helpers to build the panels. Text always goes in as text, never as markup.

/**
 * Makes an element.
 *
 * @param {string} tag its name
 * @param {object} props `class`, `text`, `on` (listeners), `data` (dataset), properties such as
 *   `value` or `disabled`, and attributes; a value of null, undefined or false leaves it out
 * @param {...(Node|string|null|undefined|Array)} children nodes and texts, in order
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "text") node.textContent = value;
    else if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === "data") Object.assign(node.dataset, value);
    else if (AS_PROPERTY.has(name)) node[name] = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  append(node, children);
  return node;
}

const AS_PROPERTY = new Set(["value", "checked", "disabled", "hidden", "selected", "indeterminate"]);

/** Appends nodes and texts; lists are flattened and gaps left out. */
export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child);
  }
  return node;
}

/** Puts the given children in place of whatever the node held. */
export function refill(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

/** A push button with a text; `props` as for {@link el}. */
export function button(text, onClick, props = {}) {
  return el("button", { type: "button", class: "p-button", ...props, text, on: { click: onClick } });
}

let names = 0;

/** An id that nothing else on the page has, to tie labels to their fields. */
export function freshId(stem) {
  names += 1;
  return `p-${stem}-${names}`;
}

/** A label above its field; `hint` is tied to the field for screen readers. */
export function labelled(label, field, hint = null) {
  field.id = field.id || freshId("field");
  const parts = [el("label", { class: "p-label", for: field.id, text: label }), field];
  if (hint) {
    const hintId = `${field.id}-hint`;
    field.setAttribute("aria-describedby", hintId);
    parts.push(el("p", { class: "p-hint", id: hintId, text: hint }));
  }
  return el("div", { class: "p-field" }, parts);
}

/** A select over `options` of `[value, text]`, with `value` chosen. */
export function choices(options, value, onChange, props = {}) {
  const select = el("select", { class: "p-select", ...props, on: { change: () => onChange(select.value) } });
  for (const [code, text] of options) {
    select.append(el("option", { value: code, text, selected: code === value }));
  }
  select.value = value;
  return select;
}

/**
 * Whether a key press belongs to an input method that is still composing, so that Enter and Esc
 * must be left to it.
 */
export function composing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** Calls `fn` once `wait` milliseconds have passed without another call. */
export function debounced(fn, wait) {
  let timer = 0;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => fn(...args), wait);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}
