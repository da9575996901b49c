package jp.sujimichi.format.rs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a made-up year of review sheets in the published layout. The same seed gives the same
 * files.
 */
public final class RsYearGenerator {

  /** The headings of the file of targets, as published for 2024. */
  static final List<String> GOALS = new ArrayList<>();

  /** The headings of the file of connections. */
  static final List<String> CONNECTIONS = new ArrayList<>();

  private static final List<String> COMMON =
      List.of(
          "シート種別", "事業年度", "予算事業ID", "事業名", "府省庁の建制順", "政策所管府省庁", "府省庁", "局・庁", "部", "課", "室", "班",
          "係");
  private static final List<String> FIGURES = List.of("1.目標年度", "2.目標値", "3.実績値", "4.達成率");
  private static final List<String> PERIODS = List.of("短期", "中期", "長期");
  private static final List<String> TOPICS =
      List.of("地域交通の再編", "防災情報の共有", "観光案内の多言語化", "中小企業の販路開拓", "子育て相談の充実", "省エネ診断");
  private static final int FIRST_YEAR = 2007;
  private static final int LAST_YEAR = 2060;

  static {
    GOALS.addAll(COMMON);
    GOALS.addAll(
        List.of(
            "事業に関連するKPIが定められている閣議決定等の名称",
            "事業に関連するKPIが定められている閣議決定等の該当箇所",
            "事業に関連するKPIが定められている閣議決定等のURL",
            "アクティビティ・アウトプット・アウトカムの番号",
            "種別（アクティビティ・アウトプット・アウトカム）",
            "アウトカムの期間",
            "成果目標の種類",
            "アクティビティ／活動目標／成果目標",
            "活動指標／成果指標",
            "単位",
            "改善の上向き／下向き",
            "成果実績及び目標値の根拠として用いた統計・データ名（出典）",
            "定性的なアウトカム目標を設定している理由",
            "定性的なアウトカムに関する成果実績",
            "目標年度／目標値／実績値／達成率"));
    IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(Integer::toString).forEach(GOALS::add);
    CONNECTIONS.addAll(COMMON);
    CONNECTIONS.addAll(
        List.of(
            "派生元ーアクティビティ・アウトプット・アウトカムの番号",
            "派生元ー種別（アクティビティ・アウトプット・アウトカム）",
            "派生元ーアウトカムの期間",
            "派生元ーアクティビティの内容/ 活動目標／成果目標",
            "派生先ーアクティビティ・アウトプット・アウトカムの番号",
            "派生先ー種別（アクティビティ・アウトプット・アウトカム）",
            "派生先ーアウトカムの期間",
            "派生先ー 活動目標／成果目標",
            "後続アウトカムへのつながり",
            "アウトカムを複数段階で設定できない理由"));
  }

  private final Random random;
  private final Writer goals;
  private final Writer connections;

  private RsYearGenerator(long seed, Writer goals, Writer connections) {
    this.random = new Random(seed);
    this.goals = goals;
    this.connections = connections;
  }

  /** Writes a year by hand: number of projects and a folder, for {@code convert rs}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    write(
        Integer.parseInt(arguments[0]),
        2024,
        zip(folder.resolve("3-1_RS_2024_効果発現経路_目標・実績.zip")),
        zip(folder.resolve("3-2_RS_2024_効果発現経路_目標のつながり.zip")),
        StandardCharsets.UTF_8);
  }

  private static OutputStream zip(Path file) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
    zip.putNextEntry(new ZipEntry(file.getFileName().toString().replace(".zip", ".csv")));
    return zip;
  }

  /** Writes a year and closes both files. */
  public static void write(
      int projects, long seed, OutputStream goals, OutputStream connections, Charset charset)
      throws IOException {
    try (Writer first = new BufferedWriter(new OutputStreamWriter(goals, charset));
        Writer second = new BufferedWriter(new OutputStreamWriter(connections, charset))) {
      RsYearGenerator generator = new RsYearGenerator(seed, first, second);
      row(first, GOALS);
      row(second, CONNECTIONS);
      for (int i = 1; i <= projects; i++) {
        generator.project(i);
      }
    }
  }

  /** One line of CSV, every cell quoted as in the published files. */
  static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(line.length() == 0 ? "" : ",");
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
    return line.append("\r\n").toString();
  }

  private static void row(Writer target, List<String> cells) throws IOException {
    target.write(line(cells));
  }

  private void project(int id) throws IOException {
    String topic = TOPICS.get(random.nextInt(TOPICS.size()));
    List<String> head =
        List.of(
            "事業",
            "2024",
            String.format("%06d", id),
            topic + "事業（" + id + "）",
            "10",
            "国土交通省",
            "国土交通省",
            "総合政策局",
            "",
            "政策課",
            "",
            "",
            "");
    goal(head, 1, "アクティビティ", "", topic + "に取り組む団体に\n補助する", "", "", 0);
    goal(head, 1, "アウトプット", "", topic + "の補助を行う", "補助した団体の数", "団体", 20);
    connect(head, "アクティビティ", "", "アウトプット", "", "");
    String from = "アウトプット";
    String fromPeriod = "";
    int stages = 1 + random.nextInt(PERIODS.size());
    for (int i = 0; i < stages; i++) {
      String period = PERIODS.get(i);
      goal(head, 1, "アウトカム", period, topic + "が" + period + "に進む", "取組が進んだ地域の割合" + i, "％", 30);
      connect(head, from, fromPeriod, "アウトカム", period, "取組が続けば、次の段階の成果につながる。");
      from = "アウトカム";
      fromPeriod = period;
    }
  }

  private void goal(
      List<String> head,
      int number,
      String kind,
      String period,
      String text,
      String indicator,
      String unit,
      int start)
      throws IOException {
    boolean measured = !indicator.isEmpty();
    int pace = 1 + random.nextInt(5);
    for (String figure : measured ? FIGURES : List.of("")) {
      List<String> cells = new ArrayList<>(head);
      cells.addAll(List.of("", "", "", Integer.toString(number), kind, period, "定量的", text));
      cells.addAll(
          List.of(indicator, unit, measured ? "上向き" : "", measured ? "事業実施報告" : "", "", "-"));
      cells.add(figure);
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        cells.add(figure(figure, year, start, pace));
      }
      row(goals, cells);
    }
  }

  private static String figure(String figure, int year, int start, int pace) {
    if (year < 2021 || year > 2026) {
      return "";
    }
    int target = start + (year - 2020) * pace;
    return switch (figure) {
      case "1.目標年度" -> year == 2026 ? "1" : "";
      case "2.目標値" -> Integer.toString(target);
      case "3.実績値" -> year > 2023 ? "-" : Integer.toString(target - pace);
      case "4.達成率" -> year > 2023 ? "-" : "90";
      default -> "";
    };
  }

  private void connect(
      List<String> head, String from, String fromPeriod, String to, String toPeriod, String why)
      throws IOException {
    List<String> cells = new ArrayList<>(head);
    cells.addAll(List.of("1", from, fromPeriod, "", "1", to, toPeriod, "", why, ""));
    row(connections, cells);
  }
}
