/**
 * The bar above the board: the board's title, undo and redo, search, projector, print, language, help.
 * @module toolbar
 */
import { h, icon, put, words } from "./dom.js";
import { showHelp } from "./help.js";
import { redo, undo } from "./keys.js";
import { Search } from "./search.js";
import { store } from "./store.js";
import { currentLanguage, setLanguage, t } from "./text.js";

/** @param {import("./board.js").board} board */
export function installToolbar(board) {
  const home = h("a", { class: "button plain home", href: location.pathname }, icon("back"));
  const title = h("input", { class: "title", type: "text", autocomplete: "off", spellcheck: "false" });
  const undoButton = tool("undo", undo);
  const redoButton = tool("redo", redo);
  board.search = new Search(board);
  const projector = tool("projector", () => {
    const on = !("projector" in document.documentElement.dataset);
    setProjector(board, on);
    put(projector, "aria-pressed", String(on));
  });
  put(projector, "aria-pressed", "false");
  const print = tool("print", () => window.print());
  const language = h("button", { type: "button", class: "button plain language", onclick: async () => {
    const next = currentLanguage() === "ja" ? "en" : "ja";
    localStorage.setItem("sujimichi.language", next);
    await setLanguage(next);
  } });
  const help = tool("help", showHelp);

  document.getElementById("toolbar-start").append(home, title, h("span", { class: "apart" }), undoButton, redoButton, board.search.element);
  document.getElementById("toolbar-end").append(projector, print, language, help);

  title.addEventListener("change", () => {
    if (title.value.trim()) store.edit([{ op: "model", set: { title: title.value.trim() } }], t("board.did.title"));
    else title.value = store.state.model.title ?? "";
  });
  title.addEventListener("keydown", (event) => {
    if (!event.isComposing && event.keyCode !== 229 && event.key === "Enter") title.blur();
  });
  const history = () => {
    put(undoButton, "aria-disabled", store.canUndo ? null : "true");
    put(redoButton, "aria-disabled", store.canRedo ? null : "true");
  };
  store.on("history", history);
  store.on("change", () => {
    if (document.activeElement !== title) title.value = store.state.model.title ?? "";
    put(board.root, "data-title", store.state.model.title);
    put(title, "title", store.state.model.title);
    document.title = t("board.pageTitle", { title: store.state.model.title ?? store.board });
  });
  const translate = () => {
    for (const [button, key, keys] of [[home, "home"], [undoButton, "undo", "Ctrl+Z"], [redoButton, "redo", "Ctrl+Shift+Z"], [projector, "projector"], [print, "print"], [help, "help", "?"]]) {
      const label = t(`board.tool.${key}`);
      put(button, "aria-label", label);
      put(button, "title", keys ? `${label}（${keys}）` : label);
    }
    put(title, "aria-label", t("board.tool.title"));
    words(language, t("board.tool.language"));
    put(language, "lang", currentLanguage() === "ja" ? "en" : "ja");
    board.search.translate();
  };
  document.addEventListener("language", translate);
  translate();
  history();
}

function tool(name, run) {
  return h("button", { type: "button", class: "button plain", onclick: run }, icon(name));
}

/** Bigger type and fewer tools for a screen on the wall. */
export function setProjector(board, on) {
  if (on) document.documentElement.dataset.projector = "";
  else delete document.documentElement.dataset.projector;
  board.zoom.fitWidth();
}
