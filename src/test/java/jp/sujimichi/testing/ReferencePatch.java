package jp.sujimichi.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.sujimichi.finding.PatchOperation;

/** RFC 6902 on trees, in the plainest way, to hold the patching of texts against. */
public final class ReferencePatch {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

  private ReferencePatch() {}

  /** The tree after the operations; the given one stays as it is. */
  public static JsonNode apply(JsonNode tree, List<PatchOperation> patch) {
    JsonNode result = tree.deepCopy();
    for (PatchOperation operation : patch) {
      switch (operation.op()) {
        case "add" -> add(result, operation.path(), valueOf(operation));
        case "replace" -> {
          JsonPointer path = JsonPointer.compile(operation.path());
          if (result.at(path.head()) instanceof ArrayNode list) {
            list.set(path.last().getMatchingIndex(), valueOf(operation));
          } else {
            add(result, operation.path(), valueOf(operation));
          }
        }
        case "remove" -> remove(result, operation.path());
        case "copy" -> add(result, operation.path(), result.at(operation.from().orElseThrow()));
        case "move" -> {
          JsonNode value = result.at(operation.from().orElseThrow()).deepCopy();
          remove(result, operation.from().orElseThrow());
          add(result, operation.path(), value);
        }
        default -> throw new IllegalArgumentException(operation.op());
      }
    }
    return result;
  }

  private static JsonNode valueOf(PatchOperation operation) {
    return JSON.valueToTree(operation.value().orElseThrow());
  }

  private static void add(JsonNode root, String path, JsonNode value) {
    JsonPointer pointer = JsonPointer.compile(path);
    JsonNode parent = root.at(pointer.head());
    if (parent instanceof ObjectNode object) {
      object.set(pointer.last().getMatchingProperty(), value);
    } else {
      String step = pointer.last().getMatchingProperty();
      ArrayNode list = (ArrayNode) parent;
      list.insert(step.equals("-") ? list.size() : Integer.parseInt(step), value);
    }
  }

  private static void remove(JsonNode root, String path) {
    JsonPointer pointer = JsonPointer.compile(path);
    JsonNode parent = root.at(pointer.head());
    if (parent instanceof ObjectNode object) {
      object.remove(pointer.last().getMatchingProperty());
    } else {
      ((ArrayNode) parent).remove(pointer.last().getMatchingIndex());
    }
  }
}
