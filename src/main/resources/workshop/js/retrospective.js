/**
 * The retrospective: this year's values, the verdict on every chain on the board, one page for each KPI that was missed, and the sheet.
 * @module retrospective
 */
import { h } from "./dom.js";
import { api } from "./api.js";
import { reviewYears } from "./amounts.js";
import { marksOf, pathsOf, STATUSES, wholeChains } from "./chain-view.js";
import { setMarks, setPaths } from "./marks.js";
import { choices, debounced, labelled, refill } from "./panel-dom.js";
import { chainList } from "./retro-chains.js";
import { missedPages } from "./retro-missed.js";
import { sheetExport } from "./retro-sheet.js";
import { valueTable } from "./retro-values.js";
import { store } from "./store.js";
import { t } from "./text.js";

const TABS = ["values", "chains", "missed", "sheet"];

/** @param {object} ctx panel, session */
export function createRetrospective(ctx) {
  let on = false;
  let tab = "values";
  let year = null;
  let review = null;
  let problem = "";
  let chosen = null;
  let container = null;
  let part = null;
  let turn = 0;
  const legend = h("ul", { class: "r-legend" });
  const today = new Date(ctx.session.date ?? Date.now());

  const view = {
    id: "retrospective",
    wide: true,
    title: () => t("panel.retro.title"),
    render(body) {
      container = body;
      draw();
    },
    closed() {
      container = null;
      part = null;
      if (on) toggle(false);
    },
  };

  const load = debounced(async () => {
    if (!on) return;
    const mine = ++turn;
    try {
      const answer = await api.get(`/api/boards/${encodeURIComponent(store.board)}/review?year=${year}`);
      if (mine !== turn || !on) return;
      review = answer.measured === false ? null : answer;
      problem = "";
    } catch (refused) {
      if (mine !== turn || !on) return;
      review = null;
      problem = refused.status === 0 ? refused.message : "";
    }
    show();
  }, 150);

  /** Signs and paths on the board, then the part of the panel that stands on the review. */
  function show() {
    const model = store.state.model;
    setMarks(on && review ? marksOf(review, (state) => t(`panel.retro.state.${state}`)) : new Map());
    const chains = wholeChains(review);
    const shown = chosen && tab === "chains" ? chains.filter((one) => one.path.join(" ") === chosen) : chains;
    setPaths(on && review ? pathsOf(shown, model, t("panel.retro.broken-board")) : new Map());
    drawLegend(chains);
    part?.update?.(review);
  }

  /** What the colours of the arrows mean, for the verdicts there are. */
  function drawLegend(chains) {
    const there = STATUSES.filter((status) => chains.some((chain) => chain.status === status));
    refill(legend, there.map((status) => h("li", { class: `r-key r-status-${status}` },
      h("span", { class: `r-swatch r-swatch-${status}`, "aria-hidden": "true" }),
      t("panel.retro.key", { status: t(`panel.retro.status.${status}`), n: chains.filter((chain) => chain.status === status).length }))));
  }

  function draw() {
    if (!container) return;
    const model = store.state.model;
    const years = reviewYears(model, today);
    year ??= Number.isInteger(model.asOf) ? model.asOf : latestMeasured(model) ?? years[0];
    const body = h("div", { class: "r-body", role: "tabpanel", id: "r-panel", "aria-labelledby": `r-tab-${tab}`, tabindex: "0" });
    refill(container,
      h("div", { class: "r-head" },
        labelled(t("panel.retro.year"), choices(years.map((one) => [String(one), fiscal(one)]),
          String(year), (value) => {
            year = Number(value);
            review = null;
            load();
            draw();
          })),
        h("div", { class: "r-tabs", role: "tablist", "aria-label": t("panel.retro.title"), onkeydown: moveTab }, TABS.map((name) =>
          h("button", {
            type: "button", role: "tab", id: `r-tab-${name}`, class: "r-tab", "aria-selected": String(name === tab), "aria-controls": "r-panel",
            tabindex: name === tab ? "0" : "-1", text: t(`panel.retro.tab.${name}`), onclick: () => go(name),
          }))),
        legend),
      body);
    const parts = { values: valueTable, chains: chainList, missed: missedPages, sheet: sheetExport };
    part = parts[tab]({
      year, problem, review: () => review, go, chosen: () => chosen,
      choose(path) {
        chosen = path;
        show();
      },
    });
    refill(body, part.node);
    part.update?.(review);
  }

  /** A fiscal year with its era, which began in 2019. */
  function fiscal(one) {
    return one >= 2019 ? t("panel.retro.fiscal", { year: one, era: one - 2018 }) : t("panel.retro.short-year", { year: one });
  }

  function moveTab(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    go(TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]);
    container.querySelector(`#r-tab-${tab}`).focus();
  }

  function go(name) {
    tab = name;
    draw();
    show();
  }

  function latestMeasured(model) {
    const years = (model.indicators ?? []).flatMap((one) => (one.actuals ?? []).map((each) => each.year)).filter(Number.isInteger);
    return years.length > 0 ? Math.max(...years) : null;
  }

  function toggle(to = !on) {
    if (to === on) return;
    on = to;
    chosen = null;
    if (on) {
      ctx.panel.setGround(view);
      load();
    } else {
      turn += 1;
      review = null;
      show();
      ctx.ground();
    }
    ctx.changed();
  }

  store.on("report", () => on && load());
  store.on("change", ({ ops }) => {
    if (on && (ops.length === 0 || ops.some((op) => op.kind !== "review"))) part?.model?.();
    if (on) load();
  });
  return { toggle, isOn: () => on, view };
}
