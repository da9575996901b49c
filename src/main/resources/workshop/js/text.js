/**
 * The page's words in Japanese and English, from text/ja.json and text/en.json.
 * @module text
 */

const tables = {};
let language = "ja";

/** @returns {"ja"|"en"} the language shown */
export function currentLanguage() {
  return language;
}

/**
 * Loads a language and makes it the one shown; tells it to the document.
 * @param {"ja"|"en"} code
 */
export async function setLanguage(code) {
  const wanted = code === "en" ? "en" : "ja";
  if (!tables[wanted]) {
    const answer = await fetch(new URL(`../text/${wanted}.json`, import.meta.url));
    tables[wanted] = await answer.json();
  }
  language = wanted;
  document.documentElement.lang = wanted;
  document.dispatchEvent(new CustomEvent("language", { detail: wanted }));
}

/**
 * The words under a dotted key, with {name} replaced by the arguments. A key without words answers itself, so a gap shows.
 * @param {string} key such as "board.add"
 * @param {Object<string, string|number>} [values]
 */
export function t(key, values = {}) {
  let found = tables[language];
  for (const part of key.split(".")) found = found?.[part];
  if (typeof found !== "string") return key;
  return found.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/**
 * The text of a bilingual value in the language shown.
 * @param {{ja: string, en: string}|string|null|undefined} both
 */
export function pick(both) {
  if (both === null || both === undefined) return "";
  if (typeof both === "string") return both;
  return both[language] || both.ja || both.en || "";
}
