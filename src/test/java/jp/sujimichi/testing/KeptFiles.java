package jp.sujimichi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files that are generated and kept in the repository, so that a change shows in the diff and can
 * be read without building. A test holds them against what is generated now; with a system property
 * set to {@code true} it writes them instead.
 */
public final class KeptFiles {

  private final Path folder;
  private final String ending;
  private final String property;

  /**
   * All files below a folder whose names end alike.
   *
   * @param folder the folder; everything in it with this ending is generated
   * @param ending how the names end
   * @param property the system property that renews them
   */
  public KeptFiles(Path folder, String ending, String property) {
    this.folder = folder;
    this.ending = ending;
    this.property = property;
  }

  /**
   * Fails when the folder lacks a file, has one too many or one with other content.
   *
   * @param generated the content by path below the folder, with {@code /} between names
   */
  public void assertSame(Map<String, String> generated) {
    try {
      if (Boolean.getBoolean(property)) {
        write(generated);
      }
      Map<String, String> kept = kept();
      assertThat(kept.keySet())
          .as("files in %s; renew with -D%s=true", folder, property)
          .isEqualTo(new TreeSet<>(generated.keySet()));
      generated.forEach(
          (name, text) ->
              assertThat(kept.get(name))
                  .as("%s; renew with -D%s=true", folder.resolve(name), property)
                  .isEqualTo(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Map<String, String> generated) throws IOException {
    for (String name : kept().keySet()) {
      if (!generated.containsKey(name)) {
        Files.delete(folder.resolve(name));
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Map<String, String> kept() throws IOException {
    Map<String, String> kept = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return kept;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(ending)) {
          kept.put(name, Files.readString(file).replace("\r\n", "\n"));
        }
      }
    }
    return kept;
  }
}
