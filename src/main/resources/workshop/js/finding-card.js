/**
 * One finding: where, why, how to mend it, what to ask; and the two things one can do about it: mend it, or leave it with a reason.
 * @module finding-card
 */
import { h } from "./dom.js";
import { toast } from "./dialog.js";
import { api } from "./api.js";
import { displayName } from "./identity.js";
import { refill, button, labelled, wordButton } from "./panel-dom.js";
import { keyOf } from "./finding-groups.js";
import { changesOf, nameOf } from "./ops-words.js";
import { store } from "./store.js";
import { t, pick } from "./text.js";

/**
 * The card of one finding.
 * @param {object} finding as in the report
 * @param {object} ctx labels(), `all` the findings shown, `reveal(place, finding)` points at a place, `show(finding)` turns to another
 */
export function findingCard(finding, ctx) {
  const { all } = ctx;
  const cause = finding.causedBy ? all.find((one) => one.fingerprint === finding.causedBy) : null;
  const followers = all.filter((one) => one.causedBy === finding.fingerprint);
  return h("article", { class: `p-finding p-finding-${finding.severity}`, "aria-label": pick(finding.message) },
    part(t("panel.findings.where"), place(finding, ctx)),
    h("p", { class: "p-message" }, pick(finding.message),
      finding.confidence === "possible" ? h("span", { class: "p-soft", text: t("panel.findings.possible") }) : null),
    cause ? h("p", { class: "p-cause" }, t("panel.findings.caused-by"), " ",
      wordButton(pick(cause.message), () => ctx.show(cause))) : null,
    finding.question && pick(finding.question)
      ? part(t("panel.findings.question"), h("p", { class: "p-question", text: pick(finding.question) }))
      : null,
    part(t("panel.findings.why"), h("p", { text: pick(finding.because) })),
    finding.fixes.length > 0
      ? part(t("panel.findings.how"), h("ul", { class: "p-fixes" },
        finding.fixes.map((fix, index) => fixLine(finding, fix, index, ctx))))
      : null,
    followers.length > 0
      ? h("p", { class: "p-quiet", text: t("panel.findings.followers", { n: followers.length }) })
      : null,
    waive(finding, ctx),
    h("p", { class: "p-rule" }, h("code", { text: finding.rule })));

  function part(title, ...content) {
    return h("section", { class: "p-part" }, h("h3", { text: title }), ...content);
  }
}

function place(finding, ctx) {
  const { model } = store.state;
  const key = keyOf(finding.at);
  const name = key ? nameOf(finding.at.kind, finding.at.id, model) : finding.at.label;
  const kind = t(`panel.words.at.${finding.at.kind}`);
  const link = finding.at.kind === "link" ? store.find("link", finding.at.id) : null;
  const others = (finding.also ?? []).filter((one) => keyOf(one) && !(one.kind === "element" && [link?.from, link?.to].includes(one.id)));
  return h("div", { class: "p-place" },
    h("button", { type: "button", class: "p-place-button", onclick: () => ctx.reveal(finding.at, finding) },
      h("span", { class: "p-place-kind", text: kind }), " ", h("span", { text: name })),
    others.length > 0
      ? h("ul", { class: "p-also", "aria-label": t("panel.findings.also") }, others.slice(0, 6).map((one) =>
        h("li", {}, wordButton(nameOf(one.kind, one.id, model), () => ctx.reveal(one)))))
      : null);
}

function fixLine(finding, fix, index, ctx) {
  const row = h("li", { class: "p-fix" });
  const canApply = (fix.patch ?? []).length > 0;
  const preview = h("div", { class: "p-preview", hidden: true });
  const opener = canApply
    ? button(t("panel.findings.preview"), () => toggle(), { class: "button p-small", "aria-expanded": "false" })
    : null;
  append();
  return row;

  function append() {
    refill(row,
      h("p", { class: "p-fix-title", text: pick(fix.title) }),
      canApply ? null : h("p", { class: "p-quiet", text: pick(fix.effect) }),
      opener, preview);
  }

  async function toggle() {
    if (!preview.hidden) {
      preview.hidden = true;
      opener.setAttribute("aria-expanded", "false");
      return;
    }
    refill(preview, h("p", { class: "p-quiet", text: t("panel.findings.looking") }));
    preview.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    try {
      show(await api.get(`/api/boards/${encodeURIComponent(store.board)}/fix`
        + `?fingerprint=${encodeURIComponent(finding.fingerprint)}&fix=${index}`));
    } catch (problem) {
      refill(preview, h("p", { role: "alert", text: problem.message }));
    }
  }

  function show(answer) {
    const lines = changesOf(answer.ops, store.state.model, ctx.labels());
    refill(preview,
      h("p", { class: `p-grade p-grade-${answer.grade}`, text: t(`panel.grade.${answer.grade}`) }),
      h("ul", { class: "p-changes" }, lines.map(changeLine)),
      h("p", { class: "p-effect", text: pick(answer.effect) }),
      h("div", { class: "p-actions" },
        button(t("panel.findings.apply"), apply, { class: "button main" }),
        button(t("panel.findings.not-now"), toggle)));
  }

  function apply() {
    preview.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    store.applyFix(finding.fingerprint, index);
    toast(t("panel.findings.applied"), { action: { label: t("panel.findings.undo"), run: () => store.undo() } });
  }
}

function changeLine(line) {
  if (line.removed) return h("li", {}, h("span", { class: "p-minus", text: t("panel.words.removed", { what: line.what }) }));
  if (line.added) {
    return h("li", {}, h("span", { class: "p-plus", text: t("panel.words.added", { what: line.what }) }),
      line.detail ? h("span", { class: "p-quiet", text: ` ${line.detail}` }) : null);
  }
  return h("li", {},
    h("span", { class: "p-change-what", text: t("panel.words.of", { what: line.what, field: line.field }) }),
    h("span", { class: "p-change" },
      h("del", { text: line.before }),
      h("span", { class: "p-arrow", "aria-hidden": "true", text: "→" }),
      h("ins", { text: line.after })));
}

/** The form to leave a finding as it is, with the reason. */
function waive(finding, ctx) {
  const holder = h("div", { class: "p-waive" });
  const opener = wordButton(t("panel.waive.open"), openForm);
  refill(holder, opener);
  return holder;

  function openForm() {
    const reason = h("textarea", { rows: "3", class: "input", "aria-required": "true" });
    const by = h("input", { class: "input", value: displayName(), autocomplete: "off" });
    const until = h("input", { class: "input", type: "date" });
    const problem = h("p", { class: "p-problem", role: "alert" });
    const form = h("form", { class: "p-form", onsubmit: (event) => { event.preventDefault(); keep(); } },
      labelled(t("panel.waive.reason"), reason, t("panel.waive.reason-hint")),
      labelled(t("panel.waive.by"), by),
      labelled(t("panel.waive.until"), until, t("panel.waive.until-hint")),
      problem,
      h("div", { class: "p-actions" },
        h("button", { type: "submit", class: "button main", text: t("panel.waive.keep") }),
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
      store.edit([{ op: "put", kind: "waiver", id: `${finding.rule} ${on}`, set }], t("panel.waive.label"));
      toast(t("panel.waive.done"), { action: { label: t("panel.findings.undo"), run: () => store.undo() } });
    }
  }
}

