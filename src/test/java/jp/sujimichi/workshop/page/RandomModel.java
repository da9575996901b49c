package jp.sujimichi.workshop.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Boards as chance fills them. */
final class RandomModel {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TIERS =
      List.of("input", "activity", "output", "outcome1", "outcome2", "outcome3");
  private static final List<String> FIELDS =
      List.of("mobility", "health-medical", "it-platform", "talent", "community");

  private RandomModel() {}

  /**
   * A model with arrows to the next tier, over tiers, inside a tier and back.
   *
   * @param arrows how many are tried; those from a card to itself, and repeated ones, fall away
   */
  static ObjectNode of(long seed, int cards, int arrows) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    ObjectNode model = JSON.createObjectNode().put("formatVersion", 1).put("title", "作ったモデル");
    ArrayNode elements = model.putArray("elements");
    for (int n = 0; n < cards; n++) {
      elements
          .addObject()
          .put("id", "e" + n)
          .put("tier", TIERS.get(random.nextInt(TIERS.size())))
          .put("field", FIELDS.get(random.nextInt(FIELDS.size())))
          .put("text", "市民の暮らしがよくなる。".repeat(random.nextInt(1, 6)));
    }
    ArrayNode indicators = model.putArray("indicators");
    for (int n = 0; n < cards; n += random.nextInt(1, 5)) {
      indicators.addObject().put("id", "k" + n).put("element", "e" + n).put("name", "利用者数");
    }
    ArrayNode links = model.putArray("links");
    Set<String> drawn = new HashSet<>();
    for (int n = 0; n < arrows; n++) {
      String from = "e" + random.nextInt(cards);
      String to = "e" + random.nextInt(cards);
      if (!from.equals(to) && drawn.add(from + " " + to)) {
        links.addObject().put("id", "l" + n).put("from", from).put("to", to);
      }
    }
    return model;
  }
}
