/**
 * The side panel: one view at a time. A view that stays (findings, the retrospective) is the ground; a short visit
 * (an indicator, the versions) lies over it and gives way to it again when closed.
 * @module panel-host
 */
import { h } from "./dom.js";
import { refill, button } from "./panel-dom.js";
import { t } from "./text.js";

/**
 * @typedef {object} View
 * @property {string} id
 * @property {() => string} title
 * @property {(body: HTMLElement) => void} render fills the body; called once each time it is shown
 * @property {() => void} [closed] called when the view is put away
 * @property {boolean} [wide] whether it needs the width of a table
 */

/** Takes over the element of the side panel. */
export function createPanel(root) {
  let ground = null;
  let visit = null;
  let opener = null;
  let body = h("div");
  const title = h("h2", { class: "p-title", tabindex: "-1" });
  const head = h("div", { class: "p-head" });
  draw();

  function top() {
    return visit ?? ground;
  }

  function draw() {
    const view = top();
    root.setAttribute("aria-label", t("panel.host.label"));
    root.classList.toggle("is-open", Boolean(view));
    root.classList.toggle("is-wide", Boolean(view?.wide));
    root.hidden = !view;
    if (!view) {
      refill(root);
      return;
    }
    title.textContent = view.title();
    refill(head, title, button("×", () => close(view.id), {
      class: "p-close",
      "aria-label": t("panel.host.close"),
      title: t("panel.host.close"),
    }));
    body = h("div", { class: "p-body", data: { view: view.id } });
    refill(root, head, body);
    view.render(body);
    window.dispatchEvent(new Event("resize"));
  }

  function putAway(view) {
    view?.closed?.();
  }

  /** Makes a view the ground of the panel, or takes the ground away. */
  function setGround(view) {
    if (ground && ground !== view) putAway(ground);
    ground = view;
    if (!visit) draw();
  }

  /** Shows a view over the ground; `focus` moves the caret to its title. */
  function open(view, { focus = true } = {}) {
    if (visit && visit !== view) putAway(visit);
    if (!visit) opener = document.activeElement;
    visit = view;
    draw();
    if (focus) title.focus();
  }

  /** Closes the named view and gives the focus back to where it was. */
  function close(id) {
    if (visit?.id === id) {
      putAway(visit);
      visit = null;
      draw();
      if (opener?.isConnected) opener.focus({ preventScroll: true });
    } else if (ground?.id === id) {
      const left = ground;
      ground = null;
      putAway(left);
      if (!visit) draw();
    }
  }

  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && visit && !event.isComposing && !event.defaultPrevented) {
      event.stopPropagation();
      close(visit.id);
    }
  });

  return {
    setGround,
    open,
    close,
    redraw: draw,
    shows: (id) => top()?.id === id,
    body: () => body,
  };
}
