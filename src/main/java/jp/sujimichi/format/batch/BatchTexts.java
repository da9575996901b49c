package jp.sujimichi.format.batch;

import jp.sujimichi.model.Bilingual;

/** What is told of inputs with many models that cannot be used. */
final class BatchTexts {

  private BatchTexts() {}

  static Bilingual brokenOff() {
    return new Bilingual(
        "ここから先を読み取れませんでした。ファイルや接続を確かめて、もう一度お試しください。",
        "What follows could not be read. Check the file or the connection and try again.");
  }

  static Bilingual lineTooLong(int bytes) {
    String limit = megabytes(bytes);
    return new Bilingual(
        "この行は長すぎます。1つのモデルとして読めるのは " + limit + " までです。",
        "This line is too long. A model may take up at most " + limit + ".");
  }

  static Bilingual zipUnreadable() {
    return new Bilingual(
        "zip ファイルとして読めません。壊れていないか、パスワードが付いていないかを確かめてください。",
        "This is not a readable zip file. Check that it is not damaged.");
  }

  static Bilingual zipEmpty() {
    return new Bilingual(
        "この zip にはモデルのファイル（*.json、*.xlsx、*.ndjson）がありません。",
        "There is no model (*.json, *.xlsx, *.ndjson) in this zip.");
  }

  static Bilingual zipHasTooMany(int most) {
    return new Bilingual(
        "zip の中のファイルが多すぎます。" + most + " 個までに分けてください。",
        "There are too many files in this zip. Divide it into parts of at most " + most + ".");
  }

  static Bilingual entryUnreadable() {
    return new Bilingual(
        "zip の中のこのファイルを取り出せません。壊れていないか、パスワードが付いていないかを確かめてください。",
        "This file in the zip cannot be unpacked. Check that it is neither damaged nor encrypted.");
  }

  static Bilingual entryTooLarge(long bytes) {
    String limit = megabytes(bytes);
    return new Bilingual(
        "zip の中のこのファイルは大きすぎます。読めるのは、ふくらませた大きさで " + limit + " までです。",
        "This file in the zip is too large. At most " + limit + " can be read, unpacked.");
  }

  static Bilingual entryBlownUp(int most) {
    return new Bilingual(
        "zip の中のこのファイルは、元の " + most + " 倍を超えてふくらみます。安全のため読みません。",
        "Unpacked, this file in the zip is more than "
            + most
            + " times as large. To be safe, it is not read.");
  }

  static Bilingual zipBlownUp(long bytes) {
    String limit = megabytes(bytes);
    return new Bilingual(
        "この zip はふくらませると " + limit + " を超えます。ここから先は読みません。分けてからお試しください。",
        "Unpacked, this zip is larger than "
            + limit
            + ". What follows is not read; divide it and try again.");
  }

  private static String megabytes(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
