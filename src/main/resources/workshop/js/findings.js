/**
 * Checking as a mode: off, a quiet count, or on with badges and this panel.
 * @module findings
 */
import { h } from "./dom.js";
import { board } from "./board.js";
import { about, badges, counts, keyOf, part, tiersOf } from "./finding-groups.js";
import { findingCard } from "./finding-card.js";
import { findingList, waivedList, waitingNote, notEvaluatedNote } from "./finding-list.js";
import { highlight } from "./marks.js";
import { button, refill, segments } from "./panel-dom.js";
import { store } from "./store.js";
import { t, pick } from "./text.js";

/** Follows the reports of the store and shows them as the mode says. @param {object} ctx session, panel, guide, labels(), otherGround() */
export function createFindings(ctx) {
  const { panel, guide } = ctx;
  let current = null;
  let lastCurrent = null;
  let asList = false;
  let late = false;
  let ownReveal = false;
  let container = null;
  let drawn = "";
  let parts = part([], { steps: [], step: null, model: store.state.model ?? {} });

  const view = {
    id: "findings",
    title: () => t("panel.findings.title"),
    render(body) {
      container = body;
      draw();
    },
    closed() {
      container = null;
      guide.point();
      if (store.mode === "on") store.setMode("quiet");
    },
  };

  function message(finding) {
    return `${t(`panel.severity.${finding.severity}`)}: ${pick(finding.message)}`;
  }

  /** Reads the report anew; waits while someone is typing so that nothing moves under the hand. */
  function refresh() {
    if (store.typing) {
      late = true;
      return;
    }
    late = false;
    const report = store.report;
    const steps = ctx.session.steps ?? [];
    parts = part(report?.findings ?? [], {
      steps,
      step: guide.limit(),
      model: store.state.model ?? {},
    });
    if (parts.waiting.some((one) => one.fingerprint === current)) current = null;
    guide.setCounts(parts.perStep);
    board.setBadges(store.mode === "on" ? badges(parts.shown, message) : new Map());
    drawStatus();
    if (!container?.isConnected) return;
    const seen = sight();
    if (seen === drawn) return;
    if (container.querySelector(".p-waive form, .p-preview:not([hidden])")) drawHead();
    else draw();
  }

  /** What the panel shows, so that it is drawn anew only when that has changed. */
  function sight() {
    const say = (one) => [one.fingerprint, one.severity, one.causedBy, pick(one.message), one.fixes.length];
    return JSON.stringify([parts.shown.map(say), parts.waived.map(say), parts.waiting.length, store.report?.notEvaluated?.length,
      store.state.model.waivers]);
  }

  function drawHead() {
    const head = container.querySelector(".p-findings-head");
    if (head) refill(head, headParts());
  }

  function headParts() {
    const count = counts(parts.shown);
    const total = parts.shown.length;
    const switcher = segments(t("panel.findings.show-as"), [
      { label: t("panel.findings.one"), on: !asList, run: () => { asList = false; draw(); } },
      { label: t("panel.findings.list", { n: total }), on: asList, run: () => { asList = true; draw(); } },
    ]);
    const tally = h("p", { class: "p-tally" },
      ["error", "warning", "info"].filter((one) => count[one] > 0).map((one) =>
        h("span", { class: `p-sev p-sev-${one}`, text: t(`panel.severity.count.${one}`, { n: count[one] }) })));
    return [switcher, tally];
  }

  function draw() {
    if (!container) return;
    drawn = sight();
    const keepFocus = container.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    const head = h("div", { class: "p-findings-head" }, headParts());
    const main = h("div", { class: "p-findings-main" });
    refill(container, head, main);
    if (asList) {
      main.append(findingList(parts.shown, { current, choose: (finding) => { asList = false; show(finding); } }));
    } else {
      main.append(single());
    }
    main.append(...[
      waitingNote(parts.waiting),
      waivedList(parts.waived),
      notEvaluatedNote(store.report?.notEvaluated ?? []),
    ].filter(Boolean));
    if (keepFocus) container.querySelector(`[data-act="${keepFocus}"]:not(:disabled)`)?.focus();
  }

  function single() {
    if (parts.shown.length === 0 && !current) {
      return h("div", { class: "p-empty" },
        h("p", { class: "p-empty-title", text: t(store.report ? "panel.findings.none" : "panel.findings.waiting") }),
        parts.waiting.length > 0 ? h("p", { text: t("panel.findings.none-here") }) : null);
    }
    const at = parts.shown.findIndex((one) => one.fingerprint === current);
    if (current && at < 0) return solved();
    const index = Math.max(0, at);
    const finding = parts.shown[index];
    current = finding.fingerprint;
    lastCurrent = { index, finding };
    return h("div", {},
      pager(index, finding),
      findingCard(finding, { labels: ctx.labels, all: parts.shown, reveal, show }));
  }

  /** The finding at hand has been mended, here or elsewhere: say so, and leave the place as it is. */
  function solved() {
    const waived = parts.waived.some((one) => one.fingerprint === current);
    const again = Math.min(lastCurrent?.index ?? 0, parts.shown.length - 1);
    return h("div", { class: "p-solved", role: "status" },
      h("p", { class: "p-solved-title", text: t(waived ? "panel.waive.done" : "panel.findings.solved") }),
      h("p", { class: "p-quiet", text: lastCurrent ? pick(lastCurrent.finding.message) : "" }),
      parts.shown.length > 0
        ? button(t("panel.findings.go-on", { n: parts.shown.length }), () => show(parts.shown[again]), {
          class: "button main", data: { act: "next" },
        })
        : h("p", { text: t("panel.findings.none") }));
  }

  function pager(index, finding) {
    const total = parts.shown.length;
    const go = (step) => show(parts.shown[(index + step + total) % total]);
    return h("div", { class: "p-pager" },
      h("span", { class: `p-sev p-sev-${finding.severity}`, text: t(`panel.severity.${finding.severity}`) }),
      h("span", { class: "p-pager-at", text: t("panel.findings.at", { at: index + 1, of: total }) }),
      button(t("panel.findings.previous"), () => go(-1), { disabled: total < 2, data: { act: "previous" } }),
      button(t("panel.findings.next"), () => go(1), { disabled: total < 2, data: { act: "next" } }));
  }

  /** Shows one finding and points at its place on the board. */
  function show(finding) {
    if (!finding) return;
    current = finding.fingerprint;
    draw();
    reveal(finding.at, finding);
  }

  function reveal(place, finding = null) {
    ownReveal = true;
    const key = keyOf(place);
    if (finding && !key) highlight(tiersOf(finding, store.state.model));
    else guide.point();
    if (key) store.reveal(place.kind, place.id);
    setTimeout(() => { ownReveal = false; }, 0);
  }

  /** A card, arrow or KPI was chosen on the board: show what is said about it. */
  function follow() {
    if (ownReveal || !container?.isConnected || store.state.selection.size !== 1) return;
    const [key] = store.state.selection;
    const found = about(parts.shown, key, store.state.model);
    if (found.length > 0 && !found.some((one) => one.fingerprint === current)) {
      current = found[0].fingerprint;
      asList = false;
      draw();
    }
  }

  /** Opens the panel at the first finding about a card: what a click on its badge does. */
  function openAt(key) {
    const found = about(parts.shown, key, store.state.model)[0];
    if (!found) return;
    current = found.fingerprint;
    asList = false;
    if (store.mode !== "on") store.setMode("on");
    else draw();
  }

  const status = h("button", {
    type: "button", class: "p-word p-status-count", onclick: () => store.setMode("on"),
  });

  function drawStatus() {
    const n = parts.shown.length;
    status.hidden = store.mode === "off" || !store.report;
    const none = parts.waiting.length > 0 ? "panel.findings.count-none-here" : "panel.findings.count-none";
    status.textContent = n === 0 ? t(none) : t("panel.findings.count", { n });
    status.title = t("panel.findings.count-hint");
  }

  function applyMode() {
    panel.setGround(store.mode === "on" ? view : ctx.otherGround());
    refresh();
  }

  store.on("report", refresh);
  store.on("mode", applyMode);
  store.on("selection", follow);
  store.on("typing", () => { if (!store.typing && late) refresh(); });
  guide.onChange(refresh);

  return {
    status,
    view,
    refresh() {
      drawn = "";
      refresh();
    },
    openAt,
    /** What is said about a card, arrow or indicator, while findings are shown. */
    about: (key) => (store.mode === "on" ? about(parts.shown, key, store.state.model) : []),
    applyMode,
    /** Whether the board is being pointed at by the panel, not by the user's own choice. */
    pointing: () => ownReveal,
  };
}
