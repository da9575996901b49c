/**
 * Starts the page: the session's token, the language, then the board that the address names, or the list of boards.
 * @module main
 */
import { api, takeToken } from "./api.js";
import { board } from "./board.js";
import { toast } from "./dialog.js";
import { askToJoin } from "./join.js";
import { installPanels, showStartPage } from "./panels.js";
import { store } from "./store.js";
import { setLanguage } from "./text.js";
import { WebSocketTransport } from "./transport.js";

async function start() {
  takeToken();
  await setLanguage(localStorage.getItem("sujimichi.language") ?? document.documentElement.lang);
  let session;
  try {
    session = await api.get("/api/session");
  } catch (problem) {
    if (problem.status === 401) {
      askToJoin();
      return;
    }
    toast(problem.message, { kind: "error", seconds: 3600 });
    return;
  }
  if (!localStorage.getItem("sujimichi.language") && session.language) await setLanguage(session.language);
  const name = new URLSearchParams(location.search).get("board");
  if (!name) {
    showStartPage(session);
    return;
  }
  board.install(session);
  installPanels(session);
  store.open(name, new WebSocketTransport(name));
  // The address of a server that started anew, opened in this tab: only the token differs, so the browser loads nothing.
  addEventListener("hashchange", () => {
    if (takeToken()) store.reopen();
  });
}

start();
