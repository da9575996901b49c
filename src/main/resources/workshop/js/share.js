/**
 * Who is here, and how others join when the board is shared on the local network.
 * @module share
 */
import { h } from "./dom.js";
import { openDialog } from "./dialog.js";
import { displayName, keepDisplayName } from "./identity.js";
import { button, labelled, refill } from "./panel-dom.js";
import { store } from "./store.js";
import { t } from "./text.js";

/** The button for the toolbar. @param {object} session the answer of /api/session */
export function createShare(session) {
  const opener = button("", open, { class: "button plain p-small", data: { tool: "share" } });

  function draw() {
    const n = store.state.people.length;
    opener.textContent = n > 1 ? t("panel.share.people", { n }) : t("panel.share.title");
    opener.setAttribute("aria-haspopup", "dialog");
  }

  function open() {
    const people = h("ul", { class: "p-people" });
    const name = h("input", { class: "input", maxlength: 40, autocomplete: "off" });
    name.value = displayName();
    name.addEventListener("change", () => {
      keepDisplayName(name.value);
      store.rename();
    });
    const drawPeople = () => refill(people, store.state.people.map((one) => h("li", {
      text: one.client === store.client ? t("panel.share.you", { name: one.name || t("panel.share.nameless") })
        : one.name || t("panel.share.nameless"),
    })));
    drawPeople();
    const off = store.on("people", drawPeople);
    const { closed } = openDialog({
      title: t("panel.share.title"),
      body: h("div", { class: "p-share" }, how(),
        labelled(t("panel.share.name"), name, t("panel.share.name-hint")),
        h("h3", { text: t("panel.share.here") }), people),
    });
    closed.then(off);
  }

  function how() {
    if (!session.shared) return h("p", { text: t("panel.share.alone") });
    return session.pin ? joining() : h("p", { text: t("panel.share.ask") });
  }

  function joining() {
    return h("div", {},
      h("p", { text: t("panel.share.how") }),
      h("ul", { class: "p-addresses" }, (session.addresses ?? []).map((address) => h("li", {}, h("code", { text: address })))),
      h("p", { class: "p-quiet", text: t("panel.share.pin") }),
      h("p", { class: "p-pin", text: session.pin }));
  }

  store.on("people", draw);
  document.addEventListener("language", draw);
  draw();
  return { opener };
}
