package jp.sujimichi.retrospect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.List;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.LogicModel;

/** Models of tests, written as a person would. */
final class Models {

  private Models() {}

  /** Reads a model written in YAML; format version and title are added. */
  static LogicModel of(String yaml) {
    try {
      JsonNode root = new YAMLMapper().readTree(yaml);
      ((ObjectNode) root).put("formatVersion", 1).put("title", "試験");
      return ((Read) new ModelReader().read("test", root.toString())).document().model();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model with one indicator, reviewed in 2024, on an element of the given tier. */
  static LogicModel withIndicator(String tier, String plan, String indicator) {
    return of(
        """
        asOf: 2024
        %s
        elements: [{id: e, tier: %s, text: 成果}]
        indicators: [{id: k, element: e, name: 指標, %s}]
        """
            .formatted(plan, tier, indicator));
  }

  /**
   * A chain a → o → x → y → z of the five tiers from activity on.
   *
   * @param indicators lines of YAML, one an indicator
   */
  static LogicModel chain(String... indicators) {
    return of(
        """
        asOf: 2024
        plan: {start: 2015}
        elements:
          - {id: a, tier: activity, text: 巡回バスを走らせる}
          - {id: o, tier: output, text: バスが走る}
          - {id: x, tier: outcome1, text: バスが使われる}
          - {id: y, tier: outcome2, text: 外出が増える}
          - {id: z, tier: outcome3, text: 移動に困らない市になる}
        links:
          - {from: a, to: o}
          - {from: o, to: x, assumption: 停留所まで歩ける}
          - {from: x, to: y}
          - {from: y, to: z}
        indicators:
        """
            + String.join("\n", List.of(indicators).stream().map(i -> "  - " + i).toList()));
  }

  /** An indicator that reached a share of its target of 100. */
  static String reached(String id, String element, String name, int value) {
    return "{id: %s, element: %s, name: %s, direction: increase, targets: [{year: 2024, value: 100}],"
            .formatted(id, element, name)
        + " actuals: [{year: 2024, value: %d}]}".formatted(value);
  }

  static List<String> ids(List<ElementReview> elements) {
    return elements.stream().map(ElementReview::element).map(Element::id).toList();
  }
}
