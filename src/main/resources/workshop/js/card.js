/**
 * One card: its parts, built once and afterwards changed only where they differ.
 * @module card
 */
import { isFeedback } from "./actions.js";
import { h, icon, put, words } from "./dom.js";
import { store } from "./store.js";
import { bandOf, fieldName, fieldOf, tierIndex, tierName, TIERS } from "./terms.js";
import { t } from "./text.js";
import { Writing } from "./writing.js";

const NUMBERS = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 6 });
const SIGNS = { error: "✕", warning: "▲", info: "●" };

/** A value with its unit as a person reads it. */
function amount(value, unit) {
  const text = typeof value === "number" ? NUMBERS.format(value) : String(value ?? "");
  return text + (unit && text ? (/^[%％]/.test(unit) ? unit : ` ${unit}`) : "");
}

const list = (value) => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]);

/** The course of an indicator in one line, such as "18 → 38 %（2028年度）"; "" when it has no target. */
export function course(indicator) {
  const target = list(indicator.targets).at(-1);
  if (target === undefined) return "";
  const goal = typeof target === "object" ? target : { value: target };
  const base = typeof indicator.baseline === "object" ? indicator.baseline?.value : indicator.baseline;
  const from = base === undefined || base === null ? "" : `${amount(base, "")}\u2009→\u2009`;
  return from + amount(goal.value, indicator.unit) + (goal.year ? t("board.inYear", { year: goal.year }) : "");
}

export class Card {
  #kpis = new Map();

  /** @param {string} id of the element @param {function()} grown called when the height may have changed */
  constructor(id, grown) {
    this.id = id;
    this.text = h("textarea", { class: "card-text", rows: "1", spellcheck: "false", tabindex: "-1", autocomplete: "off" });
    this.grow = h("div", { class: "card-grow" }, this.text);
    this.field = h("button", { type: "button", class: "card-field", tabindex: "-1", "aria-haspopup": "menu", data: { act: "field" } });
    this.badge = h("button", { type: "button", class: "badge", tabindex: "-1", hidden: true, data: { act: "badge" } });
    this.others = h("span", { class: "card-others" });
    this.kpis = h("div", { class: "card-kpis" });
    this.addKpi = h("button", { type: "button", class: "card-tool", tabindex: "-1", data: { act: "add-kpi" } });
    this.menu = h("button", { type: "button", class: "card-tool more", tabindex: "-1", "aria-haspopup": "menu", data: { act: "menu" } }, icon("more"));
    this.handle = h("button", { type: "button", class: "card-handle", tabindex: "-1", data: { act: "link" } }, icon("link"));
    this.root = h("div", { class: "card", role: "listitem", tabindex: "-1", data: { id } },
      h("div", { class: "card-head" }, this.field, this.others, this.badge),
      this.grow,
      this.kpis,
      h("div", { class: "card-tools" }, this.addKpi, this.menu),
      this.handle);
    this.writing = new Writing(this.text, () => this.id, () => {
      this.grow.dataset.text = this.text.value;
      grown();
    });
    this.grow.dataset.text = "";
  }

  /** Whether the card must stay where it is, because somebody is writing in it. */
  get held() {
    return this.writing.busy && document.activeElement === this.text;
  }

  /** Brings the card up to the model. @param {object} element @param {Array<object>} kpis @param {{from: Array, to: Array}} links @param {boolean} own whether this person did it */
  update(element, kpis, links, own) {
    const { model } = store.state;
    const tier = tierIndex(element);
    put(this.root, "data-tier", TIERS[tier].code);
    put(this.root, "data-empty", element.text === "" && kpis.length === 0);
    const field = fieldOf(element, model);
    words(this.field, field ? fieldName(field) : t("board.noField"));
    put(this.field, "data-none", !field);
    this.writing.show(element.text ?? "", own);
    this.#updateKpis(kpis);
    this.#name(element, kpis, links, tier);
  }

