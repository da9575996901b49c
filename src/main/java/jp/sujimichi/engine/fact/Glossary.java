package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.sujimichi.model.LogicModel;

/**
 * Which abbreviations a model explains, and which element uses one first. Made when an element with
 * an abbreviation is first asked.
 */
final class Glossary {

  private final LogicModel model;
  private final List<Element> elements;
  private Map<Element, List<String>> unexplained;

  Glossary(LogicModel model, List<Element> elements) {
    this.model = model;
    this.elements = elements;
  }

  /** The abbreviations this element is the first to use and the model never explains. */
  List<String> unexplainedAt(Element element) {
    if (element.getWording().getAbbreviations().isEmpty()) {
      return List.of();
    }
    if (unexplained == null) {
      unexplained = read();
    }
    return unexplained.getOrDefault(element, List.of());
  }

  private Map<Element, List<String>> read() {
    String texts = String.join("\n", (Iterable<String>) texts()::iterator);
    Map<Element, List<String>> found = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Element element : elements) {
      for (String abbreviation : element.getWording().getAbbreviations()) {
        if (seen.add(abbreviation) && !isExplained(abbreviation, texts)) {
          found.computeIfAbsent(element, k -> new ArrayList<>()).add(abbreviation);
        }
      }
    }
    return found;
  }

  private static boolean isExplained(String abbreviation, String texts) {
    return Stream.of("(%s)", "（%s）", "%s(", "%s（", "%sとは", "%s:", "%s：", "%s=", "%s＝")
        .map(form -> String.format(form, abbreviation))
        .anyMatch(texts::contains);
  }

  private Stream<String> texts() {
    Stream<String> ofElements =
        model.elements().stream()
            .flatMap(e -> Stream.concat(Stream.of(e.text()), e.note().stream()));
    Stream<String> ofIndicators =
        model.indicators().stream()
            .flatMap(
                i ->
                    Stream.of(Stream.of(i.name()), i.definition().stream(), i.note().stream())
                        .flatMap(s -> s));
    Stream<String> ofLinks =
        model.links().stream()
            .flatMap(
                l -> Stream.of(l.note(), l.assumption(), l.evidence()).flatMap(o -> o.stream()));
    return Stream.of(Stream.of(model.title()), ofElements, ofIndicators, ofLinks).flatMap(s -> s);
  }
}
