/**
 * Dialogs, menus and short notices, all usable by keyboard and named for screen readers.
 * @module dialog
 */
import { announce, h, icon } from "./dom.js";
import { t } from "./text.js";

let counter = 0;

/**
 * Opens a modal dialog. Escape and the close button close it; focus returns to where it was.
 * @param {object} options
 * @param {string} options.title
 * @param {Node|string|Array} options.body
 * @param {Array<{label: string, kind?: "main"|"grave", value?: any, run?: function(): (any|Promise<any>)}>} [options.actions]
 *   buttons at the foot; `run` answering false keeps the dialog open
 * @param {boolean} [options.wide]
 * @param {string} [options.class] an additional class
 * @returns {{dialog: HTMLDialogElement, close: function(any=), closed: Promise<any>}} `closed` resolves to the value of the button,
 *   or undefined when dismissed
 */
export function openDialog({ title, body, actions = [], wide = false, class: extra = "" }) {
  const id = `dialog-${++counter}`;
  const before = document.activeElement;
  let answer;
  const foot = actions.map((action) => h("button", {
    type: "button",
    class: `button ${action.kind ?? ""}`,
    text: action.label,
    onclick: async () => {
      const given = action.run ? await action.run() : action.value;
      if (given !== false || !action.run) close(given);
    },
  }));
  const dialog = h("dialog", { class: `dialog ${wide ? "wide" : ""} ${extra}`, "aria-labelledby": id },
    h("div", { class: "dialog-head" },
      h("h2", { id, text: title }),
      h("button", { type: "button", class: "button plain", "aria-label": t("board.close"), onclick: () => close() }, icon("close"))),
    h("div", { class: "dialog-body" }, body),
    foot.length ? h("div", { class: "dialog-foot" }, foot) : null);
  const closed = new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(answer);
    });
  });
  function close(value) {
    answer = value;
    dialog.close();
  }
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, close, closed };
}

/**
 * Asks a yes/no question.
 * @param {string} title
 * @param {string} text
 * @param {{yes: string, grave?: boolean}} options the words of the confirming button
 * @returns {Promise<boolean>}
 */
export async function confirmDialog(title, text, { yes, grave = false }) {
  const { closed } = openDialog({
    title,
    body: h("p", { text }),
    actions: [{ label: t("board.cancel"), value: false }, { label: yes, kind: grave ? "grave" : "main", value: true }],
  });
  return (await closed) === true;
}

/**
 * Opens a menu at an element or a point. Arrow keys, Home, End and typing move; Enter chooses; Escape closes.
 * @param {Element|{x: number, y: number}} at
 * @param {Array<{label: string, run: function(), checked?: boolean, hint?: string, disabled?: boolean}|"-"|{title: string}>} items
 * @param {{label?: string}} [options] label: the menu's name for screen readers
 * @returns {{close: function()}}
 */
export function openMenu(at, items, { label = "" } = {}) {
  document.querySelector(".menu")?.dispatchEvent(new CustomEvent("dismiss"));
  const before = document.activeElement;
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label || t("board.menu") });
  const entries = [];
  for (const item of items) {
    if (item === "-") menu.append(h("div", { role: "separator" }));
    else if ("title" in item) menu.append(h("div", { class: "menu-title", role: "presentation", text: item.title }));
    else {
      const entry = h("button", {
        type: "button",
        role: item.checked === undefined ? "menuitem" : "menuitemradio",
        tabindex: "-1",
        "aria-checked": item.checked === undefined ? null : String(item.checked),
        "aria-disabled": item.disabled ? "true" : null,
        onclick: () => {
          if (item.disabled) return;
          close(true);
          item.run();
        },
      }, h("span", { text: item.label }), item.hint ? h("span", { class: "hint", text: item.hint }) : null);
      entries.push(entry);
      menu.append(entry);
    }
  }
  const outside = (event) => {
    if (!menu.contains(event.target)) close(false);
  };
  function close(back) {
    document.removeEventListener("pointerdown", outside, true);
    menu.remove();
    if (at instanceof Element) at.setAttribute("aria-expanded", "false");
    if (back && before instanceof Element && before.isConnected) before.focus();
  }
  let typed = "";
  let typedAt = 0;
  menu.addEventListener("dismiss", () => close(false));
  menu.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const index = entries.indexOf(document.activeElement);
    const move = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (move !== undefined) entries[(move + entries.length) % entries.length]?.focus();
    else if (event.key === "Escape") close(true);
    else if (event.key === "Tab") close(true);
    else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typed = event.timeStamp - typedAt > 800 ? event.key : typed + event.key;
      typedAt = event.timeStamp;
      entries.find((entry) => entry.textContent.toLowerCase().startsWith(typed.toLowerCase()))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const host = before?.closest?.("dialog[open]") ?? document.body;
  host.append(menu);
  const box = at instanceof Element ? at.getBoundingClientRect() : { left: at.x, right: at.x, top: at.y, bottom: at.y };
  const { offsetWidth: width, offsetHeight: height } = menu;
  const top = box.bottom + 4 + height > innerHeight && box.top - 4 - height > 0 ? box.top - 4 - height : Math.min(box.bottom + 4, innerHeight - height - 4);
  menu.style.left = `${Math.max(4, Math.min(box.left, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, top)}px`;
  if (at instanceof Element) at.setAttribute("aria-expanded", "true");
  (entries.find((entry) => entry.getAttribute("aria-checked") === "true") ?? entries[0])?.focus();
  document.addEventListener("pointerdown", outside, true);
  return { close: () => close(true) };
}

/**
 * Shows a short notice at the foot of the page and says it to screen readers.
 * @param {string} text
 * @param {{kind?: "error", action?: {label: string, run: function()}, seconds?: number}} [options]
 */
export function toast(text, { kind = "", action, seconds = 6 } = {}) {
  let place = document.getElementById("toasts");
  if (!place) {
    place = h("div", { id: "toasts" });
    document.body.append(place);
  }
  const notice = h("div", { class: `toast ${kind}` }, h("span", { text }),
    action ? h("button", { type: "button", text: action.label, onclick: () => { notice.remove(); action.run(); } }) : null);
  place.append(notice);
  while (place.childElementCount > 3) place.firstElementChild.remove();
  announce(text);
  setTimeout(() => notice.remove(), seconds * 1000);
}
