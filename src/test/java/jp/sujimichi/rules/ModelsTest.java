package jp.sujimichi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Schemas;
import jp.sujimichi.testing.KeptFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example models under all rules: exactly the findings kept in {@code
 * src/test/resources/models}, one a line, with severity, rule, place and Japanese message.
 *
 * <p>After a change to a rule or a model, renew the files and read their diff: {@code mvn -q test
 * -Dtest=ModelsTest -Dsujimichi.golden.write=true}.
 */
class ModelsTest {

  private static final Path MODELS = Path.of("models");
  private static final KeptFiles FINDINGS =
      new KeptFiles(
          Path.of("src/test/resources/models"), ".findings.txt", "sujimichi.golden.write");
  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schemas.model());

  static List<Path> models() {
    try (Stream<Path> files = Files.walk(MODELS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void giveExactlyTheFindingsKept() {
    Map<String, String> findings = new TreeMap<>();
    for (Path model : models()) {
      String name = model.getFileName().toString().replaceFirst("\\.json$", "");
      String lines = findingsOf(model).stream().map(ModelsTest::line).collect(Collectors.joining());
      findings.put(name + ".findings.txt", lines);
    }
    FINDINGS.assertSame(findings);
  }

  @ParameterizedTest
  @MethodSource("models")
  void areValidAgainstTheSchema(Path model) {
    assertThat(SCHEMA.validate(text(model), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theCleanOneHasNoFindings() {
    assertThat(findingsOf(MODELS.resolve("evacuation-support.json"))).isEmpty();
  }

  private static List<Finding> findingsOf(Path model) {
    ReadResult result = new ModelReader().read(model.toString(), text(model));
    assertThat(result).isInstanceOf(Read.class);
    return CHECKER.checkOne(((Read) result).document()).findings();
  }

  private static String line(Finding finding) {
    String waived = finding.state() == FindingState.WAIVED ? " waived" : "";
    return finding.severity().code()
        + waived
        + " "
        + finding.rule()
        + " "
        + finding.at().subject().id()
        + " "
        + finding.message().ja()
        + "\n";
  }

  private static String text(Path model) {
    try {
      return Files.readString(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
