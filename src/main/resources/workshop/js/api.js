/**
 * Calls to the server. The session's token arrives in the address's fragment, moves to the tab's storage, and leaves the address.
 * @module api
 */
import { pick, t } from "./text.js";

const TOKEN = "sujimichi.token";

/** A call that the server refused or that did not arrive. `status` is 0 when the server was not reached. */
export class ApiError extends Error {
  /**
   * @param {number} status HTTP status
   * @param {object|null} body the answer, if it was JSON
   */
  constructor(status, body) {
    super(pick(body?.reason) || t(status === 0 ? "board.error.unreachable" : "board.error.refused"));
    this.status = status;
    this.body = body;
  }
}

/** Takes the token from the fragment (`#token=…`). @returns {boolean} whether there was one */
export function takeToken() {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    sessionStorage.setItem(TOKEN, given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return given !== null;
}

/** @returns {string} the session's token, "" when there is none */
export function token() {
  return sessionStorage.getItem(TOKEN) ?? "";
}

/** Keeps a token handed out after a PIN. @param {string} given */
export function keepToken(given) {
  sessionStorage.setItem(TOKEN, given);
}

async function call(method, path, body, type) {
  const headers = { Authorization: `Bearer ${token()}` };
  if (type) headers["Content-Type"] = type;
  let answer;
  try {
    answer = await fetch(path, { method, headers, body });
  } catch {
    throw new ApiError(0, null);
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => null);
    throw new ApiError(answer.status, problem);
  }
  return answer;
}

const parsed = async (answer) => {
  const text = await answer.text();
  return text === "" ? null : JSON.parse(text);
};

export const api = {
  /** @param {string} path such as "/api/session" */
  get: async (path) => parsed(await call("GET", path)),
  /** @param {string} path @param {object} [body] sent as JSON */
  post: async (path, body = {}) => parsed(await call("POST", path, JSON.stringify(body), "application/json")),
  /** Sends a file's bytes. @param {string} path @param {Blob} file */
  upload: async (path, file) => parsed(await call("POST", path, file, "application/octet-stream")),
  /** The bytes of an answer. @param {string} path */
  blob: async (path) => (await call("GET", path)).blob(),
  /** Saves an answer as a file. @param {string} path @param {string} filename proposed to the user */
  async download(path, filename) {
    const url = URL.createObjectURL(await this.blob(path));
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.download = filename;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },
};
