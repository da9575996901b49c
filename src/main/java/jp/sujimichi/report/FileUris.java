package jp.sujimichi.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Names of files as URI references. */
final class FileUris {

  private FileUris() {}

  /** A relative reference for a relative name, a {@code file:} URI for an absolute one. */
  static String of(String file) {
    String path = file.replace('\\', '/');
    boolean drive = path.matches("[A-Za-z]:/.*");
    try {
      if (drive || path.startsWith("/")) {
        return new URI("file", "", drive ? "/" + path : path, null, null).toASCIIString();
      }
      // A colon in the first step would read as a scheme.
      String first = path.split("/", 2)[0];
      String safe = first.contains(":") ? "./" + path : path;
      return new URI(null, null, safe, null, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no name of a file: " + file, e);
    }
  }
}
