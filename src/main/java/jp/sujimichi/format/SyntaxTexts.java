package jp.sujimichi.format;

import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/** What is said about a text that is no JSON. */
final class SyntaxTexts {

  private SyntaxTexts() {}

  static Bilingual unknown() {
    return new Bilingual(
        "ファイルの書き方に誤りがあり、読み取れません。書き出した元のソフトで保存し直してください。",
        "The file is malformed and cannot be read. Save it again from the program it came from.");
  }

  static Bilingual truncated(char opening, int line) {
    char closing = opening == '{' ? '}' : ']';
    return new Bilingual(
        "ファイルが途中で終わっています。"
            + line
            + " 行目の「"
            + opening
            + "」を閉じる「"
            + closing
            + "」がありません。最後まで保存されているか確かめてください。",
        "The file ends too early: the \""
            + opening
            + "\" of line "
            + line
            + " has no closing \""
            + closing
            + "\". Check that it was saved to the end.");
  }

  static Bilingual unclosedText() {
    return new Bilingual(
        "ここから始まる文字列が閉じられないまま、ファイルが終わっています。終わりに「\"」を書いてください。",
        "The text that begins here is not closed before the file ends. Close it with \".");
  }

  static Bilingual lineBreakInText() {
    return new Bilingual(
        "ここから始まる文字列が、行の終わりまで閉じられていません。「\"」で閉じてください。文中の改行は \\n と書きます。",
        "The text that begins here is not closed on its line. Close it with \"; write a line break"
            + " within a text as \\n.");
  }

  static Bilingual controlCharacter(char c) {
    return c == '\t'
        ? new Bilingual(
            "文字列の中にタブがあります。空白に替えるか、\\t と書いてください。",
            "There is a tab within a text. Use a space, or write \\t.")
        : new Bilingual(
            String.format("文字列の中に、目に見えない制御文字（U+%04X）があります。取り除いてください。", (int) c),
            String.format(
                "There is an invisible control character (U+%04X) within a text. Remove it.",
                (int) c));
  }

  static Bilingual badEscape(String after) {
    return new Bilingual(
        "「\\" + after + "」という書き方はできません。「\\」そのものを書くときは「\\\\」と重ねてください。",
        "\"\\" + after + "\" has no meaning here. Write a backslash itself as \"\\\\\".");
  }

  static Bilingual quoteInText(String next) {
    return new Bilingual(
        "文字列が閉じたすぐ後ろに「" + next + "」があります。文中の「\"」は「\\\"」と書き、文字列の後ろには「,」を書いてください。",
        "\""
            + next
            + "\" stands right after the end of a text. Write a \" within a text as \\\", and put a"
            + " comma after the text.");
  }

  static Bilingual trailingComma() {
    return new Bilingual(
        "最後の項目の後ろに「,」があります。この「,」を消してください。",
        "There is a comma after the last item. Remove this comma.");
  }

  static Bilingual missingComma() {
    return new Bilingual(
        "前の項目との間に「,」がありません。この前に「,」を書いてください。",
        "There is no comma between this item and the one before. Write a comma before this.");
  }

  static Bilingual groupedDigits() {
    return new Bilingual(
        "数値に桁区切りの「,」は使えません。12000 のように続けて書くか、\"12,000\" のように \" \" で囲んでください。",
        "A number takes no comma between its digits. Write 12000, or \"12,000\" in quotation marks.");
  }

  static Bilingual commaExpected(String found, char closing) {
    return new Bilingual(
        "ここに「" + found + "」は書けません。「,」か「" + closing + "」が必要です。",
        "\"" + found + "\" cannot stand here. A comma or \"" + closing + "\" is expected.");
  }

  static Bilingual wrongClosing(char found, char expected, char opening, int line) {
    return new Bilingual(
        line + " 行目の「" + opening + "」を「" + found + "」で閉じています。「" + expected + "」にしてください。",
        "The \""
            + opening
            + "\" of line "
            + line
            + " is closed with \""
            + found
            + "\". Write \""
            + expected
            + "\".");
  }

