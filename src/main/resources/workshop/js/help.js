/**
 * The page of keys.
 * @module help
 */
import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { t } from "./text.js";

const GROUPS = {
  cards: ["↑ ↓ ← →", "Enter", "Esc", "N", "Ctrl+Enter", "Shift+Enter", "Alt+← →", "Alt+↑ ↓", "F", "K", "M", "Delete"],
  arrows: ["L", "A", "← →", "↑ ↓", "Enter", "Delete"],
  choose: ["Space", "Shift+↑ ↓ ← →", "Ctrl+A", "Ctrl+Z", "Ctrl+Shift+Z"],
  view: ["Ctrl+F, /", "+ −", "0", "1", "Ctrl+ホイール", "Space+ドラッグ", "?"],
};

/** Shows all keys and what the pointer does. */
export function showHelp() {
  if (document.querySelector("dialog.help")) return;
  const tables = Object.entries(GROUPS).map(([group, keys]) => h("section", {},
    h("h3", { text: t(`board.help.${group}.title`) }),
    h("dl", {}, keys.map((key, index) => [
      h("dt", {}, h("kbd", { text: key === "Ctrl+ホイール" ? t("board.help.wheel") : key === "Space+ドラッグ" ? t("board.help.pan") : key })),
      h("dd", { text: t(`board.help.${group}.${index + 1}`) }),
    ]))));
  openDialog({
    title: t("board.help.title"), wide: true, class: "help",
    body: [h("p", { class: "help-lead", text: t("board.help.pointer") }), h("div", { class: "help-columns" }, tables)],
    actions: [{ label: t("board.close"), kind: "main" }],
  });
}
