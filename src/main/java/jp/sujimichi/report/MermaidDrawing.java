package jp.sujimichi.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;

/**
 * A logic model as a Mermaid flowchart: a frame for each tier from left to right, every element
 * with its indicators below it, feedback dotted.
 *
 * <p>What the authors wrote is escaped character by character, so it is never read as markup. A
 * link whose ends are not both in the model, or are one element, is not drawn. The same model gives
 * the same characters.
 *
 * @param model the model
 * @param style its languages count here, for the headings of tiers
 */
public record MermaidDrawing(LogicModel model, TextStyle style) {

  private static final int LINE = 32;
  private static final String BREAK = "<br/>";

  /** The flowchart, lines end with LF. */
  public String text() {
    StringBuilder out = new StringBuilder("flowchart LR\n");
    Map<String, String> names = new HashMap<>();
    List<Element> elements = model.elements();
    for (int i = 0; i < elements.size(); i++) {
      names.putIfAbsent(elements.get(i).id(), "e" + (i + 1));
    }
    for (Tier tier : Tier.values()) {
      addTier(out, tier);
    }
    for (Link link : model.links()) {
      String from = names.get(link.from());
      String to = names.get(link.to());
      if (from != null && to != null && !from.equals(to)) {
        String arrow = link.kind() == LinkKind.FEEDBACK ? " -.-> " : " --> ";
        out.append("  ").append(from).append(arrow).append(to).append('\n');
      }
    }
    return out.toString();
  }

  private void addTier(StringBuilder out, Tier tier) {
    List<Element> elements = model.elements();
    if (elements.stream().noneMatch(element -> element.tier() == tier)) {
      return;
    }
    String label = escape(style.join(tier.label(), " / "));
    out.append("  subgraph ").append(tier.code()).append("[\"").append(label).append("\"]\n");
    out.append("    direction TB\n");
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).tier() == tier) {
        out.append("    e").append(i + 1).append("[\"").append(words(elements.get(i)));
        out.append("\"]\n");
      }
    }
    out.append("  end\n");
  }

  private String words(Element element) {
    StringBuilder words = new StringBuilder(lines(element.text()));
    for (Indicator indicator : model.indicators()) {
      if (indicator.element().filter(element.id()::equals).isPresent()) {
        String unit = indicator.unit().map(u -> "（" + u + "）").orElse("");
        words.append(BREAK).append(lines("◆ " + indicator.name() + unit));
      }
    }
    return words.toString();
  }

  private static String lines(String text) {
    return LineBreaker.lines(text, LINE, LINE).stream()
        .map(MermaidDrawing::escape)
        .collect(Collectors.joining(BREAK));
  }

  /** Letters, digits and spaces stay; any other ASCII character goes by its number. */
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == ' ' || c >= 0xA0 || Character.isLetterOrDigit(c)) {
                safe.appendCodePoint(c);
              } else if (c < ' ' || c >= 0x7F) {
                safe.append(' ');
              } else {
                safe.append('#').append(c).append(';');
              }
            });
    return safe.toString();
  }
}
