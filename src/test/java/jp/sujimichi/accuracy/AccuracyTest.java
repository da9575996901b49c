package jp.sujimichi.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Confidence;
import jp.sujimichi.finding.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/accuracy.md} tells what is measured, and rules that are often wrong only ask.
 *
 * <p>To renew the page: {@code mvn -q test -Dtest=AccuracyTest -Dsujimichi.docs.write=true}.
 */
class AccuracyTest {

  private static final Path PAGE = Path.of("docs/accuracy.md");
  private static final String RENEW = "sujimichi.docs.write";
  private static final double SURE_ENOUGH_TO_WARN = 0.8;

  private static Accuracy accuracy;

  @BeforeAll
  static void measure() {
    accuracy = Accuracy.measure();
  }

  @Test
  void thePageTellsWhatIsMeasured() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    Map<String, String> parts = AccuracyReport.parts(accuracy);
    String measured = MarkedPage.fill(page, parts);
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(PAGE, measured);
      page = measured;
    }

    assertThat(page).as("%s; renew with -D%s=true", PAGE, RENEW).isEqualTo(measured);
    for (String part : parts.keySet()) {
      assertThat(MarkedPage.hasPlace(page, part)).as("place for %s", part).isTrue();
    }
  }

  @Test
  void aRuleThatIsOftenWrongOnlyAsks() {
    List<String> warning =
        accuracy.byRule().entrySet().stream()
            .filter(entry -> entry.getValue().precision() < SURE_ENOUGH_TO_WARN)
            .filter(entry -> !onlyAsks(entry.getKey()))
            .map(entry -> entry.getKey().id() + " " + entry.getValue())
            .toList();

    assertThat(warning).isEmpty();
  }

  private static boolean onlyAsks(RuleDefinition rule) {
    return rule.severity() == Severity.INFO && rule.confidence() == Confidence.POSSIBLE;
  }
}
