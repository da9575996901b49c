/**
 * This year's values of all indicators in one table.
 * @module retro-values
 */
import { h } from "./dom.js";
import { fieldValue, ofYear, readValue, showValue, targetFor, withYear } from "./amounts.js";
import { SIGNS } from "./chain-view.js";
import { button, composing, refill } from "./panel-dom.js";
import { store } from "./store.js";
import { TIERS, tierIndex } from "./terms.js";
import { t, pick } from "./text.js";

/** @param {{year: number, go: function(string)}} given */
export function valueTable({ year, go }) {
  const cells = new Map();
  const table = h("table", { class: "r-table" });
  const sum = h("p", { class: "r-sum", role: "status" });
  const node = h("div", {}, h("p", { class: "p-quiet", text: t("panel.retro.values-how", { year }) }),
    h("div", { class: "r-scroll" }, table), sum,
    h("div", { class: "p-actions" }, button(t("panel.retro.to-chains"), () => go("chains"), { class: "button main" })));
  draw();

  function draw() {
    cells.clear();
    const { model } = store.state;
    const element = (kpi) => (model.elements ?? []).find((one) => one.id === kpi.element);
    const order = [...(model.indicators ?? [])].sort((a, b) => tierIndex(element(a) ?? {}) - tierIndex(element(b) ?? {}));
    refill(table,
      h("thead", {}, h("tr", {}, ["kpi", "baseline", "target", "value", "state"].map((name) =>
        h("th", { scope: "col", text: t(`panel.retro.column.${name}`, { year }) })))),
      h("tbody", {}, order.map((kpi) => row(kpi, element(kpi)))));
    if (order.length === 0) refill(table, h("caption", { text: t("panel.retro.no-kpi") }));
  }

  function row(kpi, element) {
    const input = h("input", {
      class: "input r-value", autocomplete: "off", "aria-label": t("panel.retro.value-of", { name: kpi.name, year }),
      onchange: () => commit(kpi.id, input.value),
      onkeydown: next,
    });
    input.value = fieldValue(ofYear(kpi.actuals, year)?.value);
    const state = h("td", { class: "r-state" });
    const baseline = h("td", { class: "r-number" });
    const target = h("td", { class: "r-number" });
    cells.set(kpi.id, { input, state, baseline, target });
    fixed(kpi);
    return h("tr", {},
      h("th", { scope: "row" },
        h("button", { type: "button", class: "p-word r-kpi", text: kpi.name, onclick: () => store.reveal("indicator", kpi.id) }),
        h("span", { class: "r-element", text: `${pick(TIERS[tierIndex(element ?? {})])} ・ ${element?.text ?? "–"}` })),
      baseline, target,
      h("td", {}, h("span", { class: "r-input" }, input, h("span", { class: "r-unit", text: kpi.unit ?? "" }))), state);
  }

  function fixed(kpi) {
    const { baseline, target } = cells.get(kpi.id);
    refill(baseline, dated(kpi.baseline));
    refill(target, dated(targetFor(kpi, year)));
  }

  function dated(one) {
    if (!one) return "–";
    return [h("span", { text: showValue(one.value) }), h("span", { class: "r-year", text: one.year ? t("panel.retro.short-year", { year: one.year }) : "" })];
  }

  function commit(id, written) {
    const kpi = store.find("indicator", id);
    if (!kpi) return;
    const value = readValue(written);
    const old = ofYear(kpi.actuals, year)?.value ?? null;
    if (JSON.stringify(value) === JSON.stringify(old)) return;
    const actuals = withYear(kpi.actuals, year, value);
    store.edit([{ op: "put", kind: "indicator", id, set: { actuals: actuals.length > 0 ? actuals : null } }], t("panel.retro.entered"));
  }

  /** Enter goes to the next field, as in a spreadsheet. */
  function next(event) {
    if (composing(event) || event.key !== "Enter") return;
    event.preventDefault();
    const inputs = [...cells.values()].map((one) => one.input);
    const to = inputs[inputs.indexOf(event.target) + (event.shiftKey ? -1 : 1)];
    if (to) {
      to.focus();
      to.select();
    } else event.target.blur();
  }

  return {
    node,
    /** The model changed, here or elsewhere: fields that are not being edited follow. */
    model() {
      const list = store.state.model.indicators ?? [];
      if (list.length !== cells.size || list.some((kpi) => !cells.has(kpi.id))) {
        if (!table.contains(document.activeElement)) draw();
        return;
      }
      for (const kpi of list) {
        fixed(kpi);
        const { input } = cells.get(kpi.id);
        if (document.activeElement !== input) input.value = fieldValue(ofYear(kpi.actuals, year)?.value);
      }
    },
    update(review) {
      for (const { state } of cells.values()) refill(state);
      for (const one of review?.indicators ?? []) {
        const cell = cells.get(one.id)?.state;
        if (cell) {
          refill(cell, h("span", { class: `r-sign r-${one.state}` },
            h("span", { "aria-hidden": "true", text: SIGNS[one.state] ?? "" }), " ",
            h("span", { class: "r-word", text: t(`panel.retro.state.${one.state}`) })));
        }
      }
      const counts = review?.summary?.indicators;
      sum.textContent = counts ? t("panel.retro.sum", {
        met: counts.met ?? 0, near: counts.near ?? 0, missed: counts.missed ?? 0, open: (counts.unmeasured ?? 0) + (counts["not-due"] ?? 0) + (counts["no-target"] ?? 0),
      }) : t("panel.retro.no-review");
    },
  };
}
