package jp.sujimichi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;

class PortfolioTest {

  private static final ShippedCatalogues SHIPPED = ShippedCatalogues.load();

  @Test
  void citiesStandByCodeThenNameWhateverTheOrderOfTheFiles() {
    List<LogicModel> models =
        new ArrayList<>(
            List.of(
                model("{\"name\": \"ひがし市\"}", ""),
                model("{\"code\": \"12217\", \"name\": \"柏市\"}", ""),
                model("{\"code\": \"011002\", \"name\": \"札幌市\"}", ""),
                model("{\"code\": \"122173\", \"name\": \"柏市\"}", "")));
    assertThat(portfolio(models).cities())
        .containsExactly(new City("011002", "札幌市"), new City("122173", "柏市"), new City("", "ひがし市"));
    Collections.reverse(models);
    assertThat(portfolio(models).cities())
        .extracting(City::code)
        .containsExactly("011002", "122173", "");
  }

  @Test
  void oneIndicatorByManyNamesIsCommonAndTheRestIsSingle() {
    Portfolio portfolio =
        portfolio(
            List.of(
                model("{\"name\": \"い市\"}", indicator("交通事故件数", "件", 100, 90)),
                model("{\"name\": \"ろ市\"}", indicator("交通事故 件数", "件", 50, 40)),
                model("{\"name\": \"は市\"}", indicator("わが町だけの数", "千人", 1, 2)),
                model("{\"name\": \"に市\"}", indicator("わが町だけの数", "人", 1000, 1500)),
                model("{\"name\": \"ほ市\"}", indicator("わが町だけの数", "回", 1, 2))));
    assertThat(portfolio.common())
        .extracting(
            CommonIndicator::name,
            CommonIndicator::unit,
            one -> one.cities().stream().map(use -> use.city().name()).toList())
        .containsExactly(
            tuple("わが町だけの数", "人", List.of("に市", "は市")),
            tuple("交通事故発生件数", "件", List.of("い市", "ろ市")));
    assertThat(portfolio.single())
        .extracting(one -> one.city().name(), one -> one.indicator().unit().orElseThrow())
        .containsExactly(tuple("ほ市", "回"));
  }

  @Test
  void aTargetFarFromFourOthersIsToldWithTheirMedian() {
    // Over ten years, so 1, 2, 3, 4 and 20 percent points a year.
    List<LogicModel> models = cities(110, 120, 130, 140, 300);
    CommonIndicator indicator = portfolio(models).common().get(0);
    assertThat(indicator.far())
        .extracting(
            far -> far.target().city().name(),
            far -> far.change().stripTrailingZeros(),
            far -> far.median().stripTrailingZeros(),
            FarTarget::peers)
        .containsExactly(tuple("市5", new BigDecimal("0.2"), new BigDecimal("0.025"), 4));
  }

  @Test
  void threeOthersAreTooFewToTellWhatIsFar() {
    assertThat(portfolio(cities(110, 120, 130, 300)).common().get(0).far()).isEmpty();
  }

  @Test
  void targetsThatGoTheOtherWayAreNoPeers() {
    assertThat(portfolio(cities(110, 120, 130, 90, 300)).common().get(0).far()).isEmpty();
  }

  @Test
  void equalTargetsMakeASmallDifferenceNotFar() {
    assertThat(portfolio(cities(110, 110, 110, 110, 129)).common().get(0).far()).isEmpty();
    assertThat(portfolio(cities(110, 110, 110, 110, 131)).common().get(0).far()).hasSize(1);
  }

  @Test
  void aSharedPlatformCountsOnce() {
    Portfolio portfolio =
        portfolio(
            List.of(
                on("みどり市", "{\"id\": \"p1\", \"name\": \"共同基盤\", \"sharedWith\": [\"122173\"]}"),
                on("あおぞら市", "{\"id\": \"p1\"}"),
                on("うみべ市", "{\"name\": \"うみべ基盤\"}"),
                model("{\"name\": \"やまて市\"}", "")));
    assertThat(portfolio.regions().count()).isEqualTo(2);
    assertThat(portfolio.regions().platforms())
        .containsExactly(
            new SharedPlatform(
                "p1",
                "共同基盤",
                List.of(new City("", "あおぞら市"), new City("", "みどり市")),
                List.of("122173")),
            new SharedPlatform("うみべ基盤", "うみべ基盤", List.of(new City("", "うみべ市")), List.of()));
  }

  private static List<LogicModel> cities(int... targets) {
    return IntStream.range(0, targets.length)
        .mapToObj(
            i ->
                model(
                    "{\"name\": \"市" + (i + 1) + "\"}", indicator("見守りの輪の数", "組", 100, targets[i])))
        .toList();
  }

  private static String indicator(String name, String unit, int from, int to) {
    return """
        {"id": "k", "element": "x", "name": "%s", "unit": "%s",
         "baseline": {"year": 2020, "value": %d}, "targets": [{"year": 2030, "value": %d}]}\
        """
        .formatted(name, unit, from, to);
  }

  private static Portfolio portfolio(List<LogicModel> models) {
    return Portfolio.of(models, SHIPPED.catalogues(), SHIPPED.matcher());
  }

  private static LogicModel on(String city, String platform) {
    return read("\"owner\": {\"name\": \"" + city + "\"}, \"platform\": " + platform, "");
  }

  private static LogicModel model(String owner, String indicators) {
    return read("\"owner\": " + owner, indicators);
  }

  private static LogicModel read(String head, String indicators) {
    String text =
        "{\"formatVersion\": 1, \"title\": \"試し\", "
            + head
            + ", \"elements\": [], \"indicators\": ["
            + indicators
            + "]}";
    return ((Read) new ModelReader().read("m.json", text)).document().model();
  }
}
