/**
 * The editor of one indicator, in the side panel. Every field is written when it is left; what others change meanwhile shows in the fields that
 * are not being edited.
 * @module kpi
 */
import { announce, h } from "./dom.js";
import { toast } from "./dialog.js";
import { fieldValue } from "./amounts.js";
import { api } from "./api.js";
import { board } from "./board.js";
import { candidateLine, candidatePage, emptyFields } from "./candidate.js";
import { combobox } from "./combobox.js";
import { newId } from "./ops.js";
import { button, choices, debounced, labelled, refill, wordButton } from "./panel-dom.js";
import { store } from "./store.js";
import { fieldOf } from "./terms.js";
import { pick, t } from "./text.js";
import { verdict } from "./kpi-verdict.js";
import { measurement, yearTable } from "./year-table.js";

/** Opens the editor whenever the board asks for it. @param {object} ctx panel, labels() */
export function createKpiEditor(ctx) {
  board.on("edit-indicator", ({ id, element }) => open(id ?? null, element));

  function open(id, element) {
    ctx.panel.open(editor(ctx, id, element), { focus: false });
    ctx.panel.body().querySelector("input")?.focus();
  }

  return { open };
}

function editor(ctx, given, givenElement) {
  let id = given;
  let stop = () => {};
  const syncs = [];
  const reports = [];
  const view = { id: "kpi", title: () => t(given ? "panel.kpi.title" : "panel.kpi.title-new"), render, closed: () => stop() };
  return view;

  function now() {
    return (id && store.find("indicator", id)) || { element: givenElement };
  }

  function elementOf() {
    return store.find("element", now().element) ?? null;
  }

  function put(set, label = t("panel.kpi.edited")) {
    const fresh = id === null;
    if (fresh && !set.name) return;
    if (fresh) id = newId("indicator");
    store.edit([{ op: "put", kind: "indicator", id, set: fresh ? { element: givenElement, class: "optional", ...set } : set }],
      fresh ? t("panel.kpi.added") : label);
  }

  function render(body) {
    syncs.length = 0;
    reports.length = 0;
    const judge = verdict();
    const ask = debounced(() => judge.ask(now(), fieldOf(elementOf() ?? {}, store.state.model), elementOf()), 400);
    refill(body, form(judge.node));
    stop();
    const again = () => setTimeout(() => reports.forEach((draw) => draw()), 0);
    const offs = [store.on("change", () => {
      if (id && !store.find("indicator", id)) {
        ctx.panel.close("kpi");
        return;
      }
      for (const sync of syncs) sync();
      ask();
    }), store.on("report", again), store.on("mode", again)];
    stop = () => {
      offs.forEach((off) => off());
      ask.cancel();
    };
    ask();
  }

  function form(judged) {
    const element = elementOf();
    const page = h("div", { class: "p-candidate-page" });
    const filled = h("p", { class: "p-filled", role: "status" });
    return h("div", { class: "p-kpi" },
      h("p", { class: "p-kpi-of" }, h("span", { class: "p-quiet", text: t("panel.kpi.of") }), " ", element?.text ?? "–"),
      nameField(page, filled),
      page, filled, judged, said(),
      h("div", { class: "p-row" },
        choice("class", ["recommended", "selective", "optional"], "optional"),
        choice("direction", ["", "increase", "decrease", "maintain"], "")),
      h("div", { class: "p-row" }, text("unit"), choice("frequency",
        ["", "monthly", "quarterly", "yearly", "every-2-years", "every-3-years", "every-5-years", "irregular"], "")),
      definition(),
      measurement({ label: t("panel.kpi.baseline"), read: () => now().baseline, write: (baseline) => put({ baseline }), syncs }),
      yearTable({ label: t("panel.kpi.targets"), field: "targets", read: now, write: put, syncs }),
      yearTable({ label: t("panel.kpi.actuals"), field: "actuals", read: now, write: put, syncs }),
      source(),
      text("note", { rows: 2 }),
      h("div", { class: "p-actions" },
        button(t("panel.kpi.close"), () => ctx.panel.close("kpi"), { class: "button main" }),
        button(t("panel.kpi.remove"), remove, { class: "button grave" })));
  }

  function remove() {
    if (id) {
      store.edit([{ op: "remove", kind: "indicator", id }], t("panel.kpi.removed"));
      toast(t("panel.kpi.removed-done"), { action: { label: t("panel.findings.undo"), run: () => store.undo() } });
    }
    ctx.panel.close("kpi");
  }

  /** What the check says about this indicator, with the way to it. */
  function said() {
    const list = h("ul", { class: "p-said" });
    const draw = () => {
      const found = id ? ctx.findings.about(`indicator:${id}`) : [];
      refill(list, found.map((one) => h("li", {},
        h("span", { class: `p-sev p-sev-${one.severity}` }, h("span", { class: "unseen", text: t(`panel.severity.${one.severity}`) })),
        wordButton(pick(one.message), () => {
          ctx.panel.close("kpi");
          ctx.findings.openAt(`indicator:${id}`);
        }))));
    };
    draw();
    reports.push(draw);
    return list;
  }

  /** A field follows the model while nobody is in it. */
  function following(field, read) {
    field.value = read();
    syncs.push(() => {
      if (document.activeElement !== field) field.value = read();
    });
    return field;
  }

  function nameField(page, filled) {
    const input = h("input", { class: "input", onchange: () => commitName(input) });
    following(input, () => now().name ?? "");
    const field = labelled(t("panel.kpi.name"), input, t("panel.kpi.name-hint"));
    const box = combobox(input, {
      label: t("panel.kpi.candidates"),
      ask: (name) => api.get(`/api/candidates?${new URLSearchParams({
        name, field: fieldOf(elementOf() ?? {}, store.state.model), tier: elementOf()?.tier ?? "", unit: now().unit ?? "", text: elementOf()?.text ?? "",
      })}`),
      draw: candidateLine,
      look: (one) => refill(page, one ? candidatePage(one) : null),
      take: (one) => {
        const { set, fields } = emptyFields(one, now());
        input.value = pick(one.name);
        put({ name: pick(one.name), ...set }, t("panel.kpi.picked"));
        refill(page, candidatePage(one));
        const said = fields.length > 0
          ? t("panel.kpi.filled", { fields: fields.map((name) => t(`panel.words.field.${name}`)).join("、") })
          : t("panel.kpi.filled-none");
        filled.textContent = said;
        announce(said);
      },
    });
    field.insertBefore(box, field.querySelector(".p-hint"));
    return field;
  }

  function commitName(input) {
    const name = input.value.trim();
    if (name !== "" && name !== (now().name ?? "")) put({ name });
  }

  function text(field, { rows = 0 } = {}) {
    const input = rows > 0 ? h("textarea", { class: "input", rows }) : h("input", { class: "input" });
    input.addEventListener("change", () => put({ [field]: input.value.trim() || null }));
    return labelled(t(`panel.words.field.${field}`), following(input, () => fieldValue(now()[field])));
  }

  function choice(field, codes, absent) {
    const labels = ctx.labels()[field] ?? {};
    const options = codes.map((code) => [code, code === "" ? t("panel.kpi.unsaid") : labels[code] ?? code]);
    const select = choices(options, now()[field] ?? absent, (value) => put({ [field]: value || null }));
    syncs.push(() => { select.value = now()[field] ?? absent; });
    return labelled(t(`panel.words.field.${field}`), select, null);
  }

  /** What is counted over what: two fields when the definition is written so, one text otherwise. */
  function definition() {
    const holder = h("div", {});
    const pattern = /^\s*分子\s*[:：]\s*([\s\S]*?)\s*[／/]\s*分母\s*[:：]\s*([\s\S]*)$/;
    let parts = [];
    const read = () => {
      const written = now().definition ?? "";
      const match = pattern.exec(written);
      return match ? [match[1], match[2]] : [written];
    };
    const draw = () => {
      const values = read();
      parts = values.map((value) => {
        const input = h("textarea", { class: "input", rows: 2, onchange: write });
        input.value = value;
        return input;
      });
      if (values.length === 2) {
        refill(holder, labelled(t("panel.kpi.numerator"), parts[0]), labelled(t("panel.kpi.denominator"), parts[1]));
      } else {
        refill(holder, labelled(t("panel.words.field.definition"), parts[0], t("panel.kpi.definition-hint")),
          wordButton(t("panel.kpi.as-fraction"), split));
      }
    };
    function write() {
      const [first, second] = parts.map((one) => one.value.trim());
      if (second === undefined) put({ definition: first || null });
      else put({ definition: first || second ? `分子: ${first}／分母: ${second}` : null });
    }
    function split() {
      put({ definition: `分子: ${parts[0].value.trim()}／分母: ` });
      draw();
      parts[0].focus();
    }
    draw();
    syncs.push(() => {
      const values = read();
      if (values.length !== parts.length && !holder.contains(document.activeElement)) draw();
      else if (values.length === parts.length) {
        parts.forEach((one, index) => {
          if (document.activeElement !== one) one.value = values[index];
        });
      }
    });
    return holder;
  }

  function source() {
    const of = () => now().source ?? {};
    const write = (set) => {
      const next = { ...of(), ...set };
      for (const name of Object.keys(next)) if (next[name] === null || next[name] === "") delete next[name];
      put({ source: Object.keys(next).length > 0 ? next : null });
    };
    const name = following(h("input", { class: "input" }), () => of().name ?? "");
    name.addEventListener("change", () => write({ name: name.value.trim() }));
    const url = following(h("input", { class: "input", inputmode: "url" }), () => of().url ?? "");
    url.addEventListener("change", () => write({ url: url.value.trim() }));
    const labels = ctx.labels().sourceKind ?? {};
    const kind = choices(["", "estat", "survey", "operational", "other"].map((code) =>
      [code, code === "" ? t("panel.kpi.unsaid") : labels[code] ?? code]), of().kind ?? "",
    (value) => write({ kind: value }));
    syncs.push(() => { kind.value = of().kind ?? ""; });
    return h("fieldset", { class: "p-set" }, h("legend", { text: t("panel.words.field.source") }),
      h("div", { class: "p-row" }, labelled(t("panel.kpi.source-name"), name), labelled(t("panel.kpi.source-kind"), kind)),
      labelled(t("panel.kpi.source-url"), url));
  }
}
