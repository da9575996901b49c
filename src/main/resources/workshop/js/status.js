/**
 * The bar below the board: connection, what is saved, people, zoom.
 * @module status
 */
import { displayName, keepDisplayName } from "./identity.js";
import { openDialog, toast } from "./dialog.js";
import { announce, h, icon, put, words } from "./dom.js";
import { colourOf } from "./presence.js";
import { store } from "./store.js";
import { pick, t } from "./text.js";

/** @param {import("./board.js").board} board */
export function installStatus(board) {
  const line = h("span", { class: "connection" });
  const counts = h("span", { class: "counts" });
  const people = h("span", { class: "people" });
  const slot = h("span", { id: "status-slot" });
  const out = zoomTool("minus", () => board.zoom.out());
  const percent = h("button", { type: "button", class: "button plain percent", onclick: () => board.zoom.to(1) });
  const inwards = zoomTool("plus", () => board.zoom.in());
  const width = h("button", { type: "button", class: "button plain", onclick: () => board.zoom.fitWidth() });
  const all = h("button", { type: "button", class: "button plain", onclick: () => board.zoom.fitAll() });
  document.getElementById("status").append(line, counts, slot, people, h("span", { class: "tools zoom" }, out, percent, inwards, width, all));

  let before = "";
  const connection = () => {
    const waiting = store.state.connection === "waiting";
    const key = waiting ? (store.loaded ? "waiting" : "opening") : store.unconfirmed ? "saving" : "saved";
    put(line, "data-state", key);
    words(line, t(`board.connection.${key}`, { count: store.unconfirmed }));
    if (key !== before && (key === "waiting" || before === "waiting")) announce(line.textContent);
    before = key;
  };
  const count = () => {
    const { model } = store.state;
    words(counts, t("board.counts", { cards: model.elements.length, links: model.links?.length ?? 0, kpis: model.indicators?.length ?? 0 }));
  };
  const faces = () => {
    const others = store.state.people.filter((person) => person.client !== store.client);
    people.replaceChildren(...[{ client: store.client, name: displayName() || t("board.you") }, ...others].slice(0, 12).map((person, index) => {
      const name = person.name || t("board.nameless");
      const mark = h(index ? "span" : "button", { class: "mark", title: index ? name : t("board.rename", { name }), "aria-label": index ? name : t("board.rename", { name }), role: index ? "img" : null, type: index ? null : "button", text: [...name][0], onclick: index ? null : rename });
      mark.style.background = colourOf(person.client);
      return mark;
    }), ...(others.length ? [h("span", { text: t("board.people", { count: others.length + 1 }) })] : []));
  };
  function rename() {
    const input = h("input", { class: "input", type: "text", maxlength: "40", value: displayName() });
    openDialog({
      title: t("board.yourName"),
      body: h("label", { class: "field" }, h("span", { text: t("board.yourNameWhy") }), input),
      actions: [{ label: t("board.cancel") }, { label: t("board.keep"), kind: "main", run: () => {
        keepDisplayName(input.value);
        store.rename();
        faces();
      } }],
    });
    input.select();
  }
  const zoom = () => words(percent, `${Math.round(board.zoom.scale * 100)}%`);
  const translate = () => {
    for (const [button, key] of [[out, "zoomOut"], [inwards, "zoomIn"], [percent, "zoomFull"], [width, "fitWidth"], [all, "fitAll"]]) {
      put(button, "title", t(`board.tool.${key}`));
      if (button === width || button === all) words(button, t(`board.tool.${key}Short`));
      else put(button, "aria-label", t(`board.tool.${key}`));
    }
    connection();
    count();
    faces();
  };
  store.on("connection", connection);
  store.on("history", connection);
  store.on("change", () => {
    connection();
    count();
  });
  store.on("people", faces);
  store.on("zoom", zoom);
  store.on("refused", (reason) => toast(pick(reason) || t("board.error.refused"), { kind: "error", seconds: 10 }));
  store.on("notice", (text) => toast(pick(text), { seconds: 12 }));
  store.on("closed", (code) => {
    if (![4001, 4401, 4404].includes(code)) return;
    const { close } = openDialog({
      title: t(`board.closed.${code}.title`),
      body: h("p", { text: t(`board.closed.${code}.text`) }),
      actions: code === 4001 ? [{ label: t("board.closed.reload"), kind: "main", run: () => location.reload() }] : [],
    });
    const stop = store.on("connection", () => {
      stop();
      close();
    });
  });
  document.addEventListener("language", translate);
  addEventListener("beforeunload", (event) => {
    if (store.unconfirmed) event.preventDefault();
  });
  translate();
  zoom();
}

function zoomTool(name, run) {
  return h("button", { type: "button", class: "button plain", onclick: run }, icon(name));
}
