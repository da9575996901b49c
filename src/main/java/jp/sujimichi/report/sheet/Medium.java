package jp.sujimichi.report.sheet;

/**
 * How the parts of a page that are filled in look: fields to type in on a screen, empty boxes on
 * paper.
 */
enum Medium {
  SCREEN {
    @Override
    void text(Markup out, String id, String label, boolean tall, String written) {
      out.open("div", "class", "field");
      out.text("label", label, "class", "label", "for", id);
      if (tall) {
        out.open("textarea", "id", id, "rows", "3").words(written).close("textarea");
      } else {
        out.empty("input", "type", "text", "id", id, "value", written);
      }
      out.close("div");
    }

    @Override
    void ticks(Markup out, String id, String legend, int ticked, String... labels) {
      out.open("fieldset").text("legend", legend);
      for (int i = 0; i < labels.length; i++) {
        out.open("label", "class", "tick");
        String box = id + "-" + (i + 1);
        if (i == ticked) {
          out.empty("input", "type", "checkbox", "id", box, "checked", "checked");
        } else {
          out.empty("input", "type", "checkbox", "id", box);
        }
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
    void text(Markup out, String id, String label, boolean tall, String written) {
      out.open("div", "class", "field").text("p", label, "class", "label");
      out.text("div", written, "class", tall ? "blank" : "line").close("div");
    }

    @Override
    void ticks(Markup out, String id, String legend, int ticked, String... labels) {
      out.open("p", "class", "ticks").words(legend + "  ");
      for (int i = 0; i < labels.length; i++) {
        out.text("span", i == ticked ? "✓" : "", "class", "box");
        out.text("span", labels[i], "class", "tick");
      }
      out.close("p");
    }

    @Override
    void cell(Markup out, String label) {
      out.open("td", "class", "write").close("td");
    }
  };

  /** A field for a sentence, or for several when it is tall, with what is written there. */
  abstract void text(Markup out, String id, String label, boolean tall, String written);

  /**
   * Boxes to tick.
   *
   * @param ticked the place of the one that is ticked, from 0; -1 for none
   */
  abstract void ticks(Markup out, String id, String legend, int ticked, String... labels);

  /** A cell of a table to write in. */
  abstract void cell(Markup out, String label);
}
