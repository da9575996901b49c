package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

  private static final List<String> NAMES =
      List.of(
          "路線バスの年間利用者数",
          "バス停のバリアフリー化率",
          "救急出動件数",
          "出火件数",
          "火災による死者数",
          "空き店舗率",
          "創業支援を受けた事業者数",
          "林業産出額",
          "市民所得（一人当たり）",
          "放課後児童クラブの待機児童数",
          "図書館の貸出冊数（人口一人当たり）",
          "女性の管理職比率",
          "検診受診率",
          "窓口満足度",
          "食品ロス発生量",
          "スマートフォン（スマホ）の保有率");

  private final NameMatcher matcher = NameMatcher.overNames(NAMES, CatalogueFixture.lexicon());

  @ParameterizedTest
  @CsvSource({
    "路線バスの年間利用者数, 路線バスの年間利用者数",
    "路線バス利用者数（人）, 路線バスの年間利用者数",
    "乗合バスの利用者数, 路線バスの年間利用者数",
    "バス停 のバリアフ リー化率, バス停のバリアフリー化率",
    "停留所のバリアフリー化率（％）, バス停のバリアフリー化率",
    "救急車の出動件数（令和5年）, 救急出動件数",
    "火災件数, 出火件数",
    "火災による死亡者数, 火災による死者数",
    "空店舗率, ''",
    "空き店舗の割合, 空き店舗率",
    "林業算出額, 林業産出額",
    "１人あたり市民所得, 市民所得（一人当たり）",
    "学童保育待機児童数, 放課後児童クラブの待機児童数",
    "市民1人当たり図書貸出冊数, ''",
    "管理職に占める女性の割合, 女性の管理職比率",
    "食べ残しの発生量, 食品ロス発生量",
    "スマホの保有率, スマートフォン（スマホ）の保有率",
    "商業統計調査による空き店舗率, 空き店舗率",
    "救急出動回数, 救急出動件数",
    "出火件数（4～翌年3月・件）, 出火件数",
    "路線バスを利用した延べ人数, 路線バスの年間利用者数",
    "放課後児童クラブの待機児童数（5月1日現在・人）, 放課後児童クラブの待機児童数",
    "人口10万人当たりの出火件数, ''",
    "出火件数（住宅・その他）, ''",
  })
  void readsTheSameIndicatorInOtherWords(String written, String meant) {
    assertThat(found(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "路線バスの利用率, a rate is no count",
    "路線バスの利用件数, cases are no persons",
    "バス停の設置数, other act",
    "救急出動率, a rate is no count",
    "火災による負傷者数, injured are not dead",
    "火災による死者数の前年比, a change is no level",
    "空き店舗数, a count is no rate",
    "創業支援の実施回数, an act is not who was reached",
    "農業産出額, other trade",
    "市民所得, the total is not per head",
    "保育所の待機児童数, other children",
    "女性の就業率, other rate",
    "男性の管理職比率, the other sex",
    "がん検診受診率, a part is not the whole",
    "検診の未受診率, the contrary",
    "窓口の待ち時間, other measure",
    "利用者数, too short",
    "講座の参加者数, nothing alike",
    "%, no word at all",
  })
  void refusesNearMisses(String written, String why) {
    assertThat(found(written)).as(why).isEmpty();
  }

  @Test
  void answersTheVeryNameWithOneAndAnotherFormWithLess() {
    assertThat(matcher.match("出火件数").score()).isEqualTo(1);
    assertThat(matcher.match("出火件数（件）").score()).isEqualTo(1);
    assertThat(matcher.match("火災の件数").score()).isEqualTo(0.97);
    assertThat(matcher.match("林業算出額").score()).isEqualTo(0.9);
  }

  @Test
  void offersCandidatesBelowTheScoreOfASureAnswer() {
    Match match = matcher.match("火災による負傷者数");
    assertThat(match.sure()).isEmpty();
    assertThat(match.candidates().subList(0, 2))
        .extracting(candidate -> candidate.entry().name().ja())
        .containsExactlyInAnyOrder("火災による死者数", "出火件数");
    assertThat(match.candidates()).hasSizeLessThanOrEqualTo(5);
    assertThat(match.score()).isLessThan(0.8).isEqualTo(match.candidates().get(0).score());
  }

  @Test
  void aUnitTellsWhatTheNameLeavesOpen() {
    NameMatcher rates = NameMatcher.overNames(List.of("低床バスの導入率"), CatalogueFixture.lexicon());
    assertThat(rates.sure("低床バスの導入")).isEmpty();
    assertThat(rates.sure("低床バスの導入", "台")).isEmpty();
    assertThat(rates.sure("低床バスの導入", "%")).isPresent();
  }

  @Test
  void twoIndicatorsThatFitEquallyWellLeaveTheAnswerOpen() {
    NameMatcher two =
        NameMatcher.overNames(
            List.of("将来推計人口（2030年）", "将来推計人口（2040年）"), CatalogueFixture.lexicon());
    assertThat(two.sure("将来の推計人口")).isEmpty();
    assertThat(two.sure("将来推計人口（2040年）").map(c -> c.entry().id())).contains("将来推計人口（2040年）");
  }

  @Test
  void theSameIndicatorOfSeveralCataloguesIsTheOneOfThePreferred() {
    Optional<Candidate> found = CatalogueFixture.matcher().sure("実質公債費比率（％）");
    assertThat(found.map(c -> c.entry().id())).contains("lwc-k28");
  }

  @Test
  void anOfficialCatalogueIsPreferred() {
    Catalogue official =
        new Catalogue(
            "annex",
            new Bilingual("別紙", "Annex"),
            new Bilingual("", ""),
            true,
            false,
            500,
            List.of(CatalogueEntry.named("annex", "実質公債費比率")));
    NameMatcher both =
        NameMatcher.over(CatalogueFixture.catalogues().with(official), CatalogueFixture.lexicon());
    assertThat(both.sure("実質公債費比率").map(c -> c.entry().catalogue())).contains("annex");
  }

  @Test
  void rulesAndCommandGiveTheSameAnswer() {
    for (String written : List.of("火災の件数", "林業算出額", "空き店舗数", "学童の待機児童数")) {
      assertThat(matcher.sure(written).map(Candidate::entry))
          .isEqualTo(matcher.match(written).sure());
    }
  }

  private String found(String written) {
    return matcher.match(written).sure().map(entry -> entry.name().ja()).orElse("");
  }
}
