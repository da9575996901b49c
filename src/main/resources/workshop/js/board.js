/**
 * The board: tiers, cards, arrows, and what other parts of the page may ask of them.
 * @module board
 */
import { Arrows } from "./arrows.js";
import { Cards } from "./cards.js";
import { announce, h, put, s, words } from "./dom.js";
import { readLayout } from "./layout.js";
import { Presence } from "./presence.js";
import { store } from "./store.js";
import { bandOf, TIERS, tierIndex } from "./terms.js";
import { pick, t } from "./text.js";
import { Zoom } from "./zoom.js";
import { installDrag } from "./drag.js";
import { installKeys } from "./keys.js";
import { installToolbar } from "./toolbar.js";
import { installStatus } from "./status.js";
import { installPrint } from "./print.js";
import { Linking } from "./linking.js";
import { addCard } from "./actions.js";
import { cardMenu, chooseField } from "./card-menu.js";

const BANDS = ["service", "foundation"];

/**
 * Events: `edit-indicator` {id|null, element} to edit or (id null) make an indicator · `link-created` {id} after a person drew an arrow ·
 * `edit-link` {id} to write down why an arrow holds · `badge` {kind, id} when a sign is pressed · `layout` after arrows were redrawn.
 */
class Board {
  #listeners = new Map();
  #frame = 0;

  cells = new Map();
  heads = [];

  /** @returns {function()} stops listening */
  on(event, listener) {
    if (!this.#listeners.has(event)) this.#listeners.set(event, new Set());
    this.#listeners.get(event).add(listener);
    return () => this.#listeners.get(event).delete(listener);
  }

  emit(event, detail) {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail);
  }

  /** Whether anybody listens to an event. */
  heeds(event) {
    return (this.#listeners.get(event)?.size ?? 0) > 0;
  }

  /** Builds the board once. @param {object} session the answer of /api/session */
  install(session) {
    this.session = session;
    this.root = document.getElementById("board");
    this.#build();
    this.cards = new Cards(this.cells, () => this.schedule());
    this.arrows = new Arrows(this.svg);
    this.zoom = new Zoom(this);
    this.linking = new Linking(this);
    this.presence = new Presence(this);
    installToolbar(this);
    installStatus(this);
    installDrag(this);
    installKeys(this);
    installPrint(this);
    this.root.addEventListener("focusin", (event) => this.#focused(event));
    this.root.addEventListener("focusout", () => this.arrows.light(""));
    this.root.addEventListener("click", (event) => this.#clicked(event));
    store.on("change", ({ remote }) => this.#changed(remote));
    store.on("typing", () => {
      if (!store.typing) this.render();
    });
    store.on("selection", () => this.#showSelection());
    store.on("reveal", ({ kind, id }) => this.reveal(kind, id));
    document.addEventListener("language", () => this.translate());
    document.addEventListener("visibilitychange", () => this.#flush());
    addEventListener("pagehide", () => this.#flush());
    this.translate();
  }

  /** Takes what is being written into the model before the page goes out of sight. */
  #flush() {
    const text = document.activeElement?.closest?.(".card-text");
    if (text && document.hidden) text.dispatchEvent(new CustomEvent("flush"));
  }

  #build() {
    this.svg = s("svg", { class: "arrows", role: "group" });
    const stripes = TIERS.map((tier, index) => h("div", { class: "stripe", data: { tier: tier.code }, "aria-hidden": "true" }, ""));
    const cells = BANDS.flatMap((band) => TIERS.map((tier, index) => {
      const list = h("div", { class: "cell-list", role: "list" });
      const add = h("button", { type: "button", class: "add", data: { act: "add", tier: index, band } });
      this.cells.set(`${index}/${band}`, list);
      return h("div", { class: "cell", data: { tier: tier.code, band, index } }, list, add);
    }));
    this.bands = BANDS.map((band) => h("div", { class: "band", data: { band } }, h("span")));
    this.rule = h("div", { class: "band-rule", "aria-hidden": "true" });
    this.world = h("div", { class: "world" }, ...stripes, this.rule, ...this.bands, this.svg, ...cells);
    stripes.forEach((stripe, index) => { stripe.style.gridColumn = String(index + 1); });
    cells.forEach((cell, index) => {
      cell.style.gridColumn = String((index % TIERS.length) + 1);
      cell.style.gridRow = index < TIERS.length ? "1" : "2";
    });
    this.sizer = h("div", { class: "sizer" }, this.world);
    this.view = h("div", { class: "view" }, this.sizer);
    this.heads = TIERS.map((tier) => h("div", { class: "head", data: { tier: tier.code } }, h("strong"), h("span")));
    this.headRow = h("div", { class: "heads" }, ...this.heads);
    this.root.append(h("div", { class: "head-frame" }, this.headRow), this.view);
  }

  /** Puts the words of the language shown everywhere on the board. */
  translate() {
    put(this.root, "aria-label", t("board.board"));
    put(this.svg, "aria-label", t("board.arrows"));
    this.heads.forEach((head, index) => {
      words(head.firstElementChild, pick(TIERS[index]));
      words(head.lastElementChild, pick(TIERS[index].means));
    });
    this.bands.forEach((band, index) => words(band.firstElementChild, t(`board.band.${BANDS[index]}`)));
    for (const [key, list] of this.cells) {
      const [tier, band] = key.split("/");
      const place = t("board.cell", { tier: pick(TIERS[tier]), band: t(`board.band.${band}`) });
      put(list, "aria-label", place);
      words(list.nextElementSibling, t("board.add"));
      put(list.nextElementSibling, "aria-label", t("board.addTo", { place }));
    }
    this.cards.translate();
    if (store.loaded) this.render();
  }

  /** Brings cards and arrows up to the model. @param {boolean} [own] whether the change is this person's own */
  render(own = false) {
    this.cards.render(own);
    this.presence.show();
  }

  #changed(remote) {
    const focused = document.activeElement;
    const wasIn = this.root.contains(focused);
    this.render(!remote);
    if (wasIn && !focused.isConnected) this.#focusNear();
    else if (wasIn && document.activeElement !== focused) focused.focus({ preventScroll: true });
    if (!this.welcomed && store.loaded) {
      this.welcomed = true;
      this.zoom.fitWidth();
      if (document.activeElement === document.body) this.root.focus({ preventScroll: true });
    }
  }

  #focusNear() {
    const card = this.cards.get(this.cards.current);
    if (card) card.root.focus({ preventScroll: true });
    else this.root.focus({ preventScroll: true });
  }

  /** Redraws the arrows in the next frame. */
  schedule() {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.drawNow();
    });
  }

  /** Reads the layout once and redraws the arrows. */
  drawNow() {
    this.zoom.columns();
    this.layout = readLayout(this.world, this.cells, this.cards.values());
    this.arrows.draw(this.layout);
    this.zoom.size(this.layout);
    this.emit("layout");
  }

  #focused(event) {
    const card = event.target.closest(".card");
    if (!card) return;
    this.cards.setCurrent(card.dataset.id);
    this.arrows.light(card.dataset.id);
    store.present({ kind: "element", id: card.dataset.id }, false);
  }

