package jp.sujimichi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.Language;
import jp.sujimichi.report.TextReport;
import jp.sujimichi.report.TextStyle;
import org.junit.jupiter.api.Test;

/**
 * The README shows what the program says, and points at files that exist.
 *
 * <p>To renew the finding it shows: {@code mvn -q test -Dtest=ReadmeTest
 * -Dsujimichi.docs.write=true}.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String RULE = "tiering/delivery-count-on-outcome";
  private static final String MODEL = "models/first-draft.json";
  private static final int WIDTH = 100;
  private static final Pattern FINDING = Pattern.compile("(?s)```text\\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @Test
  void theFindingItShowsIsReal() throws IOException {
    String readme = Files.readString(README).replace("\r\n", "\n");
    Matcher shown = FINDING.matcher(readme);
    assertThat(shown.find()).isTrue();
    if (Boolean.getBoolean("sujimichi.docs.write")) {
      Files.writeString(
          README, readme.substring(0, shown.start(1)) + finding() + readme.substring(shown.end(1)));
    } else {
      assertThat(shown.group(1)).isEqualTo(finding());
    }
  }

  @Test
  void itsLinksLeadSomewhere() throws IOException {
    for (Path page : List.of(README, Path.of("models/README.md"), Path.of("rules/README.md"))) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        assertThat(page.toAbsolutePath().resolveSibling(link.group(1))).exists();
      }
    }
  }

  /** The part of the report on the rule shown: parts are told apart by empty lines. */
  private static String finding() throws IOException {
    return Arrays.stream(report().split("\n\n"))
            .filter(part -> part.endsWith(RULE))
            .findFirst()
            .orElseThrow()
        + "\n";
  }

  private static String report() throws IOException {
    Checker checker = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
    ModelDocument document =
        ((Read) new ModelReader().read(MODEL, Files.readString(Path.of(MODEL)))).document();
    StringWriter target = new StringWriter();
    TextReport report = new TextReport(target, new TextStyle(List.of(Language.JA), WIDTH, false));
    report.begin(checker.tool(), checker.profile(), checker.date());
    report.model(checker.checkOne(document), document.model());
    return target.toString();
  }
}
