/**
 * Named versions: keep one, compare, go back.
 * @module versions
 */
import { h } from "./dom.js";
import { confirmDialog, toast } from "./dialog.js";
import { api } from "./api.js";
import { displayName } from "./identity.js";
import { button, choices, labelled, refill } from "./panel-dom.js";
import { comparison } from "./version-diff.js";
import { store } from "./store.js";
import { t, currentLanguage } from "./text.js";

/** The view of the side panel. @param {object} ctx panel */
export function createVersions(ctx) {
  let list = [];
  let compared = null;
  let container = null;
  let listing = null;
  let result = null;
  const path = () => `/api/boards/${encodeURIComponent(store.board)}/versions`;

  const view = {
    id: "versions",
    title: () => t("panel.versions.title"),
    render(body) {
      container = body;
      listing = h("div", { class: "p-listing" });
      refill(body, keepForm(), listing);
      load();
    },
    closed() {
      container = null;
    },
  };

  async function load() {
    try {
      list = await api.get(path());
    } catch (problem) {
      toast(problem.message, { kind: "error" });
    }
    draw();
  }

  function draw() {
    if (!container) return;
    result = h("div", { class: "p-compare" });
    refill(listing, list.length === 0
      ? h("p", { class: "p-quiet", text: t("panel.versions.none") })
      : h("ul", { class: "p-versions" }, list.map(line)));
    if (compared) compare(compared.id, compared.other);
  }

  function keepForm() {
    const name = h("input", { class: "input", maxlength: 80, placeholder: t("panel.versions.name-example") });
    return h("form", {
      class: "p-form p-keep",
      onsubmit: async (event) => {
        event.preventDefault();
        const given = name.value.trim();
        if (given === "") {
          name.focus();
          return;
        }
        try {
          await api.post(path(), { name: given, by: displayName() });
          name.value = "";
          toast(t("panel.versions.kept", { name: given }));
          await load();
          container?.querySelector("input")?.focus();
        } catch (problem) {
          toast(problem.message, { kind: "error" });
        }
      },
    }, labelled(t("panel.versions.name"), name), h("button", { type: "submit", class: "button main", text: t("panel.versions.keep") }));
  }

  function line(version) {
    return h("li", { class: "p-version", data: { id: version.id } },
      h("p", { class: "p-version-name", text: version.name }),
      h("p", { class: "p-quiet", text: [when(version.time), version.by].filter(Boolean).join(" ・ ") }),
      h("div", { class: "p-actions" },
        button(t("panel.versions.compare"), () => compare(version.id, ""), {
          class: "button p-small", "aria-label": t("panel.versions.compare-of", { name: version.name }),
        }),
        button(t("panel.versions.restore"), () => restore(version), {
          class: "button p-small", "aria-label": t("panel.versions.restore-of", { name: version.name }),
        })));
  }

  async function compare(id, other) {
    compared = { id, other };
    const version = list.find((one) => one.id === id);
    const others = [["", t("panel.versions.now")], ...list.filter((one) => one.id !== id).map((one) => [one.id, one.name])];
    const head = h("div", { class: "p-compare-head" },
      h("h3", { text: t("panel.versions.since", { name: version?.name ?? "" }) }),
      labelled(t("panel.versions.with"), choices(others, other, (chosen) => compare(id, chosen))));
    const body = h("div", { "aria-live": "polite" });
    refill(result, head, body);
    [...container.querySelectorAll(".p-version")].find((one) => one.dataset.id === id)?.append(result);
    try {
      const answer = await api.get(`${path()}/${encodeURIComponent(id)}/diff${other ? `?with=${encodeURIComponent(other)}` : ""}`);
      refill(body, comparison(answer));
    } catch (problem) {
      refill(body, h("p", { role: "alert", text: problem.message }));
    }
    head.scrollIntoView({ block: "nearest" });
  }

  async function restore(version) {
    const sure = await confirmDialog(t("panel.versions.restore-title"), t("panel.versions.restore-ask", { name: version.name }), {
      yes: t("panel.versions.restore"),
    });
    if (!sure) return;
    try {
      await api.post(`${path()}/${encodeURIComponent(version.id)}/restore`, { client: store.client, label: t("panel.versions.restoring", { name: version.name }) });
      toast(t("panel.versions.restored", { name: version.name }), { action: { label: t("panel.findings.undo"), run: () => store.undo() } });
    } catch (problem) {
      toast(problem.message, { kind: "error" });
    }
  }

  function when(time) {
    const at = new Date(time);
    return Number.isNaN(at.getTime()) ? String(time ?? "")
      : at.toLocaleString(currentLanguage() === "ja" ? "ja-JP" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
  }

  return { open: () => ctx.panel.open(view), view };
}
