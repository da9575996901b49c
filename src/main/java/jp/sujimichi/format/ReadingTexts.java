package jp.sujimichi.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/** What is said about a file that is JSON but no logic model, or that cannot be opened. */
final class ReadingTexts {

  private ReadingTexts() {}

  static Bilingual missingFile() {
    return new Bilingual(
        "ファイルが見つかりません。名前と場所を確かめてください。", "There is no such file. Check its name and folder.");
  }

  static Bilingual folder() {
    return new Bilingual(
        "これはフォルダです。ロジックモデルのファイルを指定してください。", "This is a folder. Name a logic model file.");
  }

  static Bilingual notAFile() {
    return new Bilingual(
        "普通のファイルではないため読めません。ロジックモデルのファイルを指定してください。",
        "This is not a regular file. Name a logic model file.");
  }

  static Bilingual notReadable() {
    return new Bilingual(
        "ファイルを開けません。読み取りの権限があるか、ほかのソフトで開いていないかを確かめてください。",
        "The file cannot be opened. Check that you may read it and that no other program holds it.");
  }

  static Bilingual changedMeanwhile() {
    return new Bilingual(
        "読んでいるあいだにファイルが書き換えられました。保存が終わってから、もう一度お試しください。",
        "The file was changed while it was read. Try again when it has been saved.");
  }

  static Bilingual tooLarge(int maxBytes) {
    String limit = size(maxBytes);
    return new Bilingual(
        "ファイルが大きすぎます。読めるのは " + limit + " までです。ロジックモデルのファイルかどうかを確かめてください。",
        "The file is too large. At most "
            + limit
            + " can be read. Check that it is a logic model file.");
  }

  private static String size(int bytes) {
    int mega = 1024 * 1024;
    return bytes % mega == 0
        ? bytes / mega + " MB"
        : String.format(Locale.ROOT, "%,d bytes", bytes);
  }

  static Bilingual empty() {
    return new Bilingual(
        "ファイルが空です。ロジックモデルを書いて保存してください。", "The file is empty. A logic model is expected.");
  }

  static Bilingual workbook() {
    return new Bilingual(
        "Excel などの圧縮されたファイルのようです。拡張子を元（.xlsx など）に戻して指定してください。",
        "This looks like an Excel or zip file. Give it back its own extension, such as .xlsx.");
  }

  static Bilingual utf16(String name) {
    return new Bilingual(
        "文字コードが " + name + " です。" + SAVE_JA, "The file is encoded in " + name + ". " + SAVE_EN);
  }

  static Bilingual notUtf8(String guess) {
    return new Bilingual(
        "文字コードが UTF-8 ではなく、" + guess + " のようです。" + SAVE_JA,
        "The file is not UTF-8; it looks like " + guess + ". " + SAVE_EN);
  }

  static Bilingual damagedUtf8() {
    return new Bilingual(
        "UTF-8 として読めない文字があります。" + SAVE_JA,
        "There is a character here that is not valid UTF-8. " + SAVE_EN);
  }

  private static final String SAVE_JA = "メモ帳などで開き、「名前を付けて保存」で文字コードに UTF-8 を選んで保存し直してください。";
  private static final String SAVE_EN =
      "Open it in an editor and save it again with the encoding UTF-8.";

  static Bilingual tooDeep(int most) {
    return new Bilingual(
        "入れ子が深すぎます。[ ] と { } を重ねられるのは " + most + " 段までです。",
        "Nested too deep: [ ] and { } may be nested at most " + most + " levels.");
  }

  static Bilingual tooMany(int most) {
    return new Bilingual(
        String.format(
            Locale.ROOT, "書かれている値が多すぎます。読めるのは %,d 個までです。ロジックモデルのファイルかどうかを確かめてください。", most),
        String.format(
            Locale.ROOT,
            "There are too many values: at most %,d can be read. Check that it is a logic model file.",
            most));
  }

  static Bilingual numberTooLong() {
    return new Bilingual(
        "桁数が多すぎて数値として読めません。単位を変えるなどして短く書いてください。",
        "This number has too many digits to be read. Write it shorter, in another unit.");
  }

  static Bilingual repeatedName(String name, int firstLine) {
    return new Bilingual(
        "「" + name + "」が二度書かれています（1つ目は " + firstLine + " 行目）。どちらか一つにしてください。",
        "\"" + name + "\" is written twice (first on line " + firstLine + "). Keep one of them.");
  }

  static Bilingual notAnObject(String found) {
    return new Bilingual(
        "ロジックモデルは全体を { } で囲んで書いてください。ここには" + kindJa(found) + "があります。",
        "A logic model is written as one object in { }. Here stands " + kindEn(found) + ".");
  }

  static Bilingual wrongVersion(String written) {
    return new Bilingual(
        "「formatVersion」が " + written + " になっています。読めるのは 1 だけです。1 と書いてください。",
        "\"formatVersion\" is " + written + ". Only 1 can be read: write 1.");
  }

