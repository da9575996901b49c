package jp.sujimichi.portfolio;

import java.util.List;

/**
 * A platform (都市OS); the municipalities on it are one region together.
 *
 * @param id what it goes by
 * @param name its name
 * @param cities whose models name it
 * @param sharedWith codes of further municipalities on it, as the models say
 */
public record SharedPlatform(String id, String name, List<City> cities, List<String> sharedWith) {

  public SharedPlatform {
    cities = List.copyOf(cities);
    sharedWith = List.copyOf(sharedWith);
  }
}
