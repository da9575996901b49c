package jp.sujimichi.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.sujimichi.model.LogicModel;

/**
 * Regions with a city OS. Several municipalities on one platform count as one region; the reform
 * schedule aims at {@value #AIM} regions by fiscal year {@value #AIM_YEAR}, from {@value #START}.
 *
 * @param platforms the ids of the platforms, each once, in order; a platform without id goes by its
 *     name
 */
public record PlatformRegions(Set<String> platforms) {

  /** Regions when the schedule was set. */
  public static final int START = 52;

  /** Regions the reform schedule of 2022 aims at. */
  public static final int AIM = 100;

  /** The fiscal year it aims at. */
  public static final int AIM_YEAR = 2025;

  public PlatformRegions {
    platforms = java.util.Collections.unmodifiableSet(new TreeSet<>(platforms));
  }

  /** The regions of these models; a model without a platform adds none. */
  public static PlatformRegions of(List<LogicModel> models) {
    return new PlatformRegions(
        models.stream()
            .flatMap(model -> model.platform().stream())
            .flatMap(platform -> platform.id().or(platform::name).stream())
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** Number of regions. */
  public int count() {
    return platforms.size();
  }
}
