package jp.sujimichi.workshop;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of the page, from the program itself; nothing of a disk can be asked for. */
final class Page {

  private static final String FOLDER = "/workshop/";
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9.-]*");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ttf", "font/ttf",
          "woff2", "font/woff2");

  private Page() {}

  /** Answers with a file of the page, or with 404. */
  static void serve(Context context) throws IOException {
    String path = context.path().substring(1);
    String name = path.isEmpty() ? "index.html" : path;
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches() || name.contains("..")) {
      context.status(404);
      return;
    }
    try (InputStream in = Page.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        context.status(404);
        return;
      }
      // Asked for anew each time: after an update nobody works on with old scripts.
      context.contentType(type).header("Cache-Control", "no-cache").result(in.readAllBytes());
    }
  }
}
