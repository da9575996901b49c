package jp.sujimichi.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/** Turns a table into the tree a catalogue file would be, so that both are checked the same way. */
final class TableCatalogue {

  private static final Map<String, String> COLUMNS = columns();
  private static final Map<String, String> HEADINGS =
      Map.of(
          "id",
          "id",
          "題名",
          "title",
          "title",
          "title",
          "出典",
          "origin",
          "origin",
          "origin",
          "公式",
          "official",
          "official",
          "official");

  private final RowTable table;
  private final Problems problems;

  TableCatalogue(RowTable table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /** Every header in its plain form, with the field it fills. */
  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    column(columns, "id", "id", "番号", "指標番号", "no");
    column(columns, "name", "name", "指標名", "名称", "指標", "評価指標名");
    column(columns, "nameEn", "nameen", "英語名");
    column(columns, "aliases", "aliases", "別名");
    column(columns, "field", "field", "分野", "評価分野");
    column(columns, "tiers", "tiers", "階層", "tier");
    column(columns, "class", "class", "区分", "指標の区分");
    column(columns, "unit", "unit", "単位");
    column(columns, "direction", "direction", "向き", "望ましい向き", "方向");
    column(columns, "definition", "definition", "定義");
    column(columns, "formula", "formula", "算式", "計算式");
    column(columns, "statistic", "statistic", "統計", "統計調査");
    column(columns, "statsDataId", "statsdataid", "統計表id");
    column(columns, "item", "item", "項目コード");
    column(columns, "page", "page", "ページ", "参照先");
    column(columns, "standard", "standard", "規格");
    column(columns, "category", "category", "分類");
    return Map.copyOf(columns);
  }

  private static void column(Map<String, String> columns, String field, String... headers) {
    for (String header : headers) {
      columns.put(header, field);
    }
  }

  /** The tree; empty when there is no header row, which is a fatal problem. */
  Optional<LocatedNode> tree() {
    Map<String, LocatedNode> root = new LinkedHashMap<>();
    List<LocatedNode> entries = new ArrayList<>();
    List<String> header = List.of();
    for (RowTable.Row row : table.rows()) {
      if (row.isEmpty()) {
        continue;
      }
      if (!header.isEmpty()) {
        entries.add(entry(row, header));
      } else if (isHeader(row)) {
        header = header(row);
      } else {
        String key = HEADINGS.get(plain(row.cell(0)));
        if (key != null) {
          root.put(key, cell(row, 1));
        }
      }
    }
    if (header.isEmpty()) {
      problems.fatal(
          1,
          new Bilingual("見出しの行が見つかりません。", "There is no header row."),
          new Bilingual(
              "「番号」「指標名」の列がある見出しの行を置いてください。",
              "Put a header row with the columns \"id\" and \"name\"."));
      return Optional.empty();
    }
    root.put("entries", LocatedNode.list(1, Optional.empty(), entries));
    return Optional.of(LocatedNode.object(1, root));
  }

  private static boolean isHeader(RowTable.Row row) {
    return row.cells().stream().anyMatch(cell -> "name".equals(COLUMNS.get(plain(cell))));
  }

  private List<String> header(RowTable.Row row) {
    List<String> fields = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      String field = COLUMNS.getOrDefault(plain(row.cell(column)), "");
      if (field.isEmpty() && !row.cell(column).isEmpty()) {
        problems.passedOver(
            cell(row, column),
            new Bilingual(
                "「" + row.cell(column) + "」という列は使いません。",
                "The column \"" + row.cell(column) + "\" is not used."),
            new Bilingual("ひな形の見出しに合わせてください。", "Use the headers of the template."));
      }
      fields.add(field);
    }
    return fields;
  }

  private LocatedNode entry(RowTable.Row row, List<String> header) {
    Map<String, LocatedNode> fields = new LinkedHashMap<>();
    Map<String, LocatedNode> name = new LinkedHashMap<>();
    Map<String, LocatedNode> estat = new LinkedHashMap<>();
    for (int column = 0; column < header.size(); column++) {
      LocatedNode value = cell(row, column);
      if (value.text().isEmpty()) {
        continue;
      }
      switch (header.get(column)) {
        case "" -> {}
        case "name" -> name.put("ja", value);
        case "nameEn" -> name.put("en", value);
        case "statsDataId", "item", "page" -> estat.put(header.get(column), value);
        case "aliases", "tiers" -> fields.put(header.get(column), list(value));
        default -> fields.put(header.get(column), value);
      }
    }
    if (!name.isEmpty()) {
      fields.put("name", LocatedNode.object(row.line(), name));
    }
    if (!estat.isEmpty()) {
      fields.put(
          "estat",
          LocatedNode.list(
              row.line(), Optional.empty(), List.of(LocatedNode.object(row.line(), estat))));
    }
    return LocatedNode.object(row.line(), fields);
  }

  private static LocatedNode list(LocatedNode value) {
    List<LocatedNode> items =
        Arrays.stream(value.text().split("[;；\\n|]"))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .map(item -> LocatedNode.text(value.line(), value.cell(), item))
            .toList();
    return LocatedNode.list(value.line(), value.cell(), items);
  }

  private LocatedNode cell(RowTable.Row row, int column) {
    return LocatedNode.text(row.line(), table.cellName(row.line(), column), row.cell(column));
  }

  private static String plain(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_]", "");
  }
}
