package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

  private static final Path RULES = Path.of("rules", "lexicon");

  @TempDir private Path folder;

  @Test
  void preparedFormReadsLikeTheFiles() {
    TierReader files = new TierReader(LexiconFiles.read(RULES));
    TierReader prepared = new TierReader(Lexicon.standard());
    ElementReader fileSentences = new ElementReader(LexiconFiles.read(RULES));
    ElementReader preparedSentences = new ElementReader(Lexicon.standard());

    for (String text : new String[] {"交通事故件数", "講座の参加者数", "関心が高まり、事故が減る。", "上記のDX"}) {
      assertThat(prepared.read(text)).isEqualTo(files.read(text));
      assertThat(preparedSentences.read(text)).isEqualTo(fileSentences.read(text));
    }
  }

  @Test
  void aMistakeNamesItsPlace() throws IOException {
    copy();
    replace("indicators.yaml", "says: efficiency\n    has", "says: efficency\n    has");

    assertThatThrownBy(() -> LexiconFiles.read(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessage("lexicon / indicators / cues 1 / says: unknown meaning efficency");
  }

  @Test
  void anUnknownFamilyIsAMistake() throws IOException {
    copy();
    replace("indicators.yaml", "has: \"@city-feeling\"", "has: \"@city-feelings\"");

    assertThatThrownBy(() -> LexiconFiles.read(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("unknown word family @city-feelings");
  }

  @Test
  void brokenYamlNamesFileAndLine() throws IOException {
    copy();
    replace("weights.yaml", "margin: 0.2", "margin: [0.2");

    assertThatThrownBy(() -> LexiconFiles.read(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("weights.yaml:");
  }

  @Test
  void ownWeightsChangeTheAnswer() throws IOException {
    copy();
    replace("weights.yaml", "  class: 1.0", "  class: 9.0");
    IndicatorWords indicator =
        IndicatorWords.named("講座の開催回数").declared(jp.sujimichi.model.IndicatorClass.RECOMMENDED);

    assertThat(new TierReader(LexiconFiles.read(folder)).read(indicator).tiers())
        .containsExactly(jp.sujimichi.model.Tier.OUTCOME2, jp.sujimichi.model.Tier.OUTCOME3);
  }

  private void copy() throws IOException {
    try (var files = Files.list(RULES)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void replace(String file, String old, String now) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, now));
  }
}
