package jp.sujimichi.format.rs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The headings of a file, found by name. Names differ from year to year in spaces, width and
 * strokes (ー, －, -), so these do not count.
 */
final class RsHeader {

  private static final Pattern IGNORED = Pattern.compile("[\\s\\u200B\\uFEFFー\\-‐‑‒–—―−]+");
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年度?)?");

  private final String file;
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final boolean[] used;

  RsHeader(String file, List<String> names) {
    this.file = file;
    this.names = names;
    this.used = new boolean[names.size()];
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(key(names.get(i)), i);
    }
  }

  private static String key(String name) {
    return IGNORED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }

  boolean has(String name) {
    return places.containsKey(key(name));
  }

  /** The place of a column; the first of that name. */
  OptionalInt find(String name) {
    Integer place = places.get(key(name));
    if (place == null) {
      return OptionalInt.empty();
    }
    used[place] = true;
    return OptionalInt.of(place);
  }

  /** The columns whose heading is a year, by year. */
  SortedMap<Integer, Integer> years() {
    SortedMap<Integer, Integer> years = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      var matcher = YEAR.matcher(key(names.get(i)));
      if (matcher.matches()) {
        used[i] = true;
        Integer earlier = years.putIfAbsent(Integer.parseInt(matcher.group(1)), i);
        if (earlier != null) {
          throw new RsException(RsTexts.repeatedColumn(file, names.get(i)));
        }
      }
    }
    return years;
  }

  /**
   * Holds the file to the columns nobody can do without.
   *
   * @throws RsException with the names of all that are missing
   */
  void require(List<String> required) {
    List<String> missing = required.stream().filter(name -> !has(name)).toList();
    if (!missing.isEmpty()) {
      throw new RsException(RsTexts.missingColumns(file, missing));
    }
  }

  /** The headings of columns nobody asked for. */
  List<String> unused() {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      if (!used[i] && !names.get(i).isBlank()) {
        left.add(names.get(i).strip());
      }
    }
    return left;
  }
}
