package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.sujimichi.format.xlsx.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCommandsTest {

  @TempDir private Path folder;

  @Test
  void theShippedTemplateIsCurrent() throws IOException {
    byte[] shipped = Files.readAllBytes(Path.of("models/template.xlsx"));

    assertThat(parts(shipped))
        .as("to renew it: rm models/template.xlsx && ./sujimichi template models/template.xlsx")
        .isEqualTo(parts(TemplateCommand.template()));
  }

  @Test
  void aTemplateIsMadeButNeverOverAFile() {
    Path file = folder.resolve("t.xlsx");

    assertThat(CommandRun.ja("template", file.toString()).code()).isZero();
    CommandRun again = CommandRun.ja("template", file.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("すでにあります");
    assertThat(CommandRun.ja("template", "t.xls").err()).contains(".xlsx で終わる");
  }

  @Test
  void aBlankTemplateInAFolderIsPassedOver() throws IOException {
    CommandRun.ja("template", folder.resolve("t.xlsx").toString());
    Files.copy(Path.of("models/evacuation-support.json"), folder.resolve("m.json"));

    assertThat(CommandRun.ja("check", folder.toString()).code()).isZero();
  }

  @Test
  void jsonToWorkbookAndBackIsTheSameFile() throws IOException {
    Path json = Path.of("models/kashiwa-frailty.json");
    Path book = folder.resolve("m.xlsx");
    Path back = folder.resolve("back.json");
    Path canonical = folder.resolve("canonical.json");

    CommandRun.ja("convert", json.toString(), canonical.toString());
    assertThat(CommandRun.ja("convert", json.toString(), book.toString()).code()).isZero();
    assertThat(CommandRun.ja("convert", book.toString(), back.toString()).code()).isZero();
    assertThat(Files.readString(back)).isEqualTo(Files.readString(canonical));
  }

  @Test
  void aMarkedCopyStandsBesideTheWorkbookAndNothingIsReplaced() throws IOException {
    Path plan = folder.resolve("plan.xlsx");
    CommandRun.ja("convert", "models/first-draft.json", plan.toString());
    byte[] before = Files.readAllBytes(plan);

    CommandRun first = CommandRun.ja("check", plan.toString(), "--format", "xlsx");
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out()).contains("plan_点検済.xlsx」に書き込みました");
    Path marked = folder.resolve("plan_点検済.xlsx");
    byte[] copy = Files.readAllBytes(marked);
    CommandRun.ja("check", marked.toString(), "--format", "xlsx");

    assertThat(Files.readAllBytes(plan)).isEqualTo(before);
    assertThat(Files.readAllBytes(marked)).isEqualTo(copy);
    assertThat(folder.resolve("plan_点検済2.xlsx")).exists();
    assertThat(
            CommandRun.ja("check", plan.toString(), "--format", "xlsx", "--output", plan.toString())
                .code())
        .isEqualTo(2);
  }

  @Test
  void theImportLogIsShownOnRequest() {
    Path plan =
        Books.book(
            folder.resolve("plan.xlsx"),
            book -> {
              Books.sheet(book, "要素", Books.row("階層", "内容", "課"), Books.row("事業", "運行する", "交通課"));
            });

    String brief = CommandRun.ja("check", plan.toString()).err();
    String whole = CommandRun.ja("check", plan.toString(), "--import-log").err();
    assertThat(brief).contains("読み替えたところが 1件、読まなかったところが 1件あります（--import-log で表示します）。");
    assertThat(whole)
        .contains("要素 [読み取り] 「要素」の表として 1行を読みました。")
        .contains("要素!C1 [読まず] 列「課」は読みませんでした。");
    assertThat(CommandRun.ja("check", "--format", "json", plan.toString()).err()).isEmpty();
  }

  /** The parts of a workbook by name, but for the day it was written. */
  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().startsWith("docProps/")) {
          parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }
}
