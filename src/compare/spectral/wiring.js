// A model with its references resolved; made once for all rules that look at it.
// Where two elements share an id, references mean the first; what points nowhere joins nothing.

const FOUNDATION = ["it-platform", "governance", "talent"];
const RANKS = ["input", "activity", "output", "outcome1", "outcome2", "outcome3"];
const known = new WeakMap();

export function wiringOf(model) {
  let wiring = known.get(model);
  if (!wiring) {
    wiring = new Wiring(model);
    known.set(model, wiring);
  }
  return wiring;
}

class Wiring {
  constructor(model) {
    this.elements = model.elements ?? [];
    this.links = model.links ?? [];
    this.indicators = model.indicators ?? [];
    this.field = model.field;
    this.numbers = new Map();
    this.elements.forEach((element, i) => {
      if (!this.numbers.has(element.id)) this.numbers.set(element.id, i);
    });
    this.effects = this.elements.map(() => new Set());
    this.causes = this.elements.map(() => new Set());
    this.fedBack = new Set();
    this.measures = this.elements.map(() => 0);
    for (const link of this.links) this.#join(link);
    for (const indicator of this.indicators) {
      const at = this.numbers.get(indicator.element);
      if (at !== undefined) this.measures[at]++;
    }
  }

  #join(link) {
    const from = this.numbers.get(link.from);
    const to = this.numbers.get(link.to);
    if (link.kind === "feedback") {
      this.fedBack.add(from).add(to);
    } else if (from !== undefined && to !== undefined && from !== to) {
      this.effects[from].add(to);
      this.causes[to].add(from);
    }
  }

  rank(number) {
    return RANKS.indexOf(this.elements[number].tier);
  }

  // The ends of a causal link that exist both, else nothing.
  ends(link) {
    const from = this.numbers.get(link.from);
    const to = this.numbers.get(link.to);
    return link.kind === "feedback" || from === undefined || to === undefined ? null : [from, to];
  }

  layer(number) {
    const field = this.elements[number].field ?? this.field;
    return field === undefined ? null : FOUNDATION.includes(field) ? "foundation" : "service";
  }

  isIsolated(number) {
    return !this.causes[number].size && !this.effects[number].size && !this.fedBack.has(number);
  }

  isAfter(number, wanted) {
    return reaches(number, this.causes, wanted);
  }

  isBefore(number, wanted) {
    return reaches(number, this.effects, wanted);
  }
}

function reaches(start, next, wanted) {
  const seen = new Set();
  const open = [...next[start]];
  while (open.length) {
    const at = open.pop();
    if (seen.has(at)) continue;
    if (wanted(at)) return true;
    seen.add(at);
    open.push(...next[at]);
  }
  return false;
}
