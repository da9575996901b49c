/**
 * Where arrows run. Pure geometry: boxes in, paths out, nothing of the page is read. An arrow bends only in the gutters between columns
 * and crosses a column only through a gap between its boxes, so no arrow runs behind a card:
 * every curve keeps inside the strip of its gutter (its control points do), and every crossing is a straight line inside a gap.
 * @module routing
 *
 * @typedef {{left: number, right: number, boxes: Array<{top: number, bottom: number}>}} Column boxes sorted from the top
 * @typedef {{column: number, top: number, bottom: number}} Card
 * @typedef {{id: string, from: string, to: string}} Arrow
 * @typedef {{d: string, head: string, middle: {x: number, y: number}, backward: boolean}} Route
 */

/** Distance kept between arrows that share a gap, if there is room, in pixels. */
const TRACK = 7;
/** Distance kept from a card's upper and lower edge. */
const CLEAR = 4;
/** Length of an arrow's head. */
const HEAD = 9;
/** How far a straight crossing goes on beyond its column, so that the curve leaves the corners alone. */
const BEYOND = 4;
/** What one change of height costs beside the way itself, in pixels: straight arrows are easier to follow. */
const BEND = 24;

/**
 * Routes all arrows.
 * @param {Array<Column>} columns from left to right
 * @param {Map<string, Card>} cards by id
 * @param {Array<Arrow>} arrows those whose ends are not both known are left out
 * @param {{top: number, bottom: number, gutter: number}} area where arrows may run
 * @returns {Map<string, Route>}
 */
export function route(columns, cards, arrows, area) {
  const gaps = columns.map((column) => gapsOf(column, area));
  const ways = arrows.flatMap((arrow) => {
    const from = cards.get(arrow.from);
    const to = cards.get(arrow.to);
    return from && to && from !== to ? [plan(arrow, from, to, gaps)] : [];
  });
  spreadInGaps(ways, gaps);
  spreadAtCards(ways);
  return new Map(ways.map((way) => [way.id, draw(way, columns, area.gutter)]));
}

function gapsOf(column, area) {
  const gaps = [];
  let top = area.top;
  for (const box of [...column.boxes, { top: area.bottom, bottom: area.bottom }]) {
    if (box.top - top > 2 * CLEAR) gaps.push({ top: top + CLEAR, bottom: box.top - CLEAR, passing: [] });
    top = Math.max(top, box.bottom);
  }
  return gaps;
}

const centre = (card) => (card.top + card.bottom) / 2;
const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

/** Chooses the gap of every column between, by the shortest way with few changes of height. */
function plan(arrow, from, to, gaps) {
  const step = Math.sign(to.column - from.column);
  const way = { id: arrow.id, from, to, step, backward: step < 0, crossings: [] };
  const start = centre(from);
  const end = centre(to);
  let states = [{ y: start, cost: 0, before: null, gap: null }];
  const between = [];
  for (let column = from.column + step; step !== 0 && column !== to.column; column += step) between.push(column);
  between.forEach((column, index) => {
    const straight = start + ((end - start) * (index + 1)) / (between.length + 1);
    states = gaps[column].flatMap((gap) => {
      const heights = new Set([clamp(straight, gap.top, gap.bottom), ...states.map((state) => clamp(state.y, gap.top, gap.bottom))]);
      return [...heights].map((y) => {
        let best = null;
        for (const state of states) {
          const rise = Math.abs(state.y - y);
          const cost = state.cost + rise + (rise > 1 ? BEND : 0) + gap.passing.length * 2;
          if (!best || cost < best.cost) best = { y, cost, before: state, gap, column };
        }
        return best;
      });
    });
    if (states.length > 40) states = states.sort((a, b) => a.cost - b.cost).slice(0, 40);
  });
  let best = states.reduce((a, b) => (a.cost + Math.abs(a.y - end) <= b.cost + Math.abs(b.y - end) ? a : b));
  for (; best.before; best = best.before) {
    const crossing = { column: best.column, gap: best.gap, y: best.y };
    best.gap.passing.push(crossing);
    way.crossings.unshift(crossing);
  }
  return way;
}

