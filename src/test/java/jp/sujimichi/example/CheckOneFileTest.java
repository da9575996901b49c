package jp.sujimichi.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import org.junit.jupiter.api.Test;

/** How a program of yours checks a model; the manual for developers shows these lines. */
class CheckOneFileTest {

  // tag::example
  private static final Checker CHECKER = Checker.standard();

  static List<Finding> findings(Path file) throws IOException {
    ReadResult result = new ModelReader().read(file);
    if (result instanceof Unreadable refused) {
      throw new IOException(refused.problems().get(0).message().ja());
    }
    return CHECKER.checkOne(((Read) result).document()).findings();
  }

  // end::example

  @Test
  void theExampleInTheManualWorks() throws IOException {
    assertThat(findings(Path.of("models/first-draft.json")))
        .extracting(Finding::rule)
        .contains("tiering/delivery-count-on-outcome");
  }
}
