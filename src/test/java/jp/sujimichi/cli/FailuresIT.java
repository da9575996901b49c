package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to the user's files and pipes when the machine fails the program. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FailuresIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINE = CliTest.DEAD_END.replace("\n", " ");
  private static final int ENDLESS = 1_000_000;

  @TempDir Path folder;

  @BeforeEach
  void writeModel() throws IOException {
    Files.writeString(folder.resolve("m.json"), CliTest.DEAD_END);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Many models, whose report is larger than any buffer. */
  private void writeMany(int models) throws IOException {
    Files.writeString(folder.resolve("many.ndjson"), (LINE + "\n").repeat(models));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "ndjson", "junit", "html"})
  void aFullDiskBehindStandardOutputIsTold(String format) throws Exception {
    Program.Result result =
        Program.in(folder).runInto(Path.of("/dev/full"), "check", "m.json", "--format", format);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("sujimichi: 結果を書き出せませんでした（No space left on device）。\n");
  }

  @Test
  void aFullDiskBehindAnyCommandIsToldInEnglishToo() throws Exception {
    Program.Result result =
        Program.in(folder).runInto(Path.of("/dev/full"), "rules", "--lang", "en");
    assertThat(result)
        .isEqualTo(
            new Program.Result(
                2, "", "sujimichi: the result could not be written (No space left on device).\n"));
  }

  @ParameterizedTest
  @CsvSource({"ndjson, r.ndjson", "json, r.json"})
  void aDiskThatFillsUpLeavesTheOldResultAndNoRubbish(String format, String name) throws Exception {
    writeMany(60);
    Files.writeString(folder.resolve(name), "old");
    List<String> before = files();
    // 64 KB is all a file may grow to; the system then fails the write, as a full disk does.
    Program.Result result =
        Program.in(folder)
            .after("ulimit -f 64")
            .run("check", "many.ndjson", "--format", format, "--output", name);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("sujimichi: 結果を書き出せませんでした（").hasLineCount(1);
    assertThat(files()).isEqualTo(before);
    assertThat(Files.readString(folder.resolve(name))).isEqualTo("old");
  }

  @Test
  void aDiskThatFillsUpWhileConvertingLeavesNothing() throws Exception {
    Program.Result result =
        Program.in(folder).after("ulimit -f 1").run("convert", "m.json", "m.xlsx");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("sujimichi: 「m.xlsx」に書き込めません。").contains("空き容量");
    assertThat(files()).containsExactly("m.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check m.json --output",
        "convert m.json",
        "template",
        "fix m.json --apply --output"
      })
  void aFolderThatCannotBeWrittenToIsTold(String command) throws Exception {
    Path closed = closedFolder();
    String[] words = (command + " " + closed.resolve("r.xlsx")).split(" ");
    Program.Result ja = Program.in(folder).run(words);
    assertThat(ja.code()).isEqualTo(2);
    assertThat(ja.err()).startsWith("sujimichi: ").contains("書き込めません").contains("権限");
    assertThat(files()).isSubsetOf("m.json", "closed");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsToldInEnglishToo() throws Exception {
    String file = closedFolder().resolve("r.txt").toString();
    Program.Result result =
        Program.in(folder).run("check", "m.json", "--output", file, "--lang=en");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("cannot be written; check your permission and the free space");
  }

  /** For root every folder can be written to but those of the kernel. */
  private Path closedFolder() throws IOException {
    if (System.getProperty("user.name").equals("root")) {
      return Path.of("/proc");
    }
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    return closed;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "text"})
  void aClosedPipeEndsTheRunQuietly(String format) throws Exception {
    writeMany(400);
    Path err = folder.resolve("err.txt");
    Process process = Program.in(folder).start(err, "check", "many.ndjson", "--format", format);
    try (InputStream out = process.getInputStream()) {
      assertThat(Program.take(out, 1)).hasSize(1);
    }
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readString(err)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void anInterruptedRunLeavesWholeLines(String signal, int code) throws Exception {
    Path err = folder.resolve("err.txt");
    Process process =
        Program.in(folder).start(err, "check", "-", "--format", "ndjson", "--input", "ndjson");
    Program.feed(process, LINE, ENDLESS);
    List<String> lines = new ArrayList<>();
    String rest;
    try (InputStream out = process.getInputStream()) {
      lines.addAll(Program.take(out, 100));
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
      rest = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).isEqualTo(code);
    assertThat(rest).endsWith("}\n");
    rest.lines().forEach(lines::add);
    for (String line : lines) {
      assertThat(JSON.readTree(line).path("findings")).isNotEmpty();
    }
    assertThat(Files.readString(err)).isEqualTo("\n中断しました。" + lines.size() + "件まで書き出してあります。\n");
  }

  @Test
  void anInterruptedRunIntoAFileLeavesNoRubbish() throws Exception {
    Files.writeString(folder.resolve("r.ndjson"), "old");
    Path err = folder.resolve("err.txt");
    Process process =
        Program.in(folder)
            .start(err, "check", "-", "--format=ndjson", "--input=ndjson", "--output=r.ndjson");
    // Far more than a pipe and what is under way can hold, so that much has been written.
    Thread feeder = Program.feed(process, LINE, ENDLESS);
    awaitDraft();
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isEqualTo(130);
    feeder.join();
    assertThat(files()).containsExactly("err.txt", "m.json", "r.ndjson");
    assertThat(Files.readString(folder.resolve("r.ndjson"))).isEqualTo("old");
    assertThat(Files.readString(err)).isEqualTo("\n中断しました。出力ファイルは作っていません。\n");
  }

  @Test
  void aRunThatIsKilledLeavesTheOldResult() throws Exception {
    Files.writeString(folder.resolve("r.ndjson"), "old");
    Path err = folder.resolve("err.txt");
    Process process =
        Program.in(folder)
            .start(err, "check", "-", "--format=ndjson", "--input=ndjson", "--output=r.ndjson");
    Thread feeder = Program.feed(process, LINE, ENDLESS);
    awaitDraft();
    process.destroyForcibly().waitFor();
    feeder.join();
    assertThat(Files.readString(folder.resolve("r.ndjson"))).isEqualTo("old");
  }

  @Test
  void aConversionThatIsKilledLeavesAWholeFileOrNone() throws Exception {
    Path big = folder.resolve("big.json");
    Files.writeString(big, bigModel(20_000));
    Program program = Program.in(folder);
    assertThat(program.run("convert", "big.json", "whole.json").code()).isZero();
    byte[] whole = Files.readAllBytes(folder.resolve("whole.json"));
    for (int attempt = 0; attempt < 3; attempt++) {
      Path result = folder.resolve("r" + attempt + ".json");
      try (WatchService watch = watch()) {
        Process process =
            program.start(folder.resolve("err.txt"), "convert", "big.json", result.toString());
        awaitEvent(watch, ".sujimichi");
        process.destroyForcibly().waitFor();
      }
      if (Files.exists(result)) {
        assertThat(Files.readAllBytes(result)).isEqualTo(whole);
      }
    }
  }

  @Test
  void aFileThatIsBeingWrittenIsNotTakenForAModel() throws Exception {
    Path big = folder.resolve("big.json");
    Files.writeString(big, bigModel(200_000));
    // Whether a write falls into the reading is for the machine to decide; it soon does.
    int code = 0;
    for (int attempt = 0; attempt < 20 && code != 2; attempt++) {
      code = checkWhileWriting(big);
    }
    assertThat(code).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("err.txt")))
        .contains("The file was changed while it was read.");
  }

  /** The exit code of a check of a file that is written to as long as it lasts. */
  private int checkWhileWriting(Path big) throws Exception {
    Path out = folder.resolve("out.txt");
    Files.deleteIfExists(out);
    Process process;
    try (FileChannel channel = FileChannel.open(big, StandardOpenOption.WRITE)) {
      long size = channel.size();
      process =
          Program.in(folder)
              .start(
                  folder.resolve("err.txt"), "check", "big.json", "--lang=en", "--output=" + out);
      process.getOutputStream().close();
      while (process.isAlive()) {
        channel.write(ByteBuffer.wrap(new byte[] {' '}), size);
        channel.truncate(size);
      }
    }
    return process.waitFor();
  }

  private static String bigModel(int elements) {
    StringBuilder text =
        new StringBuilder("{\"formatVersion\": 1, \"title\": \"大きい\", \"elements\": [");
    for (int i = 0; i < elements; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"id\": \"e")
          .append(i)
          .append("\", \"tier\": \"output\", \"text\": \"停留所")
          .append(i)
          .append("ができる\"}");
    }
    return text.append("]}").toString();
  }

  private WatchService watch() throws IOException {
    WatchService watch = folder.getFileSystem().newWatchService();
    folder.register(
        watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    return watch;
  }

  /** Waits until the result is being written: the draft is there before its first line is. */
  private void awaitDraft() throws Exception {
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_MODIFY);
      awaitEvent(watch, ".sujimichi");
    }
  }

  private static void awaitEvent(WatchService watch, String start) throws InterruptedException {
    while (true) {
      WatchKey key = watch.take();
      boolean seen =
          key.pollEvents().stream()
              .anyMatch(event -> String.valueOf(event.context()).startsWith(start));
      if (seen) {
        return;
      }
      key.reset();
    }
  }
}
