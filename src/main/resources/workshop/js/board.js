/**
 * The board: tiers, cards, arrows, and what other parts of the page may ask of them.
 * @module board
 */

class Board {
  #listeners = new Map();

  /** Listens to: edit-indicator {id|null, element}, link-created {id}, link-menu, ready. */
  on(event, listener) {
    if (!this.#listeners.has(event)) this.#listeners.set(event, new Set());
    this.#listeners.get(event).add(listener);
  }

  emit(event, detail) {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail);
  }

  /** Builds the board's page once. @param {object} session */
  install(session) {
    this.session = session;
  }

  /** Shows a sign on things. @param {Map<string, {severity: "error"|"warning"|"info", count: number, label: string}>} badges "kind:id" → sign */
  setBadges(badges) {
    this.badges = badges;
  }
}

export const board = new Board();
