package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes models out of the sheets of a workbook.
 *
 * <p>A workbook holds several models in one of three ways: a column モデル in its tables; sheets whose
 * names end alike, such as 要素（交通） and 要素（防災）; or several sheets with a column a tier.
 */
final class WorkbookModels {

  private static final Pattern EXAMPLE =
      Pattern.compile("記入例|入力例|サンプル|使い方|はじめに|凡例|説明|リスト|選択肢|^一覧$");

  /** Sheets of the template that hold nothing of the author's model. */
  private static final Set<String> OWN =
      Set.of(Kept.SHEET, ExampleSheet.NAME, Choices.SHEET, "点検記録");

  private final ImportLog.Builder log = new ImportLog.Builder();
  private final List<TableReader.Fault> faults = new ArrayList<>();
  private final Map<String, Draft> models = new LinkedHashMap<>();
  private final Map<String, List<BasicInfo.Block>> basics = new LinkedHashMap<>();
  private final Map<Draft, String> keptNumbers = new HashMap<>();
  private final Map<String, List<TableReader.Row>> actuals = new LinkedHashMap<>();
  private final Kept kept;

  private WorkbookModels(Kept kept) {
    this.kept = kept;
  }

  /**
   * What sheets say.
   *
   * @param models the models, in the order of the workbook
   * @param log what was read as what
   * @param faults cells that show an error
   */
  record Result(List<Draft> models, ImportLog log, List<TableReader.Fault> faults) {}

