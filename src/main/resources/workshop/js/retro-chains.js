/**
 * The verdicts, one chain a line, with the place where it breaks.
 * @module retro-chains
 */
import { h } from "./dom.js";
import { SIGNS, breakAt, measuredStates, wholeChains } from "./chain-view.js";
import { refill } from "./panel-dom.js";
import { store } from "./store.js";
import { t, pick } from "./text.js";

/** @param {object} given `choose(path)` shows one chain alone on the board, null all of them */
export function chainList({ choose, chosen, problem }) {
  const node = h("div", {});
  return {
    node,
    update(review) {
      const chains = wholeChains(review);
      if (chains.length === 0) {
        refill(node, h("p", { class: "p-empty-title", text: problem || t(review ? "panel.retro.no-chains" : "panel.retro.no-review") }));
        return;
      }
      const states = measuredStates(review);
      refill(node,
        h("p", { class: "p-quiet", text: t("panel.retro.chains-how") }),
        review.truncated ? h("p", { class: "p-quiet", text: t("panel.retro.truncated") }) : null,
        h("ul", { class: "r-chains" }, chains.map((chain) => line(chain, states))));
    },
  };

  function line(chain, states) {
    const key = chain.path.join(" ");
    const pressed = chosen() === key;
    return h("li", {},
      h("button", {
        type: "button", class: `r-chain r-chain-${chain.status}`, "aria-pressed": String(pressed),
        onclick: () => {
          const on = chosen() === key;
          for (const other of node.querySelectorAll(".r-chain")) other.setAttribute("aria-pressed", "false");
          choose(on ? null : key);
          if (!on) {
            node.querySelectorAll(".r-chain").forEach((one) => one.dataset.path === key && one.setAttribute("aria-pressed", "true"));
            const at = Math.max(0, breakAt(chain));
            store.reveal("element", chain.path[at]);
          }
        },
        data: { path: key },
      },
      h("span", { class: `r-status r-status-${chain.status}`, text: t(`panel.retro.status.${chain.status}`) }),
      h("span", { class: "r-path" }, chain.path.flatMap((id, index) => step(id, index, chain, states))),
      h("span", { class: "r-evidence", text: named(pick(chain.evidence)) })));
  }

  function step(id, index, chain, states) {
    const element = store.find("element", id);
    const broken = index > 0 && index === Math.max(breakAt(chain), 1) && breakAt(chain) >= 0;
    return [
      index > 0 ? h("span", { class: broken ? "r-gap is-broken" : "r-gap" },
        broken ? h("span", { class: "r-broken", text: t("panel.retro.broken-here") }) : null, h("span", { "aria-hidden": "true", text: " → " })) : null,
      h("span", { class: "r-stop" }, element?.text ?? id,
        SIGNS[states.get(id)] ? h("span", { class: `r-sign r-${states.get(id)}`, text: ` ${SIGNS[states.get(id)]}` }) : null),
    ];
  }

  /** The figures name indicators by their id; people know them by name. */
  function named(evidence) {
    return (store.state.model.indicators ?? []).reduce((text, kpi) =>
      text.replaceAll(new RegExp(`(^|、|, )${escaped(kpi.id)} `, "g"), (_, lead) => `${lead}${kpi.name} `), evidence);
  }

  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
}
