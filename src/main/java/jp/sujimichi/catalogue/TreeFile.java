package jp.sujimichi.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/** Reads YAML, and JSON as a part of it, into values that know their lines. */
final class TreeFile {

  private final Problems problems;

  TreeFile(Problems problems) {
    this.problems = problems;
  }

  /** The value of the whole file; empty when it is no YAML, which is then a fatal problem. */
  Optional<LocatedNode> read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try (JsonParser parser = YAMLFactory.builder().build().createParser(text)) {
      if (parser.nextToken() == null) {
        problems.fatal(1, new Bilingual("ファイルが空です。", "The file is empty."), Problems.ENTRIES);
        return Optional.empty();
      }
      return Optional.of(value(parser));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.fatal(
          line,
          new Bilingual("YAML（またはJSON）として読めません。", "This cannot be read as YAML or JSON."),
          new Bilingual(
              "字下げ、引用符、かっこの対応を確かめてください。", "Check indentation, quotation marks and brackets."));
      return Optional.empty();
    }
  }

  private LocatedNode value(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.fatal(
          line,
          new Bilingual("別名（*）は使えません。", "Aliases (*) are not read."),
          new Bilingual("値をそのまま書いてください。", "Write the value itself."));
      return LocatedNode.text(line, Optional.empty(), "");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return object(parser, line);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<LocatedNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser));
      }
      return LocatedNode.list(line, Optional.empty(), items);
    }
    String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    return LocatedNode.text(line, Optional.empty(), text.strip());
  }

  private LocatedNode object(JsonParser parser, int line) throws IOException {
    Map<String, LocatedNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int at = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      if (fields.put(name, value(parser)) != null) {
        problems.fatal(
            at,
            new Bilingual("「" + name + "」が2回書かれています。", "\"" + name + "\" is written twice."),
            new Bilingual("1つにまとめてください。", "Keep one of them."));
      }
    }
    return LocatedNode.object(line, fields);
  }
}
