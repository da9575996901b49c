package jp.sujimichi.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser a person uses. */
final class Browser {

  private Browser() {}

  /** Opens an address; answers whether anything was there to open it. */
  static boolean open(String url) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.startsWith("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
            : system.startsWith("mac") ? List.of("open", url) : List.of("xdg-open", url);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException none) {
      return false;
    }
  }
}
