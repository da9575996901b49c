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
 * Writes a made-up year of review sheets in the published layout, as large and as uneven as a real
 * one: three links a project in the middle, six at the upper quartile, 87 at most, none in 36 of
 * 5,800; outcomes of one to three periods, some meant in words, results still to come. The same
 * seed gives the same files.
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
  private static final List<Topic> TOPICS =
      List.of(
          new Topic("国土交通省", "地域交通の再編", "予約制の乗合を始めた市町村", "市町村", "公共交通を使う住民の割合", "％"),
          new Topic("総務省", "防災情報の共有", "情報共有の仕組みをつないだ団体", "団体", "避難の情報を受け取った住民の割合", "％"),
          new Topic("国土交通省", "観光案内の多言語化", "多言語の案内を置いた施設", "か所", "外国人旅行者の延べ宿泊者数", "千人泊"),
          new Topic("経済産業省", "中小企業の販路開拓", "専門家を派遣した企業", "社", "売上が伸びた企業の割合", "％"),
          new Topic("こども家庭庁", "子育て相談の充実", "相談員の研修の開催回数", "回", "相談できる人がいる保護者の割合", "％"),
          new Topic("環境省", "省エネ診断", "診断を受けた事業所", "件", "エネルギー使用量の削減率", "％"),
          new Topic("厚生労働省", "介護予防の通いの場", "通いの場の数", "か所", "週1回以上参加する高齢者の割合", "％"),
          new Topic("農林水産省", "スマート農業の実証", "実証に取り組む経営体", "経営体", "労働時間の短縮率", "％"),
          new Topic("文部科学省", "地域学校協働活動", "活動に取り組む学校", "校", "地域の行事に参加する児童の割合", "％"),
          new Topic("デジタル庁", "手続のオンライン化", "オンラインでできる手続", "手続", "オンラインで申請された割合", "％"),
          new Topic("法務省", "相談窓口の周知", "周知の実施回数", "回", "窓口を知っている人の割合", "％"),
          new Topic("警察庁", "特殊詐欺の被害防止", "講習の参加者数", "人", "被害の認知件数", "件"));
  private static final List<String> AREAS =
      List.of("全国", "離島", "中山間地域", "大都市圏", "被災地", "過疎地域", "広域連携", "モデル地区");

  /** 36 of 5,800 projects have no link. */
  private static final int UNLINKED_EVERY = 161;

  /** The project with most links: 29 chains of three. */
  private static final int LARGEST = 40;

  private static final int MOST_CHAINS = 29;
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

  /** What a project is about and how it is measured. */
  private record Topic(
      String ministry, String name, String output, String counted, String outcome, String unit) {}

  private void project(int id) throws IOException {
    Topic topic = TOPICS.get(random.nextInt(TOPICS.size()));
    String area = AREAS.get(random.nextInt(AREAS.size()));
    List<String> head =
        List.of(
            "事業",
            "2024",
            String.format("%06d", id),
            topic.name() + "（" + area + "）事業 " + id,
            "10",
            topic.ministry(),
            topic.ministry(),
            "総合政策局",
            "",
            "政策課",
            "",
            "",
            "");
    boolean linked = id % UNLINKED_EVERY != 0;
    int chains = id == LARGEST ? MOST_CHAINS : chains();
    for (int chain = 1; chain <= chains; chain++) {
      int stages = id == LARGEST ? 2 : stages();
      chain(head, topic, area, chain, stages, linked);
    }
  }

  /** More than half of the projects have one chain, a few very many. */
  private int chains() {
    int share = random.nextInt(100);
    if (share < 64) {
      return 1;
    }
    return share < 80 ? 2 : share < 92 ? 3 : 4 + random.nextInt(8);
  }

  private int stages() {
    int share = random.nextInt(100);
    return share < 38 ? 1 : share < 80 ? 2 : 3;
  }

  private void chain(
      List<String> head, Topic topic, String area, int chain, int stages, boolean linked)
      throws IOException {
    String about = area + "の" + topic.name() + (chain > 1 ? "（取組" + chain + "）" : "");
    goal(head, chain, "アクティビティ", "", about + "に取り組む団体に\n補助する", "", "", 0);
    goal(head, chain, "アウトプット", "", about + "の補助を行う", topic.output(), topic.counted(), 20);
    if (linked) {
      connect(head, chain, "アクティビティ", "", "アウトプット", "", "");
    }
    String from = "アウトプット";
    String fromPeriod = "";
    for (int i = 0; i < stages; i++) {
      String period = PERIODS.get(i);
      boolean inWords = random.nextInt(12) == 0;
      String outcome = about + "が" + period + "に進み、" + topic.outcome() + "が改善する";
      goal(
          head,
          chain,
          "アウトカム",
          period,
          outcome,
          inWords ? "" : topic.outcome() + (i == 0 ? "" : "（" + period + "）"),
          inWords ? "" : topic.unit(),
          30);
      if (linked) {
        connect(head, chain, from, fromPeriod, "アウトカム", period, "取組が続けば、次の段階の成果につながる。");
      }
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
    boolean inWords = !measured && !period.isEmpty();
    int pace = 1 + random.nextInt(5);
    int shortfall = random.nextInt(4);
    for (String figure : measured ? FIGURES : List.of("")) {
      List<String> cells = new ArrayList<>(head);
      cells.addAll(
          List.of(
              "", "", "", Integer.toString(number), kind, period, inWords ? "定性的" : "定量的", text));
      cells.addAll(List.of(indicator, unit, measured ? "上向き" : "", measured ? "事業実施報告" : ""));
      cells.addAll(
          List.of(inWords ? "効果が現れるまでに時間がかかるため" : "", inWords ? "関係団体への聞き取りで確かめた" : "-", figure));
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        cells.add(figure(figure, year, start, pace, shortfall));
      }
      row(goals, cells);
    }
  }

  private static String figure(String figure, int year, int start, int pace, int shortfall) {
    if (year < 2021 || year > 2026) {
      return "";
    }
    int target = start + (year - 2020) * pace;
    return switch (figure) {
      case "1.目標年度" -> year == 2026 ? "1" : "";
      case "2.目標値" -> Integer.toString(target);
      case "3.実績値" -> year > 2023 ? "-" : Integer.toString(target - shortfall);
      case "4.達成率" -> year > 2023 ? "-" : "90";
      default -> "";
    };
  }

  private void connect(
      List<String> head,
      int chain,
      String from,
      String fromPeriod,
      String to,
      String toPeriod,
      String why)
      throws IOException {
    String number = Integer.toString(chain);
    List<String> cells = new ArrayList<>(head);
    cells.addAll(List.of(number, from, fromPeriod, "", number, to, toPeriod, "", why, ""));
    row(connections, cells);
  }
}
