package jp.sujimichi.accuracy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page written by hand with measured parts in marked places.
 *
 * <p>A place is the lines between {@code <!-- measured: name -->} and {@code <!-- end -->}.
 */
public final class MarkedPage {

  private static final Pattern PLACE =
      Pattern.compile("<!-- measured: ([a-z]+) -->\n(.*?)<!-- end -->\n", Pattern.DOTALL);

  private MarkedPage() {}

  /** The page with every place filled; a place without its part is an error. */
  public static String fill(String page, Map<String, String> parts) {
    Matcher places = PLACE.matcher(page);
    return places.replaceAll(
        place ->
            Matcher.quoteReplacement(
                "<!-- measured: "
                    + place.group(1)
                    + " -->\n"
                    + Optional.ofNullable(parts.get(place.group(1))).orElseThrow()
                    + "<!-- end -->\n"));
  }

  /** Whether the page has a place for this part. */
  static boolean hasPlace(String page, String part) {
    return page.contains("<!-- measured: " + part + " -->\n");
  }
}
