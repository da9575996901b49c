package jp.sujimichi.catalogue.estat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers kept on disk, so that a table is asked for once. The application key is in neither names
 * nor content. A cache that cannot be read or written is as good as none.
 */
public final class EstatCache {

  /** How long an answer is used; the statistics change once a year. */
  static final Duration KEPT = Duration.ofDays(30);

  private final Path folder;
  private final Instant now;

  /**
   * A cache.
   *
   * @param folder its folder; made when first needed
   * @param now the time by which answers are old
   */
  public EstatCache(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  Optional<String> find(String question) {
    Path file = fileOf(question);
    try {
      if (!Files.isRegularFile(file)
          || Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
        return Optional.empty();
      }
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  void keep(String question, String answer) {
    Path file = fileOf(question);
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "answer", ".tmp");
      Files.writeString(draft, answer);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      // The answer is at hand all the same; next time it is asked for again.
      return;
    }
  }

  private Path fileOf(String question) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".json");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
