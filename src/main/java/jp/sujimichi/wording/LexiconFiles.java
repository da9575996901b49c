package jp.sujimichi.wording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the lexicon from its YAML files: while building, and for an owner's own folder. */
public final class LexiconFiles {

  private LexiconFiles() {}

  /**
   * Reads a lexicon folder.
   *
   * @param folder one that holds all files of the lexicon
   * @throws LexiconException naming file and place when something cannot be used
   * @throws UncheckedIOException when a file is missing or cannot be read
   */
  public static Lexicon read(Path folder) {
    return new Lexicon(new Entry(tree(folder), "lexicon"));
  }

  private static Map<String, Object> tree(Path folder) {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : Lexicon.FILES) {
      Path file = folder.resolve(name + ".yaml");
      try {
        tree.put(name, yaml.readValue(Files.readString(file), Object.class));
      } catch (JsonProcessingException e) {
        throw new LexiconException(
            file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return tree;
  }
}
