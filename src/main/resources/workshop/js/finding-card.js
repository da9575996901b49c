// One finding: where, why, how to mend it, what to ask; and the two things one can do about it.
import { el, refill, button, labelled } from "./panel-dom.js";
import { keyOf } from "./finding-groups.js";
import { changesOf, nameOf } from "./ops-words.js";
import { t, pick } from "./text.js";

/**
 * The card of one finding.
 *
 * @param {object} finding as in the report
 * @param {object} ctx store, api, toast, `all` findings shown, `reveal(place, finding)`, `changed()`
 */
export function findingCard(finding, ctx) {
  const { all, reveal } = ctx;
  const cause = finding.causedBy ? all.find((one) => one.fingerprint === finding.causedBy) : null;
  const followers = all.filter((one) => one.causedBy === finding.fingerprint);
  return el("article", { class: `p-finding p-finding-${finding.severity}`, "aria-label": pick(finding.message) },
    el("p", { class: `p-sev p-sev-${finding.severity}` }, t(`panel.severity.${finding.severity}`),
      finding.confidence === "possible" ? el("span", { class: "p-soft", text: t("panel.findings.possible") }) : null),
    part(t("panel.findings.where"), place(finding, ctx)),
    el("p", { class: "p-message", text: pick(finding.message) }),
    cause ? el("p", { class: "p-cause" }, t("panel.findings.caused-by"), " ",
      button(pick(cause.message), () => ctx.show(cause), { class: "p-link" })) : null,
    finding.question && pick(finding.question)
      ? part(t("panel.findings.question"), el("p", { class: "p-question", text: pick(finding.question) }))
      : null,
    part(t("panel.findings.why"), el("p", { text: pick(finding.because) })),
    finding.fixes.length > 0
      ? part(t("panel.findings.how"), el("ul", { class: "p-fixes" },
        finding.fixes.map((fix, index) => fixLine(finding, fix, index, ctx))))
      : null,
    followers.length > 0
      ? el("p", { class: "p-quiet", text: t("panel.findings.followers", { n: followers.length }) })
      : null,
    waive(finding, ctx),
    el("p", { class: "p-rule" }, el("code", { text: finding.rule })));

  function part(title, ...content) {
    return el("section", { class: "p-part" }, el("h3", { text: title }), content);
  }
}

function place(finding, ctx) {
  const { model } = ctx.store.state;
  const key = keyOf(finding.at);
  const name = key ? nameOf(finding.at.kind, finding.at.id, model) : finding.at.label;
  const kind = t(`panel.words.at.${finding.at.kind}`);
  const others = (finding.also ?? []).filter((one) => keyOf(one));
  return el("div", { class: "p-place" },
    el("button", { type: "button", class: "p-place-button", on: { click: () => ctx.reveal(finding.at, finding) } },
      el("span", { class: "p-place-kind", text: kind }), " ", el("span", { text: name })),
    others.length > 0
      ? el("ul", { class: "p-also", "aria-label": t("panel.findings.also") }, others.slice(0, 6).map((one) =>
        el("li", {}, button(nameOf(one.kind, one.id, model), () => ctx.reveal(one), { class: "p-link" }))))
      : null);
}

