/**
 * Operations on a model: the same small language that the server journals. Everything is addressed by id, never by position.
 * @module ops
 */

/** Where each kind of thing stands in the model. */
export const LISTS = { element: "elements", link: "links", indicator: "indicators", waiver: "waivers", review: "reviews" };

const REQUIRED = { element: ["tier", "text"], link: ["from", "to"], indicator: ["element", "name"], waiver: [], review: [] };

/** Id of a thing; waivers and reviews are named by what they speak of. */
export function idOf(kind, thing) {
  if (kind === "waiver") return `${thing.rule} ${thing.on}`;
  if (kind === "review") return `${thing.indicator} ${thing.year}`;
  return thing.id;
}

function named(kind, id) {
  const space = id.indexOf(" ");
  if (kind === "waiver") return { rule: id.slice(0, space), on: id.slice(space + 1) };
  if (kind === "review") return { indicator: id.slice(0, space), year: Number(id.slice(space + 1)) };
  return { id };
}

const same = (a, b) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Applies operations to a model in place.
 * @param {object} model the model's tree
 * @param {Array<object>} ops
 * @returns {{effective: Array<object>, undo: Array<object>}} what really changed, dependents included, and what takes it back
 */
export function applyOps(model, ops) {
  const effective = [];
  const undo = [];
  for (const op of ops) {
    const done = op.op === "model" ? changeModel(model, op) : op.op === "remove" ? remove(model, op) : change(model, op);
    effective.push(...done.effective);
    undo.unshift(...done.undo);
  }
  return { effective, undo };
}

function differing(target, set) {
  const now = {};
  const before = {};
  for (const [name, value] of Object.entries(set ?? {})) {
    if (same(target[name], value)) continue;
    now[name] = value;
    before[name] = target[name] ?? null;
  }
  return { now, before };
}

function write(target, set) {
  for (const [name, value] of Object.entries(set)) {
    if (value === null || value === undefined) delete target[name];
    else target[name] = value;
  }
}

function changeModel(model, op) {
  const { now, before } = differing(model, op.set);
  if (Object.keys(now).length === 0) return { effective: [], undo: [] };
  write(model, now);
  return { effective: [{ op: "model", set: now }], undo: [{ op: "model", set: before }] };
}

function change(model, op) {
  const list = (model[LISTS[op.kind]] ??= []);
  const at = list.findIndex((thing) => idOf(op.kind, thing) === op.id);
  if (at < 0) {
    if (!op.whole && REQUIRED[op.kind].some((name) => op.set?.[name] === undefined || op.set[name] === null)) return { effective: [], undo: [] };
    const thing = named(op.kind, op.id);
    write(thing, op.set);
    place(list, op.kind, thing, op.before);
    return { effective: [op], undo: [{ op: "remove", kind: op.kind, id: op.id }] };
  }
  const thing = list[at];
  const { now, before } = differing(thing, op.set);
  const undo = { op: "put", kind: op.kind, id: op.id, set: before };
  const done = { op: "put", kind: op.kind, id: op.id, set: now };
  if (op.before !== undefined) {
    const next = list[at + 1];
    const behind = next ? idOf(op.kind, next) : null;
    if (behind !== op.before && op.before !== op.id) {
      undo.before = behind;
      done.before = op.before;
      list.splice(at, 1);
      place(list, op.kind, thing, op.before);
    }
  }
  if (Object.keys(now).length === 0 && done.before === undefined) return { effective: [], undo: [] };
  write(thing, now);
  return { effective: [done], undo: [undo] };
}

function place(list, kind, thing, before) {
  const at = before === undefined || before === null ? -1 : list.findIndex((other) => idOf(kind, other) === before);
  if (at < 0) list.push(thing);
  else list.splice(at, 0, thing);
}

function remove(model, op) {
  const effective = [];
  const undo = [];
  const drop = (kind, id) => {
    const list = model[LISTS[kind]] ?? [];
    const at = list.findIndex((thing) => idOf(kind, thing) === id);
    if (at < 0) return false;
    const [thing] = list.splice(at, 1);
    const { id: ignored, ...set } = thing;
    effective.push({ op: "remove", kind, id });
    undo.unshift({ op: "put", kind, id, set, before: list[at] ? idOf(kind, list[at]) : null });
    return true;
  };
  if (op.kind === "element") {
    for (const link of (model.links ?? []).filter((each) => each.from === op.id || each.to === op.id)) drop("link", link.id);
    for (const kpi of (model.indicators ?? []).filter((each) => each.element === op.id)) drop("indicator", kpi.id);
  }
  drop(op.kind, op.id);
  return { effective, undo };
}

/**
 * What of an undo still stands to be undone: a field that somebody else has changed since keeps their value,
 * and a thing that somebody else has worked on since is not removed.
 * @param {object} model
 * @param {Array<object>} ops the undo
 * @param {Array<object>} made the operations it takes back
 * @param {function(string): boolean} touched whether another person has since edited "kind:id"
 */
export function stillMine(model, ops, made, touched) {
  const wrote = new Map();
  for (const op of made) {
    if (!op.set) continue;
    const key = op.op === "model" ? "model" : `${op.kind}:${op.id}`;
    wrote.set(key, { ...wrote.get(key), ...op.set });
  }
  return ops.flatMap((op) => {
    const key = op.op === "model" ? "model" : `${op.kind}:${op.id}`;
    if (op.op === "remove") return touched(key) ? [] : [op];
    const thing = op.op === "model" ? model : (model[LISTS[op.kind]] ?? []).find((each) => idOf(op.kind, each) === op.id);
    if (!thing) return [op];
    const set = Object.fromEntries(Object.entries(op.set).filter(([name]) => same(thing[name], wrote.get(key)?.[name])));
    return Object.keys(set).length || op.before !== undefined ? [{ ...op, set }] : [];
  });
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const PREFIX = { element: "e-", link: "l-", indicator: "k-" };

/** A new id that no one else makes: the kind's prefix and eight random base32 characters. */
export function newId(kind) {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return PREFIX[kind] + Array.from(bytes, (byte) => LETTERS[byte & 31]).join("");
}
