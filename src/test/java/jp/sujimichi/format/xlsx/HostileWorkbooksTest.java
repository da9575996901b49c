package jp.sujimichi.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import jp.sujimichi.catalogue.UnusableTable;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to harm, and files that are no workbooks, get one clear message or are read safely.
 */
class HostileWorkbooksTest {

  private static final int MEMORY_MB = 300;

  @TempDir private Path folder;

  @Test
  void aZipBombIsRefused() {
    Path file = bomb(folder.resolve("bomb.xlsx"));

    assertThat(message(file)).contains("大きすぎます");
  }

  @Test
  void aMillionEmptyRowsAreReadSafely() {
    Path file = emptyRows(folder.resolve("rows.xlsx"), 500_000);

    ReadResult result = new XlsxReader().read(file).results().get(0);
    assertThat(((Read) result).document().model().elements()).hasSize(1);
  }

  @Test
  void aMillionFilledRowsAreRefused() {
    Path file = filledRows(folder.resolve("filled.xlsx"));

    assertThat(message(file)).containsAnyOf("大きすぎます", "多すぎます");
  }

  @Test
  void entitiesAreNeverResolved() {
    Path file = entity(folder.resolve("xxe.xlsx"));

    assertThat(message(file)).contains("不審な記述");
  }

  @Test
  void oldAndProtectedFilesAreTold() throws IOException {
    byte[] ole = new byte[4096];
    byte[] start = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(start, 0, ole, 0, start.length);
    Path old = Files.write(folder.resolve("old.xlsx"), ole);
    byte[] word = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(word, 0, ole, 1024, word.length);
    Path locked = Files.write(folder.resolve("locked.xlsx"), ole);

    assertThat(message(old)).contains(".xls").contains("名前を付けて保存");
    assertThat(message(locked)).contains("パスワード");
  }

  @Test
  void aFileCutShortIsToldWhereverItIsCut() throws IOException {
    byte[] whole = Files.readAllBytes(filled(folder.resolve("whole.xlsx")));
    for (int twelfth = 0; twelfth < 12; twelfth++) {
      int length = whole.length * twelfth / 12;
      Path file =
          Files.write(folder.resolve("cut" + length + ".xlsx"), Arrays.copyOf(whole, length));
      assertThat(message(file)).as("cut at %s", length).containsAnyOf("壊れています", "ではありません");
    }
  }

