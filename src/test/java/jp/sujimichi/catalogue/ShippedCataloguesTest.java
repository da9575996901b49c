package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedCataloguesTest {

  @TempDir Path folder;

  @Test
  void thePreparedFormHoldsWhatTheFilesSay() throws IOException {
    PrepareCatalogues.prepare(CatalogueFixture.RULES, folder);
    ShippedCatalogues prepared = ShippedCatalogues.read(folder);
    assertThat(prepared.catalogues().all()).isEqualTo(CatalogueFixture.catalogues().all());
    assertThat(prepared.fingerprint()).matches("sha256:[0-9a-f]{64}");
    for (String written : List.of("ごみのリサイクル率（％）", "国保被保険者数", "健康寿命(男)", "医師の満足度", "シェアサイクル")) {
      assertThat(prepared.matcher().match(written))
          .isEqualTo(CatalogueFixture.matcher().match(written));
    }
    NameMatcher names = NameMatcher.overNames(List.of("都市OSの導入地域数"), prepared.lexicon());
    assertThat(names.sure("データ連携基盤の導入地域数")).isPresent();
  }

  @Test
  void theBuildPreparedWhatTheFilesSay() throws IOException {
    PrepareCatalogues.prepare(CatalogueFixture.RULES, folder);
    ShippedCatalogues shipped = ShippedCatalogues.load();
    assertThat(shipped.fingerprint()).isEqualTo(ShippedCatalogues.read(folder).fingerprint());
    assertThat(shipped.matcher().match("火災の発生件数").candidates()).isNotEmpty();
  }

  @Test
  void thePreparedFormIsTheSameEveryTime() throws IOException {
    Path other = folder.resolve("other");
    PrepareCatalogues.prepare(CatalogueFixture.RULES, folder);
    PrepareCatalogues.prepare(CatalogueFixture.RULES, other);
    for (String file : List.of(ShippedCatalogues.RESOURCE, ShippedCatalogues.GRAMS)) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void aProblemInAShippedFileStopsTheBuild() throws IOException {
    Path catalogue = Files.createDirectories(folder.resolve("rules/catalogue"));
    Files.writeString(catalogue.resolve("bad.yaml"), "id: bad\nentries:\n  - id: b-1\n");
    assertThatThrownBy(() -> PrepareCatalogues.prepare(folder.resolve("rules"), folder))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("bad.yaml:3: The entry has no name.");
  }

  @Test
  void otherBytesAreRefused() {
    assertThatThrownBy(() -> Unpacker.open(new byte[40]))
        .isInstanceOf(IOException.class)
        .hasMessage("not a prepared catalogue of this version");
  }
}
