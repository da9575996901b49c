package jp.sujimichi.format.xlsx;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.AssumptionState;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;

/** Turns what a cell holds into the value of a property. */
final class CellValues {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,15})?");
  private static final Pattern PERCENT = Pattern.compile("([-+]?\\d{1,12}(?:\\.\\d{1,12})?)%");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private CellValues() {}

  /** The words of a cell. */
  static String text(Cell cell) {
    return cell.kind() == Cell.Kind.TEXT ? Words.strip(cell) : cell.shown().strip();
  }

  /** A fiscal year: a number where four digits are written, else the words. */
  static JsonNode year(Cell cell) {
    if (cell.kind() == Cell.Kind.DATE) {
      return dateYear(cell);
    }
    String written = text(cell);
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return YEAR.matcher(plain).matches() ? Json.number(plain) : Json.text(written);
  }

  // A fiscal year begins in April: a day in March belongs to the one before.
  private static JsonNode dateYear(Cell cell) {
    try {
      LocalDate day = LocalDate.parse(cell.text());
      return Json.number(
          Integer.toString(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear()));
    } catch (DateTimeException noDay) {
      return Json.text(cell.text());
    }
  }

  /**
   * A value: a number where a plain number is written, even as text, else the words.
   *
   * @param unit the unit in its row; a percent sign in the cell is then no part of the value
   */
  static JsonNode value(Cell cell, String unit) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return Json.number(cell.text());
    }
    String written = text(cell);
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    var percent = PERCENT.matcher(plain);
    if (percent.matches() && Normalizer.normalize(unit, Normalizer.Form.NFKC).equals("%")) {
      return number(percent.group(1));
    }
    return NUMBER.matcher(plain).matches() ? number(plain.replace(",", "")) : Json.text(written);
  }

  private static JsonNode number(String digits) {
    String plain = digits.startsWith("+") ? digits.substring(1) : digits;
    return Json.number(new java.math.BigDecimal(plain).toPlainString());
  }

  /** Whether a number is stored as a text. */
  static boolean isNumberAsText(Cell cell, JsonNode value) {
    return cell.kind() == Cell.Kind.TEXT && value.isNumber();
  }

  /** Yes or no, as people mark it; empty when it is neither. */
  static Optional<Boolean> flag(Cell cell) {
    String word =
        Normalizer.normalize(text(cell), Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
    return switch (word) {
      case "はい", "○", "〇", "◯", "✓", "✔", "レ", "有", "あり", "する", "yes", "true", "1", "累計" ->
          Optional.of(true);
      case "いいえ", "×", "✕", "無", "なし", "しない", "no", "false", "0", "-", "単年" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The code of a value of a closed list; the words where they name none. */
  static JsonNode coded(String property, Cell cell) {
    String written = text(cell);
    return Json.text(code(property, written).orElse(written));
  }

  /** The code that a word stands for in a property. */
  static Optional<String> code(String property, String written) {
    return switch (property) {
      case "tier" -> codeOf(Tier.class, written);
      case "field" -> codeOf(Field.class, written);
      case "kind" -> codeOf(LinkKind.class, written);
      case "class" -> codeOf(IndicatorClass.class, written);
      case "direction" -> codeOf(Direction.class, written);
      case "source.kind" -> codeOf(SourceKind.class, written);
      case "frequency" -> codeOf(Frequency.class, written);
      case "stage" -> codeOf(Stage.class, written);
      case "assumption" -> codeOf(AssumptionState.class, written);
      default -> Optional.empty();
    };
  }

  private static final Map<String, Class<? extends Enum<?>>> LISTS =
      Map.of(
          "tier", Tier.class,
          "field", Field.class,
          "kind", LinkKind.class,
          "class", IndicatorClass.class,
          "direction", Direction.class,
          "source.kind", SourceKind.class,
          "frequency", Frequency.class,
          "stage", Stage.class,
          "assumption", AssumptionState.class);

  /** Whether a property takes its values from a closed list. */
  static boolean isCoded(String property) {
    return LISTS.containsKey(property);
  }

  /** The Japanese label of a code; the code itself where it is none. */
  static String label(String property, String code) {
    Class<? extends Enum<?>> list = LISTS.get(property);
    if (list != null) {
      for (Object value : list.getEnumConstants()) {
        if (((Coded) value).code().equals(code)) {
          return ((Coded) value).label().ja();
        }
      }
    }
    return code;
  }

  private static <E extends Enum<E> & Coded> Optional<String> codeOf(
      Class<E> list, String written) {
    return CodedReader.read(list, written).map(Coded::code);
  }
}
