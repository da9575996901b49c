/**
 * Values by fiscal year: a small table that one can fill without the mouse.
 * @module year-table
 */
import { h } from "./dom.js";
import { fieldValue, readValue, readYear } from "./amounts.js";
import { button, freshId, refill } from "./panel-dom.js";
import { t } from "./text.js";

/**
 * One year and value, such as the baseline.
 * @param {{label: string, read: function(): object|undefined, write: function(object|null), syncs: Array<function()>}} options
 */
export function measurement({ label, read, write, syncs }) {
  const year = h("input", { class: "input p-year", inputmode: "numeric", "aria-label": t("panel.kpi.year-of", { label }) });
  const value = h("input", { class: "input p-value", inputmode: "decimal", "aria-label": t("panel.kpi.value-of", { label }) });
  const problem = h("p", { class: "p-problem", role: "alert" });
  const show = () => {
    if (document.activeElement !== year) year.value = fieldValue(read()?.year);
    if (document.activeElement !== value) value.value = fieldValue(read()?.value);
  };
  const commit = () => {
    const old = read() ?? {};
    const at = readYear(year.value);
    problem.textContent = year.value.trim() !== "" && at === null ? t("panel.kpi.no-year") : "";
    const amount = readValue(value.value);
    const next = { ...old };
    if (at === null) delete next.year;
    else next.year = at;
    if (amount === null) delete next.value;
    else next.value = amount;
    if (problem.textContent === "" && JSON.stringify(next) !== JSON.stringify(old)) {
      write(next.year === undefined && next.value === undefined ? null : next);
    }
  };
  year.addEventListener("change", commit);
  value.addEventListener("change", commit);
  show();
  syncs.push(show);
  return h("fieldset", { class: "p-set" }, h("legend", { text: label }),
    h("div", { class: "p-measure" }, year, h("span", { class: "p-quiet", text: t("panel.kpi.fiscal") }), value), problem);
}

/**
 * The values of several years.
 * @param {{label: string, field: string, read: function(): object, write: function(object), syncs: Array<function()>}} options
 */
export function yearTable({ label, field, read, write, syncs }) {
  const id = freshId("years");
  const rows = h("div", { class: "p-years" });
  const holder = h("fieldset", { class: "p-set" }, h("legend", { id, text: label }), rows,
    button(t("panel.kpi.add-year"), () => add(), { class: "button p-small", "aria-describedby": id }));
  let drafts = 0;
  let shown = "";

  const list = () => read()[field] ?? [];

  function draw() {
    shown = JSON.stringify(list());
    refill(rows, list().map((one, index) => row(one, index)), Array.from({ length: drafts }, () => row({}, null)));
  }

  function row(one, index) {
    const year = h("input", { class: "input p-year", inputmode: "numeric", "aria-label": t("panel.kpi.year-of", { label }) });
    const value = h("input", { class: "input p-value", inputmode: "decimal", "aria-label": t("panel.kpi.value-of", { label }) });
    year.value = fieldValue(one.year);
    value.value = fieldValue(one.value);
    let known = index === null ? null : one;
    const commit = () => {
      const at = readYear(year.value);
      const amount = readValue(value.value);
      year.setAttribute("aria-invalid", String(year.value.trim() !== "" && at === null));
      if (at === null || amount === null) return;
      const next = list().map((each) => ({ ...each }));
      const place = known ? next.findIndex((each) => each.year === known.year && each.value === known.value) : -1;
      const fresh = { ...(known ?? {}), year: at, value: amount };
      if (place < 0) next.push(fresh);
      else next[place] = fresh;
      if (!known) drafts -= 1;
      known = fresh;
      next.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
      shown = JSON.stringify(next);
      write({ [field]: next });
    };
    year.addEventListener("change", commit);
    value.addEventListener("change", commit);
    return h("div", { class: "p-measure" }, year, h("span", { class: "p-quiet", text: t("panel.kpi.fiscal") }), value,
      button("×", () => {
        if (known) {
          const next = list().filter((each) => !(each.year === known.year && each.value === known.value));
          write({ [field]: next.length > 0 ? next : null });
        } else drafts -= 1;
        draw();
        holder.querySelector(":scope > button").focus();
      }, { class: "button plain p-small", "aria-label": t("panel.kpi.remove-year", { label, year: one.year ?? "" }) }));
  }

  function add() {
    drafts += 1;
    draw();
    const fresh = rows.lastElementChild.querySelector("input");
    const last = list().at(-1);
    if (last?.year) fresh.value = String(last.year + 1);
    (last?.year ? rows.lastElementChild.querySelectorAll("input")[1] : fresh).focus();
  }

  draw();
  syncs.push(() => {
    if (JSON.stringify(list()) !== shown && !rows.contains(document.activeElement)) draw();
  });
  return holder;
}
