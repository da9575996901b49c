/**
 * Files: the list of boards to start from, import by dropping a file, and the export menu.
 * @module files
 */
import { h } from "./dom.js";
import { openDialog, openMenu, toast } from "./dialog.js";
import { api } from "./api.js";
import { button, choices, labelled, refill } from "./panel-dom.js";
import { store } from "./store.js";
import { FIELDS } from "./terms.js";
import { t, pick, currentLanguage } from "./text.js";

const address = (name) => `?board=${encodeURIComponent(name)}`;

/** Shows the list of boards. @param {object} session @param {HTMLElement} root */
export function startPage(session, root) {
  const lists = h("ul", { class: "f-boards" });
  const open = h("input", { type: "file", accept: ".json,.xlsx", class: "unseen", id: "f-file", "aria-label": t("panel.files.choose"), onchange: () => take([...open.files]) });
  document.title = t("panel.files.page-title");
  refill(root, h("div", { class: "f-page" },
    h("h1", { text: t("panel.files.title") }),
    h("p", { class: "f-lead", text: t("panel.files.lead") }),
    h("div", { class: "f-columns" },
      h("section", { class: "f-new", "aria-labelledby": "f-new" }, h("h2", { id: "f-new", text: t("panel.files.new") }), newForm(),
        h("div", { class: "f-drop" }, h("p", { text: t("panel.files.drop") }), open,
          button(t("panel.files.choose"), () => open.click()))),
      h("section", { "aria-labelledby": "f-list" }, h("h2", { id: "f-list", text: t("panel.files.boards", { n: session.boards.length }) }),
        h("p", { class: "p-quiet", text: t("panel.files.folder", { folder: session.folder ?? "" }) }), lists))));
  if (session.boards.length === 0) lists.append(h("li", { class: "p-quiet", text: t("panel.files.none") }));
  const newestFirst = [...session.boards].sort((a, b) => String(b.modified).localeCompare(String(a.modified)));
  for (const one of newestFirst) {
    lists.append(h("li", {}, h("a", { class: "f-board", href: address(one.name) },
      h("span", { class: "f-title", text: one.title || one.name }),
      h("span", { class: "f-facts", text: [t("panel.files.elements", { n: one.elements ?? 0 }), when(one.modified), one.name].filter(Boolean).join(" ・ ") }))));
  }
}

function when(time) {
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? "" : at.toLocaleString(currentLanguage() === "ja" ? "ja-JP" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
}

function newForm() {
  const title = h("input", { class: "input", maxlength: 200, placeholder: t("panel.files.title-example") });
  let field = "";
  const select = choices([["", t("panel.files.no-field")], ...FIELDS.map((one) => [one.code, pick(one)])], "", (value) => { field = value; });
  return h("form", {
    class: "p-form",
    onsubmit: async (event) => {
      event.preventDefault();
      if (title.value.trim() === "") {
        title.focus();
        return;
      }
      try {
        const { name } = await api.post("/api/boards", { title: title.value.trim(), ...(field ? { field } : {}) });
        location.assign(address(name));
      } catch (problem) {
        toast(problem.message, { kind: "error" });
      }
    },
  }, labelled(t("panel.files.name"), title), labelled(t("panel.files.field"), select, t("panel.files.field-hint")),
  h("button", { type: "submit", class: "button main", text: t("panel.files.create") }));
}

/** Lets files be dropped anywhere on the page. @param {function(Array<File>)} [handle] */
export function catchDrops(handle = take) {
  let depth = 0;
  const veil = h("div", { class: "f-veil", hidden: true }, h("p", { text: t("panel.files.drop-here") }));
  document.body.append(veil);
  const files = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragenter", (event) => {
    if (!files(event)) return;
    depth += 1;
    veil.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (files(event) && --depth <= 0) hide();
  });
  addEventListener("dragover", (event) => {
    if (files(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    hide();
    handle([...event.dataTransfer.files]);
  });
  function hide() {
    depth = 0;
    veil.hidden = true;
  }
}

async function take(list) {
  const done = [];
  for (const file of list) {
    try {
      done.push({ file, answer: await api.upload(`/api/import?name=${encodeURIComponent(file.name)}`, file) });
    } catch (problem) {
      done.push({ file, problem });
    }
  }
  if (done.length > 0) tell(done);
}

/** What was read, and what was not, with its place in the file. */
function tell(done) {
  const good = done.flatMap((one) => one.answer?.boards ?? []);
  openDialog({
    title: t(good.length > 0 ? "panel.files.read" : "panel.files.not-read"),
    body: h("div", { class: "f-log" }, done.map(({ file, answer, problem }) => h("section", {},
      h("h3", { text: file.name }),
      answer ? read(answer) : refused(problem)))),
    actions: [{ label: t("board.close"), value: null }],
    wide: true,
  });
}

function read({ boards, log = [], problems = [] }) {
  const told = [...problems, ...log.filter((one) => one.kind !== "read")];
  return [
    h("ul", { class: "f-opened" }, boards.map((name, index) => h("li", {}, h("a", { class: "button main", autofocus: index === 0, href: address(name), text: t("panel.files.open", { name }) })))),
    told.length > 0 ? h("ul", { class: "f-problems" }, told.map(said)) : h("p", { class: "p-quiet", text: t("panel.files.clean") }),
    log.length > 0
      ? h("details", {}, h("summary", { text: t("panel.files.log", { n: log.length }) }), h("ul", {}, log.map(said)))
      : null,
  ];
}

function refused(problem) {
  const list = problem.body?.problems ?? [];
  return list.length > 0 ? h("ul", { class: "f-problems" }, list.map(said)) : h("p", { role: "alert", text: problem.message });
}

function said(one) {
  const place = placeOf(one.place);
  return h("li", {}, place ? h("span", { class: "f-place", text: place }) : null, place ? " " : null, pick(one.text ?? one));
}

/** A place as a person finds it: the line and column of a text, or sheet and cell. */
function placeOf(place) {
  const [, line, column] = /^(\d+):(\d+)$/.exec(place ?? "") ?? [];
  return line ? t("panel.files.line", { line, column }) : place ?? "";
}

/** The button of the export menu. */
export function exportButton() {
  const opener = button("", menu, { "aria-haspopup": "menu", "aria-expanded": "false", data: { tool: "export" } });
  const draw = () => { opener.textContent = t("panel.files.export"); };
  const save = (path, filename) => api.download(`/api/boards/${encodeURIComponent(store.board)}/${path}`, filename)
    .catch((problem) => toast(problem.message, { kind: "error" }));

  function menu() {
    const item = (format, ending = format) => ({
      label: t(`panel.files.as.${format}`),
      hint: `.${ending}`,
      run: () => save(`export?format=${format}&lang=${currentLanguage()}`, `${store.board}.${ending}`),
    });
    openMenu(opener, [
      { title: t("panel.files.model") }, item("xlsx"), item("json"), item("svg"),
      "-",
      { title: t("panel.files.review") }, item("html"), item("md"), item("csv"),
    ], { label: t("panel.files.export") });
  }

  draw();
  document.addEventListener("language", draw);
  return opener;
}
