/**
 * Who this tab is: an id kept over reloads but never shared by a duplicated tab, its edits not yet confirmed, and the name shown to others.
 * @module identity
 */

const CLIENT = "sujimichi.client";
const PENDING = "sujimichi.pending.";
const NAME = "sujimichi.name";

const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";

/**
 * Takes the tab's id out of its storage, and puts it back on leaving: a duplicated tab copies the storage while the id is out,
 * so it makes an id of its own, and the server never mistakes one tab's edits for the other's.
 */
export function takeIdentity() {
  const kept = sessionStorage.getItem(CLIENT);
  sessionStorage.removeItem(CLIENT);
  const client = kept ?? Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  addEventListener("pagehide", () => sessionStorage.setItem(CLIENT, client));
  addEventListener("pageshow", (event) => {
    if (event.persisted) sessionStorage.removeItem(CLIENT);
  });
  return { client, again: kept !== null || reloaded };
}

/** The edits of this tab that the server has not confirmed. @returns {{seq: number, edits: Array<object>}} */
export function keptEdits(board, again) {
  const text = again ? sessionStorage.getItem(PENDING + board) : null;
  return text ? JSON.parse(text) : { seq: 0, edits: [] };
}

export function keepEdits(board, seq, edits) {
  sessionStorage.setItem(PENDING + board, JSON.stringify({ seq, edits }));
}

/** The name others see beside this tab's marks; "" until given. */
export function displayName() {
  return localStorage.getItem(NAME) ?? "";
}

export function keepDisplayName(name) {
  localStorage.setItem(NAME, name.trim().slice(0, 40));
}
