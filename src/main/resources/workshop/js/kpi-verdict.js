/**
 * What the wording of an indicator's name says about the tier it measures.
 * @module kpi-verdict
 */
import { h } from "./dom.js";
import { api } from "./api.js";
import { refill } from "./panel-dom.js";
import { t, pick } from "./text.js";

/** A place that shows the verdict; `ask` looks again when the name, field or unit has changed. */
export function verdict() {
  const node = h("div", { class: "p-verdict", "aria-live": "polite" });
  let asked = "";
  let turn = 0;

  async function ask(indicator, field, element) {
    const question = new URLSearchParams({ name: indicator.name ?? "", field, unit: indicator.unit ?? "" }).toString();
    const key = `${question} ${element?.tier}`;
    if (key === asked) return;
    asked = key;
    const mine = ++turn;
    if (!indicator.name) {
      refill(node);
      return;
    }
    try {
      const answer = await api.get(`/api/classify?${question}`);
      if (mine === turn) show(answer, element);
    } catch {
      if (mine === turn) refill(node);
    }
  }

  function show(answer, element) {
    const tiers = answer.tiers ?? [];
    if (tiers.length === 0) {
      refill(node);
      return;
    }
    const named = tiers.map((tier) => t(`panel.words.tier.${tier}`)).join("・");
    const fits = !element || tiers.includes(element.tier) || (answer.tolerated ?? []).includes(element.tier);
    const reasons = (answer.because ?? []).map((one) => pick(one)).filter((text) => text !== "");
    refill(node,
      h("p", { class: fits ? "p-fits" : "p-misfits" },
        h("span", { "aria-hidden": "true", text: fits ? "✓ " : "? " }),
        fits ? t("panel.kpi.fits", { tiers: named }) : t("panel.kpi.misfits", { tiers: named, here: t(`panel.words.tier.${element.tier}`) })),
      reasons.length > 0
        ? h("details", {}, h("summary", { text: t("panel.kpi.reasons") }), h("ul", {}, reasons.map((text) => h("li", { text }))))
        : null);
  }

  return { node, ask };
}
