package jp.sujimichi.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.sujimichi.catalogue.Candidate;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.NameMatcher;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.wording.JapaneseText;

/**
 * The models of many cities side by side.
 *
 * <p>Two indicators are one when both name, or surely mean, the same catalogue entry, else when
 * their names are the same words; and when they count the same thing (a name with two units is two
 * indicators, 人 and 千人 are one).
 *
 * @param cities the cities, in the order of {@link City#ORDER}
 * @param models how many models they have
 * @param common indicators of two cities or more, by name
 * @param single indicators that only one city has, by city
 * @param regions the regions with a city OS
 */
public record Portfolio(
    List<City> cities,
    int models,
    List<CommonIndicator> common,
    List<CityIndicator> single,
    PlatformRegions regions) {

  public Portfolio {
    cities = List.copyOf(cities);
    common = List.copyOf(common);
    single = List.copyOf(single);
  }

  /** Puts models side by side. */
  public static Portfolio of(List<LogicModel> models, Catalogues catalogues, NameMatcher matcher) {
    Map<String, City> cities = new LinkedHashMap<>();
    models.stream().map(City::of).sorted(City.ORDER).forEach(c -> cities.putIfAbsent(c.key(), c));
    Map<String, Uses> groups = new TreeMap<>();
    for (LogicModel model : models) {
      City city = cities.get(City.of(model).key());
      for (Indicator indicator : model.indicators()) {
        if (!indicator.name().isBlank()) {
          Optional<CatalogueEntry> entry = entryOf(indicator, catalogues, matcher);
          CityIndicator use = new CityIndicator(city, model, indicator);
          groups.computeIfAbsent(key(use, entry), key -> new Uses(entry)).all.add(use);
        }
      }
    }
    List<CommonIndicator> common = new ArrayList<>();
    List<CityIndicator> single = new ArrayList<>();
    for (Uses uses : groups.values()) {
      uses.all.sort(CityIndicator.ORDER);
      if (uses.cities() > 1) {
        common.add(uses.common());
      } else {
        single.addAll(uses.all);
      }
    }
    common.sort((one, other) -> one.name().compareTo(other.name()));
    single.sort(CityIndicator.ORDER);
    return new Portfolio(
        List.copyOf(cities.values()), models.size(), common, single, PlatformRegions.of(models));
  }

  /** The uses of one indicator as they are found. */
  private static final class Uses {
    private final Optional<CatalogueEntry> entry;
    private final List<CityIndicator> all = new ArrayList<>();

    Uses(Optional<CatalogueEntry> entry) {
      this.entry = entry;
    }

    long cities() {
      return all.stream().map(use -> use.city().key()).distinct().count();
    }

    CommonIndicator common() {
      String written = all.get(0).indicator().name();
      return new CommonIndicator(
          entry.map(e -> e.name().ja()).orElse(written),
          all.get(0).unit().base(),
          entry,
          all,
          FarTarget.among(all));
    }
  }

  private static Optional<CatalogueEntry> entryOf(
      Indicator indicator, Catalogues catalogues, NameMatcher matcher) {
    Optional<CatalogueEntry> named = indicator.catalogue().flatMap(catalogues::entry);
    return named.isPresent()
        ? named
        : matcher.sure(indicator.name(), indicator.unit().orElse("")).map(Candidate::entry);
  }

  private static String key(CityIndicator use, Optional<CatalogueEntry> entry) {
    String name =
        entry
            .map(e -> "entry " + e.id())
            .orElseGet(() -> "name " + JapaneseText.normalise(use.indicator().name()));
    return name + '\n' + use.unit().base();
  }
}
