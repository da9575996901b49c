package jp.sujimichi.format.xlsx;

import jp.sujimichi.model.Bilingual;

/** What is said about workbooks that cannot be read. */
final class WorkbookTexts {

  private WorkbookTexts() {}

  static Bilingual oldFormat() {
    return new Bilingual(
        "古い形式の Excel（.xls）です。Excel で開き、「名前を付けて保存」で .xlsx にしてから指定してください。",
        "This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and name that file.");
  }

  static Bilingual encrypted() {
    return new Bilingual(
        "パスワードで保護された Excel のため読めません。パスワードを外して保存したものを指定してください。",
        "The workbook is protected by a password. Save it without one and name that file.");
  }

  static Bilingual notAWorkbook() {
    return new Bilingual(
        "Excel のファイル（.xlsx）ではありません。ファイルを確かめてください。", "This is not an Excel workbook (.xlsx).");
  }

  static Bilingual otherOffice(String kind) {
    return new Bilingual(
        kind + " のファイルです。「名前を付けて保存」で .xlsx にしてから指定してください。",
        "This is a file of " + kind + ". Save it as .xlsx and name that file.");
  }

  static Bilingual damaged() {
    return new Bilingual(
        "Excel のファイルが途中で切れているか、壊れています。元のファイルをもう一度受け取ってください。",
        "The workbook is cut short or damaged. Please get the original again.");
  }

  static Bilingual tooLarge(int megabytes) {
    return new Bilingual(
        "Excel のファイルが大きすぎます（展開後のシートは1枚 " + megabytes + " MB まで）。ロジックモデルのシートだけを別のファイルに写してください。",
        "The workbook is too large (at most "
            + megabytes
            + " MB a sheet, unpacked). Copy the sheets of the logic model into a file of their own.");
  }

  static Bilingual tooManyCells(int most) {
    return new Bilingual(
        "Excel に書かれたセルが多すぎます（" + most + " 個まで）。ロジックモデルのシートだけを別のファイルに写してください。",
        "The workbook has too many filled cells (at most "
            + most
            + "). Copy the sheets of the logic model into a file of their own.");
  }

  static Bilingual tooLargeToMark() {
    return new Bilingual(
        "書式だけの行や列が多すぎて、指摘を書き込めません。使っていない行と列を削除して保存し直してください。",
        "There are too many formatted rows to mark findings in. Delete unused rows and columns.");
  }

  static Bilingual unsafe() {
    return new Bilingual(
        "Excel のファイルに、外部を読み込もうとする不審な記述があるため開きません。作成元に確かめてください。",
        "The workbook tries to read from elsewhere and is not opened. Ask whoever made it.");
  }

  static Bilingual noModel() {
    return new Bilingual(
        "ロジックモデルの表が見つかりません。「階層」と「内容」の列がある要素の表、または「インプット・事業・アウトプット…」を横に並べた表が要ります。"
            + "ひな形は sujimichi template で作れます。",
        "There is no table of a logic model: neither a list of elements with the columns 階層 (tier)"
            + " and 内容 (text), nor a sheet with a column a tier. Make a template with: sujimichi"
            + " template");
  }

  static Bilingual errorValue(String cell, String sign) {
    return new Bilingual(
        cell + " の計算式がエラー（" + sign + "）になっています。計算式を直すか、値を書いてください。",
        "The formula in " + cell + " gives an error (" + sign + "). Mend it or write the value.");
  }
}
