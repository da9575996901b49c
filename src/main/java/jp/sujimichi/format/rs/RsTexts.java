package jp.sujimichi.format.rs;

import java.util.List;
import jp.sujimichi.model.Bilingual;

/** What is said of files that cannot be used. */
final class RsTexts {

  private RsTexts() {}

  static Bilingual notReadable(String file) {
    return new Bilingual(
        "「" + file + "」を読めません。ファイルがあるか、開いてよいファイルかを確かめてください。",
        "\"" + file + "\" cannot be read; is it there, and may it be opened?");
  }

  static Bilingual brokenZip(String file) {
    return new Bilingual(
        "「" + file + "」のzipが壊れています。もう一度ダウンロードしてください。",
        "the zip \"" + file + "\" is broken; please download it again");
  }

  static Bilingual noCsv(String file) {
    return new Bilingual(
        "「" + file + "」の中にCSVがありません。行政事業レビューの「効果発現経路」のzipを指定してください。",
        "there is no CSV in \"" + file + "\"; please name a zip of the review sheets' 効果発現経路");
  }

  static Bilingual severalCsv(String file, List<String> names) {
    String list = String.join(", ", names);
    return new Bilingual(
        "「" + file + "」にはCSVが" + names.size() + "つあります（" + list + "）。取り出して、1つずつ指定してください。",
        "\""
            + file
            + "\" holds "
            + names.size()
            + " CSV files ("
            + list
            + "); please unpack them and name each");
  }

  static Bilingual notTwo(String file, int tables) {
    return new Bilingual(
        "「"
            + file
            + "」にはCSVが"
            + tables
            + "つあります。行政事業レビューは、目標・実績（3-1）と目標のつながり（3-2）の2つを合わせて指定してください。",
        "\""
            + file
            + "\" holds "
            + tables
            + " CSV file"
            + (tables == 1 ? "" : "s")
            + "; a year of review sheets is two: targets (3-1) and connections (3-2)");
  }

  static Bilingual tooLarge(String file, long most) {
    long megabytes = most >> 20;
    return new Bilingual(
        "「" + file + "」は大きすぎます（上限 " + megabytes + "MB）。行政事業レビューのファイルか確かめてください。",
        "\"" + file + "\" is too large (at most " + megabytes + " MB); is it a review sheet file?");
  }

  static Bilingual brokenCsv(String file, int line) {
    return new Bilingual(
        "「" + file + "」の" + line + "行目のあたりをCSVとして読めません。引用符（\"）が閉じているか、1つのセルが長すぎないか確かめてください。",
        "\""
            + file
            + "\" cannot be read as CSV near line "
            + line
            + "; is a quotation mark left open, or a cell far too long?");
  }

  static Bilingual empty(String file) {
    return new Bilingual("「" + file + "」は空です。", "\"" + file + "\" is empty");
  }

  static Bilingual missingColumns(String file, List<String> names) {
    return new Bilingual(
        "「"
            + file
            + "」に列がありません: "
            + String.join("、", names)
            + "。1行目の見出しを確かめてください（空白や全角・半角の違いはかまいません）。",
        "\""
            + file
            + "\" lacks the column"
            + (names.size() == 1 ? " " : "s ")
            + String.join(", ", names)
            + "; please look at its first line");
  }

  static Bilingual repeatedColumn(String file, String name) {
    return new Bilingual(
        "「" + file + "」に同じ見出しの列が2つあります: " + name + "。", "\"" + file + "\" has two columns " + name);
  }

  static Bilingual noYears(String file) {
    return new Bilingual(
        "「" + file + "」に年度の列（2024 など）がありません。目標と実績のファイル（3-1）か確かめてください。",
        "\"" + file + "\" has no column of a year, such as 2024; is it the file of targets (3-1)?");
  }

  static Bilingual tooManyRows(String file, String project, int most) {
    return new Bilingual(
        "「" + file + "」の予算事業ID " + project + " の行が多すぎます（上限 " + most + "行）。",
        "\"" + file + "\" has too many rows of project " + project + " (at most " + most + ")");
  }
}
