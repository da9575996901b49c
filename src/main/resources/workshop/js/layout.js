/**
 * Reads where everything stands on the board, all at once, in the board's own pixels (before zooming).
 * @module layout
 */
import { TIERS } from "./terms.js";

const BANDS = ["service", "foundation"];

/**
 * @param {HTMLElement} world
 * @param {Map<string, HTMLElement>} cells "tier/band" → list of cards; the button to add a card stands behind it
 * @param {Iterable<import("./card.js").Card>} cards
 */
export function readLayout(world, cells, cards) {
  const width = world.offsetWidth;
  const height = world.offsetHeight;
  const columns = TIERS.map((tier, index) => {
    const list = cells.get(`${index}/service`);
    return { left: list.offsetLeft, right: list.offsetLeft + list.offsetWidth, boxes: [] };
  });
  const places = new Map();
  for (const card of cards) {
    const column = Number(card.cell[0]);
    const box = { column, top: card.root.offsetTop, bottom: card.root.offsetTop + card.root.offsetHeight, id: card.id };
    places.set(card.id, box);
    columns[column].boxes.push(box);
  }
  columns.forEach((column, index) => {
    for (const band of BANDS) {
      const add = cells.get(`${index}/${band}`).nextElementSibling;
      column.boxes.push({ top: add.offsetTop, bottom: add.offsetTop + add.offsetHeight });
    }
    column.boxes.sort((a, b) => a.top - b.top);
  });
  const gutter = columns[1].left - columns[0].right;
  return { width, height, columns, cards: places, area: { top: 4, bottom: height - 4, gutter } };
}