  /** Reads the sheets. */
  static Result read(List<Sheet> sheets) {
    WorkbookModels reading = new WorkbookModels(Kept.of(sheets));
    List<Sheet> tables = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (OWN.contains(sheet.name()) || sheet.rows().isEmpty()) {
        continue;
      }
      if (EXAMPLE.matcher(sheet.name()).find()) {
        reading.log.leftAlone(
            sheet.name(), "例や説明のシートとみて、読みませんでした。", "not read: an example or explanation.");
      } else {
        tables.add(sheet);
      }
    }
    tables.forEach(reading::sheet);
    return new Result(reading.finish(), reading.log.log(), List.copyOf(reading.faults));
  }

  private void sheet(Sheet sheet) {
    Optional<OneSheet> oneSheet = OneSheet.of(sheet, log);
    if (oneSheet.isPresent()) {
      oneSheet(sheet, oneSheet.get().read());
      return;
    }
    Optional<Header> header = Header.find(sheet);
    if (header.isPresent()) {
      table(sheet, header.get());
    } else if (BasicInfo.isLikely(sheet)) {
      basics
          .computeIfAbsent(suffix(sheet.name(), BasicInfo.SHEET), key -> new ArrayList<>())
          .addAll(BasicInfo.read(sheet, faults));
      log.read(sheet.name(), "基本情報として読みました。", "read as what concerns the whole model.");
    } else if (!sheet.name().equals(Table.ACTUALS.sheet())) {
      log.leftAlone(
          sheet.name(), "ロジックモデルの表が見つからないため、読みませんでした。", "not read: no table of a logic model.");
    }
    if (sheet.comments() > 0) {
      log.leftAlone(
          sheet.name(),
          "コメント " + sheet.comments() + "件は読みません（そのまま残ります）。",
          sheet.comments() + " comment(s) are not read; they stay as they are.");
    }
  }

  private void oneSheet(Sheet sheet, OneSheet.Result read) {
    Draft model = models.computeIfAbsent(sheet.name(), name -> new Draft(sheet.place(0, 0)));
    model.put("title", Json.text(read.title().isEmpty() ? sheet.name() : read.title()));
    model.list("elements").addAll(read.elements());
    model.list("links").addAll(read.links());
    model.list("indicators").addAll(read.indicators());
    BasicInfo.read(sheet, faults).stream()
        .filter(block -> block.draft().has("owner") || block.draft().has("plan"))
        .forEach(block -> basics.computeIfAbsent(sheet.name(), k -> new ArrayList<>()).add(block));
  }

  private void table(Sheet sheet, Header header) {
    Table table = header.table();
    List<TableReader.Row> rows = new TableReader(sheet, header, log, faults).rows();
    String suffix = suffix(sheet.name(), table.sheet());
    log.read(
        sheet.name(),
        "「" + table.sheet() + "」の表として " + rows.size() + "行を読みました。",
        "read as the table " + table.sheet() + ": " + rows.size() + " row(s).");
    header
        .unknown()
        .forEach(
            (column, heading) -> {
              if (!heading.endsWith("（自動）") && table != Table.ANSWERS) {
                log.leftAlone(
                    sheet.place(header.row(), column),
                    "列「" + heading + "」は読みませんでした。",
                    "the column “" + heading + "” was not read.");
              }
            });
    if (table == Table.ELEMENTS && rows.isEmpty()) {
      model(suffix, sheet).list("elements");
    }
    for (TableReader.Row row : rows) {
      String key = row.model().isEmpty() ? suffix : row.model();
      if (table == Table.ACTUALS) {
        actuals.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        continue;
      }
      if (table == Table.ANSWERS) {
        answer(key, row);
        continue;
      }
      keptNumbers.put(row.draft(), row.kept());
      model(key, sheet).list(listOf(table)).add(row.draft());
    }
  }

  private Draft model(String key, Sheet sheet) {
    return models.computeIfAbsent(key, name -> new Draft(sheet.place(0, 0)));
  }

  private static String listOf(Table table) {
    return switch (table) {
      case ELEMENTS -> "elements";
      case LINKS -> "links";
      case INDICATORS -> "indicators";
      case REVIEWS -> "reviews";
      default -> "waivers";
    };
  }

  // 対応しない in the list of findings is a decision to leave the finding.
  private void answer(String key, TableReader.Row row) {
    if (Words.heading(row.marks().getOrDefault("#state", "")).equals("対応しない")) {
      models
          .computeIfAbsent(key, name -> new Draft(row.draft().place()))
          .list("#answers")
          .add(row.draft());
    }
  }

  /** What a sheet's name has beside the name of its kind. */
  private static String suffix(String name, String kind) {
    return name.contains(kind)
        ? name.replace(kind, "").replaceAll("^[\\s_・（(\\[【-]+|[\\s_・）)\\]】-]+$", "")
        : "";
  }

  private List<Draft> finish() {
    List<Draft> finished = new ArrayList<>();
    boolean single =
        models.keySet().stream().filter(key -> hasElements(models.get(key))).count() < 2;
    for (Map.Entry<String, Draft> entry : models.entrySet()) {
      Draft model = entry.getValue();
      if (!hasElements(model)) {
        continue;
      }
      if (single) {
        models.values().stream().filter(other -> other != model).forEach(o -> takeOver(model, o));
      }
      BasicInfo.Block block = basic(entry.getKey(), single);
      merge(model, block, entry.getKey());
      finish(model, entry.getKey(), single);
      kept.restore(block.kept(), model);
      finished.add(model);
    }
    return finished;
  }

  private static boolean hasElements(Draft model) {
    return model.has("elements");
  }

  // With one model, tables that stand on sheets of other names belong to it all the same.
  private static void takeOver(Draft model, Draft other) {
    for (String list : List.of("links", "indicators", "waivers", "reviews", "#answers")) {
      if (other.has(list)) {
        model.list(list).addAll(other.list(list));
      }
    }
  }

  private BasicInfo.Block basic(String key, boolean single) {
    List<BasicInfo.Block> all = basics.values().stream().flatMap(List::stream).toList();
    Optional<BasicInfo.Block> own =
        all.stream()
            .filter(
                block ->
                    key.equals(block.draft().text("id")) || key.equals(block.draft().text("title")))
            .findFirst();
    if (own.isEmpty() && basics.containsKey(key)) {
      own = basics.get(key).stream().findFirst();
    }
    if (own.isEmpty() && (single || all.size() == 1)) {
      own = all.stream().findFirst();
    }
    return own.orElse(new BasicInfo.Block(new Draft(""), ""));
  }

  private static void merge(Draft model, BasicInfo.Block block, String key) {
    Draft basic = block.draft();
    if (!basic.text("title").isEmpty()) {
      model.put("title", basic.json("title"), basic.placeOf("title"));
    } else if (!model.has("title") && !key.isEmpty()) {
      model.put("title", Json.text(key));
    }
    model.takeFrom(basic, List.of("id", "owner", "plan", "asOf", "stage", "field", "platform"));
  }

  private void finish(Draft model, String key, boolean single) {
    model.put("formatVersion", Json.number("1"));
    References references = new References(model.list("elements"), log);
    if (model.has("links")) {
      model
          .list("links")
          .forEach(
              link -> {
                references.resolve(link, "from");
                references.resolve(link, "to");
              });
    }
    if (model.has("indicators")) {
      model.list("indicators").forEach(one -> references.resolve(one, "element"));
      actuals.forEach(
          (group, rows) -> {
            if (single || group.equals(key)) {
              rows.forEach(row -> actuals(model, row));
            }
          });
    }
    for (String list : List.of("elements", "links", "indicators", "waivers", "reviews")) {
      if (model.has(list)) {
        model.list(list).forEach(one -> kept.restore(keptNumbers.getOrDefault(one, ""), one));
      }
    }
    if (model.has("#answers")) {
      List<Draft> answers = List.copyOf(model.list("#answers"));
      model.remove("#answers");
      answers.forEach(answer -> waive(model, answer));
    }
  }

  private static void waive(Draft model, Draft answer) {
    boolean known =
        model.has("waivers")
            && model.list("waivers").stream()
                .anyMatch(
                    one ->
                        one.text("rule").equals(answer.text("rule"))
                            && one.text("on").equals(answer.text("on")));
    if (!known) {
      model.list("waivers").add(answer);
    }
  }

  private void actuals(Draft model, TableReader.Row row) {
    if (!row.draft().has("actuals")) {
      return;
    }
    String id = row.draft().text("id").split("[:：]", 2)[0].strip();
    Optional<Draft> indicator =
        model.list("indicators").stream()
            .filter(one -> one.text("id").equals(id) || one.text("name").equals(id))
            .findFirst();
    if (indicator.isEmpty()) {
      log.leftAlone(
          row.draft().place(),
          "実績の指標「" + id + "」が「指標」の表にないため、読みませんでした。",
          "not read: the indicator “" + id + "” is not in the table of indicators.");
      return;
    }
    indicator.get().list("actuals").addAll(row.draft().list("actuals"));
  }
}
