/**
 * What the panels draw on the board: signs of the retrospective on cards and indicators, verdicts on arrows, and the columns of a step.
 * @module marks
 */
import { h, put } from "./dom.js";
import { addCard as makeCard } from "./actions.js";
import { board } from "./board.js";
import { store } from "./store.js";
import { isFoundation, TIERS } from "./terms.js";

let marks = new Map();
let paths = new Map();
let listening = false;
let drawn = false;
let layer = null;

function listen() {
  if (listening) return;
  listening = true;
  board.on("layout", draw);
}

/** Signs on cards and indicators. @param {Map<string, {sign: string, state: string, label: string}>} next "kind:id" → sign; empty takes them away */
export function setMarks(next) {
  marks = next;
  listen();
  draw();
}

/** Verdicts on arrows. @param {Map<string, {status: string, broken: boolean, label: string|null}>} next arrow's id → verdict */
export function setPaths(next) {
  paths = next;
  listen();
  document.getElementById("board").toggleAttribute("data-review", next.size > 0);
  draw();
}

function draw() {
  const any = marks.size > 0 || paths.size > 0;
  if (!any && !drawn) return;
  drawn = any;
  for (const card of board.cards.values()) {
    mark(card.root, card.root.querySelector(".card-head"), marks.get(`element:${card.id}`));
    for (const id of card.kpiIds()) {
      const one = marks.get(`indicator:${id}`);
      const chip = card.kpi(id);
      put(chip, "data-state", one?.state);
      put(chip, "data-sign", one?.sign);
    }
  }
  for (const link of store.state.model.links ?? []) {
    const group = board.arrows.get(link.id);
    if (group) verdict(group, paths.get(link.id));
  }
  drawLabels();
}

function mark(root, head, one) {
  let sign = head.querySelector(".m-sign");
  put(root, "data-state", one?.state);
  if (!one) {
    sign?.remove();
    return;
  }
  if (!sign) {
    sign = h("span", { class: "m-sign", role: "img" });
    head.append(sign);
  }
  sign.className = `m-sign r-${one.state}`;
  sign.textContent = one.sign;
  put(sign, "aria-label", one.label);
  put(sign, "title", one.label);
}

function verdict(group, one) {
  put(group, "data-path", one?.status);
  put(group, "data-broken", one?.broken);
}

/** Words at arrows stand above the cards, in the gap between two columns. */
function drawLabels() {
  if (!layer) {
    layer = h("div", { class: "m-layer", "aria-hidden": "true" });
    board.world.append(layer);
  }
  layer.replaceChildren();
  for (const [id, one] of paths) {
    const at = one.label && board.arrows.middle(id);
    if (!at) continue;
    const label = h("span", { class: "m-label", data: { path: one.status }, text: one.label });
    label.style.left = `${at.x}px`;
    label.style.top = `${at.y}px`;
    layer.append(label);
  }
}

/** Points at columns. @param {Array<string>|null} tiers null points at none */
export function highlight(tiers) {
  for (const part of document.querySelectorAll("#board .stripe, #board .head")) put(part, "data-here", tiers?.includes(part.dataset.tier));
  if (tiers?.length) document.querySelector(`#board .head[data-tier="${tiers.at(-1)}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Adds a card to a tier, in the band of the model's field, and puts the caret into it. @param {string} tier */
export function addCard(tier) {
  const band = isFoundation(store.state.model.field ?? "") ? "foundation" : "service";
  board.write(makeCard(TIERS.findIndex((one) => one.code === tier), band));
}
