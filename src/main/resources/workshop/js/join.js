/**
 * Joining a shared board from another computer: the PIN that stands on the facilitator's screen, and a name.
 * @module join
 */
import { h } from "./dom.js";
import { api, keepToken } from "./api.js";
import { displayName, keepDisplayName } from "./identity.js";
import { labelled, refill } from "./panel-dom.js";
import { t } from "./text.js";

/** Asks for the PIN in place of the page. */
export function askToJoin() {
  document.body.classList.add("is-start");
  document.title = t("panel.join.page-title");
  const pin = h("input", { class: "input f-pin", inputmode: "numeric", autocomplete: "one-time-code", maxlength: 12 });
  const name = h("input", { class: "input", maxlength: 40, autocomplete: "off" });
  name.value = displayName();
  const problem = h("p", { class: "p-problem", role: "alert" });
  refill(document.getElementById("board"), h("div", { class: "f-page f-join" },
    h("h1", { text: t("panel.files.title") }),
    h("form", { class: "f-new p-form", onsubmit: join },
      h("h2", { text: t("panel.join.title") }),
      h("p", { class: "p-quiet", text: t("panel.join.how") }),
      labelled(t("panel.join.pin"), pin),
      labelled(t("panel.share.name"), name, t("panel.share.name-hint")),
      problem,
      h("button", { type: "submit", class: "button main", text: t("panel.join.enter") }),
      h("p", { class: "p-quiet", text: t("panel.join.owner") }))));
  pin.focus();

  async function join(event) {
    event.preventDefault();
    const given = pin.value.normalize("NFKC").replace(/\D/g, "");
    if (given === "") {
      pin.focus();
      return;
    }
    try {
      const { token } = await api.post("/api/join", { pin: given, name: name.value.trim() });
      keepToken(token);
      keepDisplayName(name.value);
      location.reload();
    } catch (refused) {
      problem.textContent = refused.message;
      pin.select();
    }
  }
}
