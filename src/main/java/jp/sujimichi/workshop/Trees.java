package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.LogicModel;

/** Models as JSON trees in which everything has an id of its own. */
final class Trees {

  private static final ModelReader READER = new ModelReader();
  private static final ModelWriter WRITER = new ModelWriter();
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 8;
  private static final Map<Kind, String> PREFIXES =
      Map.of(Kind.ELEMENT, "e-", Kind.LINK, "l-", Kind.INDICATOR, "k-");

  private Trees() {}

  /** The tree of a model: codes in place of labels, and an id on everything. */
  static ObjectNode of(LogicModel model) {
    ObjectNode tree = Json.object(WRITER.writeLine(model)).orElseThrow();
    complete(tree);
    return tree;
  }

  /**
   * Gives an id to what has none, and another one to what has the id of an earlier thing.
   *
   * @param tree is changed
   */
  static void complete(ObjectNode tree) {
    SecureRandom random = new SecureRandom();
    for (Kind kind : List.of(Kind.ELEMENT, Kind.LINK, Kind.INDICATOR)) {
      Set<String> taken = new HashSet<>(Set.of(""));
      for (JsonNode item : kind.in(tree)) {
        if (item instanceof ObjectNode thing && !taken.add(named(thing))) {
          String id = PREFIXES.get(kind) + random(random);
          thing.put("id", id);
          taken.add(id);
        }
      }
    }
  }

  private static String named(ObjectNode thing) {
    return thing.path("id").isTextual() ? thing.path("id").asText() : "";
  }

  private static String random(SecureRandom random) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /**
   * A tree as a board at a revision.
   *
   * @param file the name that the report carries
   * @throws EditException when the tree is no model; it says what is wrong
   */
  static Snapshot snapshot(String file, long rev, ObjectNode tree) throws EditException {
    String text = Json.line(tree);
    ReadResult result = READER.read(file, text);
    if (result instanceof Unreadable unreadable) {
      throw new EditException(unreadable.problems().get(0).message());
    }
    return new Snapshot(rev, tree, text, ((Read) result).document());
  }
}
