package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;

class NameDifferencesTest {

  private static List<String> between(String written, String listed) {
    return new NameDifferences(new NameAnalyzer(CatalogueFixture.lexicon()))
        .between(written, CatalogueEntry.named("names", listed)).stream()
            .map(Bilingual::ja)
            .toList();
  }

  @Test
  void theKindOfQuantityComesFirst() {
    assertThat(between("図書館の利用者数", "図書館の利用率").get(0)).isEqualTo("書かれた名前は人数、一覧の名前は割合です。");
    assertThat(between("ノンステップバスの導入", "ノンステップバスの導入率"))
        .containsExactly("一覧の名前は割合ですが、書かれた名前からは割合かどうか分かりません。");
  }

  @Test
  void wordsOfOneSideAreNamed() {
    assertThat(between("女性の就業率", "就業率")).containsExactly("「女性」は、一覧の名前にはありません。");
    assertThat(between("ごみ排出量", "事業系ごみ排出量")).contains("一覧の名前には「事業系」が付いています。");
  }

  @Test
  void unknownCharactersAreJoinedAgain() {
    assertThat(between("梟鵺の就業率", "就業率")).containsExactly("「梟鵺」は、一覧の名前にはありません。");
  }

  @Test
  void spellingsOfOneNameDoNotDiffer() {
    assertThat(between("１人当りの所得", "一人あたりの所得")).isEmpty();
  }
}
