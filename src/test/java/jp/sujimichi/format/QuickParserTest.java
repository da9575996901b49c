package jp.sujimichi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick parser answers only what the parser for any JSON answers too. */
class QuickParserTest {

  private static final int NESTING = 16;
  private static final String SIGNS = "{}[]\",:\\ \n\t0123456789.-+eEtrufalsn/あ\u0000\u001f\ufeff";

  @Test
  void readsTheShippedModels() throws IOException {
    for (Path file : models()) {
      SourceText source = new SourceText(Files.readString(file));

      assertThat(QuickParser.parse(source, NESTING)).as(file.toString()).isPresent();
      assertAlike(source);
    }
  }

  @Test
  void neverReadsADamagedModelInAnotherWay() throws IOException {
    Random random = new Random(7);
    for (Path file : models()) {
      String text = Files.readString(file);
      for (int i = 0; i < 400; i++) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = random.nextInt(3); times >= 0; times--) {
          int at = random.nextInt(damaged.length());
          char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
          switch (random.nextInt(4)) {
            case 0 -> damaged.setCharAt(at, sign);
            case 1 -> damaged.insert(at, sign);
            case 2 -> damaged.deleteCharAt(at);
            default -> damaged.setLength(at + 1);
          }
        }
        assertAlike(new SourceText(damaged.toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " {\"id\" : \"a\\n\\u3042\\\"\" , \"links\":[] }\r\n",
        "{\"title\":-0,\"id\":1.50,\"text\":[1,-2.0,true,false,null,{}]}",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"id\":01}",
        "{\"id\":1.}",
        "{\"id\":1e9999}",
        "{\"id\":[1,]}",
        "{\"id\":1,}",
        "{,\"id\":1}",
        "{\"id\" 1}",
        "{\"id\":truefalse}",
        "{\"id\":\"\\x\"}",
        "{\"id\":\"\\u12g4\"}",
        "{\"id\":\"tab\there\"}",
        "{\"own\":1}",
        "{} {}",
        "{}x",
        "[]",
        "{\"id\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}"
      })
  void agreesOnOddTexts(String text) {
    assertAlike(new SourceText(text));
  }

  @Test
  void decodesWhatIsUtf8AndLeavesTheRest() {
    for (String text : List.of("{\"title\":\"移動に困らないまち\"}", "{ \"a\":\"々〜①％\uffe5\"}")) {
      SourceText quick = quickly(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();

      assertThat(new String(quick.chars(), 0, quick.length())).isEqualTo(text);
    }
    assertThat(quickly("{\"a\":\"𠮷\"}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(quickly("\ufeff{\"a\":1}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(quickly("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    assertThat(quickly(new byte[] {'{', '"', (byte) 0xE3, (byte) 0x81})).isEmpty();
    assertThat(quickly(new byte[] {'{', '"', (byte) 0xE0, (byte) 0x80, (byte) 0x80})).isEmpty();
    assertThat(quickly(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80})).isEmpty();
    assertThat(quickly(new byte[] {'{', '"', (byte) 0x93, (byte) 0xFA})).isEmpty();
  }

  private static void assertAlike(SourceText source) {
    Optional<JsonTree> quick = QuickParser.parse(source, NESTING);
    if (quick.isEmpty()) {
      return;
    }
    Problems problems = new Problems("model.json", source);
    Optional<JsonTree> slow = TreeParser.parse(source, NESTING, problems);
    String text = new String(source.chars(), 0, source.length());

    assertThat(slow).as(text).isPresent();
    assertThat(problems.none()).as(text).isTrue();
    assertThat(quick.get().size()).as(text).isEqualTo(slow.get().size());
    for (int node = 0; node < slow.get().size(); node++) {
      assertThat(describe(quick.get(), node)).as(text).isEqualTo(describe(slow.get(), node));
    }
  }

  private static List<Object> describe(JsonTree tree, int node) {
    return List.of(
        tree.kind(node),
        tree.offset(node),
        tree.count(node),
        tree.pointer(node),
        Optional.ofNullable(tree.text(node)),
        Optional.ofNullable(tree.name(node)));
  }

  private static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("models"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Optional<SourceText> quickly(byte[] bytes) {
    return FileText.quickly(bytes, 1);
  }
}
