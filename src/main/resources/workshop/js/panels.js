/**
 * Puts the panels around the board: guide, findings, indicators, versions, retrospective, files.
 * @module panels
 */

/** Called once, after the board stands and before its model arrives. */
export function installPanels() {}

/** Shows the list of boards when the address names none. @param {object} session the answer of /api/session */
export function showStartPage(session) {
  const list = document.createElement("ul");
  for (const board of session.boards) {
    const anchor = document.createElement("a");
    anchor.href = `?board=${encodeURIComponent(board.name)}`;
    anchor.textContent = board.title;
    const item = document.createElement("li");
    item.append(anchor);
    list.append(item);
  }
  document.getElementById("board").append(list);
}
