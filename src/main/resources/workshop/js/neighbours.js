/**
 * The card beside a card, as the eye sees it.
 * @module neighbours
 */

/**
 * @param {import("./board.js").board} board
 * @param {string} id
 * @param {string} key ArrowLeft, ArrowRight, ArrowUp, ArrowDown, Home (top of the column) or End
 * @returns {string|null} id of the nearest card that way
 */
export function neighbour(board, id, key) {
  const places = board.layout.cards;
  const here = places.get(id);
  if (!here) return null;
  const column = (index) => [...places.values()].filter((place) => place.column === index).sort((a, b) => a.top - b.top);
  if (key === "ArrowUp" || key === "ArrowDown" || key === "Home" || key === "End") {
    const cards = column(here.column);
    const at = cards.indexOf(here);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: cards.length - 1 }[key];
    return cards[to]?.id ?? null;
  }
  const step = key === "ArrowLeft" ? -1 : 1;
  const middle = (place) => (place.top + place.bottom) / 2;
  for (let index = here.column + step; index >= 0 && index < board.layout.columns.length; index += step) {
    const cards = column(index);
    if (cards.length) return cards.reduce((a, b) => (Math.abs(middle(a) - middle(here)) <= Math.abs(middle(b) - middle(here)) ? a : b)).id;
  }
  return null;
}
