package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;

class EndingsTest {

  private static final TierReader READER = new TierReader(Lexicon.standard());

  private static Optional<Bilingual> note(String name) {
    return Endings.note(name, READER.read(name));
  }

  @Test
  void aCountThatIsNoDeliveryIsExplained() {
    assertThat(note("オンライン申請件数（累計）"))
        .contains(
            new Bilingual(
                "「件数」で終わる名前は実施した量（アウトプット）のことが多いのですが、" + "この名前は上の理由からアウトカム第1階層と読みました。",
                "Names that end in \"件数\" mostly tell an amount delivered (an output); for the reasons"
                    + " above this one is read as outcome tier 1."));
  }

  @Test
  void whatFitsOrIsExplainedAlreadyIsNot() {
    assertThat(note("講習会の開催回数")).isEmpty();
    assertThat(note("失業率")).isEmpty();
    assertThat(note("ほげ件数が分からない")).isEmpty();
    // The reason of an unwanted event speaks of the ending itself.
    assertThat(note("交通事故件数")).isEmpty();
    assertThat(READER.read("交通事故件数").of(EvidenceKind.WORDING).orElseThrow().because().ja())
        .contains("件数で終わりますが");
  }
}
