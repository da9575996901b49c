/**
 * Printing: the whole board on one A3 sheet across, text as text and arrows as lines.
 * @module print
 */

/** Room on the sheet in CSS pixels: A3 across less the margins, the title and the heads. */
const ROOM = { width: 1505, height: 965 };

/** @param {import("./board.js").board} board */
export function installPrint(board) {
  let scale = 1;
  addEventListener("beforeprint", () => {
    board.drawNow();
    scale = board.zoom.scale;
    const { width, height } = board.layout;
    const fitting = Math.min(ROOM.width / width, ROOM.height / height, 1.4);
    board.zoom.to(fitting);
    board.view.scrollTo(0, 0);
  });
  addEventListener("afterprint", () => board.zoom.to(scale));
}
