package jp.sujimichi.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.testing.DefectPlanter;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * JSON to workbook and back is the same model, and gives the same findings. With {@code
 * -Dsujimichi.roundtrip=N} over N seeds in place of eight.
 */
class XlsxRoundTripTest {

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));

  @TempDir private Path folder;

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("models"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("sujimichi.roundtrip", 8));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyModelComesBackTheSameAndGivesTheSameFindings(long seed) throws IOException {
    ModelGenerator generator = new ModelGenerator(seed);
    for (int size : List.of(0, 3, 17)) {
      assertSame(new ModelWriter().write(generator.next(size)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void soDoModelsWithTheDefectsAuthorsMake(long seed) throws IOException {
    List<Path> files = models().toList();
    JsonNode whole = new ObjectMapper().readTree(files.get((int) (seed % files.size())).toFile());
    JsonNode spoiled = new DefectPlanter(seed).spoil(whole, 4);

    assertSame(spoiled.toString());
  }

  @ParameterizedTest
  @MethodSource("models")
  void shippedModelsGiveTheSameFindings(Path file) throws IOException {
    assertThat(assertSame(Files.readString(file)))
        .allSatisfy(finding -> assertThat(finding.at().cell()).isPresent());
  }

  /** Holds a model to itself after a way through Excel; answers the findings there. */
  private List<Finding> assertSame(String json) throws IOException {
    ModelDocument written = ((Read) new ModelReader().read("m.json", json)).document();
    ModelDocument back = throughExcel(written.model());

    assertThat(back.model()).isEqualTo(written.model());
    List<Finding> before = CHECKER.checkOne(written).findings();
    List<Finding> after = CHECKER.checkOne(back).findings();
    assertThat(after)
        .map(XlsxRoundTripTest::words)
        .isEqualTo(before.stream().map(XlsxRoundTripTest::words).toList());
    return after;
  }

  private static String words(Finding finding) {
    return finding.fingerprint()
        + " "
        + finding.severity()
        + " "
        + finding.message().ja()
        + " "
        + finding.fixes();
  }

  @Test
  void textsThatCellsCannotHoldComeBack() throws IOException {
    String json =
        """
        {"formatVersion": 1, "title": "=1+1", "asOf": "令和6年度", "x": [1.50, {"y": null}],
         "elements": [
           {"id": "=cmd()", "tier": "事業", "text": " 前後に空白 \\r\\n_x0041_ \\u0001 \\ud842\\udfb7"},
           {"id": "b", "tier": "output", "text": "%s"}],
         "links": [{"from": "", "to": ""}, {"from": "=cmd()", "to": "b"}],
         "indicators": [{}, {"id": "k", "name": "n", "baseline": {"value": "1,200"},
           "targets": [{"year": 2025}, {"value": 1E+5}, {"year": 2025, "value": 12.50}],
           "actuals": [{"year": "R6", "value": 1}, {"year": 2024, "value": 2},
             {"year": 2024, "value": 3}]}]}
        """
            .formatted("長い文。".repeat(10_000));
    LogicModel model = asRead(json);

    assertThat(throughExcel(model).model()).isEqualTo(model);
  }

  @Test
  void anEditInTheSheetWinsOverWhatIsKept() throws IOException {
    LogicModel model =
        asRead(
            """
            {"formatVersion": 1, "title": "t", "elements": [
              {"id": "a", "tier": "output", "text": " 運行する ", "担当課": "企画課"}]}
            """);
    Path file = write(model);
    Path edited = folder.resolve("edited.xlsx");
    try (OpenWorkbook open = open(file);
        OutputStream out = Files.newOutputStream(edited)) {
      open.book().getSheet("要素").getRow(1).getCell(3).setCellValue("増便する");
      open.book().write(out);
    }

    LogicModel back = read(edited).model();
    assertThat(back.elements().get(0).text()).isEqualTo("増便する");
    assertThat(back.elements().get(0).other().values()).containsEntry("担当課", "企画課");
  }

  private static OpenWorkbook open(Path file) throws IOException {
    try {
      return OpenWorkbook.of(file);
    } catch (WorkbookFault fault) {
      throw new AssertionError(fault);
    }
  }

  private ModelDocument throughExcel(LogicModel model) throws IOException {
    return read(write(model));
  }

  private Path write(LogicModel model) throws IOException {
    Path file = folder.resolve("m.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new XlsxWriter(Candidates.none()).write(model, out);
    }
    return file;
  }

  private static ModelDocument read(Path file) {
    return ((Read) new XlsxReader().read(file).results().get(0)).document();
  }

  private static LogicModel asRead(String json) {
    return ((Read) new ModelReader().read("m.json", json)).document().model();
  }
}
