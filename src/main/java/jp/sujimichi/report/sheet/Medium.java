package jp.sujimichi.report.sheet;

/**
 * How the parts of a page that are filled in look: fields to type in on a screen, empty boxes on
 * paper.
 */
enum Medium {
  SCREEN {
    @Override
    void text(Markup out, String id, String label, boolean tall) {
      out.open("div", "class", "field");
      out.text("label", label, "class", "label", "for", id);
      if (tall) {
        out.open("textarea", "id", id, "rows", "3").close("textarea");
      } else {
        out.empty("input", "type", "text", "id", id);
      }
      out.close("div");
    }

    @Override
    void ticks(Markup out, String id, String legend, String... labels) {
      out.open("fieldset").text("legend", legend);
      for (int i = 0; i < labels.length; i++) {
        out.open("label", "class", "tick");
        out.empty("input", "type", "checkbox", "id", id + "-" + (i + 1));
        out.words(labels[i]).close("label");
      }
      out.close("fieldset");
    }

    @Override
    void cell(Markup out, String label) {
      out.open("td").empty("input", "type", "text", "aria-label", label).close("td");
    }
  },
  PAPER {
    @Override
    void text(Markup out, String id, String label, boolean tall) {
      out.open("div", "class", "field").text("p", label, "class", "label");
      out.open("div", "class", tall ? "blank" : "line").close("div").close("div");
    }

    @Override
    void ticks(Markup out, String id, String legend, String... labels) {
      out.open("p", "class", "ticks").words(legend + "  ");
      for (String label : labels) {
        out.open("span", "class", "box").close("span");
        out.text("span", label, "class", "tick");
      }
      out.close("p");
    }

    @Override
    void cell(Markup out, String label) {
      out.open("td", "class", "write").close("td");
    }
  };

  /** A field for a sentence, or for several when it is tall. */
  abstract void text(Markup out, String id, String label, boolean tall);

  /** Boxes to tick. */
  abstract void ticks(Markup out, String id, String legend, String... labels);

  /** A cell of a table to write in. */
  abstract void cell(Markup out, String label);
}
