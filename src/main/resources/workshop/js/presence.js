/**
 * Who else is on the board, and where.
 * @module presence
 */
import { store } from "./store.js";

/** Colours for people, told apart together with their initial. */
const COLOURS = ["#0b6168", "#83264f", "#1f5593", "#8f4408", "#4b3f8f", "#5a5a00"];

/** Colour of a person's mark. @param {string} client */
export function colourOf(client) {
  let sum = 0;
  for (const letter of client) sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
  return COLOURS[sum % COLOURS.length];
}

export class Presence {
  #at = new Map();

  constructor(board) {
    this.board = board;
    store.on("presence", (message) => {
      if (message.client === store.client) return;
      if (message.at?.kind === "element") this.#at.set(message.client, { id: message.at.id, name: message.name, typing: message.typing === true, colour: colourOf(message.client) });
      else this.#at.delete(message.client);
      this.show();
    });
    store.on("people", () => {
      const here = new Set(store.state.people.map((person) => person.client));
      for (const client of this.#at.keys()) if (!here.has(client)) this.#at.delete(client);
      this.show();
    });
    store.on("typing", () => {
      const id = document.activeElement?.closest?.(".card")?.dataset.id;
      if (id && !store.typing) store.present({ kind: "element", id }, false);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) store.present(null, false);
    });
  }

  /** Puts the marks on the cards. */
  show() {
    const byCard = new Map();
    for (const person of this.#at.values()) {
      if (!byCard.has(person.id)) byCard.set(person.id, []);
      byCard.get(person.id).push(person);
    }
    for (const card of this.board.cards.values()) {
      const people = byCard.get(card.id) ?? [];
      const key = people.map((person) => person.name + person.typing).join("\n");
      if (card.othersKey === key) continue;
      card.othersKey = key;
      card.setOthers(people);
    }
  }
}
