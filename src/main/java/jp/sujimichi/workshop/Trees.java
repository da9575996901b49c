package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
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
  private static final int LENGTH = 8;
  private static final Map<Kind, String> PREFIXES =
      Map.of(Kind.ELEMENT, "e-", Kind.LINK, "l-", Kind.INDICATOR, "k-");

  /** What a thing without id is told by. */
  private static final Map<Kind, List<String>> MEMBERS =
      Map.of(
          Kind.ELEMENT, List.of("id", "tier", "text"),
          Kind.LINK, List.of("from", "to"),
          Kind.INDICATOR, List.of("element", "name"));

  private Trees() {}

  /** The tree of a model: codes in place of labels, and an id on everything. */
  static ObjectNode of(LogicModel model) {
    ObjectNode tree = Json.object(WRITER.writeLine(model)).orElseThrow();
    complete(tree);
    return tree;
  }

  /**
   * Gives an id to what has none, and another one to what has the id of an earlier thing. The same
   * model always gets the same ids.
   *
   * @param tree is changed
   */
  static void complete(ObjectNode tree) {
    for (Kind kind : List.of(Kind.ELEMENT, Kind.LINK, Kind.INDICATOR)) {
      Set<String> taken = new HashSet<>(Set.of(""));
      kind.in(tree).forEach(item -> taken.add(named(item)));
      Set<String> given = new HashSet<>(Set.of(""));
      for (JsonNode item : kind.in(tree)) {
        if (item instanceof ObjectNode thing && !given.add(named(thing))) {
          String content =
              MEMBERS.get(kind).stream().map(m -> thing.path(m).asText()).toList().toString();
          String id = free(PREFIXES.get(kind), content, taken);
          thing.put("id", id);
          given.add(id);
          taken.add(id);
        }
      }
    }
  }

  private static String named(JsonNode thing) {
    return thing.path("id").isTextual() ? thing.path("id").asText() : "";
  }

  private static String free(String prefix, String content, Set<String> taken) {
    String id = "";
    for (int number = 0; taken.contains(id); number++) {
      byte[] bytes = (content + number).getBytes(StandardCharsets.UTF_8);
      id = prefix + AtomicFile.digest(bytes).substring(0, LENGTH);
    }
    return id;
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
