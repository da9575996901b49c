package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private final Suggestions shipped =
      new Suggestions(CatalogueFixture.catalogues(), CatalogueFixture.matcher());

  @Test
  void whatTheElementsSayComesFirst() {
    List<Suggestion> best =
        shipped.best(Field.MOBILITY, Tier.OUTCOME2, List.of("交差点での交通事故が減る", "交通安全"), 3);
    assertThat(best).extracting(s -> s.entry().id()).startsWith("ssds-K3101");
    assertThat(best.get(0).reasons())
        .extracting(Bilingual::ja)
        .containsExactly("アウトカム第2階層に置ける指標です（本製品の判断）。", "要素の言葉と近い名前です。", "e-Statの統計表から値を取れます。");
    assertThat(best.get(0).catalogue().id()).isEqualTo("ssds-municipal");
  }

  @Test
  void withoutWordsOnlyWhatAdmitsTheTierIsOffered() {
    assertThat(shipped.best(Field.HEALTH_MEDICAL, Tier.OUTCOME3, List.of(), 20))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.entry().admissibleTiers()).contains(Tier.OUTCOME3))
        .extracting(s -> s.entry().name().ja())
        .doesNotHaveDuplicates()
        .contains("健康寿命（男性）", "平均寿命");
  }

  @Test
  void anOfficialEntryStandsAboveAllOthers() {
    CatalogueEntry plain = CatalogueEntry.named("annex", "公共交通の満足度");
    CatalogueEntry recommended =
        new CatalogueEntry(
            "annex-1",
            "annex",
            plain.name(),
            List.of(),
            Optional.of(Field.MOBILITY),
            List.of(Tier.OUTCOME2),
            List.of(),
            Optional.of(IndicatorClass.RECOMMENDED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Bilingual title = new Bilingual("別紙", "Annex");
    Catalogues all =
        CatalogueFixture.catalogues()
            .with(new Catalogue("annex", title, title, true, false, 1, List.of(recommended)));
    Suggestions suggestions =
        new Suggestions(all, NameMatcher.over(all, CatalogueFixture.lexicon()));
    Suggestion first =
        suggestions.best(Field.MOBILITY, Tier.OUTCOME2, List.of("交通事故が減る"), 1).get(0);
    assertThat(first.entry()).isEqualTo(recommended);
    assertThat(first.reasons().get(0).ja()).isEqualTo("「別紙」で推奨指標とされています。");
    assertThat(all.indicators(Field.MOBILITY, Tier.OUTCOME2, IndicatorClass.RECOMMENDED))
        .containsExactly(recommended);
  }

  @Test
  void themesAreNeverOffered() {
    assertThat(shipped.best(Field.COMMUNITY, Tier.OUTCOME3, List.of("地域とのつながり"), 30))
        .extracting(s -> s.catalogue().id())
        .doesNotContain("wellbeing-factors");
  }
}
