package jp.sujimichi.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.sujimichi.model.LogicModel;

/**
 * Regions with a city OS. Several municipalities on one platform count as one region; the reform
 * schedule aims at {@value #AIM} regions by fiscal year {@value #AIM_YEAR}, from {@value #START}.
 *
 * @param platforms the platforms, each once, in the order of their ids
 */
public record PlatformRegions(List<SharedPlatform> platforms) {

  /** Regions when the schedule was set. */
  public static final int START = 52;

  /** Regions the reform schedule of 2022 aims at. */
  public static final int AIM = 100;

  /** The fiscal year it aims at. */
  public static final int AIM_YEAR = 2025;

  public PlatformRegions {
    platforms = List.copyOf(platforms);
  }

  /** The regions of these models; a model without a platform adds none. */
  public static PlatformRegions of(List<LogicModel> models) {
    Map<String, List<LogicModel>> byPlatform = new TreeMap<>();
    for (LogicModel model : models) {
      platformOf(model)
          .ifPresent(id -> byPlatform.computeIfAbsent(id, key -> new ArrayList<>()).add(model));
    }
    List<SharedPlatform> platforms = new ArrayList<>();
    byPlatform.forEach((id, on) -> platforms.add(platform(id, on)));
    return new PlatformRegions(platforms);
  }

  /** What a platform goes by: its id, else its name. */
  private static Optional<String> platformOf(LogicModel model) {
    return model
        .platform()
        .flatMap(platform -> platform.id().or(platform::name))
        .map(String::strip)
        .filter(id -> !id.isEmpty());
  }

  private static SharedPlatform platform(String id, List<LogicModel> models) {
    Map<String, City> cities = new LinkedHashMap<>();
    Set<String> sharedWith = new LinkedHashSet<>();
    String name = "";
    for (LogicModel model : models) {
      cities.putIfAbsent(City.of(model).key(), City.of(model));
      sharedWith.addAll(model.platform().orElseThrow().sharedWith());
      name = name.isEmpty() ? model.platform().orElseThrow().name().orElse("") : name;
    }
    return new SharedPlatform(
        id,
        name.isEmpty() ? id : name,
        cities.values().stream().sorted(City.ORDER).toList(),
        List.copyOf(sharedWith));
  }

  /** Number of regions. */
  public int count() {
    return platforms.size();
  }
}
