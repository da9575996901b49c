package jp.sujimichi.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import jp.sujimichi.accuracy.Labels.ChainLabel;
import jp.sujimichi.accuracy.Labels.CoverageGap;
import jp.sujimichi.accuracy.Labels.Defect;
import jp.sujimichi.accuracy.Labels.Trap;

/** Reads a file of labels; a property that is missing or of another kind is an error. */
final class LabelReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelReader() {}

  static Labels read(Path file) throws IOException {
    JsonNode root = JSON.readTree(file.toFile());
    return new Labels(
        text(root, "model"),
        list(root, "defects", LabelReader::defect),
        list(root, "traps", LabelReader::trap),
        list(
            root,
            "coverageGaps",
            gap ->
                new CoverageGap(
                    text(gap, "layer"), text(gap, "field"), text(gap, "tier"), text(gap, "kind"))),
        list(root, "chains", LabelReader::chain));
  }

  private static Defect defect(JsonNode node) {
    return new Defect(
        text(node, "id"),
        list(node, "families", JsonNode::textValue),
        list(node, "elements", JsonNode::textValue),
        text(node, "reason"),
        text(node, "confidence"),
        text(node, "severity"),
        text(node, "ruleHint"));
  }

  private static Trap trap(JsonNode node) {
    return new Trap(
        text(node, "id"),
        text(node, "family"),
        list(node, "elements", JsonNode::textValue),
        text(node, "looksLike"),
        text(node, "whyOk"),
        Optional.ofNullable(node.required("ruleHint").textValue()));
  }

  private static ChainLabel chain(JsonNode node) {
    return new ChainLabel(
        list(node, "path", JsonNode::textValue),
        list(node, "acceptable", JsonNode::textValue),
        list(node, "firstBrokenAcceptable", id -> Optional.ofNullable(id.textValue())),
        node.required("indicators").isNull()
            ? Optional.empty()
            : Optional.of(list(node, "indicators", JsonNode::textValue)),
        text(node, "evidence"));
  }

  private static String text(JsonNode node, String property) {
    return Optional.ofNullable(node.required(property).textValue())
        .orElseThrow(() -> new IllegalArgumentException(property + " is no text in " + node));
  }

  private static <T> List<T> list(JsonNode node, String property, Function<JsonNode, T> read) {
    return StreamSupport.stream(node.required(property).spliterator(), false).map(read).toList();
  }
}
