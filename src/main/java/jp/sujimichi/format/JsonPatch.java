package jp.sujimichi.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.PatchOperation;

/**
 * Applies a JSON Patch (RFC 6902) to the text of a file and touches nothing else in it: what the
 * patch does not name keeps its characters, its order and its layout.
 */
public final class JsonPatch {

  /** Numbers keep their digits: 1.50 stays 1.50. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private String text;

  private JsonPatch(String text) {
    this.text = text;
  }

  /**
   * The text after all operations, in order.
   *
   * @throws PatchException when a path does not exist, a test fails, or the text is no JSON
   */
  public static String apply(String text, List<PatchOperation> operations) throws PatchException {
    JsonPatch patch = new JsonPatch(text);
    try {
      for (PatchOperation operation : operations) {
        patch.apply(operation);
      }
    } catch (IOException e) {
      throw new PatchException("JSONとして読めません。", "not readable as JSON");
    }
    return patch.text;
  }

  private void apply(PatchOperation operation) throws PatchException, IOException {
    String path = operation.path();
    switch (operation.op()) {
      case "add" -> add(path, valueOf(operation));
      case "replace" -> replace(find(path), valueOf(operation));
      case "remove" -> remove(path);
      case "copy" -> add(path, written(find(fromOf(operation))));
      case "move" -> {
        JsonNode value = written(find(fromOf(operation)));
        remove(fromOf(operation));
        add(path, value);
      }
      case "test" -> {
        if (!written(find(path)).equals(valueOf(operation))) {
          throw new PatchException("「" + path + "」の値が変わっています。", path + " has another value");
        }
      }
      default ->
          throw new PatchException(
              "「" + operation.op() + "」という操作はありません。", "unknown operation " + operation.op());
    }
  }

  private static String fromOf(PatchOperation operation) throws PatchException {
    return operation
        .from()
        .orElseThrow(() -> new PatchException("from がありません。", "the operation lacks from"));
  }

  private static JsonNode valueOf(PatchOperation operation) throws PatchException {
    return JSON.valueToTree(
        operation
            .value()
            .orElseThrow(() -> new PatchException("value がありません。", "the operation lacks value")));
  }

  private JsonNode written(JsonSpan span) throws JsonProcessingException {
    return JSON.readTree(text.substring(span.start(), span.end()));
  }

  // --- finding

  private JsonSpan find(String path) throws PatchException, IOException {
    JsonSpan span = JsonSpan.parse(text);
    for (String step : steps(path)) {
      span = span.child(step).orElseThrow(() -> missing(path));
    }
    return span;
  }

  private static PatchException missing(String path) {
    return new PatchException("「" + path + "」が見つかりません。", path + " does not exist");
  }

  private static List<String> steps(String path) {
    return path.isEmpty()
        ? List.of()
        : List.of(path.substring(1).split("/", -1)).stream()
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  // --- changing

  private void replace(JsonSpan span, JsonNode value) {
    text =
        text.substring(0, span.start())
            + render(value, indentAt(span.memberStart()), isSpread(span))
            + text.substring(span.end());
  }

  private void add(String path, JsonNode value) throws PatchException, IOException {
    int slash = path.lastIndexOf('/');
    JsonSpan parent = find(path.substring(0, Math.max(slash, 0)));
    String step = steps(path.substring(Math.max(slash, 0))).get(0);
    if (parent.kind() == JsonToken.START_OBJECT) {
      Optional<JsonSpan> present = parent.child(step);
      if (present.isPresent()) {
        replace(present.get(), value);
      } else {
        insert(parent, parent.children().size(), JSON.writeValueAsString(step) + ": ", value);
      }
      return;
    }
    int index = step.equals("-") ? parent.children().size() : indexOf(step, parent, path);
    insert(parent, index, "", value);
  }

  private static int indexOf(String step, JsonSpan list, String path) throws PatchException {
    if (list.kind() != JsonToken.START_ARRAY
        || !step.matches("0|[1-9]\\d{0,8}")
        || Integer.parseInt(step) > list.children().size()) {
      throw missing(path);
    }
    return Integer.parseInt(step);
  }

  private void insert(JsonSpan parent, int index, String name, JsonNode value) {
    List<JsonSpan> siblings = parent.children();
    if (siblings.isEmpty()) {
      boolean lines = text.indexOf('\n') >= 0;
      String outer = indentAt(parent.memberStart());
      String inner = outer + indentStep();
      String written = name + render(value, inner, false);
      text =
          text.substring(0, parent.start() + 1)
              + (lines ? newline() + inner + written + newline() + outer : written)
              + text.substring(parent.end() - 1);
      return;
    }
    JsonSpan model = siblings.get(Math.min(index, siblings.size() - 1));
    boolean ownLine = startsLine(model.memberStart());
    String indent = indentAt(model.memberStart());
    String written = name + render(value, indent, isSpread(model));
    String gap = ownLine ? newline() + indent : " ";
    if (index == siblings.size()) {
      int at = siblings.get(index - 1).end();
      text = text.substring(0, at) + "," + gap + written + text.substring(at);
    } else {
      int at = model.memberStart();
      text = text.substring(0, at) + written + "," + gap + text.substring(at);
    }
  }

  private void remove(String path) throws PatchException, IOException {
    JsonSpan span = find(path);
    JsonSpan parent = find(path.substring(0, Math.max(path.lastIndexOf('/'), 0)));
    List<JsonSpan> siblings = parent.children();
    int index = siblings.indexOf(span);
    int from;
    int to;
    if (siblings.size() == 1) {
      from = parent.start() + 1;
      to = parent.end() - 1;
    } else if (index < siblings.size() - 1) {
      from = span.memberStart();
      to = siblings.get(index + 1).memberStart();
    } else {
      from = siblings.get(index - 1).end();
      to = span.end();
    }
    text = text.substring(0, from) + text.substring(to);
  }

  // --- layout

  /** Whether a value is written over several lines, so that its neighbours should be too. */
  private boolean isSpread(JsonSpan span) {
    return text.substring(span.start(), span.end()).indexOf('\n') >= 0;
  }

  private boolean startsLine(int offset) {
    int line = text.lastIndexOf('\n', offset - 1);
    return line >= 0 && text.substring(line + 1, offset).isBlank();
  }

  private String indentAt(int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    int end = line;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(line, end);
  }

  /** One level of indentation as the file has it: that of its first indented line. */
  private String indentStep() {
    int line = text.indexOf('\n');
    int end = line + 1;
    while (line >= 0
        && end < text.length()
        && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return line < 0 || end == line + 1 ? "  " : text.substring(line + 1, end);
  }

  private String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private String render(JsonNode value, String indent, boolean spread) {
    StringBuilder out = new StringBuilder();
    render(value, indent, spread, out);
    return out.toString();
  }

  private void render(JsonNode value, String indent, boolean spread, StringBuilder out) {
    if (!value.isContainerNode() || value.isEmpty()) {
      out.append(value.isBigDecimal() ? value.decimalValue().toPlainString() : value.toString());
      return;
    }
    String inner = indent + indentStep();
    String before = spread ? newline() + inner : "";
    String between = spread ? "," + newline() + inner : ", ";
    String gap = before;
    out.append(value.isObject() ? '{' : '[');
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        out.append(gap).append(JSON.getNodeFactory().textNode(member.getKey())).append(": ");
        render(member.getValue(), inner, spread, out);
        gap = between;
      }
    } else {
      for (JsonNode item : value) {
        out.append(gap);
        render(item, inner, spread, out);
        gap = between;
      }
    }
    out.append(spread ? newline() + indent : "").append(value.isObject() ? '}' : ']');
  }
}
