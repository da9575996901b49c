package jp.sujimichi.format.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.model.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ZippedModelsTest {

  private static final String MODEL =
      "{\"formatVersion\": 1, \"title\": \"%s\","
          + " \"elements\": [{\"id\": \"a\", \"tier\": \"output\", \"text\": \"バス\"}]}";
  private static final ZipLimits LIMITS = ZipLimits.standard();

  @TempDir Path folder;

  private static byte[] model(String title) {
    return String.format(MODEL, title).getBytes(StandardCharsets.UTF_8);
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    return zip(entries, StandardCharsets.UTF_8);
  }

  private Path zip(Map<String, byte[]> entries, Charset names) throws IOException {
    Path file = folder.resolve("提出.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static List<String> read(Path file, boolean named, ZipLimits limits) {
    String shown = file + "!/";
    List<String> lines = new ArrayList<>();
    Iterator<ModelUnit> units =
        ZippedModels.open(
            file, named, limits, (book, name) -> new XlsxReader().read(book, name).results());
    while (units.hasNext()) {
      for (ReadResult result : units.next().read()) {
        String name = result.file().replace(shown, "");
        lines.add(
            result instanceof Read read
                ? name + ": " + read.document().model().title()
                : name + "! " + ((Unreadable) result).problems().get(0).message().ja());
      }
    }
    return lines;
  }

  private static List<String> read(Path file) {
    return read(file, true, LIMITS);
  }

  private static String refused(String name, Bilingual reason) {
    return name + "! " + reason.ja();
  }

  @Test
  void modelsAreTakenByName() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("b市/model.json", model("b"));
    entries.put("a市/", new byte[0]);
    entries.put("a市/model.JSON", model("a"));
    entries.put(
        "c市/many.ndjson",
        (new String(model("c1"), StandardCharsets.UTF_8) + "\n\n")
            .getBytes(StandardCharsets.UTF_8));
    entries.put("c市/book.xlsx", Files.readAllBytes(Path.of("models/template.xlsx")));
    entries.put("readme.txt", new byte[] {1});

    assertThat(read(zip(entries)))
        .startsWith("a市/model.JSON: a", "b市/model.json: b")
        .anyMatch(line -> line.startsWith("c市/book.xlsx"))
        .endsWith("c市/many.ndjson: c1")
        .hasSize(4);
  }

  @Test
  void hiddenFilesMarkedCopiesAndZipsInZipsAreLeftAlone() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name :
        List.of(
            "__MACOSX/a.json", ".a.json", "x/.hidden/a.json", "~$a.xlsx", "a_点検済.xlsx", "z.zip")) {
      entries.put(name, model(name));
    }
    Path file = zip(entries);

    assertThat(read(file)).containsExactly(refused(file.toString(), BatchTexts.zipEmpty()));
    assertThat(read(file, false, LIMITS)).isEmpty();
  }

  @Test
  void namesInTheEncodingOfJapaneseWindowsAreRead() throws IOException {
    Path file = zip(Map.of("表示／計画ー予算.json", model("計画")), Charset.forName("windows-31j"));

    assertThat(read(file)).containsExactly("表示／計画ー予算.json: 計画");
  }

  @Test
  void aNameThatLeadsOutOfTheFolderWritesNothing() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../outside.json", model("外"));
    entries.put("/etc/outside.xlsx", Files.readAllBytes(Path.of("models/template.xlsx")));
    Path file = zip(entries);

    assertThat(read(file)).hasSize(2).contains("../../outside.json: 外");
    assertThat(Path.of("/etc/outside.xlsx")).doesNotExist();
    assertThat(folder.resolve("../../outside.json").normalize()).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void signsThatSteerATerminalAreNotShown() throws IOException {
    assertThat(read(zip(Map.of("a\u001b[2J\n.json", model("a")))))
        .containsExactly("a\uFFFD[2J\uFFFD.json: a");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.json", new byte[3 << 20]);
    entries.put("b.json", model("b"));
    entries.put("c.ndjson", new byte[40 << 20]);

    assertThat(read(zip(entries)))
        .containsExactly(
            refused("a.json", BatchTexts.entryBlownUp(100)),
            "b.json: b",
            refused("c.ndjson", BatchTexts.entryBlownUp(100)));
  }

  @Test
  void limitsHold() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.json", model("a"));
    entries.put("b.json", model("b".repeat(300)));
    entries.put("c.json", model("c"));
    Path file = zip(entries);

    assertThat(read(file, true, new ZipLimits(2, 1_000, 10_000, 100)))
        .containsExactly(refused(file.toString(), BatchTexts.zipHasTooMany(2)));
    assertThat(read(file, true, new ZipLimits(3, 300, 10_000, 100)))
        .containsExactly(
            "a.json: a", refused("b.json", BatchTexts.entryTooLarge(300)), "c.json: c");
    assertThat(read(file, true, new ZipLimits(3, 1_000, 400, 100)))
        .containsExactly("a.json: a", refused("b.json", BatchTexts.zipBlownUp(400)));
  }

  @Test
  void aSizeThatLiesIsNotBelieved() throws IOException {
    Path file = zip(Map.of("a.json", model("a".repeat(500))));
    byte[] bytes = Files.readAllBytes(file);
    int directory = find(bytes, new byte[] {'P', 'K', 1, 2});
    // The size after unpacking, in the directory at the end: 20 bytes in place of some 600.
    bytes[directory + 24] = 20;
    bytes[directory + 25] = 0;
    Files.write(file, bytes);

    assertThat(read(file)).containsExactly(refused("a.json", BatchTexts.entryUnreadable()));
  }

  @Test
  void whatIsNoZipOrDamagedIsTold() throws IOException {
    Path file = zip(Map.of("a.json", model("a"), "b.json", model("b")));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});
    assertThat(read(file)).containsExactly(refused(file.toString(), BatchTexts.zipUnreadable()));

    byte[] damaged = whole.clone();
    int content = 30 + "a.json".length();
    for (int i = 0; i < 20; i++) {
      damaged[content + i] ^= 0x55;
    }
    Files.write(file, damaged);
    assertThat(read(file)).hasSize(2).filteredOn(line -> line.contains(": ")).hasSize(1);

    assertThat(read(folder.resolve("none.zip")))
        .containsExactly(
            refused(folder.resolve("none.zip").toString(), BatchTexts.zipUnreadable()));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFileIsClosedWhenAllIsReadOrSkipped() throws IOException {
    Path file = zip(Map.of("a.json", model("a"), "b.json", model("b")));
    Iterator<ModelUnit> units = ZippedModels.open(file, true, LIMITS, (book, name) -> List.of());
    ModelUnit first = units.next();
    units.next().skip();
    assertThat(units.hasNext()).isFalse();
    assertThat(isOpen(file)).isTrue();
    first.read();
    assertThat(isOpen(file)).isFalse();
  }

  /** Whether this process holds the file open. */
  private static boolean isOpen(Path file) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      Path real = file.toRealPath();
      return open.anyMatch(
          link -> {
            try {
              return Files.readSymbolicLink(link).equals(real);
            } catch (IOException gone) {
              return false;
            }
          });
    }
  }

  private static int find(byte[] bytes, byte[] word) {
    for (int i = 0; i <= bytes.length - word.length; i++) {
      if (bytes[i] == word[0]
          && bytes[i + 1] == word[1]
          && bytes[i + 2] == word[2]
          && bytes[i + 3] == word[3]) {
        return i;
      }
    }
    throw new IllegalArgumentException("not found");
  }
}
