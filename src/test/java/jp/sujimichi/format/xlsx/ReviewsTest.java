package jp.sujimichi.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.AssumptionState;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.ReviewEntry;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a group wrote on the retrospective sheet, as a sheet of the workbook. */
class ReviewsTest {

  private static final String MODEL =
      """
      {"formatVersion": 1, "title": "見守り",
       "elements": [{"id": "o1", "tier": "output", "text": "センサーが設置される"}],
       "indicators": [{"id": "k1", "element": "o1", "name": "設置世帯数"}],
       "reviews": [{"indicator": "k1", "year": 2025, "assumption": "failed",
         "cause": "説明が足りなかった", "change": "訪問して説明する", "by": "高齢福祉課", "until": "2027-03-31"}]}
      """;

  @TempDir Path folder;

  private static LogicModel model(String json) {
    return ((Read) new ModelReader().read("m.json", json)).document().model();
  }

  private Path write(LogicModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new XlsxWriter(new Candidates(Map.of())).write(model, bytes);
    return Files.write(folder.resolve("m.xlsx"), bytes.toByteArray());
  }

  private static LogicModel read(Path file) {
    return ((Read) new XlsxReader().read(file).results().get(0)).document().model();
  }

  @Test
  void areRowsThatPeopleCanReadAndChange() throws IOException {
    Path file = write(model(MODEL));
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheet("振り返り");
      assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("外れた");
      assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("訪問して説明する");
      sheet.getRow(1).getCell(3).setCellValue("分からない");
      sheet.getRow(2).getCell(0).setCellValue("k1");
      sheet.getRow(2).getCell(2).setCellValue("令和6年度");
      sheet.getRow(2).getCell(5).setCellValue("様式を減らす");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    assertThat(read(file).reviews())
        .containsExactly(
            new ReviewEntry(
                "k1",
                Optional.of(FiscalYear.of(2025)),
                Optional.of(AssumptionState.UNKNOWN),
                Optional.of("説明が足りなかった"),
                Optional.of("訪問して説明する"),
                Optional.of("高齢福祉課"),
                Optional.of(LocalDate.of(2027, 3, 31)),
                OtherProperties.none()),
            new ReviewEntry(
                "k1",
                Optional.of(FiscalYear.parse("令和6年度")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("様式を減らす"),
                Optional.empty(),
                Optional.empty(),
                OtherProperties.none()));
  }

  @Test
  void comeBackAsTheyWere() throws IOException {
    LogicModel model = model(MODEL);
    assertThat(read(write(model))).isEqualTo(model);
  }

  @Test
  void haveNoSheetInAModelThatNobodyLookedBackUpon() throws IOException {
    LogicModel model = model(MODEL.replaceFirst("(?s),\\s*\"reviews\".*", "}"));
    assertThat(model.reviews()).isEmpty();
    try (InputStream in = Files.newInputStream(write(model));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getSheet("振り返り")).isNull();
    }
  }
}
