/**
 * One page for each KPI that was missed: the chain to it, the assumption that may not have held, and what to change.
 * @module retro-missed
 */
import { h } from "./dom.js";
import { measuredStates, SIGNS } from "./chain-view.js";
import { button, freshId, labelled, refill } from "./panel-dom.js";
import { store } from "./store.js";
import { t, pick } from "./text.js";

/** @param {{year: number, go: function(string), problem: string}} given */
export function missedPages({ year, go, problem }) {
  const node = h("div", { class: "r-pages" });
  let review = null;
  let at = 0;

  function update(next) {
    const same = review && next && JSON.stringify(review.missed) === JSON.stringify(next.missed);
    review = next;
    if (same || node.contains(document.activeElement) && document.activeElement.matches("textarea, input")) return;
    draw();
  }

  function draw() {
    const missed = review?.missed ?? [];
    if (missed.length === 0) {
      refill(node, h("p", { class: "p-empty-title", text: problem || t(review ? "panel.retro.no-missed" : "panel.retro.no-review") }));
      return;
    }
    at = Math.min(at, missed.length - 1);
    refill(node, pager(missed), page(missed[at]));
  }

  function pager(missed) {
    const move = (by) => {
      at = (at + by + missed.length) % missed.length;
      draw();
      node.querySelector(`[data-act="${by > 0 ? "next" : "previous"}"]`).focus();
      store.reveal("indicator", missed[at].indicator);
    };
    return h("div", { class: "p-pager" },
      button(t("panel.findings.previous"), () => move(-1), { disabled: missed.length < 2, data: { act: "previous" } }),
      h("span", { class: "p-pager-at", text: t("panel.retro.missed-at", { at: at + 1, of: missed.length }) }),
      button(t("panel.findings.next"), () => move(1), { disabled: missed.length < 2, data: { act: "next" } }));
  }

  function page(one) {
    const kpi = store.find("indicator", one.indicator);
    const figures = review.indicators.find((each) => each.id === one.indicator)?.figures;
    return h("article", { class: "r-page", "aria-label": kpi?.name ?? one.indicator },
      h("h3", { class: "r-page-title" }, h("span", { class: "r-sign r-missed", text: `${SIGNS.missed} ` }), kpi?.name ?? one.indicator),
      h("p", { class: "r-figures", text: pick(figures) }),
      h("p", { class: `r-status r-status-${one.status}`, text: t(`panel.retro.status.${one.status}`) }),
      trace(one),
      h("p", { class: "p-question", text: pick(one.question) }),
      form(one));
  }

  function trace(one) {
    const doubtful = new Map((one.doubtful ?? []).map((each) => [`${each.from} ${each.to}`, each]));
    const states = measuredStates(review);
    return h("ol", { class: "r-trace", "aria-label": t("panel.retro.trace") }, one.trace.map((id, index) => {
      const doubt = index > 0 ? doubtful.get(`${one.trace[index - 1]} ${id}`) : null;
      const element = store.find("element", id);
      return h("li", {},
        index > 0 ? h("div", { class: `r-down${doubt ? " is-doubtful" : ""}` },
          h("span", { "aria-hidden": "true", text: "↓ " }),
          doubt ? h("span", { class: "r-broken", text: t(doubt.broken ? "panel.retro.broken-here" : "panel.retro.maybe-here") }) : null,
          doubt?.assumption ? h("span", { class: "r-assumption", text: t("panel.retro.assumed", { text: pick(doubt.assumption) }) }) : null) : null,
        h("button", { type: "button", class: "r-step", onclick: () => store.reveal("element", id) },
          h("span", { class: `r-sign r-${states.get(id) ?? "no-target"}`, text: SIGNS[states.get(id)] ?? "・" }), " ", element?.text ?? id));
    }));
  }

  function form(one) {
    const id = `${one.indicator} ${year}`;
    const kept = () => store.find("review", id) ?? {};
    const put = (set) => store.edit([{ op: "put", kind: "review", id, set: { indicator: one.indicator, year, ...set } }], t("panel.retro.written"));
    const field = (name, tag, properties = {}) => {
      const input = h(tag, { class: "input", ...properties, onchange: () => put({ [name]: input.value.trim() || null }) });
      input.value = kept()[name] ?? "";
      return labelled(t(`panel.retro.field.${name}`), input);
    };
    const group = freshId("held");
    return h("div", { class: "r-form" },
      asksAssumption(one) ? h("fieldset", { class: "p-set r-held" }, h("legend", { text: t("panel.retro.held") }),
        ["held", "failed", "unknown"].map((code) => {
          const radio = h("input", { type: "radio", name: group, value: code, onchange: () => put({ assumption: code }) });
          radio.checked = kept().assumption === code;
          return h("label", {}, radio, ` ${t(`panel.retro.assumption.${code}`)}`);
        })) : null,
      field("cause", "textarea", { rows: 2 }),
      field("change", "textarea", { rows: 2 }),
      h("div", { class: "p-row" }, field("by", "input"), field("until", "input", { type: "date" })),
      h("div", { class: "p-actions" }, button(t("panel.retro.to-sheet"), () => go("sheet"), { class: "button" })));
  }

  /** Where the work itself fell short, only an assumption that was written down can have failed. */
  function asksAssumption(one) {
    return one.status !== "implementation-failure" || (one.doubtful ?? []).some((each) => each.assumption);
  }

  return { node, update };
}
