package jp.sujimichi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;

class MissingStandardsTest {

  private static final Pattern NUMBER = Pattern.compile("(?:ISO(?:/IEC)? \\d+:\\d+|Y\\.\\d+)");

  @Test
  void theReadmeOfTheCataloguesNamesTheSame() throws IOException {
    String readme = Files.readString(CatalogueFixture.RULES.resolve("catalogue/README.md"));
    String missing = readme.split("## 一覧を入手できない規格", 2)[1].split("\n## ", 2)[0];
    String program = String.join("\n", MissingStandards.all().stream().map(Bilingual::ja).toList());
    assertThat(numbers(program)).hasSize(8).isEqualTo(numbers(missing));
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(found -> found.group()).toList();
  }
}
