package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;

/**
 * A board on disk: the model's file, which others may open and change too, and the journal, which
 * has every edit first. What somebody else wrote into the file is never overwritten: it is taken
 * in, or kept as a file of its own. Used by the board's thread.
 */
final class BoardFile implements AutoCloseable {

  private static final ModelReader READER = new ModelReader();

  private final ModelFolder folder;
  private final Path file;
  private final Path part;
  private final Path journalFile;
  private final List<Bilingual> notices = new ArrayList<>();
  private final Snapshot start;
  private final History history;
  private final String epoch;
  private Journal journal;
  private long savedRev;
  private String digest;
  private FileTime modified = FileTime.fromMillis(0);

  private BoardFile(ModelFolder folder, String name, Path file) throws IOException, EditException {
    this.folder = folder;
    this.file = file;
    this.part = folder.work().resolve("saving").resolve(name + ".json");
    this.journalFile = folder.work().resolve("journal").resolve(name + ".ndjson");
    Files.createDirectories(part.getParent());
    Optional<byte[]> bytes = bytes();
    String found = bytes.map(AtomicFile::digest).orElse("");
    Optional<Journal.Content> kept = Journal.read(journalFile);
    boolean ours = kept.filter(content -> content.digests().contains(found)).isPresent();
    Journal.Content content;
    if (kept.isPresent() && (ours || kept.get().isUnsaved())) {
      content = kept.get();
      if (!ours && bytes.isPresent()) {
        keepTheirs(bytes.get());
      }
    } else {
      content = fresh(found, bytes.orElseThrow(() -> new NoSuchFileException(file.toString())));
    }
    this.digest = found;
    this.epoch = content.epoch();
    this.history = content.history();
    // A save that was cut off before the file was in place is made again.
    boolean saved = found.equals(content.digests().get(0)) && !content.isUnsaved();
    this.savedRev = saved ? content.rev() : -1;
    this.start = Trees.snapshot(shownName(), content.rev(), content.tree());
    this.journal = Journal.begin(journalFile, content(start));
    this.modified = modified();
  }

  /**
   * Opens a model's file with the edits of its journal.
   *
   * @throws EditException when the file is no readable model; it says why
   */
  static BoardFile open(ModelFolder folder, String name, Path file)
      throws IOException, EditException {
    return new BoardFile(folder, name, file);
  }

  private Journal.Content fresh(String found, byte[] bytes) throws EditException {
    ReadResult result = READER.read(shownName(), bytes);
    if (result instanceof Unreadable unreadable) {
      throw new EditException(unreadable.problems().get(0).message());
    }
    ObjectNode tree = Trees.of(((Read) result).document().model());
    return new Journal.Content(
        UUID.randomUUID().toString(), 0, tree, new History(), 0, List.of(found));
  }

  /** What the journal's head says of a revision. */
  private Journal.Content content(Snapshot at) {
    return new Journal.Content(epoch, at.rev(), at.tree(), history, savedRev, List.of(digest));
  }

  /** The board as it was opened. */
  Snapshot start() {
    return start;
  }

  /** Names the history that revisions count in. */
  String epoch() {
    return epoch;
  }

  History history() {
    return history;
  }

  /** What people should know about how the file was opened or saved. */
  List<Bilingual> notices() {
    return List.copyOf(notices);
  }

  /** The file's name without its folders. */
  String shownName() {
    return String.valueOf(file.getFileName());
  }

  /** Whether the file lacks edits that were made. */
  boolean isUnsaved() {
    return savedRev < lastRev();
  }

  private long lastRev() {
    List<Edit> edits = history.edits();
    return edits.isEmpty() ? start.rev() : Math.max(start.rev(), edits.get(edits.size() - 1).rev());
  }

  /** Puts edits on disk; they are made once this returns. */
  void append(List<Edit> edits) throws IOException {
    journal.append(edits);
    edits.forEach(history::add);
  }

  /**
   * Writes the model's file.
   *
   * @return what people should know, if the file was somebody else's meanwhile
   */
  Optional<Bilingual> save(Snapshot at) throws IOException {
    if (savedRev >= at.rev()) {
      return Optional.empty();
    }
    Optional<Bilingual> kept = Optional.empty();
    Optional<byte[]> there = bytes();
    if (there.isPresent() && !AtomicFile.digest(there.get()).equals(digest)) {
      kept = Optional.of(keepTheirs(there.get()));
    }
    byte[] bytes = Json.file(at.tree()).getBytes(StandardCharsets.UTF_8);
    String written = AtomicFile.digest(bytes);
    journal.saving(at.rev(), written);
    AtomicFile.write(file, bytes, part);
    digest = written;
    savedRev = at.rev();
    modified = modified();
    if (journal.isLong()) {
      journal = journal.renewed(content(at));
    }
    return kept;
  }

  /**
   * What somebody else has made of the file since it was last read or written; empty when nobody
   * has, or when it is no model at the moment.
   */
  Optional<ObjectNode> changedElsewhere() throws IOException {
    FileTime now = modified();
    if (now.equals(modified)) {
      return Optional.empty();
    }
    Optional<byte[]> bytes = bytes();
    if (bytes.isEmpty() || AtomicFile.digest(bytes.get()).equals(digest)) {
      modified = now;
      return Optional.empty();
    }
    if (!(READER.read(shownName(), bytes.get()) instanceof Read read)) {
      return Optional.empty();
    }
    modified = now;
    digest = AtomicFile.digest(bytes.get());
    return Optional.of(Trees.of(read.document().model()));
  }

  private Bilingual keepTheirs(byte[] theirs) throws IOException {
    String copy = folder.keep(shownName().replaceFirst("\\.json$", ""), theirs);
    Bilingual text =
        new Bilingual(
            "このモデルのファイルは、ほかのソフトでも変更されていました。その内容は「" + copy + "」として残しました。",
            "The file of this model had been changed by another program too. That content is kept"
                + " as \""
                + copy
                + "\".");
    notices.add(text);
    return text;
  }

  private Optional<byte[]> bytes() throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private FileTime modified() throws IOException {
    return Files.isRegularFile(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      // Every line was written and forced before it counted; there is nothing left to lose.
      return;
    }
  }
}
