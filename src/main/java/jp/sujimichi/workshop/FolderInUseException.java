package jp.sujimichi.workshop;

import java.io.IOException;

/** Another program serves the folder: two would write over each other's edits. */
public final class FolderInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  FolderInUseException() {
    super("the folder is served already");
  }
}