  static Bilingual bareName(String name) {
    return new Bilingual(
        "項目名「" + name + "」が \" \" で囲まれていません。\"" + name + "\" と書いてください。",
        "The property name " + name + " is not quoted. Write \"" + name + "\".");
  }

  static Bilingual nameExpected(String found) {
    return new Bilingual(
        "ここに「" + found + "」は書けません。\"title\" のように \" \" で囲んだ項目名が必要です。",
        "\"" + found + "\" cannot stand here. A property name in \" \" is expected, as \"title\".");
  }

  static Bilingual colonExpected(String name) {
    return new Bilingual(
        "項目名「" + name + "」の後ろに「:」がありません。「:」と値を書いてください。",
        "The property name \"" + name + "\" is not followed by a colon. Write \":\" and a value.");
  }

  static Bilingual valueExpected(String found) {
    return new Bilingual(
        "ここに「" + found + "」は書けません。値（文字列、数値、{ } や [ ] など）が必要です。",
        "\"" + found + "\" cannot stand here. A value is expected: text, a number, { } or [ ].");
  }

  static Bilingual bareWord(String word) {
    return switch (word) {
      case "True", "TRUE", "False", "FALSE", "Null", "NULL", "None" -> {
        String right = word.equals("None") ? "null" : word.toLowerCase(java.util.Locale.ROOT);
        yield new Bilingual(
            "「" + word + "」とは書けません。" + right + " と書いてください。",
            "\"" + word + "\" is not understood. Write " + right + ".");
      }
      case "NaN", "Infinity", "undefined" ->
          new Bilingual(
              "「" + word + "」は値として書けません。値がないときは項目ごと消してください。",
              "\"" + word + "\" is no value. Leave the property out when there is none.");
      default ->
          new Bilingual(
              "「" + word + "」が \" \" で囲まれていません。文字列は \"" + word + "\" のように書いてください。",
              "\"" + word + "\" is not quoted. Write text in quotation marks: \"" + word + "\".");
    };
  }

  static Bilingual badNumber(String written) {
    return new Bilingual(
        "「" + written + "」は数値として読めません。12000 や 3.5 のように書くか、\" \" で囲んで文字列にしてください。",
        "\"" + written + "\" is no number. Write it like 12000 or 3.5, or quote it as text.");
  }

  static Bilingual afterTheEnd(String found) {
    return new Bilingual(
        "全体が閉じた後ろに「" + found + "」があります。1つのファイルに書けるロジックモデルは1つです。余分なものを消してください。",
        "\"" + found + "\" stands after the end. A file holds one logic model: remove the rest.");
  }

  /** What to say of a character that is easily written by mistake; empty for any other. */
  static Optional<Bilingual> slip(char c, char next) {
    return switch (c) {
      case '\'', '“', '”', '‘', '’', '＂', '「', '」' ->
          Optional.of(
              new Bilingual(
                  "「" + c + "」で囲むことはできません。半角の「\"」で囲んでください。",
                  "Text cannot be quoted with " + c + ". Use the plain quotation mark \"."));
      case '：', '，', '｛', '｝', '［', '］', '、' -> {
        char half = c == '、' ? ',' : (char) (c - FULL_WIDTH_SHIFT);
        yield Optional.of(
            new Bilingual(
                "全角の「" + c + "」があります。半角の「" + half + "」にしてください。",
                "There is a full-width \"" + c + "\". Write the plain \"" + half + "\"."));
      }
      case '\u3000', '\u00a0' ->
          Optional.of(
              new Bilingual(
                  "ここに全角などの特別な空白があります。半角の空白に替えるか、消してください。",
                  "There is a full-width or other special space here. Use a plain space or none."));
      case '#' -> Optional.of(comment());
      case '/' -> next == '/' || next == '*' ? Optional.of(comment()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private static Bilingual comment() {
    return new Bilingual(
        "コメントは書けません。消すか、\"note\" に書いてください。",
        "Comments are not allowed. Remove it, or write it into \"note\".");
  }
}
