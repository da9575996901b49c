/**
 * Printing: the whole board on one A3 sheet across, text as text and arrows as lines.
 * @module print
 */

/** Room on the sheet in CSS pixels: A3 across less the margins, the title and the heads. */
const ROOM = { width: 1505, height: 940 };

/** @param {import("./board.js").board} board */
export function installPrint(board) {
  let restore = () => {};
  addEventListener("beforeprint", () => { restore = board.zoom.forPrint(ROOM); });
  addEventListener("afterprint", () => restore());
}
