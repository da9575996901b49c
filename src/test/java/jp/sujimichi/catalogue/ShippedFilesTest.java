package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;

/** The files under {@code rules/catalogue} and {@code rules/lexicon} are what they say they are. */
class ShippedFilesTest {

  @Test
  void everyCatalogueReadsWithoutAProblem() throws IOException {
    List<CatalogueReading> readings =
        new CatalogueReader().readFolder(CatalogueFixture.RULES.resolve("catalogue"));
    assertThat(readings).flatExtracting(CatalogueReading::problems).isEmpty();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (Catalogue catalogue : CatalogueFixture.catalogues().all()) {
      sizes.put(catalogue.id(), catalogue.entries().size());
    }
    assertThat(sizes)
        .containsExactly(
            entry("guideline-excerpt", 2),
            entry("wellbeing-objective", 28),
            entry("ssds-derived", 33),
            entry("ssds-municipal", 809),
            entry("machizukuri-options", 13),
            entry("reform-schedule", 7),
            entry("digital-garden-city", 6),
            entry("iso37122-2019", 80),
            entry("u4ssc", 91),
            entry("iso37120-2014", 100),
            entry("wellbeing-factors", 24));
  }

  @Test
  void nothingShippedIsCalledRecommended() {
    Catalogues catalogues = CatalogueFixture.catalogues();
    assertThat(catalogues.hasOfficial()).isFalse();
    assertThat(catalogues.indicators())
        .allSatisfy(entry -> assertThat(entry.indicatorClass()).isEmpty());
  }

  @Test
  void idsAreUniqueAmongAllCatalogues() {
    List<String> ids = new ArrayList<>();
    CatalogueFixture.catalogues().all().forEach(c -> c.entries().forEach(e -> ids.add(e.id())));
    assertThat(ids).doesNotHaveDuplicates().hasSize(1193);
  }

  @Test
  void iso37122HasItsNineteenCategories() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    CatalogueFixture.catalogues()
        .catalogue("iso37122-2019")
        .orElseThrow()
        .entries()
        .forEach(e -> counts.merge(e.category().orElseThrow().ja(), 1, Integer::sum));
    assertThat(counts)
        .containsExactly(
            entry("経済", 4),
            entry("教育", 3),
            entry("エネルギー", 10),
            entry("環境", 3),
            entry("金融", 2),
            entry("行政", 4),
            entry("健康", 3),
            entry("住宅", 2),
            entry("人口と社会", 4),
            entry("娯楽", 1),
            entry("安全", 1),
            entry("固形廃棄物", 6),
            entry("スポーツ・文化", 4),
            entry("通信", 3),
            entry("交通", 14),
            entry("農業と食料", 3),
            entry("都市計画", 4),
            entry("廃水", 5),
            entry("水", 4));
  }

  @Test
  void judgedTiersAreKeptApartFromThoseOfTheOrigin() {
    CatalogueEntry accidents = CatalogueFixture.catalogues().entry("ssds-K3101").orElseThrow();
    assertThat(accidents.tiers()).isEmpty();
    assertThat(accidents.judgedTiers()).containsExactly(Tier.OUTCOME2, Tier.OUTCOME3);
    assertThat(accidents.admissibleTiers()).isEqualTo(accidents.judgedTiers());
    assertThat(accidents.estat())
        .extracting(EstatItem::url)
        .containsExactly("https://www.e-stat.go.jp/dbview?sid=0000020111");
  }

  @Test
  void aWordOfTheThesaurusHasOneMeaning() throws IOException {
    JsonNode thesaurus =
        new YAMLMapper()
            .readTree(CatalogueFixture.RULES.resolve("lexicon/thesaurus.yaml").toFile());
    List<String> words = new ArrayList<>();
    for (JsonNode group : thesaurus.path("groups")) {
      Set<String> once = new HashSet<>();
      group.forEach(word -> once.add(NameText.normal(word.asText())));
      words.addAll(once);
    }
    assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThan(800);
  }
}
