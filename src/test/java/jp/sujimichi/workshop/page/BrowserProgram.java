package jp.sujimichi.workshop.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the browser that the page is tested in. */
final class BrowserProgram {

  /** A path, or {@code none} to leave out the tests that need a browser. */
  static final String PROPERTY = "sujimichi.browser";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge");

  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  private BrowserProgram() {}

  /** Whether the tests that need a browser are to be left out. */
  static boolean isUnwanted() {
    return System.getProperty(PROPERTY, "").equals("none");
  }

  /**
   * The browser's executable.
   *
   * @throws IllegalStateException with a way out when there is none
   */
  static Path find() {
    String named = System.getProperty(PROPERTY, "");
    Optional<Path> found =
        named.isEmpty()
            ? candidates().filter(Files::isExecutable).findFirst()
            : Optional.of(Path.of(named)).filter(Files::isExecutable);
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "The tests of the workshop page need Chromium, and there is none"
                    + (named.isEmpty() ? "" : " at " + named)
                    + ". Install it (Debian: apt-get install chromium fonts-noto-cjk), name it with"
                    + " -Dsujimichi.browser=/path/to/chromium, or leave these tests out with"
                    + " -Dsujimichi.browser=none."));
  }

  private static Stream<Path> candidates() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> onPath =
        Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder).resolve(name)));
    return Stream.concat(onPath, PLACES.stream().map(Path::of));
  }
}
