package jp.sujimichi.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * A file under way, beside the one it is to become: whenever the process ends, that one is there
 * whole or as it was before. Close it in any case; what did not become the file is deleted, also
 * when the process is told to end.
 */
final class Draft implements AutoCloseable {

  private static final int ATTEMPTS = 100;

  private final Path file;
  private final Path path;
  private final Thread cleaner;

  private Draft(Path file, Path path) {
    this.file = file;
    this.path = path;
    this.cleaner = new Thread(this::delete, "draft");
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /** An empty draft beside a file, whose folder must exist; links are followed. */
  static Draft of(Path file) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    for (int attempt = 1; ; attempt++) {
      String name = ".sujimichi-" + Long.toHexString(System.nanoTime()) + ".tmp";
      // It is promised to be cleaned away before it is there, lest an interrupt come in between.
      Draft draft = new Draft(real, real.resolveSibling(name));
      try {
        // Unlike a temporary file, this one gets the permissions that files get here.
        Files.createFile(draft.path);
        return draft;
      } catch (FileAlreadyExistsException e) {
        Runtime.getRuntime().removeShutdownHook(draft.cleaner);
        if (attempt == ATTEMPTS) {
          throw e;
        }
      } catch (IOException e) {
        draft.close();
        throw e;
      }
    }
  }

  /** Where to write. */
  Path path() {
    return path;
  }

  /** Becomes the file, in place of what may be there, whose permissions it takes over. */
  void replace() throws IOException {
    Optional<Set<PosixFilePermission>> permissions = permissions();
    if (permissions.isPresent()) {
      Files.setPosixFilePermissions(path, permissions.get());
    }
    try {
      Files.move(path, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Becomes the file.
   *
   * @throws FileAlreadyExistsException when there is one by now
   */
  void create() throws IOException {
    try {
      // Unlike a move, this never replaces what another program has made meanwhile.
      Files.createLink(file, path);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException noLinksHere) {
      Files.move(path, file);
    }
  }

  private Optional<Set<PosixFilePermission>> permissions() throws IOException {
    boolean known =
        Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix");
    return known ? Optional.of(Files.getPosixFilePermissions(file)) : Optional.empty();
  }

  private void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It bears a name that says whose it is; there is nothing better to do than to leave it.
      return;
    }
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException ending) {
      // The process is being ended, and the cleaner at work.
      return;
    }
  }
}
