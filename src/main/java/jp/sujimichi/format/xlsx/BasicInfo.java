package jp.sujimichi.format.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Stage;

/** Reads what is said of the whole model: pairs of a label and what stands beside it. */
final class BasicInfo {

  /** The name of its sheet in the template. */
  static final String SHEET = "基本情報";

  private static final Map<String, String> KEYS = keys();

  /**
   * What one block says.
   *
   * @param draft the properties of the model
   * @param kept the number under which the exact wording is kept, or ""
   */
  record Block(Draft draft, String kept) {}

  private BasicInfo() {}

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    key(keys, "title", "題名", "タイトル", "事業名", "施策名", "ロジックモデルの名称", "モデル名", "件名", "title");
    key(keys, "id", "識別名", "モデルの識別名", "id", "モデルid");
    key(keys, "owner.code", "団体コード", "市町村コード", "自治体コード", "全国地方公共団体コード");
    key(keys, "owner.name", "団体名", "市町村名", "自治体名", "市区町村名", "実施主体", "作成者");
    key(keys, "plan.start", "計画の開始年度", "開始年度", "計画開始年度", "計画期間開始");
    key(keys, "plan.end", "計画の終了年度", "終了年度", "計画終了年度", "計画期間終了");
    key(keys, "asOf", "点検する年度", "評価年度", "基準日の年度", "現在の年度");
    key(keys, "stage", "段階", "作成段階", "策定段階");
    key(keys, "field", "分野", "評価分野", "モデルの分野");
    key(keys, "platform.id", "共同利用の基盤の識別名", "都市osの識別名");
    key(keys, "platform.name", "共同利用の基盤", "都市os", "共同利用の基盤の名称", "都市osの名称");
    key(keys, "platform.sharedWith", "共同利用する団体コード", "共同利用する市町村コード");
    key(keys, Table.KEPT, "保管");
    return Map.copyOf(keys);
  }

  private static void key(Map<String, String> keys, String key, String... labels) {
    for (String label : labels) {
      keys.put(Words.heading(label), key);
    }
  }

  /** The blocks of a sheet; a label that comes again begins the next block. */
  static List<Block> read(Sheet sheet, List<TableReader.Fault> faults) {
    List<Block> blocks = new ArrayList<>();
    Draft draft = null;
    String kept = "";
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (Map<Integer, Cell> row : sheet.rows().values()) {
      for (Cell label : row.values()) {
        String key = KEYS.get(Words.heading(CellValues.text(label)));
        if (key == null) {
          continue;
        }
        if (draft == null || !seen.add(key)) {
          if (draft != null) {
            blocks.add(new Block(draft, kept));
          }
          draft = new Draft(sheet.place(label));
          kept = "";
          seen = new java.util.HashSet<>(java.util.Set.of(key));
        }
        Optional<Cell> value = beside(sheet, label);
        if (value.isPresent() && value.get().kind() == Cell.Kind.ERROR) {
          faults.add(new TableReader.Fault(sheet.place(value.get()), value.get().text()));
        } else if (value.isPresent() && key.equals(Table.KEPT)) {
          kept = CellValues.text(value.get());
        } else if (value.isPresent()) {
          put(draft, key, value.get(), sheet.place(value.get()));
        }
        break;
      }
    }
    if (draft != null) {
      blocks.add(new Block(draft, kept));
    }
    return blocks;
  }

  // The value stands right of its label, or right of the cells its label is merged over.
  private static Optional<Cell> beside(Sheet sheet, Cell label) {
    int right = sheet.merge(label.row(), label.column()).map(Merge::right).orElse(label.column());
    return sheet.cell(label.row(), right + 1);
  }

  private static void put(Draft draft, String key, Cell cell, String at) {
    int dot = key.indexOf('.');
    Draft target = dot < 0 ? draft : draft.object(key.substring(0, dot), at);
    String name = dot < 0 ? key : key.substring(dot + 1);
    String text = CellValues.text(cell);
    JsonNode value =
        switch (key) {
          case "plan.start", "plan.end", "asOf" -> CellValues.year(cell);
          case "field" ->
              Json.text(CodedReader.read(Field.class, text).map(Field::code).orElse(text));
          case "stage" ->
              Json.text(CodedReader.read(Stage.class, text).map(Stage::code).orElse(text));
          case "owner.code" -> Json.text(code(cell));
          case "platform.sharedWith" -> {
            var codes = Json.array();
            for (String one : text.split("[\\s,、，;；]+")) {
              codes.add(one);
            }
            yield codes;
          }
          default -> Json.text(text);
        };
    target.put(name, value, at);
  }

  // As a number, 011002 has lost its first digit.
  private static String code(Cell cell) {
    String text =
        java.text.Normalizer.normalize(CellValues.text(cell), java.text.Normalizer.Form.NFKC);
    return cell.kind() == Cell.Kind.NUMBER && text.length() == 5 && text.matches("[1-9]\\d{4}")
        ? jp.sujimichi.model.MunicipalityCode.withCheckDigit("0" + text.substring(0, 4))
            .filter(full -> full.equals("0" + text))
            .orElse(text)
        : text;
  }

  /** Whether a sheet without a table speaks of the whole model. */
  static boolean isLikely(Sheet sheet) {
    if (sheet.name().contains(SHEET)) {
      return true;
    }
    long labels =
        sheet.rows().headMap(60, true).values().stream()
            .flatMap(row -> row.values().stream().limit(3))
            .filter(cell -> KEYS.containsKey(Words.heading(CellValues.text(cell))))
            .filter(cell -> beside(sheet, cell).isPresent())
            .count();
    return labels >= 3;
  }
}
