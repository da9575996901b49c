package jp.sujimichi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFilesTest {

  private static final String SAVE_AGAIN = "メモ帳などで開き、「名前を付けて保存」で文字コードに UTF-8 を選んで保存し直してください。";

  private final ModelReader reader = new ModelReader();

  @TempDir private Path folder;

  @Test
  void endsTooEarly() {
    assertThat(problems("{\n \"title\": \"x\",\n \"elements\": [\n {\"id\": \"a\", "))
        .containsExactly(
            "4:14 /elements/0 ファイルが途中で終わっています。4 行目の「{」を閉じる「}」がありません。最後まで保存されているか確かめてください。");
  }

  @Test
  void textIsNotClosed() {
    assertThat(problems("{\n \"title\": \"みなみ市"))
        .containsExactly("2:11 /title ここから始まる文字列が閉じられないまま、ファイルが終わっています。終わりに「\"」を書いてください。");
    assertThat(problems("{\"title\": \"みなみ市\n計画\"}"))
        .containsExactly("1:11 /title ここから始まる文字列が、行の終わりまで閉じられていません。「\"」で閉じてください。文中の改行は \\n と書きます。");
  }

  @Test
  void commas() {
    String last = "最後の項目の後ろに「,」があります。この「,」を消してください。";
    assertThat(problems("{\n \"title\": \"計画\",\n}")).containsExactly("2:15  " + last);
    assertThat(problems("{\"elements\": [{\"id\": \"a\"},]}"))
        .containsExactly("1:26 /elements " + last);
    assertThat(problems("{\"a\": 1\n \"b\": 2}"))
        .containsExactly("2:2  前の項目との間に「,」がありません。この前に「,」を書いてください。");
    assertThat(problems("{\"value\": 1,200}"))
        .containsExactly(
            "1:12  数値に桁区切りの「,」は使えません。12000 のように続けて書くか、\"12,000\" のように \" \" で囲んでください。");
  }

  @Test
  void quotationMarks() {
    assertThat(problems("{'title': 'x'}")).containsExactly("1:2  「'」で囲むことはできません。半角の「\"」で囲んでください。");
    assertThat(problems("{“title”: 1}")).containsExactly("1:2  「“」で囲むことはできません。半角の「\"」で囲んでください。");
    assertThat(problems("{title: 1}"))
        .containsExactly("1:2  項目名「title」が \" \" で囲まれていません。\"title\" と書いてください。");
    assertThat(problems("{\"text\": \"いわゆる\"AI\"活用\"}"))
        .containsExactly("1:16  文字列が閉じたすぐ後ろに「A」があります。文中の「\"」は「\\\"」と書き、文字列の後ろには「,」を書いてください。");
    assertThat(problems("{\"tier\": 活動}"))
        .containsExactly("1:10 /tier 「活動」が \" \" で囲まれていません。文字列は \"活動\" のように書いてください。");
  }

  @Test
  void fullWidthSigns() {
    assertThat(problems("{\"title\"：\"x\"}")).containsExactly("1:9  全角の「：」があります。半角の「:」にしてください。");
    assertThat(problems("{\"a\": 1，\"b\": 2}")).containsExactly("1:8  全角の「，」があります。半角の「,」にしてください。");
    assertThat(problems("{\n\u3000\"title\": \"x\"}"))
        .containsExactly("2:1  ここに全角などの特別な空白があります。半角の空白に替えるか、消してください。");
  }

  @Test
  void thingsOfOtherLanguages() {
    String comment = "コメントは書けません。消すか、\"note\" に書いてください。";
    assertThat(problems("{\n // 目標\n \"title\": \"x\"}")).containsExactly("2:2  " + comment);
    assertThat(problems("{\"a\": /* 目標 */ 1}")).containsExactly("1:7 /a " + comment);
    assertThat(problems("{\"a\": True}")).containsExactly("1:7 /a 「True」とは書けません。true と書いてください。");
    assertThat(problems("{\"a\": NaN}"))
        .containsExactly("1:7 /a 「NaN」は値として書けません。値がないときは項目ごと消してください。");
    assertThat(problems("{\"a\": 007}"))
        .containsExactly("1:7 /a 「007」は数値として読めません。12000 や 3.5 のように書くか、\" \" で囲んで文字列にしてください。");
    assertThat(problems("{\"a\": \"C:\\data\"}"))
        .containsExactly("1:10 /a 「\\d」という書き方はできません。「\\」そのものを書くときは「\\\\」と重ねてください。");
    assertThat(problems("{\"a\": \"x\ty\"}"))
        .containsExactly("1:9 /a 文字列の中にタブがあります。空白に替えるか、\\t と書いてください。");
  }

  @Test
  void bracketsAndRest() {
    assertThat(problems("{\"a\": [1, 2}}"))
        .containsExactly("1:12 /a 1 行目の「[」を「}」で閉じています。「]」にしてください。");
    assertThat(problems("{\"a\": 1}\n{\"b\": 2}"))
        .containsExactly("2:1  全体が閉じた後ろに「{」があります。1つのファイルに書けるロジックモデルは1つです。余分なものを消してください。");
    assertThat(problems("{\"a\" 1}")).containsExactly("1:6  項目名「a」の後ろに「:」がありません。「:」と値を書いてください。");
    assertThat(problems("{\"a\": ,}"))
        .containsExactly("1:7 /a ここに「,」は書けません。値（文字列、数値、{ } や [ ] など）が必要です。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\uFEFF"})
  void emptyFile(String json) {
    assertThat(problems(json)).containsExactly("1:1  ファイルが空です。ロジックモデルを書いて保存してください。");
  }

  @Test
  void noObject() {
    assertThat(problems("[1]"))
        .containsExactly("1:1  ロジックモデルは全体を { } で囲んで書いてください。ここには [ ] の一覧があります。");
    assertThat(problems("\"計画\""))
        .containsExactly("1:1  ロジックモデルは全体を { } で囲んで書いてください。ここには文字列 \"計画\" があります。");
  }

  @Test
  void repeatedNames() {
    assertThat(
            problems(
                """
                {"formatVersion": 1, "title": "計画",
                 "elements": [{"id": "a", "tier": "output", "text": "t",
                   "id": "b"}], "x": {"y": 1, "y": 2}}"""))
        .containsExactly(
            "3:10 /elements/0/id 「id」が二度書かれています（1つ目は 2 行目）。どちらか一つにしてください。",
            "3:36 /x/y 「y」が二度書かれています（1つ目は 3 行目）。どちらか一つにしてください。");
  }

  @Test
  void everythingMissing() {
    assertThat(problems("{}"))
        .containsExactly(
            "1:1  「formatVersion」（書式の版）がありません。先頭に \"formatVersion\": 1 と書いてください。",
            "1:1  「title」（ロジックモデルの名前）がありません。施策の名前などを書いてください。",
            "1:1  「elements」（要素の一覧）がありません。[ ] の中に要素を並べてください。");
  }

  @Test
  void everyProblemOfAFileIsTold() {
    String tiers = "次のどれかを書いてください：インプット、事業・取組、アウトプット、アウトカム第1階層、アウトカム第2階層、アウトカム第3階層。";
    assertThat(
            problems(
                """
                {"formatVersion": "1",
                 "title": 5,
                 "plan": "2024-2030",
                 "elements": [
                  3,
                  {"id": " ", "tier": "第4階層", "text": null},
                  {"id": 1}
                 ],
                 "links": {},
                 "indicators": [
                  {"cumulative": "はい",
                   "baseline": true,
                   "actuals": [{"year": [], "value": {}}],
                   "source": 4}
                 ],
                 "waivers": [null]
                }"""))
        .containsExactly(
            "1:19 /formatVersion 「formatVersion」には整数を書いてください。ここには文字列 \"1\" があります。",
            "2:11 /title 「title」には文字列（\" \" で囲んだ文字）を書いてください。ここには数値 5 があります。",
            "3:10 /plan 「plan」には { } で囲んだ項目を書いてください。ここには文字列 \"2024-2030\" があります。",
            "5:3 /elements/0 「elements」の中には { } で囲んだ項目を並べてください。ここには数値 3 があります。",
            "6:3 /elements/1 「text」（要素の内容）がありません。取組や成果を一文で書いてください。",
            "6:10 /elements/1/id 「id」（要素の記号）が空です。ほかの要素と重ならない短い記号を書いてください。",
            "6:23 /elements/1/tier 階層「第4階層」が分かりません。" + tiers,
            "7:3 /elements/2 「tier」（要素の階層）がありません。" + tiers,
            "7:3 /elements/2 「text」（要素の内容）がありません。取組や成果を一文で書いてください。",
            "7:10 /elements/2/id 「id」には文字列（\" \" で囲んだ文字）を書いてください。ここには数値 1 があります。",
            "9:11 /links 「links」には [ ] で囲んだ一覧を書いてください。ここには { } の項目があります。",
            "11:18 /indicators/0/cumulative 「cumulative」には true か false を書いてください。ここには文字列 \"はい\" があります。",
            "12:16 /indicators/0/baseline 「baseline」には年度と値（{\"year\": 2024, \"value\": 12000}"
                + " など）を書いてください。ここには true があります。",
            "13:25 /indicators/0/actuals/0/year 「year」には年度（2024 や \"令和6年度\" など）を書いてください。ここには [ ] の一覧があります。",
            "13:38 /indicators/0/actuals/0/value 「value」には数値か文字列（12000 や \"増加\" など）を書いてください。ここには { } の項目があります。",
            "14:14 /indicators/0/source 「source」には { } で囲んだ項目を書いてください。ここには数値 4 があります。",
            "16:14 /waivers/0 「waivers」の中には { } で囲んだ項目を並べてください。ここには null があります。");
  }

  @Test
  void noMoreThanFiftyProblems() {
    String json =
        "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [" + "1,".repeat(99) + "1]}";

    assertThat(problems(json)).hasSize(50);
  }

  @Test
  void otherVersion() {
    assertThat(problems("{\"formatVersion\": 2, \"title\": \"x\", \"elements\": []}"))
        .containsExactly("1:19 /formatVersion 「formatVersion」が 2 になっています。読めるのは 1 だけです。1 と書いてください。");
  }

  @Test
  void tooDeep() {
    String json = "{\"x\": " + "[".repeat(1000) + "]".repeat(1000) + "}";

    assertThat(problems(json))
        .containsExactly("1:106 /x" + "/0".repeat(99) + " 入れ子が深すぎます。[ ] と { } を重ねられるのは 100 段までです。");
  }

  @Test
  void tooManyValues() {
    String json = "{\"x\": [" + "0,".repeat(2_000_000) + "0]}";

    assertThat(problems(json))
        .containsExactly(
            "1:4000004  書かれている値が多すぎます。読めるのは 2,000,000 個までです。ロジックモデルのファイルかどうかを確かめてください。");
  }

  @Test
  void ruinousNumbers() {
    String message = "桁数が多すぎて数値として読めません。単位を変えるなどして短く書いてください。";
    assertThat(problems("{\"x\": " + "9".repeat(5000) + "}")).containsExactly("1:7 /x " + message);
    assertThat(
            problems(
                "{\"formatVersion\": 1, \"title\": \"x\", \"elements\": [], \"x\": 1e99999999999}"))
        .containsExactly("1:57 /x " + message);
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS, Shift_JIS, 2:13", "windows-31j, Shift_JIS, 2:13", "EUC-JP, EUC-JP, 2:13"})
  void otherEncodings(String charset, String told, String place) {
    byte[] bytes = "{\n  \"title\": \"みなみ市の計画\"}".getBytes(Charset.forName(charset));

    assertThat(problems(bytes))
        .containsExactly(place + "  文字コードが UTF-8 ではなく、" + told + " のようです。" + SAVE_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
  void utf16(String charset) {
    byte[] bytes = "{\"title\": \"みなみ市\"}".getBytes(Charset.forName(charset));

    assertThat(problems(bytes)).containsExactly("1:1  文字コードが UTF-16 です。" + SAVE_AGAIN);
  }

  @Test
  void damagedUtf8() {
    byte[] bytes = "{\"title\": \"みなみ市?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;

    assertThat(problems(bytes)).containsExactly("1:16  UTF-8 として読めない文字があります。" + SAVE_AGAIN);
  }

  @Test
  void workbook() {
    assertThat(problems(new byte[] {'P', 'K', 3, 4, 20, 0}))
        .containsExactly("1:1  Excel などの圧縮されたファイルのようです。拡張子を元（.xlsx など）に戻して指定してください。");
  }

  @Test
  void hugeFileIsNotRead() throws IOException {
    Path huge = folder.resolve("huge.json");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024);
    }

    assertThat(problems(reader.read(huge)))
        .containsExactly("0:0  ファイルが大きすぎます。読めるのは 20 MB までです。ロジックモデルのファイルかどうかを確かめてください。");
  }

  @Test
  void limitsOfOnesOwn() {
    ModelReader strict = new ModelReader(new Limits(30, 2));

    assertThat(problems(strict.read("m.json", "{\"a\": {\"b\": {}}}")))
        .containsExactly("1:13 /a/b 入れ子が深すぎます。[ ] と { } を重ねられるのは 2 段までです。");
    assertThat(problems(strict.read("m.json", "{\"a\": \"" + "x".repeat(30) + "\"}")))
        .containsExactly("0:0  ファイルが大きすぎます。読めるのは 30 bytes までです。ロジックモデルのファイルかどうかを確かめてください。");
  }

  @Test
  void notAFile() {
    assertThat(problems(reader.read(folder.resolve("none.json"))))
        .containsExactly("0:0  ファイルが見つかりません。名前と場所を確かめてください。");
    assertThat(problems(reader.read(folder)))
        .containsExactly("0:0  これはフォルダです。ロジックモデルのファイルを指定してください。");
  }

  @Test
  void namesTheFileAsGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("計画.json"), "{");

    Unreadable result = (Unreadable) reader.read(file);

    assertThat(result.file()).isEqualTo(file.toString());
    assertThat(result.problems()).extracting(Problem::file).containsExactly(file.toString());
  }

  @Test
  void tellsItInEnglishToo() {
    assertThat(((Unreadable) reader.read("m.json", "{\"a\": 1,}")).problems())
        .extracting(problem -> problem.message().en())
        .containsExactly("There is a comma after the last item. Remove this comma.");
  }

  @Test
  void damageNeverThrowsAndIsNeverSilentAboutIt() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    byte[] sound = new ModelWriter().writeBytes(new ModelGenerator(7).next(8));
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      byte[] cut = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
      for (byte[] bytes : List.of(damaged, cut)) {
        if (reader.read("m.json", bytes) instanceof Unreadable unreadable) {
          assertThat(unreadable.problems())
              .isNotEmpty()
              .noneMatch(problem -> problem.message().equals(SyntaxTexts.unknown()));
        }
      }
    }
  }

  private List<String> problems(String json) {
    return problems(reader.read("m.json", json));
  }

  private List<String> problems(byte[] bytes) {
    return problems(reader.read("m.json", bytes));
  }

  private static List<String> problems(ReadResult result) {
    return ((Unreadable) result)
        .problems().stream()
            .map(
                problem ->
                    String.format(
                        Locale.ROOT,
                        "%d:%d %s %s",
                        problem.line(),
                        problem.column(),
                        problem.pointer(),
                        problem.message().ja()))
            .toList();
  }
}
