package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * Drafts such as cities write: each joins several projects in districts of one city, taken from
 * model files, to one model of about {@value #ELEMENTS} elements, {@value #LINKS} arrows and
 * {@value #INDICATORS} indicators. No two name the same districts or the same figures, so that
 * nothing can be remembered from one to the next. The same seed gives the same drafts.
 */
final class Drafts {

  static final int ELEMENTS = 40;
  static final int LINKS = 55;
  static final int INDICATORS = 25;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TIERS =
      List.of("input", "activity", "output", "outcome1", "outcome2", "outcome3");
  private static final String[] FIRST = {
    "桜", "緑", "若葉", "朝日", "泉", "松", "梅", "竹", "藤", "栄", "千歳", "富士", "白鳥", "青葉", "瑞穂", "常盤", "楓",
    "柏", "杉", "桐", "春日", "高砂", "八幡", "稲荷", "天神", "鶴", "亀", "旭", "宝", "神明"
  };
  private static final String[] SECOND = {
    "台", "丘", "町", "が原", "橋", "川", "浜", "野", "山", "谷", "沢", "島", "崎", "津", "江", "池", "坂", "森", "里",
    "郷", "田", "井", "本", "宮", "塚", "窪", "岡", "瀬", "堀", "木"
  };

  /** The models of each folder. */
  private final List<List<ObjectNode>> sources;

  private final RandomGenerator random;

  private Drafts(List<List<ObjectNode>> sources, long seed) {
    this.sources = sources;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** So many drafts, as the bytes of their files, made of the JSON models in some folders. */
  static List<byte[]> of(List<Path> folders, int count, long seed) throws IOException {
    List<List<ObjectNode>> sources = new ArrayList<>();
    for (Path folder : folders) {
      List<ObjectNode> models = new ArrayList<>();
      sources.add(models);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          models.add((ObjectNode) JSON.readTree(Files.readAllBytes(file)));
        }
      }
    }
    Drafts drafts = new Drafts(sources, seed);
    List<byte[]> made = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      made.add(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(drafts.next(i)));
    }
    return made;
  }

  private ObjectNode next(int number) {
    ObjectNode first = any();
    ObjectNode draft = first.deepCopy();
    draft.put("id", "draft-" + number);
    draft.remove("waivers");
    draft.putObject("plan").put("start", 2019).put("end", 2040);
    ArrayNode elements = draft.putArray("elements");
    ArrayNode links = draft.putArray("links");
    ArrayNode indicators = draft.putArray("indicators");
    Set<ObjectNode> used = new HashSet<>();
    for (ObjectNode source = first; elements.size() < ELEMENTS; source = any()) {
      if (source.has("asOf") == first.has("asOf") && used.add(source)) {
        append(source, "p" + used.size() + "-", any(FIRST) + any(SECOND), draft);
      }
    }
    join(elements, links);
    while (indicators.size() > INDICATORS + 2) {
      indicators.remove(random.nextInt(indicators.size()));
    }
    return draft;
  }

  private void append(ObjectNode source, String prefix, String district, ObjectNode draft) {
    Set<String> taken = new HashSet<>();
    double scale = 0.7 + random.nextDouble();
    for (JsonNode element : source.withArray("elements")) {
      if (draft.withArray("elements").size() == ELEMENTS) {
        break;
      }
      ObjectNode copy = renamed(element, prefix, "id");
      taken.add(element.path("id").asText());
      copy.put("text", inDistrict(copy.path("text").asText(), district));
      if (!copy.has("field") && source.has("field")) {
        copy.set("field", source.get("field"));
      }
      draft.withArray("elements").add(copy);
    }
    for (JsonNode link : source.withArray("links")) {
      if (taken.contains(link.path("from").asText()) && taken.contains(link.path("to").asText())) {
        draft.withArray("links").add(renamed(link, prefix, "id", "from", "to"));
      }
    }
    for (JsonNode indicator : source.withArray("indicators")) {
      if (taken.contains(indicator.path("element").asText())) {
        ObjectNode copy = renamed(indicator, prefix, "id", "element");
        copy.put("name", inDistrict(copy.path("name").asText(), district));
        scale(copy, scale);
        draft.withArray("indicators").add(copy);
      }
    }
  }

  /** Half of the texts say where, as texts of a plan for several districts do. */
  private String inDistrict(String text, String district) {
    return text.isEmpty() || random.nextBoolean() ? text : district + "地区の" + text;
  }

  /** Other figures in the same proportions; rates and small counts stay as they are. */
  private static void scale(ObjectNode indicator, double factor) {
    List<ObjectNode> measurements = new ArrayList<>();
    for (String series : List.of("targets", "actuals")) {
      indicator.path(series).forEach(one -> measurements.add((ObjectNode) one));
    }
    if (indicator.path("baseline") instanceof ObjectNode baseline) {
      measurements.add(baseline);
    }
    for (ObjectNode measurement : measurements) {
      JsonNode value = measurement.path("value");
      if (value.isInt() && Math.abs(value.asInt()) > 200) {
        measurement.put("value", Math.round(value.asInt() * factor));
      }
    }
  }

  /** Adds arrows between the projects, most of them one tier ahead. */
  private void join(ArrayNode elements, ArrayNode links) {
    Map<String, List<String>> byTier = new HashMap<>();
    Map<String, String> tierOf = new LinkedHashMap<>();
    Map<String, String> field = new HashMap<>();
    for (JsonNode element : elements) {
      String tier = element.path("tier").asText();
      String id = element.path("id").asText();
      byTier.computeIfAbsent(tier, t -> new ArrayList<>()).add(id);
      tierOf.put(id, tier);
      field.put(id, element.path("field").asText());
    }
    Set<String> known = new HashSet<>();
    links.forEach(link -> known.add(link.path("from").asText() + '>' + link.path("to").asText()));
    List<String> ids = List.copyOf(tierOf.keySet());
    for (int tries = 0; links.size() < LINKS && tries < 500; tries++) {
      String from = any(ids);
      int step = random.nextInt(12) == 0 ? 2 : 1;
      int tier = TIERS.indexOf(tierOf.get(from)) + step;
      List<String> ends =
          tier < TIERS.size() ? byTier.getOrDefault(TIERS.get(tier), List.of()) : List.of();
      if (tier > step && !ends.isEmpty()) {
        String to = any(ends);
        if (field.get(from).equals(field.get(to)) && known.add(from + '>' + to)) {
          ObjectNode link = links.addObject();
          link.put("from", from).put("to", to);
          link.put("assumption", "同じ地区の事業が同じ時期に進めば、利用する人が重なり、効果も重なる");
        }
      }
    }
  }

  private static ObjectNode renamed(JsonNode source, String prefix, String... properties) {
    ObjectNode copy = source.deepCopy();
    for (String property : properties) {
      if (copy.has(property)) {
        copy.put(property, prefix + copy.get(property).asText());
      }
    }
    return copy;
  }

  /** A model of any folder; each folder is as likely, however many it holds. */
  private ObjectNode any() {
    return any(any(sources));
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String any(String[] values) {
    return values[random.nextInt(values.length)];
  }
}
