package jp.sujimichi.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.SystemReader;

/**
 * The versions a group keeps of its models, in a git repository of its own below the models'
 * folder. Every version is a commit on one branch whose tree holds the models as {@code name.json},
 * so git itself can read it; a repository the folder may belong to is never touched. Safe for use
 * by many threads.
 */
final class Versions {

  private static final String BRANCH = Constants.R_HEADS + "main";
  private static final String BOARD = "Board: ";
  private static final String ADDRESS = "";

  private final Path folder;

  /**
   * Versions kept in a folder, which is made with the first of them.
   *
   * @param folder the git directory
   */
  Versions(Path folder) {
    this.folder = folder;
    if (!(SystemReader.getInstance() instanceof OwnSettings)) {
      SystemReader.setInstance(new OwnSettings(SystemReader.getInstance()));
    }
  }

  /**
   * A version that was kept.
   *
   * @param id names it
   * @param name what the group called it
   * @param time when it was kept
   * @param by who kept it; may be empty
   */
  record Version(String id, String name, Instant time, String by) {}

  /**
   * Keeps a version.
   *
   * @param name what the group calls it, on one line
   * @param by who keeps it; may be empty
   */
  synchronized Version keep(String board, String json, String name, String by) throws IOException {
    try (Repository repository = open();
        ObjectInserter objects = repository.newObjectInserter()) {
      ObjectId parent = repository.resolve(BRANCH);
      ObjectId blob = objects.insert(Constants.OBJ_BLOB, json.getBytes(StandardCharsets.UTF_8));
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree(repository, objects, parent, board, blob));
      if (parent != null) {
        commit.setParentId(parent);
      }
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      PersonIdent person = new PersonIdent(by, ADDRESS, now, ZoneId.systemDefault());
      commit.setAuthor(person);
      commit.setCommitter(person);
      commit.setMessage(name + "\n\n" + BOARD + board + "\n");
      ObjectId id = objects.insert(commit);
      objects.flush();
      RefUpdate update = repository.updateRef(BRANCH);
      update.setNewObjectId(id);
      RefUpdate.Result result = update.update();
      if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
        throw new IOException("the version could not be kept: " + result);
      }
      return new Version(id.name(), name, now, by);
    }
  }

  private static ObjectId tree(
      Repository repository, ObjectInserter objects, ObjectId parent, String board, ObjectId blob)
      throws IOException {
    String path = pathOf(board);
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    if (parent != null) {
      try (RevWalk walk = new RevWalk(repository);
          TreeWalk files = new TreeWalk(repository)) {
        files.addTree(walk.parseCommit(parent).getTree());
        while (files.next()) {
          if (!files.getPathString().equals(path)) {
            builder.add(entry(files.getPathString(), files.getObjectId(0)));
          }
        }
      }
    }
    builder.add(entry(path, blob));
    builder.finish();
    return index.writeTree(objects);
  }

  private static DirCacheEntry entry(String path, ObjectId blob) {
    DirCacheEntry entry = new DirCacheEntry(path);
    entry.setFileMode(FileMode.REGULAR_FILE);
    entry.setObjectId(blob);
    return entry;
  }

  /** The versions of a board, the newest first. */
  synchronized List<Version> of(String board) throws IOException {
    List<Version> versions = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return versions;
    }
    try (Repository repository = open();
        RevWalk walk = new RevWalk(repository)) {
      ObjectId last = repository.resolve(BRANCH);
      if (last == null) {
        return versions;
      }
      walk.markStart(walk.parseCommit(last));
      for (RevCommit commit : walk) {
        if (commit.getFullMessage().endsWith("\n\n" + BOARD + board + "\n")) {
          versions.add(version(commit));
        }
      }
    }
    return versions;
  }

  private static Version version(RevCommit commit) {
    PersonIdent person = commit.getAuthorIdent();
    return new Version(
        commit.name(), commit.getShortMessage(), person.getWhenAsInstant(), person.getName());
  }

  /**
   * The model of a version.
   *
   * @return empty when the board has no such version
   */
  synchronized Optional<String> read(String board, String id) throws IOException {
    if (of(board).stream().noneMatch(version -> version.id().equals(id))) {
      return Optional.empty();
    }
    try (Repository repository = open();
        RevWalk walk = new RevWalk(repository);
        TreeWalk file =
            TreeWalk.forPath(
                repository, pathOf(board), walk.parseCommit(ObjectId.fromString(id)).getTree())) {
      byte[] bytes = repository.open(file.getObjectId(0)).getBytes();
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static String pathOf(String board) {
    return board + ".json";
  }

  private Repository open() throws IOException {
    Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
    if (!repository.getObjectDatabase().exists()) {
      repository.create(true);
      repository.updateRef(Constants.HEAD).link(BRANCH);
    }
    return repository;
  }
}
