package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.LogicModel;

/**
 * Which abbreviations a model explains, and which element uses one first. Made when an element with
 * an abbreviation is first asked.
 */
final class Glossary {

  /** Each of these behind an abbreviation begins to say what it means. */
  private static final String EXPLAINING = "(（:：=＝";

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
    String texts = texts();
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

  /** Whether it stands in brackets, before a bracket, or before what says its meaning. */
  private static boolean isExplained(String abbreviation, String texts) {
    for (int at = texts.indexOf(abbreviation); at >= 0; at = texts.indexOf(abbreviation, at + 1)) {
      int end = at + abbreviation.length();
      char before = at == 0 ? '\n' : texts.charAt(at - 1);
      char after = end == texts.length() ? '\n' : texts.charAt(end);
      if (before == '(' && after == ')'
          || before == '（' && after == '）'
          || EXPLAINING.indexOf(after) >= 0
          || texts.startsWith("とは", end)) {
        return true;
      }
    }
    return false;
  }

  private String texts() {
    StringBuilder texts = new StringBuilder(model.title());
    for (jp.sujimichi.model.Element element : model.elements()) {
      texts.append('\n').append(element.text());
      add(texts, element.note());
    }
    for (jp.sujimichi.model.Indicator indicator : model.indicators()) {
      texts.append('\n').append(indicator.name());
      add(texts, indicator.definition());
      add(texts, indicator.note());
    }
    for (jp.sujimichi.model.Link link : model.links()) {
      add(texts, link.note());
      add(texts, link.assumption());
      add(texts, link.evidence());
    }
    return texts.toString();
  }

  private static void add(StringBuilder texts, Optional<String> text) {
    if (text.isPresent()) {
      texts.append('\n').append(text.get());
    }
  }
}