  #clicked(event) {
    const part = event.target.closest("[data-act]");
    if (!part) return;
    const id = part.closest(".card")?.dataset.id;
    switch (part.dataset.act) {
      case "add": return this.write(addCard(Number(part.dataset.tier), part.dataset.band));
      case "field": return chooseField(part, id);
      case "kpi": return this.emit("edit-indicator", { id: part.dataset.kpi, element: id });
      case "add-kpi": return this.emit("edit-indicator", { id: null, element: id });
      case "menu": return cardMenu(this, part, id);
      case "badge": return this.emit("badge", { kind: "element", id });
      case "link": return this.linking.start(id);
      default: return undefined;
    }
  }

  #showSelection() {
    for (const card of this.cards.values()) put(card.root, "data-selected", store.state.selection.has(`element:${card.id}`));
    this.arrows.select();
  }

  /** Focuses a card, without or with its text. @param {string} id @param {{text?: boolean, scroll?: boolean}} [options] */
  focusCard(id, { text = false, scroll = true } = {}) {
    const card = this.cards.get(id);
    if (!card) return;
    this.cards.setCurrent(id);
    (text ? card.text : card.root).focus({ preventScroll: true });
    if (scroll) this.zoom.show(card.root);
  }

  /** Begins writing in a card. */
  write(id) {
    store.select([`element:${id}`]);
    this.drawNow();
    this.focusCard(id, { text: true });
    const { text } = this.cards.get(id);
    text.setSelectionRange(text.value.length, text.value.length);
  }

  /** Tells that a person drew an arrow. */
  linked(id) {
    if (!id) {
      announce(t("board.already"));
      return;
    }
    const { from, to } = store.find("link", id);
    store.select([`link:${id}`]);
    announce(t("board.linked", { from: store.find("element", from).text, to: store.find("element", to).text }));
    this.drawNow();
    this.emit("link-created", { id });
  }

  /** Scrolls to a thing, gives it the focus, and makes it flash. */
  reveal(kind, id) {
    const owner = kind === "indicator" ? store.find("indicator", id)?.element : id;
    this.drawNow();
    const part = kind === "link" ? this.arrows.get(id) : kind === "indicator" ? this.cards.get(owner)?.kpi(id) : this.cards.get(id)?.root;
    if (!part) return;
    store.select([`${kind === "link" ? "link" : "element"}:${kind === "link" ? id : owner}`]);
    if (kind !== "link") this.cards.setCurrent(owner);
    this.zoom.show(part);
    part.focus({ preventScroll: true });
    part.setAttribute("data-flash", "");
    setTimeout(() => part.removeAttribute("data-flash"), 1600);
  }

  /** Shows a sign on things. @param {Map<string, {severity: "error"|"warning"|"info", count: number, label: string}>} badges "kind:id" → sign */
  setBadges(badges) {
    for (const card of this.cards.values()) {
      card.setBadge(badges.get(`element:${card.id}`));
      for (const id of card.kpiIds()) card.setKpiBadge(id, badges.get(`indicator:${id}`));
    }
    this.arrows.setBadges(badges);
    this.badges = badges;
    this.render();
  }

  /** Cell of a card. @returns {{tier: number, band: "service"|"foundation"}} */
  cellOf(id) {
    const element = store.find("element", id);
    return { tier: tierIndex(element), band: bandOf(element, store.state.model) };
  }
}

export const board = new Board();