function fixLine(finding, fix, index, ctx) {
  const row = el("li", { class: "p-fix" });
  const canApply = (fix.patch ?? []).length > 0;
  const preview = el("div", { class: "p-preview", hidden: true });
  const opener = canApply
    ? button(t("panel.findings.preview"), () => toggle(), { class: "p-button p-small", "aria-expanded": "false" })
    : null;
  append();
  return row;

  function append() {
    refill(row,
      el("p", { class: "p-fix-title", text: pick(fix.title) }),
      canApply ? null : el("p", { class: "p-quiet", text: pick(fix.effect) }),
      opener, preview);
  }

  async function toggle() {
    if (!preview.hidden) {
      preview.hidden = true;
      opener.setAttribute("aria-expanded", "false");
      return;
    }
    opener.disabled = true;
    try {
      show(await ctx.api.get(`/api/boards/${encodeURIComponent(ctx.boardName())}/fix`
        + `?fingerprint=${encodeURIComponent(finding.fingerprint)}&fix=${index}`));
    } catch (problem) {
      refill(preview, el("p", { role: "alert", text: ctx.sayProblem(problem) }));
    }
    opener.disabled = false;
    preview.hidden = false;
    opener.setAttribute("aria-expanded", "true");
  }

  function show(answer) {
    const lines = changesOf(answer.ops, ctx.store.state.model, ctx.labels());
    refill(preview,
      el("p", { class: `p-grade p-grade-${answer.grade}`, text: t(`panel.grade.${answer.grade}`) }),
      el("ul", { class: "p-changes" }, lines.map(changeLine)),
      el("p", { class: "p-effect", text: pick(answer.effect) }),
      el("div", { class: "p-actions" },
        button(t("panel.findings.apply"), apply, { class: "p-button p-primary" }),
        button(t("panel.findings.not-now"), toggle)));
    preview.querySelector(".p-primary")?.focus({ preventScroll: true });
  }

  async function apply() {
    preview.hidden = true;
    try {
      await ctx.store.applyFix(finding.fingerprint, index);
      ctx.toast(t("panel.findings.applied"), {
        action: t("panel.findings.undo"), run: () => ctx.store.undo(),
      });
    } catch (problem) {
      ctx.toast(ctx.sayProblem(problem));
    }
    ctx.changed();
  }
}

function changeLine(line) {
  if (line.removed) return el("li", {}, el("span", { class: "p-minus", text: t("panel.words.removed", { what: line.what }) }));
  if (line.added) {
    return el("li", {}, el("span", { class: "p-plus", text: t("panel.words.added", { what: line.what }) }),
      line.detail ? el("span", { class: "p-quiet", text: ` ${line.detail}` }) : null);
  }
  return el("li", {},
    el("span", { class: "p-change-what", text: t("panel.words.of", { what: line.what, field: line.field }) }),
    el("span", { class: "p-change" },
      el("del", { text: line.before }),
      el("span", { class: "p-arrow", "aria-hidden": "true", text: "→" }),
      el("ins", { text: line.after })));
}

/** The form to leave a finding as it is, with the reason. */
function waive(finding, ctx) {
  const holder = el("div", { class: "p-waive" });
  const opener = button(t("panel.waive.open"), openForm, { class: "p-link" });
  refill(holder, opener);
  return holder;

  function openForm() {
    const reason = el("textarea", { rows: "3", class: "p-input", required: true });
    const by = el("input", { class: "p-input", value: ctx.personName?.() ?? "", autocomplete: "off" });
    const until = el("input", { class: "p-input", type: "date" });
    const problem = el("p", { class: "p-problem", role: "alert" });
    const form = el("form", { class: "p-form", on: { submit: (event) => { event.preventDefault(); keep(); } } },
      labelled(t("panel.waive.reason"), reason, t("panel.waive.reason-hint")),
      labelled(t("panel.waive.by"), by),
      labelled(t("panel.waive.until"), until, t("panel.waive.until-hint")),
      problem,
      el("div", { class: "p-actions" },
        el("button", { type: "submit", class: "p-button p-primary", text: t("panel.waive.keep") }),
        button(t("panel.waive.cancel"), () => { refill(holder, opener); opener.focus(); })));
    refill(holder, form);
    reason.focus();

    function keep() {
      if (reason.value.trim() === "") {
        problem.textContent = t("panel.waive.need-reason");
        reason.focus();
        return;
      }
      const on = String(finding.at.id);
      const set = { rule: finding.rule, on, reason: reason.value.trim() };
      if (by.value.trim()) set.by = by.value.trim();
      if (until.value) set.until = until.value;
      refill(holder);
      ctx.store.edit([{ op: "put", kind: "waiver", id: `${finding.rule} ${on}`, set }], t("panel.waive.label"));
      ctx.toast(t("panel.waive.done"), { action: t("panel.findings.undo"), run: () => ctx.store.undo() });
    }
  }
}

