/**
 * The guided way through a model, goal first: a strip with seven steps that says what belongs where, and keeps later findings waiting.
 * @module guide
 */
import { h } from "./dom.js";
import { addCard, highlight } from "./marks.js";
import { button, refill } from "./panel-dom.js";
import { store } from "./store.js";
import { t, pick } from "./text.js";

const KEPT = "sujimichi.guide.";

/**
 * Builds the guide into its strip.
 * @param {HTMLElement} root the strip
 * @param {{steps: Array<object>}} session
 * @returns the guide: `limit()` is the index of the step whose findings are shown last, null for all of them
 */
export function createGuide(root, session) {
  const steps = session.steps ?? [];
  const listeners = new Set();
  let counts = steps.map(() => 0);
  let progress = restore();
  let resting = false;

  function restore() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT + boardName()) ?? "{}");
      return { known: "at" in kept, open: kept.open === true, folded: kept.folded === true, at: clamp(kept.at ?? 0), done: new Set(kept.done ?? []) };
    } catch {
      return { known: false, open: false, folded: false, at: 0, done: new Set() };
    }
  }

  function boardName() {
    return new URLSearchParams(location.search).get("board") ?? "";
  }

  function clamp(at) {
    return Math.max(0, Math.min(steps.length - 1, Number(at) || 0));
  }

  function keep() {
    localStorage.setItem(KEPT + boardName(), JSON.stringify({
      open: progress.open, folded: progress.folded, at: progress.at, done: [...progress.done],
    }));
    store.setStep(progress.open ? steps[progress.at]?.id ?? null : null);
    for (const listener of listeners) listener();
  }

  function go(at) {
    progress.at = clamp(at);
    progress.open = true;
    keep();
    draw();
  }

  function next() {
    progress.done.add(steps[progress.at].id);
    const here = document.activeElement?.dataset?.act;
    go(progress.at + 1);
    if (here) root.querySelector(`[data-act="${here}"]`)?.focus();
  }

  function show(open) {
    progress.open = open;
    keep();
    draw();
  }

  function draw() {
    root.hidden = resting || !progress.open || steps.length === 0;
    point();
    if (root.hidden) {
      root.replaceChildren();
      return;
    }
    root.setAttribute("aria-label", t("panel.guide.label"));
    root.setAttribute("role", "region");
    refill(root, track(), progress.folded ? null : page(steps[progress.at]));
    root.querySelector('[aria-current="step"]')?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }

  /** Points at the columns of the step. */
  function point() {
    highlight(!root.hidden && steps[progress.at]?.tiers.length > 0 ? steps[progress.at].tiers : null);
  }

  function track() {
    return h("div", { class: "g-track" },
      stepList(),
      h("div", { class: "g-tools" },
        button(t(progress.folded ? "panel.guide.unfold" : "panel.guide.fold"), fold, {
          class: "button plain", "aria-expanded": String(!progress.folded), data: { act: "fold" },
        }),
        button(t("panel.guide.leave"), () => show(false), { class: "button plain", data: { act: "leave" } })));
  }

  function stepList() {
    return h("ol", { class: "g-steps" }, steps.map((step, index) => h("li", {},
      h("button", {
        type: "button",
        class: `g-step${progress.done.has(step.id) ? " is-done" : ""}`,
        "aria-current": index === progress.at ? "step" : null,
        onclick: () => go(index),
      },
      h("span", { class: "g-number", "aria-hidden": "true", text: progress.done.has(step.id) ? "✓" : String(index + 1) }),
      h("span", { class: "g-name", text: pick(step.title) }),
      progress.done.has(step.id) ? h("span", { class: "unseen", text: t("panel.guide.done") }) : null,
      count(index)))));
  }

  function count(index) {
    if (store.mode === "off" || counts[index] === 0) return null;
    const waiting = index > progress.at;
    return h("span", {
      class: `g-count${waiting ? " is-waiting" : ""}`,
      title: t(waiting ? "panel.guide.count-later" : "panel.guide.count", { n: counts[index] }),
    }, h("span", { "aria-hidden": "true", text: String(counts[index]) }),
    h("span", { class: "unseen", text: t(waiting ? "panel.guide.count-later" : "panel.guide.count", { n: counts[index] }) }));
  }

  function fold() {
    progress.folded = !progress.folded;
    keep();
    draw();
    root.querySelector('[data-act="fold"]').focus();
  }

  function page(step) {
    const last = progress.at === steps.length - 1;
    return h("div", { class: "g-page" },
      h("div", { class: "g-say" },
        h("p", { class: "g-question", text: pick(step.question) }),
        h("p", { class: "g-says", text: pick(step.belongs) })),
      h("dl", { class: "g-how" },
        h("dt", { text: t("panel.guide.begin") }), h("dd", { text: pick(step.begin) }),
        h("dt", { text: t("panel.guide.example") }), h("dd", { class: "g-example", text: pick(step.example) })),
      h("div", { class: "g-act" },
        step.tiers.map((tier) => button(addLabel(step, tier), () => addCard(tier), {
          class: "button main", data: { act: `add-${tier}` },
        })),
        last
          ? button(t("panel.guide.finish"), finish, { data: { act: "next" } })
          : button(t("panel.guide.next", { title: pick(steps[progress.at + 1].title) }), next, { data: { act: "next" } })));
  }

  function addLabel(step, tier) {
    return step.tiers.length === 1 ? t("panel.guide.add") : t("panel.guide.add-to", { tier: t(`panel.words.tier.${tier}`) });
  }

  function finish() {
    progress.done.add(steps[progress.at].id);
    show(false);
  }

  /** An empty board that nobody has led through yet begins with the guide. */
  const welcome = store.on("change", () => {
    if (!store.loaded) return;
    welcome();
    if (!progress.known && (store.state.model.elements ?? []).length === 0) show(true);
  });
  store.on("mode", draw);
  document.addEventListener("language", draw);
  draw();

  return {
    /** Index of the last step whose findings show, or null for all. */
    limit: () => (progress.open && !resting && steps.length > 0 ? progress.at : null),
    /** Takes the number of findings of each step. */
    setCounts(next) {
      if (next.length === counts.length && next.every((n, index) => n === counts[index])) return;
      counts = next;
      if (!root.hidden && !store.typing) {
        const act = root.contains(document.activeElement) ? document.activeElement : null;
        root.querySelector(".g-steps").replaceWith(stepList());
        if (act && !act.isConnected) root.querySelector('[aria-current="step"]')?.focus();
      }
    },
    point,
    /** Steps aside while another mode needs the room. */
    rest(on) {
      resting = on;
      draw();
    },
    isOpen: () => progress.open && !resting,
    toggle: () => show(!progress.open),
    onChange: (listener) => listeners.add(listener),
  };
}
