/**
 * The retrospective sheet as a file.
 * @module retro-sheet
 */
import { h } from "./dom.js";
import { toast } from "./dialog.js";
import { api } from "./api.js";
import { button, refill } from "./panel-dom.js";
import { store } from "./store.js";
import { currentLanguage, t } from "./text.js";

const FORMATS = ["html", "pdf", "xlsx", "md"];

/** @param {{year: number}} given */
export function sheetExport({ year }) {
  const state = h("p", { class: "r-sum", role: "status" });
  const node = h("div", {}, h("p", { text: t("panel.retro.sheet-what") }), state,
    h("ul", { class: "r-exports" }, FORMATS.map((format) => h("li", {},
      button(t(`panel.retro.sheet.${format}`), () => save(format), { data: { format } }),
      h("span", { class: "p-quiet", text: t(`panel.retro.sheet-use.${format}`) })))));

  async function save(format) {
    try {
      await api.download(`/api/boards/${encodeURIComponent(store.board)}/sheet?format=${format}&year=${year}&lang=${currentLanguage()}`,
        t("panel.retro.file-name", { board: store.board, year, format }));
    } catch (problem) {
      toast(problem.message, { kind: "error" });
    }
  }

  return {
    node,
    update(review) {
      const missed = review?.missed ?? [];
      const filled = missed.filter((one) => {
        const kept = store.find("review", `${one.indicator} ${year}`);
        return kept?.cause && kept?.change;
      });
      refill(state, review ? t("panel.retro.filled", { n: filled.length, of: missed.length }) : t("panel.retro.no-review"));
    },
  };
}
