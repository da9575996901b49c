package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The edits of a board on disk, a line each: an edit counts as made once its line is there. The
 * first line holds the whole model, so that the journal needs no other file; lines that say which
 * revision is about to be saved tell whose work the model's own file is.
 *
 * <p>Used by one thread at a time.
 */
final class Journal implements AutoCloseable {

  /** After so many bytes a journal is begun anew. */
  private static final long LONG = 8L << 20;

  private final Path file;
  private FileChannel channel;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * What a journal holds.
   *
   * @param epoch names the history that revisions count in
   * @param rev the revision after its last edit
   * @param tree the model after its last edit
   * @param history its edits
   * @param savedRev the revision of the last save that was begun
   * @param digests the digests of the model's file that this program wrote last: that of the last
   *     save, and the one before, should the last have been cut off
   */
  record Content(
      String epoch,
      long rev,
      ObjectNode tree,
      History history,
      long savedRev,
      List<String> digests) {

    Content {
      digests = List.copyOf(digests);
    }

    /** Whether there are edits that no save has reached. */
    boolean isUnsaved() {
      return rev > savedRev;
    }
  }

  /**
   * Reads a journal; a last line that was cut off was never acknowledged and is left out.
   *
   * @return empty when there is none, or none that can be read
   */
  static Optional<Content> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String[] lines = text.substring(0, text.lastIndexOf('\n') + 1).split("\n");
    Optional<ObjectNode> head = Json.object(lines[0]);
    if (head.isEmpty() || !(head.get().get("model") instanceof ObjectNode model)) {
      return Optional.empty();
    }
    History history = new History();
    head.get().path("history").forEach(edit -> history.add(Edit.of(edit)));
    head.get()
        .path("numbers")
        .properties()
        .forEach(member -> history.note(member.getKey(), member.getValue().asLong()));
    ObjectNode tree = model;
    long rev = head.get().path("rev").asLong();
    long savedRev = head.get().path("savedRev").asLong(rev);
    String digest = head.get().path("file").asText();
    String earlier = digest;
    for (int i = 1; i < lines.length; i++) {
      Optional<ObjectNode> line = Json.object(lines[i]);
      if (line.isEmpty()) {
        break;
      }
      if (line.get().path("record").asText().equals("saving")) {
        earlier = digest;
        digest = line.get().path("file").asText();
        savedRev = line.get().path("rev").asLong();
        continue;
      }
      Edit edit = Edit.of(line.get());
      try {
        tree = Operations.applyExactly(tree, edit.operations()).tree();
      } catch (EditException damaged) {
        break;
      }
      rev = edit.rev();
      history.add(edit);
    }
    return Optional.of(
        new Content(
            head.get().path("epoch").asText(),
            rev,
            tree,
            history,
            savedRev,
            List.of(digest, earlier)));
  }

  /** Begins a journal anew in place of the one there may be. */
  static Journal begin(Path file, Content content) throws IOException {
    Journal journal = new Journal(file, null);
    journal.begin(content);
    return journal;
  }

  private void begin(Content content) throws IOException {
    ObjectNode head = Json.object().put("record", "journal").put("epoch", content.epoch());
    head.put("rev", content.rev()).put("savedRev", content.savedRev());
    head.put("file", content.digests().get(0));
    head.set("model", content.tree());
    head.set("numbers", content.history().numbers());
    ArrayNode edits = head.putArray("history");
    content.history().edits().forEach(edit -> edits.add(edit.record()));
    byte[] bytes = (Json.line(head) + "\n").getBytes(StandardCharsets.UTF_8);
    // Windows moves no file that is open.
    close();
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, bytes);
    channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** Begins it anew: the model as it stands, and no line after it. */
  Journal renewed(Content content) throws IOException {
    begin(content);
    return this;
  }

  /** Writes edits and waits until the disk has them. */
  void append(List<Edit> edits) throws IOException {
    StringBuilder lines = new StringBuilder();
    edits.forEach(edit -> lines.append(Json.line(edit.record())).append('\n'));
    write(lines.toString());
  }

  /** Notes that a revision is about to be saved, as a file with this digest. */
  void saving(long rev, String digest) throws IOException {
    JsonNode line = Json.object().put("record", "saving").put("rev", rev).put("file", digest);
    write(Json.line(line) + "\n");
  }

  private void write(String lines) throws IOException {
    long end = channel.size();
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException failed) {
      // Half a line must not stand before the next one.
      channel.truncate(end);
      throw failed;
    }
  }

  /** Whether it has grown enough to be begun anew. */
  boolean isLong() throws IOException {
    return channel.size() > LONG;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
