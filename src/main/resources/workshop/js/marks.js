/**
 * What the panels draw on the board: signs of the retrospective on cards and indicators, verdicts on arrows, and the columns of a step.
 * @module marks
 */
import { h, put, s } from "./dom.js";
import { addCard as makeCard } from "./actions.js";
import { board } from "./board.js";
import { store } from "./store.js";
import { isFoundation, TIERS } from "./terms.js";

let marks = new Map();
let paths = new Map();
let listening = false;

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
    if (group) verdict(group, link.id, paths.get(link.id));
  }
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

function verdict(group, id, one) {
  put(group, "data-path", one?.status);
  put(group, "data-broken", one?.broken);
  let label = group.querySelector(".m-label");
  if (!one?.label) {
    label?.remove();
    return;
  }
  if (!label) {
    label = s("g", { class: "m-label" }, s("rect", { rx: 4 }), s("text", { "text-anchor": "middle", dy: "0.36em" }));
    group.append(label);
  }
  const words = label.lastElementChild;
  words.textContent = `✕ ${one.label}`;
  const width = words.getComputedTextLength() + 14;
  for (const [name, value] of Object.entries({ x: -width / 2, y: -12, width, height: 24 })) label.firstElementChild.setAttribute(name, value);
  const at = board.arrows.middle(id);
  if (at) label.setAttribute("transform", `translate(${at.x} ${at.y})`);
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
