package jp.sujimichi.hardness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files in the ways that hurt readers. The same seed does the same damage. */
final class Mutator {

  private static final List<String> NASTY =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\\",
          "\\u",
          "\\ud800",
          "\u0000",
          "\uFEFF",
          "null",
          "true",
          "-",
          "1e999999999",
          "-0",
          "0x10",
          "NaN",
          "1".repeat(400),
          "&lt;",
          "<![CDATA[",
          "<!DOCTYPE x>",
          "&x;",
          "\r\n",
          "\n",
          "\t",
          "- ",
          "? ",
          "*a",
          "&a ",
          "!!java.lang.String ",
          "|\n",
          "%",
          "\"\"",
          "'",
          "\u202E",
          "\uD83D\uDE80",
          "令和99年度",
          "▲",
          "１２３");
  private static final List<String> NAMES =
      List.of(
          "id",
          "tier",
          "text",
          "elements",
          "links",
          "indicators",
          "from",
          "to",
          "element",
          "name",
          "targets",
          "baseline",
          "year",
          "value",
          "class",
          "kind",
          "source",
          "waivers",
          "階層",
          "formatVersion",
          "title",
          "note",
          "unit",
          "field",
          "plan",
          "start",
          "owner",
          "code",
          "");

  private final RandomGenerator random;

  Mutator(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Some bytes changed, added, lost, repeated or moved. */
  byte[] bytes(byte[] original) {
    byte[] result = original;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      result = onceBytes(result);
    }
    return result;
  }

  private byte[] onceBytes(byte[] bytes) {
    if (bytes.length == 0) {
      return any(NASTY).getBytes(StandardCharsets.UTF_8);
    }
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(200)));
    return switch (random.nextInt(8)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> {
        byte[] changed = bytes.clone();
        changed[at] = (byte) random.nextInt(256);
        yield changed;
      }
      case 2 -> replace(bytes, at, length, new byte[0]);
      case 3 -> replace(bytes, at, 0, any(NASTY).getBytes(StandardCharsets.UTF_8));
      case 4 -> replace(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
      case 5 -> Arrays.copyOf(bytes, at);
      case 6 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + length);
        yield replace(bytes, at, length, Arrays.copyOfRange(bytes, from, to));
      }
      default -> replace(bytes, at, length, any(NASTY).getBytes(StandardCharsets.UTF_8));
    };
  }

  private static byte[] replace(byte[] bytes, int at, int length, byte[] by) {
    byte[] result = new byte[bytes.length - length + by.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(by, 0, result, at, by.length);
    System.arraycopy(bytes, at + length, result, at + by.length, bytes.length - at - length);
    return result;
  }

  /** Some values of a tree replaced, lost, repeated, renamed or nested. */
  JsonNode tree(JsonNode original) {
    JsonNode copy = original.deepCopy();
    int times = 1 + random.nextInt(5);
    for (int i = 0; i < times; i++) {
      List<JsonNode> containers = new ArrayList<>();
      collect(copy, containers);
      if (!containers.isEmpty()) {
        onceTree(any(containers));
      }
    }
    return copy;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      if (!node.isEmpty()) {
        containers.add(node);
      }
      node.forEach(child -> collect(child, containers));
    }
  }

  private void onceTree(JsonNode container) {
    if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = any(names);
      switch (random.nextInt(5)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(any(NAMES), object.get(name).deepCopy());
        case 2 -> object.set(name, new ArrayNode(JsonNodeFactory.instance).add(object.get(name)));
        case 3 -> object.set(any(NAMES), object.remove(name));
        default -> object.set(name, value());
      }
    } else if (container instanceof ArrayNode list) {
      int at = random.nextInt(list.size());
      switch (random.nextInt(4)) {
        case 0 -> list.remove(at);
        case 1 -> list.insert(random.nextInt(list.size()), list.get(at).deepCopy());
        case 2 -> list.set(at, value());
        default -> list.add(list.remove(at));
      }
    }
  }

  private JsonNode value() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(12)) {
      case 0 -> json.nullNode();
      case 1 -> json.numberNode(random.nextInt());
      case 2 -> json.numberNode(new BigDecimal("1e300"));
      case 3 -> json.textNode("");
      case 4 -> json.textNode(any(NASTY));
      case 5 -> json.booleanNode(random.nextBoolean());
      case 6 -> json.arrayNode();
      case 7 -> json.objectNode();
      case 8 -> json.textNode("長".repeat(random.nextInt(3_000)));
      case 9 ->
          json.objectNode().put("year", any(List.of("R6", "来年", "2024年度"))).put("value", "▲3");
      case 10 -> json.numberNode(random.nextInt(5_000));
      default -> json.textNode(any(List.of("a1", "o1", "k1", "outcome2", "推奨指標", "増加", "0")));
    };
  }

  /** A zip with one of its entries damaged, or damaged as a whole. */
  byte[] zip(byte[] original) {
    return random.nextInt(4) == 0 ? bytes(original) : entry(original);
  }

  private byte[] entry(byte[] original) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(1);
      List<String> names = new ArrayList<>();
      List<byte[]> contents = new ArrayList<>();
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        contents.add(in.readAllBytes());
      }
      int damaged = random.nextInt(names.size());
      for (int i = 0; i < names.size(); i++) {
        if (i != damaged || random.nextInt(20) > 0) {
          out.putNextEntry(new ZipEntry(names.get(i)));
          out.write(i == damaged ? bytes(contents.get(i)) : contents.get(i));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A table of separated values with cells and rows damaged, or damaged as a whole. */
  String table(String original) {
    if (random.nextInt(3) == 0) {
      return new String(bytes(original.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
    List<String> rows = new ArrayList<>(List.of(original.split("\n", -1)));
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(rows.size());
      List<String> cells = new ArrayList<>(List.of(rows.get(at).split(",", -1)));
      int cell = random.nextInt(cells.size());
      switch (random.nextInt(6)) {
        case 0 -> cells.set(cell, any(NASTY));
        case 1 -> cells.remove(cell);
        case 2 -> cells.add(cell, "\"" + any(NASTY));
        case 3 -> cells.set(cell, "=1+1");
        case 4 -> cells.set(cell, cells.get(random.nextInt(cells.size())));
        default -> cells.addAll(List.copyOf(cells));
      }
      rows.set(at, String.join(",", cells));
      if (random.nextInt(4) == 0) {
        rows.add(random.nextInt(rows.size()), rows.get(at));
      }
    }
    return String.join("\n", rows);
  }
}