  static Bilingual unknownTier(String written) {
    return new Bilingual(
        "階層「" + written + "」が分かりません。次のどれかを書いてください：" + tiersJa() + "。",
        "The tier \"" + written + "\" is unknown. Write one of: " + tiersEn() + ".");
  }

  static Bilingual missing(Wanted wanted) {
    return new Bilingual(
        "「" + wanted.property() + "」（" + wanted.meaning().ja() + "）がありません。" + wanted.hint().ja(),
        "\""
            + wanted.property()
            + "\" ("
            + wanted.meaning().en()
            + ") is missing. "
            + wanted.hint().en());
  }

  static Bilingual blank(Wanted wanted) {
    return new Bilingual(
        "「" + wanted.property() + "」（" + wanted.meaning().ja() + "）が空です。" + wanted.hint().ja(),
        "\""
            + wanted.property()
            + "\" ("
            + wanted.meaning().en()
            + ") is empty. "
            + wanted.hint().en());
  }

  /** A property that a file cannot do without. */
  record Wanted(String property, Bilingual meaning, Bilingual hint) {}

  static final Wanted VERSION =
      new Wanted(
          "formatVersion",
          new Bilingual("書式の版", "version of the format"),
          new Bilingual("先頭に \"formatVersion\": 1 と書いてください。", "Begin with \"formatVersion\": 1."));
  static final Wanted TITLE =
      new Wanted(
          "title",
          new Bilingual("ロジックモデルの名前", "title of the model"),
          new Bilingual("施策の名前などを書いてください。", "Write the name of the programme."));
  static final Wanted ELEMENTS =
      new Wanted(
          "elements",
          new Bilingual("要素の一覧", "list of elements"),
          new Bilingual("[ ] の中に要素を並べてください。", "List the elements in [ ]."));
  static final Wanted ELEMENT_ID =
      new Wanted(
          "id",
          new Bilingual("要素の記号", "id of the element"),
          new Bilingual("ほかの要素と重ならない短い記号を書いてください。", "Write a short id that no other element has."));
  static final Wanted ELEMENT_TIER =
      new Wanted(
          "tier",
          new Bilingual("要素の階層", "tier of the element"),
          new Bilingual("次のどれかを書いてください：" + tiersJa() + "。", "Write one of: " + tiersEn() + "."));
  static final Wanted ELEMENT_TEXT =
      new Wanted(
          "text",
          new Bilingual("要素の内容", "what the element says"),
          new Bilingual("取組や成果を一文で書いてください。", "Write the activity or result in one sentence."));

  static Bilingual wrongType(String property, Bilingual expected, String found) {
    return new Bilingual(
        "「" + property + "」には" + expected.ja() + "を書いてください。ここには" + kindJa(found) + "があります。",
        "\"" + property + "\" takes " + expected.en() + ". Here stands " + kindEn(found) + ".");
  }

  static Bilingual wrongItem(String list, Bilingual expected, String found) {
    return new Bilingual(
        "「" + list + "」の中には" + expected.ja() + "を並べてください。ここには" + kindJa(found) + "があります。",
        "Each item of \""
            + list
            + "\" is "
            + expected.en()
            + ". Here stands "
            + kindEn(found)
            + ".");
  }

  static final Bilingual TEXT = new Bilingual("文字列（\" \" で囲んだ文字）", "text in \" \"");
  static final Bilingual INTEGER = new Bilingual("整数", "a whole number");
  static final Bilingual FLAG = new Bilingual(" true か false ", "true or false");
  static final Bilingual YEAR =
      new Bilingual("年度（2024 や \"令和6年度\" など）", "a fiscal year such as 2024 or \"令和6年度\"");
  static final Bilingual VALUE =
      new Bilingual("数値か文字列（12000 や \"増加\" など）", "a number or text such as 12000 or \"増加\"");
  static final Bilingual OBJECT = new Bilingual(" { } で囲んだ項目", "an object in { }");
  static final Bilingual LIST = new Bilingual(" [ ] で囲んだ一覧", "a list in [ ]");
  static final Bilingual MEASUREMENT =
      new Bilingual(
          "年度と値（{\"year\": 2024, \"value\": 12000} など）",
          "a year and a value such as {\"year\": 2024, \"value\": 12000}");

  private static String tiersJa() {
    return List.of(Tier.values()).stream()
        .map(tier -> tier.label().ja())
        .collect(Collectors.joining("、"));
  }

  private static String tiersEn() {
    return List.of(Tier.values()).stream().map(Tier::code).collect(Collectors.joining(", "));
  }

  private static String kindJa(String found) {
    return switch (found.charAt(0)) {
      case '{' -> " { } の項目";
      case '[' -> " [ ] の一覧";
      case '"' -> "文字列 " + found + " ";
      case 't', 'f', 'n' -> " " + found + " ";
      default -> "数値 " + found + " ";
    };
  }

  private static String kindEn(String found) {
    return switch (found.charAt(0)) {
      case '{' -> "an object";
      case '[' -> "a list";
      case '"' -> "the text " + found;
      case 't', 'f', 'n' -> found;
      default -> "the number " + found;
    };
  }
}