function spreadInGaps(ways, gaps) {
  for (const gap of gaps.flat()) spread(gap.passing, gap.top, gap.bottom, TRACK);
}

/** Moves heights apart inside an interval, keeping their order and staying near where they wished to be. */
function spread(items, top, bottom, distance) {
  if (items.length === 0) return;
  items.sort((a, b) => a.y - b.y);
  const apart = items.length > 1 ? Math.min(distance, (bottom - top) / (items.length - 1)) : 0;
  let least = top;
  for (const item of items) {
    item.y = Math.max(item.y, least);
    least = item.y + apart;
  }
  let most = bottom;
  for (const item of [...items].reverse()) {
    item.y = Math.min(item.y, most);
    most = item.y - apart;
  }
}

/** Gives every arrow its own place on the sides of the cards it joins, in the order of where it goes, so that arrows do not cross there. */
function spreadAtCards(ways) {
  const sides = new Map();
  const dock = (card, side, end) => {
    const key = side + card.column + ":" + card.top;
    if (!sides.has(key)) sides.set(key, { card, ends: [] });
    sides.get(key).ends.push(end);
    return end;
  };
  for (const way of ways) {
    const leaving = way.crossings[0]?.y ?? centre(way.to);
    const arriving = way.crossings.at(-1)?.y ?? centre(way.from);
    way.start = dock(way.from, way.step >= 0 ? "R" : "L", { towards: leaving });
    way.end = dock(way.to, way.step > 0 ? "L" : "R", { towards: arriving });
  }
  for (const { card, ends } of sides.values()) {
    const room = (card.bottom - card.top) * 0.35;
    ends.sort((a, b) => a.towards - b.towards);
    const apart = ends.length > 1 ? Math.min(14, (2 * room) / (ends.length - 1)) : 0;
    ends.forEach((end, index) => { end.y = centre(card) + (index - (ends.length - 1) / 2) * apart; });
  }
}

const n = (value) => Math.round(value * 10) / 10;

function draw(way, columns, gutter) {
  const { from, to, step } = way;
  const startX = step >= 0 ? columns[from.column].right : columns[from.column].left;
  const endX = step > 0 ? columns[to.column].left : columns[to.column].right;
  const side = step > 0 ? -1 : 1;
  const tip = endX + side;
  const neck = tip + side * (HEAD - 2);
  const head = `M${n(tip)} ${n(way.end.y)}l${side * HEAD} ${-HEAD / 2}v${HEAD}z`;
  if (step === 0) {
    const out = Math.min(gutter - 10, 18 + Math.abs(way.start.y - way.end.y) / 14);
    const bend = startX + (out * 4) / 3;
    return {
      d: `M${n(startX)} ${n(way.start.y)}C${n(bend)} ${n(way.start.y)} ${n(bend)} ${n(way.end.y)} ${n(neck)} ${n(way.end.y)}`,
      head, middle: { x: startX + out, y: (way.start.y + way.end.y) / 2 }, backward: false,
    };
  }
  let x = startX;
  let y = way.start.y;
  let d = `M${n(x)} ${n(y)}`;
  const curve = (toX, toY) => {
    const half = (x + toX) / 2;
    d += Math.abs(toY - y) < 0.5 ? `H${n(toX)}` : `C${n(half)} ${n(y)} ${n(half)} ${n(toY)} ${n(toX)} ${n(toY)}`;
    [x, y] = [toX, toY];
  };
  let middle = null;
  way.crossings.forEach((crossing, index) => {
    const column = columns[crossing.column];
    curve(step > 0 ? column.left - BEYOND : column.right + BEYOND, crossing.y);
    const across = step > 0 ? column.right + BEYOND : column.left - BEYOND;
    if (index === way.crossings.length >> 1) middle = { x: (x + across) / 2, y };
    curve(across, crossing.y);
  });
  middle ??= { x: (startX + endX) / 2, y: (way.start.y + way.end.y) / 2 };
  curve(neck, way.end.y);
  return { d, head, middle, backward: way.backward };
}
