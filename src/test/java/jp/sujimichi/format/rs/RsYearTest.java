package jp.sujimichi.format.rs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsYearTest {

  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String NUMBER = "アクティビティ・アウトプット・アウトカムの番号";
  private static final String KIND = "種別（アクティビティ・アウトプット・アウトカム）";
  private static final String PERIOD = "アウトカムの期間";
  private static final String TEXT = "アクティビティ／活動目標／成果目標";
  private static final String INDICATOR = "活動指標／成果指標";
  private static final String FIGURE = "目標年度／目標値／実績値／達成率";
  private static final String SOURCE = "成果実績及び目標値の根拠として用いた統計・データ名（出典）";

  @TempDir Path folder;

  @Test
  void aProjectBecomesAModelToTheLetter() throws IOException {
    List<LogicModel> models = new ArrayList<>();
    RsCounts counts = year(bus(), busLinks(), StandardCharsets.UTF_8).forEach(models::add);

    assertThat(models).hasSize(1);
    assertThat(new ModelWriter().write(models.get(0)))
        .isEqualTo(
            """
            {
              "formatVersion": 1,
              "id": "rs-2024-000123",
              "title": "地域交通の再編",
              "owner": {
                "name": "国土交通省"
              },
              "asOf": 2024,
              "stage": "operation",
              "elements": [
                {
                  "id": "a1",
                  "tier": "activity",
                  "text": "路線を見直す市町村に補助する"
                },
                {
                  "id": "o1",
                  "tier": "output",
                  "text": "補助を行う"
                },
                {
                  "id": "x1",
                  "tier": "outcome1",
                  "text": "計画が作られる"
                },
                {
                  "id": "y2",
                  "tier": "outcome2",
                  "text": "利用者が増える"
                },
                {
                  "id": "z3",
                  "tier": "outcome3",
                  "text": "暮らしが続く",
                  "unmeasuredBecause": "地域ごとに姿が異なるため",
                  "note": "成果実績: 3地域で話合いが続いている\\nアウトカムを複数段階で設定できない理由: 実施から1年のため"
                }
              ],
              "links": [
                {
                  "id": "l1",
                  "from": "a1",
                  "to": "o1"
                },
                {
                  "id": "l2",
                  "from": "o1",
                  "to": "x1",
                  "assumption": "補助があれば計画が進む"
                },
                {
                  "id": "l3",
                  "from": "x1",
                  "to": "y2"
                },
                {
                  "id": "l4",
                  "from": "y2",
                  "to": "outcome39"
                }
              ],
              "indicators": [
                {
                  "id": "k1",
                  "element": "o1",
                  "name": "補助した市町村",
                  "class": "optional",
                  "unit": "市町村",
                  "direction": "increase",
                  "targets": [
                    {
                      "year": 2023,
                      "value": 1200
                    },
                    {
                      "year": 2024,
                      "value": "約1,300"
                    },
                    {
                      "year": 2026
                    }
                  ],
                  "actuals": [
                    {
                      "year": 2023,
                      "value": 1100.5
                    }
                  ],
                  "source": {
                    "name": "交付実績"
                  }
                },
                {
                  "id": "k2",
                  "element": "y2",
                  "name": "交通手段のない人",
                  "class": "optional",
                  "direction": "decrease"
                }
              ]
            }
            """);
    assertThat(counts)
        .isEqualTo(
            new RsCounts(
                1,
                5,
                4,
                2,
                1,
                1,
                1,
                0,
                List.of(
                    "シート種別",
                    "府省庁の建制順",
                    "局・庁",
                    "部",
                    "課",
                    "室",
                    "班",
                    "係",
                    "事業に関連するKPIが定められている閣議決定等の名称",
                    "事業に関連するKPIが定められている閣議決定等の該当箇所",
                    "事業に関連するKPIが定められている閣議決定等のURL",
                    "成果目標の種類")));
  }

  @Test
  void encodingZipAndOrderOfTheFilesMakeNoDifference() throws IOException {
    List<LogicModel> plain = new ArrayList<>();
    year(bus(), busLinks(), StandardCharsets.UTF_8).forEach(plain::add);

    List<LogicModel> cp932 = new ArrayList<>();
    year(bus(), busLinks(), CP932).forEach(cp932::add);
    List<LogicModel> marked = new ArrayList<>();
    year("\uFEFF" + bus(), "\uFEFF" + busLinks(), StandardCharsets.UTF_8).forEach(marked::add);
    List<LogicModel> zipped = new ArrayList<>();
    Path goals = zip("目標.zip", Map.of("3-1_RS_2024_効果発現経路_目標・実績.csv", bus().getBytes(CP932)));
    Path links = zip("つながり.zip", Map.of("3-2.csv", busLinks().getBytes(CP932)));
    RsYear.of(links, goals, RsLimits.standard()).forEach(zipped::add);

    assertThat(cp932).isEqualTo(plain);
    assertThat(marked).isEqualTo(plain);
    assertThat(zipped).isEqualTo(plain);
  }

  @Test
  void headingsAreFoundWhateverTheirWidthSpacesAndStrokes() throws IOException {
    String goals =
        bus()
            .replace("アクティビティ／活動目標／成果目標", "ｱｸﾃｨﾋﾞﾃｨ / 活動目標/成果目標")
            .replace("統計・データ名（出典）", "統計・データ名 (出典)")
            .replace("\"2023\"", "\"２０２３年度\"");
    String links = busLinks().replace("派生元ー", "派生元－ ").replace("派生先ー", "派生先-");
    List<LogicModel> models = new ArrayList<>();
    year(goals, links, StandardCharsets.UTF_8).forEach(models::add);
    List<LogicModel> plain = new ArrayList<>();
    year(bus(), busLinks(), StandardCharsets.UTF_8).forEach(plain::add);
    assertThat(models).isEqualTo(plain);
  }

  @Test
  void anUnknownLayoutSaysEveryColumnItLacks() throws IOException {
    RsYear year =
        year(
            bus().replace("予算事業ID", "事業番号").replace("活動指標／成果指標", "指標"),
            busLinks(),
            StandardCharsets.UTF_8);
    assertThatThrownBy(() -> year.forEach(model -> {}))
        .isInstanceOfSatisfying(
            RsException.class,
            e -> {
              assertThat(e.text().ja())
                  .isEqualTo(
                      "「"
                          + folder.resolve("3-1.csv")
                          + "」に列がありません: 予算事業ID、活動指標／成果指標。"
                          + "1行目の見出しを確かめてください（空白や全角・半角の違いはかまいません）。");
              assertThat(e.text().en()).contains("lacks the columns 予算事業ID, 活動指標／成果指標;");
            });
  }

  @Test
  void withoutColumnsOfYearsTheFileIsNotTheOneOfTargets() throws IOException {
    List<String> head = RsYearGenerator.GOALS.subList(0, 28);
    RsYear year = year(RsYearGenerator.line(head), busLinks(), StandardCharsets.UTF_8);
    assertThatThrownBy(() -> year.forEach(model -> {})).hasMessageContaining("no column of a year");
  }

  @Test
  void projectsWhoseRowsLieApartAreWholeAndComeLast() throws IOException {
    String goals =
        RsYearGenerator.line(RsYearGenerator.GOALS)
            + goal("1", Map.of(NUMBER, "1", KIND, "アクティビティ", TEXT, "はじめの取組"))
            + goal("2", Map.of(NUMBER, "1", KIND, "アクティビティ", TEXT, "別の取組"))
            + goal("1", Map.of(NUMBER, "1", KIND, "アウトプット", TEXT, "はじめの結果"));
    List<LogicModel> models = new ArrayList<>();
    year(goals, RsYearGenerator.line(RsYearGenerator.CONNECTIONS), StandardCharsets.UTF_8)
        .forEach(models::add);
    assertThat(models)
        .extracting(model -> model.id().orElseThrow(), model -> model.elements().size())
        .containsExactly(tuple("rs-2024-2", 1), tuple("rs-2024-1", 2));
  }

  @Test
  void aZipBombIsRefusedAtTheLimit() throws IOException {
    byte[] head = RsYearGenerator.line(RsYearGenerator.GOALS).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(head);
    byte[] row = ",".repeat(81).concat("\r\n").getBytes(StandardCharsets.UTF_8);
    while (bomb.size() < 3_000_000) {
      bomb.write(row);
    }
    Path goals = zip("bomb.zip", Map.of("3-1.csv", bomb.toByteArray()));
    assertThat(Files.size(goals)).isLessThan(30_000);
    Path links = Files.writeString(folder.resolve("3-2.csv"), busLinks());
    RsYear year = RsYear.of(goals, links, new RsLimits(1 << 20, 100_000, 1_000, 20_000));
    assertThatThrownBy(() -> year.forEach(model -> {}))
        .isInstanceOf(RsException.class)
        .hasMessageContaining("is too large (at most 1 MB)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-csv", "two", "cut", "cell", "none"})
  void whatCannotBeReadIsNamed(String fault) throws IOException {
    Path links = Files.writeString(folder.resolve("3-2.csv"), busLinks());
    byte[] table = bus().getBytes(StandardCharsets.UTF_8);
    Path goals =
        switch (fault) {
          case "no-csv" -> zip("a.zip", Map.of("readme.txt", table));
          case "two" -> zip("a.zip", Map.of("a.csv", table, "b.csv", table));
          case "cut" -> cut(zip("a.zip", Map.of("a.csv", table)));
          case "cell" ->
              Files.writeString(folder.resolve("a.csv"), bus() + "\"" + "長".repeat(200_000));
          default -> folder.resolve("none.csv");
        };
    String expected =
        switch (fault) {
          case "no-csv" -> "there is no CSV in";
          case "two" -> "holds 2 CSV files";
          case "cut" -> "is broken";
          case "cell" -> "cannot be read as CSV near line";
          default -> "cannot be read; is it there";
        };
    assertThatThrownBy(() -> RsYear.of(goals, links, RsLimits.standard()).forEach(model -> {}))
        .isInstanceOf(RsException.class)
        .hasMessageContaining(expected);
  }

  private static Path cut(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(whole, whole.length - 30));
  }

  @Test
  void aGeneratedYearIsAsUnevenAsARealOne() throws IOException {
    Path goals = folder.resolve("goals.csv");
    Path links = folder.resolve("links.csv");
    RsYearGenerator.write(
        5_800, 7, Files.newOutputStream(goals), Files.newOutputStream(links), CP932);
    List<Integer> linksOf = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    RsCounts counts =
        RsYear.of(goals, links, RsLimits.standard())
            .forEach(
                model -> {
                  ids.add(model.id().orElseThrow());
                  linksOf.add(model.links().size());
                  if (!model.links().isEmpty()) {
                    long starts =
                        model.elements().stream().filter(e -> e.tier() == Tier.ACTIVITY).count();
                    assertThat(model.links()).hasSize(model.elements().size() - (int) starts);
                  }
                });
    assertThat(ids)
        .isEqualTo(
            IntStream.rangeClosed(1, 5_800)
                .mapToObj(i -> String.format("rs-2024-%06d", i))
                .toList());
    linksOf.sort(null);
    assertThat(linksOf.get(5_800 / 2)).isEqualTo(3);
    assertThat(linksOf.get(5_800 * 3 / 4)).isEqualTo(6);
    assertThat(linksOf.get(5_799)).isEqualTo(87);
    assertThat(linksOf.stream().filter(n -> n == 0)).hasSize(36);
    assertThat(counts.projects()).isEqualTo(5_800);
    assertThat(counts.looseEnds()).isZero();
    assertThat(counts.skippedRows()).isZero();
  }

  @Test
  void aYearInOneZipIsTheSameYear() throws IOException {
    ByteArrayOutputStream goals = new ByteArrayOutputStream();
    ByteArrayOutputStream links = new ByteArrayOutputStream();
    RsYearGenerator.write(5, 7, goals, links, StandardCharsets.UTF_8);
    Path zip =
        zip("rs.zip", Map.of("年度/3-2.csv", links.toByteArray(), "年度/3-1.csv", goals.toByteArray()));
    List<LogicModel> together = new ArrayList<>();
    RsYear.of(zip, RsLimits.standard()).forEach(together::add);
    List<LogicModel> apart = new ArrayList<>();
    Path first = Files.write(folder.resolve("a.csv"), goals.toByteArray());
    Path second = Files.write(folder.resolve("b.csv"), links.toByteArray());
    RsYear.of(first, second, RsLimits.standard()).forEach(apart::add);
    assertThat(together).hasSize(5).isEqualTo(apart);
    assertThat(RsYear.tables(zip)).isEqualTo(2);
    assertThat(RsYear.tables(first)).isEqualTo(1);
    assertThat(RsYear.tables(zip("models.zip", Map.of("a.json", new byte[0])))).isZero();
    assertThat(RsYear.tables(folder.resolve("none.zip"))).isZero();
  }

  @Test
  void oneZipWithOtherThanTwoTablesIsNoYear() throws IOException {
    Path zip = zip("one.zip", Map.of("3-1.csv", new byte[] {'a'}));
    assertThatThrownBy(() -> RsYear.of(zip, RsLimits.standard()))
        .isInstanceOfSatisfying(
            RsException.class, fault -> assertThat(fault.text().ja()).contains("CSVが1つあります"));
  }

  private RsYear year(String goals, String links, Charset charset) throws IOException {
    Path first = Files.write(folder.resolve("3-1.csv"), goals.getBytes(charset));
    Path second = Files.write(folder.resolve("3-2.csv"), links.getBytes(charset));
    return RsYear.of(first, second, RsLimits.standard());
  }

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), CP932)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static String bus() {
    Map<String, String> output =
        Map.of(
            NUMBER,
            "1",
            KIND,
            "アウトプット",
            TEXT,
            "補助を行う",
            INDICATOR,
            "補助した市町村",
            "単位",
            "市町村",
            "改善の上向き／下向き",
            "上向き",
            SOURCE,
            "交付実績");
    return RsYearGenerator.line(RsYearGenerator.GOALS)
        + goal("000123", Map.of(NUMBER, "1", KIND, "アクティビティ", TEXT, "路線を見直す\r\n市町村に補助する"))
        + goal("000123", with(output, Map.of(FIGURE, "1.目標年度", "2026", "1")))
        + goal("000123", with(output, Map.of(FIGURE, "2.目標値", "2023", "1,200", "2024", "約1,300")))
        + goal("000123", with(output, Map.of(FIGURE, "3.実績値", "2023", "1100.5", "2024", "-")))
        + goal("000123", with(output, Map.of(FIGURE, "4.達成率", "2023", "91.7")))
        + goal(
            "000123",
            Map.of(NUMBER, "1", KIND, "アウトカム", PERIOD, "1.短期", TEXT, "計画が作られる", INDICATOR, "-"))
        + goal(
            "000123",
            Map.of(
                NUMBER,
                "2",
                KIND,
                "アウトカム",
                PERIOD,
                "2.中期",
                TEXT,
                "利用者が増える",
                INDICATOR,
                "交通手段の\n ない人",
                "単位",
                "-",
                "改善の上向き／下向き",
                "下向き"))
        + goal(
            "000123",
            Map.of(
                NUMBER,
                "3",
                KIND,
                "アウトカム",
                PERIOD,
                "長期",
                TEXT,
                "暮らしが続く",
                "定性的なアウトカム目標を設定している理由",
                "地域ごとに姿が異なるため",
                "定性的なアウトカムに関する成果実績",
                "3地域で話合いが続いている"))
        + goal("000123", Map.of(NUMBER, "9", KIND, "その他", TEXT, "知らない種別"));
  }

  private static String busLinks() {
    return RsYearGenerator.line(RsYearGenerator.CONNECTIONS)
        + link("000123", "1", "アクティビティ", "", "1", "アウトプット", "", "", "")
        + link("000123", "1", "アクティビティ", "", "1", "アウトプット", "", "", "")
        + link("000123", "1", "アウトプット", "", "1", "アウトカム", "短期", "補助があれば計画が進む", "")
        + link("000123", "1", "アウトカム", "短期", "2", "アウトカム", "中期", "", "")
        + link("000123", "2", "アウトカム", "中期", "9", "アウトカム", "長期", "", "")
        + link("000123", "", "", "", "3", "アウトカム", "長期", "", "実施から1年のため")
        + link("000999", "1", "アクティビティ", "", "1", "アウトプット", "", "", "");
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static String goal(String project, Map<String, String> cells) {
    List<String> row = new ArrayList<>(Collections.nCopies(RsYearGenerator.GOALS.size(), ""));
    fill(row, RsYearGenerator.GOALS, project);
    cells.forEach((name, value) -> row.set(RsYearGenerator.GOALS.indexOf(name), value));
    return RsYearGenerator.line(row);
  }

  private static String link(String project, String... cells) {
    List<String> names = RsYearGenerator.CONNECTIONS;
    List<String> row = new ArrayList<>(Collections.nCopies(names.size(), ""));
    fill(row, names, project);
    int[] places = {13, 14, 15, 17, 18, 19, 21, 22};
    for (int i = 0; i < places.length; i++) {
      row.set(places[i], cells[i]);
    }
    return RsYearGenerator.line(row);
  }

  private static void fill(List<String> row, List<String> names, String project) {
    row.set(names.indexOf("予算事業ID"), project);
    row.set(names.indexOf("事業年度"), "2024");
    row.set(names.indexOf("事業名"), "地域交通の\n再編");
    row.set(names.indexOf("府省庁"), "国土交通省");
  }
}
