/**
 * The verdicts of a review as paths on the board and as lines to read. Pure functions.
 * @module chain-view
 */

/** Signs of the states, as on the printed sheet. */
export const SIGNS = { met: "○", near: "△", missed: "×", "not-due": "－", unmeasured: "？", "no-target": "・" };

/** The statuses in the order in which they ask for attention. */
export const STATUSES = ["theory-failure", "implementation-failure", "external", "not-measured", "on-track"];

/** The chains that lead on to no further result, those that ask for attention first. */
export function wholeChains(review) {
  return (review?.chains ?? []).filter((chain) => chain.whole)
    .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}

/** The causal arrow between two elements, or null. */
export function arrowBetween(model, from, to) {
  return (model.links ?? []).find((link) => link.from === from && link.to === to && link.kind !== "feedback") ?? null;
}

/** The position in a chain at which it breaks: the index of the first element that falls short, or -1. */
export function breakAt(chain) {
  if (chain.blame) return chain.path.indexOf(chain.blame.to);
  return chain.brokenElement ? chain.path.indexOf(chain.brokenElement) : -1;
}

/**
 * The stretches of one chain: before the break it is on track, the arrow at the break is broken, after it the verdict holds.
 * @returns {Map<string, {status: string, broken: boolean}>} by the arrow's id
 */
export function stretches(chain, model) {
  const result = new Map();
  const at = breakAt(chain);
  for (let index = 1; index < chain.path.length; index++) {
    const link = arrowBetween(model, chain.path[index - 1], chain.path[index]);
    if (!link) continue;
    const broken = index === Math.max(at, 1) && at >= 0;
    const status = at >= 0 && index < at ? "on-track" : chain.status;
    result.set(link.id, { status, broken });
  }
  return result;
}

/**
 * Colours and labels for the arrows of several chains; where they share an arrow, the one that asks for more attention shows.
 * @param {Array<object>} chains
 * @param {object} model
 * @param {string} brokenLabel what stands at the arrow that breaks
 */
export function pathsOf(chains, model, brokenLabel) {
  const result = new Map();
  for (const chain of chains) {
    for (const [id, one] of stretches(chain, model)) {
      const old = result.get(id);
      const graver = !old || (one.broken && !old.broken)
        || (one.broken === old.broken && STATUSES.indexOf(one.status) < STATUSES.indexOf(old.status));
      if (graver) result.set(id, { ...one, label: one.broken ? brokenLabel : null });
    }
  }
  return result;
}

/** States of the elements that something is measured on. @returns {Map<string, string>} */
export function measuredStates(review) {
  return new Map((review?.elements ?? []).filter((one) => (one.indicators ?? []).length > 0).map((one) => [one.id, one.state]));
}

/** Signs for cards and indicators. @param {object} review @param {function(string): string} say words of a state */
export function marksOf(review, say) {
  const marks = new Map();
  const add = (key, state) => marks.set(key, { sign: SIGNS[state] ?? "", state, label: say(state) });
  for (const one of review?.indicators ?? []) add(`indicator:${one.id}`, one.state);
  for (const [id, state] of measuredStates(review)) add(`element:${id}`, state);
  return marks;
}
