package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The hidden sheet of lists from which the template's drop-downs take their values. */
final class Choices {

  static final String SHEET = "選択肢";
  static final int LAST_ROW = 1_000;

  private static final int MOST_CANDIDATES = 60;
  private static final String NO_CANDIDATE = "（候補はありません。そのまま書いてください）";

  private final Map<String, String> formulas = new LinkedHashMap<>();

  /** Adds the sheet and the names of its lists. */
  Choices(XSSFWorkbook book, Candidates candidates) {
    XSSFSheet sheet = book.createSheet(SHEET);
    int column = 0;
    for (Map.Entry<String, List<String>> list : lists().entrySet()) {
      String range = write(sheet, column++, list.getKey(), list.getValue());
      name(book, "一覧_" + list.getKey().replace("・", ""), range);
      formulas.put(list.getKey(), "一覧_" + list.getKey().replace("・", ""));
    }
    String none = write(sheet, column++, "候補なし", List.of(NO_CANDIDATE));
    for (Field field : Field.values()) {
      for (Tier tier : Tier.values()) {
        List<String> names = candidates.of(field, tier);
        List<String> shown = names.subList(0, Math.min(names.size(), MOST_CANDIDATES));
        String range =
            shown.isEmpty()
                ? none
                : write(sheet, column++, field.label().ja() + " " + tier.label().ja(), shown);
        name(book, candidateList(field.ordinal() + 1, tier.ordinal() + 1), range);
      }
    }
    formulas.put("要素番号", growing("要素"));
    formulas.put("指標番号", growing("指標"));
    // The lists of candidates are named by the places of field and tier in their own lists.
    formulas.put(
        "指標の候補",
        "INDIRECT(\"候補_\"&IFERROR(MATCH($E2,一覧_分野,0),0)&\"_\"&IFERROR(MATCH($D2,一覧_階層,0),0))");
    name(book, candidateList(0, 0), none);
    for (Field field : Field.values()) {
      name(book, candidateList(field.ordinal() + 1, 0), none);
    }
    for (Tier tier : Tier.values()) {
      name(book, candidateList(0, tier.ordinal() + 1), none);
    }
    book.setSheetHidden(book.getSheetIndex(sheet), true);
  }

  private static String candidateList(int field, int tier) {
    return "候補_" + field + "_" + tier;
  }

  private static String growing(String sheet) {
    String column = sheet + "!$A$2:$A$" + LAST_ROW;
    return "OFFSET(" + sheet + "!$A$2,0,0,MAX(1,COUNTA(" + column + ")),1)";
  }

  private static Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("階層", CodedReader.labels(Tier.class));
    lists.put("分野", CodedReader.labels(Field.class));
    lists.put("矢印の種類", CodedReader.labels(LinkKind.class));
    lists.put("指標の区分", CodedReader.labels(IndicatorClass.class));
    lists.put("向き", CodedReader.labels(Direction.class));
    lists.put("出典の種類", CodedReader.labels(SourceKind.class));
    lists.put("頻度", CodedReader.labels(Frequency.class));
    lists.put("段階", CodedReader.labels(Stage.class));
    lists.put("はい・いいえ", List.of("はい", "いいえ"));
    return lists;
  }

  private static String write(XSSFSheet sheet, int column, String heading, List<String> values) {
    List<String> all = new ArrayList<>(List.of(heading));
    all.addAll(values);
    for (int i = 0; i < all.size(); i++) {
      XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
      row.createCell(column).setCellValue(all.get(i));
    }
    String letters = Cell.columnName(column);
    return SHEET + "!$" + letters + "$2:$" + letters + "$" + all.size();
  }

  private static void name(XSSFWorkbook book, String name, String range) {
    Name made = book.createName();
    made.setNameName(name);
    made.setRefersToFormula(range);
  }

  /** The formula of a list. */
  String formula(String list) {
    return formulas.get(list);
  }
}