  #name(element, kpis, links, tier) {
    const short = (id) => `「${(store.find("element", id)?.text || t("board.untitled")).slice(0, 24)}」`;
    const parts = [tierName(TIERS[tier].code), element.text || t("board.untitled")];
    const field = fieldOf(element, store.state.model);
    if (field) parts.push(fieldName(field));
    if (links.to.length) parts.push(t("board.name.from", { list: links.to.map((link) => short(link.from)).join(t("board.comma")) }));
    if (links.from.length) {
      parts.push(t("board.name.to", { list: links.from.map((link) => short(link.to) + (isFeedback(link) ? t("board.name.feedback") : "")).join(t("board.comma")) }));
    }
    parts.push(t("board.name.kpis", { count: kpis.length }));
    if (this.sign) parts.push(this.sign);
    put(this.root, "aria-label", parts.join(t("board.stop")));
  }

  #updateKpis(kpis) {
    const seen = new Set();
    let next = this.kpis.firstElementChild;
    for (const kpi of kpis) {
      seen.add(kpi.id);
      let chip = this.#kpis.get(kpi.id);
      if (!chip) {
        chip = h("button", { type: "button", class: "kpi", tabindex: this.current ? "0" : "-1", data: { act: "kpi", kpi: kpi.id } },
          h("span", { class: "kpi-name" }), h("span", { class: "kpi-course" }), h("span", { class: "kpi-sign", hidden: true }));
        this.#kpis.set(kpi.id, chip);
      }
      const [name, line] = chip.children;
      words(name, kpi.name || t("board.untitledKpi"));
      const way = course(kpi);
      words(line, way);
      put(line, "hidden", !way);
      put(chip, "aria-label", t("board.kpiLabel", { name: kpi.name || t("board.untitledKpi"), course: way }));
      put(chip, "title", kpi.name || null);
      if (chip === next) next = next.nextElementSibling;
      else this.kpis.insertBefore(chip, next);
    }
    for (const [id, chip] of this.#kpis) {
      if (seen.has(id)) continue;
      chip.remove();
      this.#kpis.delete(id);
    }
  }

  /** Puts the words of the language shown on the card's buttons. */
  translate() {
    put(this.text, "aria-label", t("board.cardText"));
    put(this.text, "placeholder", t("board.writeHere"));
    words(this.addKpi, t("board.addKpi"));
    put(this.menu, "aria-label", t("board.cardMenu"));
    put(this.handle, "aria-label", t("board.drawArrow"));
    put(this.handle, "title", t("board.drawArrowHint"));
    put(this.field, "title", t("board.chooseField"));
  }

  /** Makes this the one card that Tab reaches, with all its parts, or no longer. */
  setCurrent(current) {
    if (this.current === current) return;
    this.current = current;
    const index = current ? "0" : "-1";
    this.root.tabIndex = current ? 0 : -1;
    for (const part of [this.text, this.field, this.badge, this.addKpi, this.menu, this.handle, ...this.#kpis.values()]) part.setAttribute("tabindex", index);
  }

  /** Shows or takes away the sign of findings. @param {{severity: string, count: number, label: string}|undefined} badge */
  setBadge(badge) {
    this.sign = badge?.label ?? "";
    put(this.badge, "hidden", !badge);
    put(this.root, "data-found-severity", badge?.severity);
    if (!badge) return;
    put(this.badge, "data-severity", badge.severity);
    words(this.badge, SIGNS[badge.severity] + (badge.count > 1 ? badge.count : ""));
    put(this.badge, "aria-label", badge.label);
    put(this.badge, "title", badge.label);
  }

  /** Shows or takes away the sign on one indicator. */
  setKpiBadge(id, badge) {
    const sign = this.#kpis.get(id)?.lastElementChild;
    if (!sign) return;
    put(sign, "hidden", !badge);
    if (!badge) return;
    put(sign, "data-severity", badge.severity);
    words(sign, SIGNS[badge.severity]);
    put(sign, "title", badge.label);
  }

  /** @returns {Iterable<string>} ids of the indicators shown */
  kpiIds() {
    return this.#kpis.keys();
  }

  /** The element on the page of one indicator. */
  kpi(id) {
    return this.#kpis.get(id);
  }

  /** Shows who else is on this card. @param {Array<{name: string, typing: boolean, colour: string}>} people */
  setOthers(people) {
    put(this.root, "data-others", people.length > 0);
    this.others.replaceChildren(...people.map((person) => {
      const mark = h("span", { class: "mark", title: person.name, "aria-label": t(person.typing ? "board.isTyping" : "board.isHere", { name: person.name }), role: "img", text: [...person.name][0] ?? "・" });
      mark.style.background = person.colour;
      if (person.typing) mark.dataset.typing = "";
      return mark;
    }));
  }
}
