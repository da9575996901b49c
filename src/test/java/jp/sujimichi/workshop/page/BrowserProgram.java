package jp.sujimichi.workshop.page;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and starts the browser that the page is tested in. */
public final class BrowserProgram {

  /**
   * A path, whose absence is then a failure, or {@code none} to leave out the tests that need a
   * browser. Without it they run where there is a browser.
   */
  public static final String PROPERTY = "sujimichi.browser";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge");

  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  /** Without these the browser looks for updates, and cannot start as root. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String WAY_OUT =
      "The tests of the workshop page need Chromium. Install it (Debian: apt-get install chromium"
          + " fonts-noto-cjk), name it with -Dsujimichi.browser=/path/to/chromium, or leave these"
          + " tests out with -Dsujimichi.browser=none.";

  private BrowserProgram() {}

  /**
   * Leaves the test out where there is no browser and none was named: the other tests need nothing
   * but Java.
   */
  public static void assumeWanted() {
    String named = System.getProperty(PROPERTY, "");
    assumeFalse(named.equals("none"), "left out by -D" + PROPERTY + "=none");
    assumeFalse(named.isEmpty() && found().isEmpty(), WAY_OUT);
  }

  /** The driver of browsers; it downloads none. */
  public static Playwright driver() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /**
   * Starts the browser without a window.
   *
   * @throws IllegalStateException with a way out when there is none
   */
  public static Browser launch(Playwright driver) {
    return driver
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(find()).setArgs(ARGUMENTS));
  }

  private static Path find() {
    return found().orElseThrow(() -> new IllegalStateException(WAY_OUT));
  }

  private static Optional<Path> found() {
    String named = System.getProperty(PROPERTY, "");
    Stream<Path> places = named.isEmpty() ? candidates() : Stream.of(Path.of(named));
    return places.filter(Files::isExecutable).findFirst();
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
