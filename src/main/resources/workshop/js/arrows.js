/**
 * The arrows, one SVG group each, redrawn together once a frame.
 * @module arrows
 */
import { isFeedback } from "./actions.js";
import { put, s, words } from "./dom.js";
import { route } from "./routing.js";
import { store } from "./store.js";
import { bandOf } from "./terms.js";
import { t } from "./text.js";

const SIGNS = { error: "✕", warning: "▲", info: "●" };

export class Arrows {
  #arrows = new Map();
  #badges = new Map();

  /** @param {SVGSVGElement} svg */
  constructor(svg) {
    this.svg = svg;
  }

  get(id) {
    return this.#arrows.get(id)?.group;
  }

  /** Middle of an arrow in the board's own pixels. */
  middle(id) {
    return this.#arrows.get(id)?.route?.middle;
  }

  /**
   * Draws all arrows over a layout just read.
   * @param {{columns: Array, cards: Map, area: object, width: number, height: number}} layout
   */
  draw(layout) {
    const links = (store.state.model.links ?? []).filter((link) => link.id && layout.cards.has(link.from) && layout.cards.has(link.to));
    const routes = route(layout.columns, layout.cards, links, layout.area);
    put(this.svg, "width", layout.width);
    put(this.svg, "height", layout.height);
    const seen = new Set();
    for (const link of links) {
      const way = routes.get(link.id);
      if (!way) continue;
      seen.add(link.id);
      const arrow = this.#arrows.get(link.id) ?? this.#make(link.id);
      arrow.route = way;
      if (arrow.d !== way.d) {
        arrow.d = way.d;
        arrow.line.setAttribute("d", way.d);
        arrow.hit.setAttribute("d", way.d);
        arrow.head.setAttribute("d", way.head);
        if (arrow.sign) this.#placeSign(arrow);
      }
      this.#describe(arrow, link);
    }
    for (const [id, arrow] of this.#arrows) {
      if (seen.has(id)) continue;
      arrow.group.remove();
      this.#arrows.delete(id);
    }
  }

  #make(id) {
    const line = s("path", { class: "arrow-line" });
    const hit = s("path", { class: "arrow-hit" });
    const head = s("path", { class: "arrow-head" });
    const title = s("title");
    const group = s("g", { class: "arrow", role: "button", tabindex: "-1", "data-id": id }, title, hit, line, head);
    const arrow = { group, line, hit, head, title };
    this.#arrows.set(id, arrow);
    this.svg.append(group);
    this.#sign(arrow, this.#badges.get(`link:${id}`));
    if (store.state.selection.has(`link:${id}`)) group.setAttribute("data-selected", "");
    return arrow;
  }

  #describe(arrow, link) {
    const { model } = store.state;
    const from = store.find("element", link.from);
    const to = store.find("element", link.to);
    const kind = isFeedback(link) ? "feedback" : bandOf(from, model) !== bandOf(to, model) ? "readiness" : "cause";
    put(arrow.group, "data-kind", kind);
    const label = t(`board.arrow.${kind}`, { from: from.text || t("board.untitled"), to: to.text || t("board.untitled") })
      + (link.assumption ? t("board.arrow.assumes", { text: link.assumption }) : "");
    put(arrow.group, "aria-label", arrow.badge ? label + t("board.stop") + arrow.badge.label : label);
    words(arrow.title, label);
  }

  /** Marks the arrows of a card, so that its causes and effects stand out. @param {string} id "" for none */
  light(id) {
    put(this.svg, "data-lighting", id !== "" && (store.state.model.links ?? []).some((link) => link.from === id || link.to === id));
    for (const link of store.state.model.links ?? []) {
      const group = this.get(link.id);
      if (group) put(group, "data-lit", id !== "" && (link.from === id || link.to === id));
    }
  }

  /** Shows which arrows are selected. */
  select() {
    for (const [id, arrow] of this.#arrows) put(arrow.group, "data-selected", store.state.selection.has(`link:${id}`));
  }

  /** Shows the signs of findings. @param {Map<string, object>} badges */
  setBadges(badges) {
    this.#badges = badges;
    for (const [id, arrow] of this.#arrows) this.#sign(arrow, badges.get(`link:${id}`));
  }

  #sign(arrow, badge) {
    arrow.badge = badge;
    put(arrow.group, "data-severity", badge?.severity);
    if (!badge) {
      arrow.sign?.remove();
      arrow.sign = null;
      return;
    }
    if (!arrow.sign) {
      arrow.sign = s("g", { class: "arrow-sign" }, s("circle", { r: 10 }), s("text", { "text-anchor": "middle", dy: "0.36em" }));
      arrow.group.append(arrow.sign);
    }
    arrow.sign.lastElementChild.textContent = SIGNS[badge.severity];
    this.#placeSign(arrow);
  }

  #placeSign(arrow) {
    const at = arrow.route?.middle;
    if (at) arrow.sign.setAttribute("transform", `translate(${at.x} ${at.y})`);
  }
}
