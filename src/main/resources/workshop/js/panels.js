/**
 * Puts the panels around the board: guide, findings, indicators, versions, retrospective, files, timer, share.
 * @module panels
 */
import { h } from "./dom.js";
import { board } from "./board.js";
import { createAskWhy } from "./ask-why.js";
import { catchDrops, exportButton, startPage } from "./files.js";
import { createFindings } from "./findings.js";
import { createGuide } from "./guide.js";
import { createKpiEditor } from "./kpi.js";
import { button, segments } from "./panel-dom.js";
import { createPanel } from "./panel-host.js";
import { createRetrospective } from "./retrospective.js";
import { createShare } from "./share.js";
import { store } from "./store.js";
import { createTimer } from "./timer.js";
import { createVersions } from "./versions.js";
import { t, pick } from "./text.js";

const MODES = ["off", "quiet", "on"];

/** Called once, after the board stands and before its model arrives. @param {object} session the answer of /api/session */
export function installPanels(session) {
  const ctx = { session, labels: () => labelsOf(session) };
  ctx.panel = createPanel(document.getElementById("panel"));
  ctx.guide = createGuide(document.getElementById("guide"), session);
  const findings = createFindings(ctx);
  ctx.findings = findings;
  const retrospective = createRetrospective({
    ...ctx,
    ground: () => findings.applyMode(),
    changed: () => {
      ctx.guide.rest(retrospective.isOn());
      findings.refresh();
      drawModes();
    },
  });
  ctx.otherGround = () => (retrospective.isOn() ? retrospective.view : null);
  createKpiEditor(ctx);
  createAskWhy({ quiet: () => findings.pointing() });
  const versions = createVersions(ctx);
  const modes = h("div", { class: "tools" });
  const keep = button("", () => versions.open(), { data: { tool: "versions" } });
  document.getElementById("toolbar-mode").append(modes);
  document.getElementById("toolbar-end").prepend(keep, exportButton(), h("span", { class: "apart" }));
  document.getElementById("status-slot").append(findings.status, createTimer().opener, createShare(session).opener);
  catchDrops();

  function drawModes() {
    const held = modes.contains(document.activeElement) ? document.activeElement.dataset.mode : null;
    modes.replaceChildren(
      button(t("panel.guide.title"), openGuide, {
        "aria-pressed": String(ctx.guide.isOpen()), data: { mode: "guide" },
      }),
      h("span", { class: "p-mode-label", id: "p-check", text: t("panel.findings.mode") }),
      segments(t("panel.findings.mode"), MODES.map((mode) => ({
        label: t(`panel.findings.mode-${mode}`), on: store.mode === mode, run: () => setMode(mode),
      }))),
      button(t("panel.retro.title"), () => retrospective.toggle(), {
        "aria-pressed": String(retrospective.isOn()), data: { mode: "retro" },
      }));
    keep.textContent = t("panel.versions.button");
    if (held) modes.querySelector(`[data-mode="${held}"]`)?.focus();
  }

  function openGuide() {
    const back = retrospective.isOn();
    retrospective.toggle(false);
    if (!back || !ctx.guide.isOpen()) ctx.guide.toggle();
    drawModes();
  }

  function setMode(mode) {
    if (mode === "on") retrospective.toggle(false);
    store.setMode(mode);
  }

  store.on("mode", drawModes);
  ctx.guide.onChange(drawModes);
  document.addEventListener("language", () => {
    drawModes();
    ctx.panel.redraw();
    findings.refresh();
  });
  heedTyping();
  board.on("badge", ({ kind, id }) => findings.openAt(`${kind}:${id}`));
  drawModes();
  findings.applyMode();
}

/** Typing in a panel counts as typing: nothing is to move meanwhile. */
function heedTyping() {
  const ours = (event) => event.target.closest?.("#panel, .p-why") && event.target.matches("textarea, input:not([type=radio])");
  document.addEventListener("compositionstart", (event) => ours(event) && store.touch(true));
  document.addEventListener("compositionend", (event) => ours(event) && store.touch(false));
  document.addEventListener("input", (event) => ours(event) && store.touch());
}

/** Shows the list of boards when the address names none. @param {object} session the answer of /api/session */
export function showStartPage(session) {
  const root = document.getElementById("board");
  document.body.classList.add("is-start");
  startPage(session, root);
  catchDrops();
  document.addEventListener("language", () => startPage(session, root));
}

/** Labels of coded fields by field name and code, in the language shown. */
function labelsOf(session) {
  const table = (list) => Object.fromEntries((list ?? []).map((one) => [one.code, pick(one.label ?? one)]));
  return {
    tier: table(session.tiers),
    field: table(session.fields),
    class: table(session.classes),
    direction: table(session.directions),
    kind: { cause: t("panel.words.link.cause"), feedback: t("panel.words.link.feedback") },
    stage: table(session.stages),
    frequency: table(session.frequencies),
    sourceKind: table(session.sourceKinds),
  };
}
