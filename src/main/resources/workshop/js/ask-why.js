/**
 * The question at an arrow: a new one asks why it should be so and keeps the answer as its assumption; a chosen one shows it for mending.
 * The box stands beside the arrow, blocks nothing and goes away by itself.
 * @module ask-why
 */
import { h } from "./dom.js";
import { board } from "./board.js";
import { button, choices, composing, labelled, refill } from "./panel-dom.js";
import { store } from "./store.js";
import { nameOf } from "./ops-words.js";
import { t } from "./text.js";

/** Watches for new and chosen arrows. @param {{quiet: function(): boolean}} ctx `quiet` says when a choice is not the user's own */
export function createAskWhy(ctx) {
  const box = h("div", { class: "p-why", role: "dialog", "aria-modal": "false", hidden: true });
  document.body.append(box);
  let id = null;
  let before = null;
  let commit = () => {};
  let pending = 0;

  function ends(link) {
    return nameOf("link", link.id, store.state.model);
  }

  function open(linkId, fresh, enter = fresh) {
    const link = store.find("link", linkId);
    if (!link) return;
    clearTimeout(pending);
    if (id !== null) close(false);
    id = linkId;
    before = document.activeElement;
    const feedback = (link.kind ?? "cause") === "feedback";
    const answer = h("textarea", { class: "input", rows: 2 });
    answer.value = link.assumption ?? "";
    const evidence = h("textarea", { class: "input", rows: 1 });
    evidence.value = link.evidence ?? "";
    commit = () => {
      const set = {};
      if (answer.value.trim() !== (link.assumption ?? "")) set.assumption = answer.value.trim() || null;
      if (evidence.value.trim() !== (link.evidence ?? "")) set.evidence = evidence.value.trim() || null;
      if (Object.keys(set).length > 0 && store.find("link", linkId)) {
        store.edit([{ op: "put", kind: "link", id: linkId, set }], t("panel.why.edited"));
      }
    };
    box.setAttribute("aria-label", t("panel.why.label"));
    refill(box,
      h("p", { class: "p-why-ends", text: ends(link) }),
      labelled(t(feedback ? "panel.why.ask-feedback" : "panel.why.ask"), answer, fresh ? t("panel.why.hint") : null),
      fresh ? null : h("details", { open: feedback },
        h("summary", { text: t("panel.why.more") }),
        labelled(t("panel.words.field.evidence"), evidence),
        labelled(t("panel.words.field.kind"), choices(
          [["cause", t("panel.words.link.cause")], ["feedback", t("panel.words.link.feedback")]], link.kind ?? "cause",
          (kind) => store.edit([{ op: "put", kind: "link", id: linkId, set: { kind: kind === "cause" ? null : kind } }], t("panel.why.turned"))))),
      h("div", { class: "p-actions" },
        button(t("panel.why.keep"), () => close(true), { class: "button main p-small" }),
        button(t(fresh ? "panel.why.skip" : "panel.why.close"), () => close(!fresh), { class: "button plain p-small" })));
    box.hidden = false;
    place();
    if (enter) answer.focus({ preventScroll: true });
    answer.addEventListener("keydown", (event) => {
      if (composing(event)) return;
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        close(true);
      }
    });
  }

  /** Beside the middle of the arrow, within the window. */
  function place() {
    const arrow = board.arrows.get(id);
    const at = arrow?.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const middle = at ? { x: (at.left + at.right) / 2, y: (at.top + at.bottom) / 2 } : { x: innerWidth / 2, y: innerHeight / 2 };
    const under = middle.y + 14 + height < innerHeight - 40;
    box.style.left = `${Math.max(8, Math.min(middle.x - width / 2, innerWidth - width - 8))}px`;
    box.style.top = `${Math.max(56, under ? middle.y + 14 : middle.y - 14 - height)}px`;
  }

  /** Puts the box away; `keep` writes the answer. */
  function close(keep) {
    if (id === null) return;
    const inside = box.contains(document.activeElement);
    if (keep) commit();
    id = null;
    box.hidden = true;
    box.replaceChildren();
    if (inside && before?.isConnected) before.focus({ preventScroll: true });
  }

  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !composing(event)) {
      event.stopPropagation();
      close(false);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (id !== null && !box.contains(event.target)) close(true);
  }, true);
  addEventListener("resize", () => id !== null && place());

  board.on("link-created", ({ id: fresh }) => open(fresh, true));
  board.on("edit-link", ({ id: wanted }) => open(wanted, false, true));
  store.on("change", () => {
    if (id !== null && !store.find("link", id)) close(false);
  });
  store.on("selection", () => {
    const [only] = store.state.selection.size === 1 ? store.state.selection : [];
    if (only?.startsWith("link:")) {
      const chosen = only.slice(5);
      clearTimeout(pending);
      if (chosen !== id && !ctx.quiet()) pending = setTimeout(() => store.state.selection.has(only) && open(chosen, false), 0);
    } else if (id !== null && !box.contains(document.activeElement)) close(true);
  });

}