  @Test
  void aFileOfAnotherKindIsTold() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "階層,内容\n事業,運行する\n");

    assertThat(message(text)).contains("Excel のファイル（.xlsx）ではありません");
  }

  @Test
  void linksToElsewhereAreNotFollowed() {
    // Every file made by raw() has one to /etc/passwd.
    Path file = filled(folder.resolve("links.xlsx"));

    assertThat(new XlsxReader().read(file).results().get(0)).isInstanceOf(Read.class);
  }

  @Test
  void allOfThemTogetherFitIntoTheMemoryAllowed() throws Exception {
    List<Path> files =
        List.of(
            bomb(folder.resolve("a.xlsx")),
            emptyRows(folder.resolve("b.xlsx"), 500_000),
            filledRows(folder.resolve("c.xlsx")),
            entity(folder.resolve("d.xlsx")),
            filled(folder.resolve("e.xlsx")),
            merges(folder.resolve("f.xlsx")));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY_MB + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "jp.sujimichi.cli.Main",
                "check",
                "--lang",
                "ja"));
    files.forEach(file -> command.add(file.toString()));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();

    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(out);
    assertThat(process.exitValue()).as(said).isEqualTo(2);
    assertThat(said).doesNotContain("OutOfMemory").doesNotContain("プログラムの不具合");
    assertThat(said).contains("読めなかったファイル 3件");
  }

  @Test
  void aCatalogueInAWorkbookIsHeldToTheSameLimits() {
    for (Path file :
        List.of(
            bomb(folder.resolve("bomb.xlsx")),
            filledRows(folder.resolve("filled.xlsx")),
            entity(folder.resolve("xxe.xlsx")))) {
      assertThatThrownBy(() -> new CatalogueSheets().open(file))
          .isInstanceOfSatisfying(
              UnusableTable.class,
              fault -> assertThat(fault.text().ja()).containsAnyOf("大きすぎます", "多すぎます", "不審な記述"));
    }
  }

  @Test
  void mergedCellsWithoutEndAreReadInTime() throws Exception {
    Path file = merges(folder.resolve("merges.xlsx"));

    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> new CatalogueSheets().open(file).rows());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> new XlsxReader().read(file));
  }

  private static Path merges(Path file) {
    return Books.raw(
        file,
        out -> {
          StringBuilder xml = new StringBuilder(Books.sheetStart());
          xml.append(Books.rowXml(1, "番号", "指標名", "階層", "内容"));
          for (int row = 2; row < 2_000; row++) {
            xml.append(Books.rowXml(row, "a" + row, "人口", "事業・取組", "運行する"));
          }
          xml.append("</sheetData><mergeCells>");
          for (int i = 0; i < 20_000; i++) {
            xml.append("<mergeCell ref=\"E").append(i + 1).append(":XFD1048576\"/>");
          }
          Books.text(out, xml.append("</mergeCells></worksheet>").toString());
        });
  }

  private static String message(Path file) {
    ReadResult result = new XlsxReader().read(file).results().get(0);
    assertThat(result).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) result).problems()).hasSize(1);
    var text = ((Unreadable) result).problems().get(0).message();
    assertThat(text.en().toLowerCase(Locale.ROOT)).isNotBlank();
    return text.ja();
  }

  private static Path filled(Path file) {
    return Books.raw(
        file,
        out ->
            Books.text(
                out,
                Books.sheetStart()
                    + Books.rowXml(1, "番号", "階層", "内容")
                    + Books.rowXml(2, "a1", "事業・取組", "バスを運行する")
                    + Books.sheetEnd()));
  }

  private static Path bomb(Path file) {
    return Books.raw(
        file,
        out -> {
          Books.text(out, Books.sheetStart() + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
          String block = "0".repeat(1 << 20);
          for (int i = 0; i < 256; i++) {
            Books.text(out, block);
          }
          Books.text(out, "</t></is></c></row>" + Books.sheetEnd());
        });
  }

  private static Path emptyRows(Path file, int rows) {
    return Books.raw(
        file,
        out -> {
          Books.text(
              out,
              Books.sheetStart()
                  + Books.rowXml(1, "番号", "階層", "内容")
                  + Books.rowXml(2, "a1", "事業・取組", "バスを運行する"));
          java.util.Random noise = new java.util.Random(1);
          StringBuilder block = new StringBuilder();
          for (int row = 3; row < rows; row++) {
            // Heights that vary keep the file from looking like a bomb.
            block.append("<row r=\"").append(row).append("\" ht=\"").append(noise.nextInt(99999));
            block.append("\"/>");
            if (block.length() > 1 << 16) {
              Books.text(out, block.toString());
              block.setLength(0);
            }
          }
          Books.text(out, block + Books.sheetEnd());
        });
  }

  private static Path filledRows(Path file) {
    return Books.raw(
        file,
        out -> {
          Books.text(out, Books.sheetStart() + Books.rowXml(1, "番号", "階層", "内容"));
          java.util.Random noise = new java.util.Random(2);
          StringBuilder block = new StringBuilder();
          for (int row = 2; row < 1_000_000; row++) {
            block.append("<row><c><v>").append(noise.nextInt()).append("</v></c></row>");
            if (block.length() > 1 << 16) {
              Books.text(out, block.toString());
              block.setLength(0);
            }
          }
          Books.text(out, block + Books.sheetEnd());
        });
  }

  private static Path entity(Path file) {
    return Books.raw(
        file,
        out ->
            Books.text(
                out,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + Books.sheetStart()
                    + Books.rowXml(1, "番号", "階層", "内容")
                    + Books.rowXml(2, "a1", "事業・取組", "&e;")
                    + Books.sheetEnd()));
  }
}
