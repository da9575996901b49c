package jp.sujimichi.docs;

import java.util.Arrays;
import jp.sujimichi.model.Bilingual;

/** The families of rules, in the order of the pages. */
enum Family {
  STRUCTURE("構成", "structure", "要素と矢印がそろっているか", "whether elements and links are in order"),
  CAUSALITY("因果", "causality", "取組から都市の状態まで道筋が通っているか", "whether causes lead on to effects"),
  TIERING("階層", "tiering", "指標と要素がふさわしい階層にあるか", "whether things stand on the tier they belong to"),
  COVERAGE("網羅", "coverage", "必要な指標がそろっているか", "whether the indicators asked for are there"),
  MEASURABILITY("測れること", "measurability", "指標が測れる形になっているか", "whether indicators can be measured"),
  NUMBERS("数値", "numbers", "基準値・目標値・実績値に矛盾がないか", "whether the numbers agree with each other"),
  FOUNDATION("基盤", "foundation", "基盤がサービスにつながっているか", "whether foundations serve services"),
  WELLBEING("Well-Being", "wellbeing", "地域幸福度とのつながり", "how the model relates to well-being"),
  SOURCE("データの出どころ", "source", "数字をどこから得るか", "where the numbers come from"),
  TEXT("文章", "text", "要素の文が読んで分かるか", "whether the texts can be understood"),
  RETROSPECTIVE("振り返り", "retrospective", "実績から何が分かるか", "what measured values tell"),
  PORTFOLIO("複数のモデル", "portfolio", "モデルどうしが食い違っていないか", "whether models agree with each other");

  private final Bilingual title;
  private final Bilingual asks;

  Family(String ja, String en, String asksJa, String asksEn) {
    this.title = new Bilingual(ja, en);
    this.asks = new Bilingual(asksJa, asksEn);
  }

  Bilingual title() {
    return title;
  }

  Bilingual asks() {
    return asks;
  }

  String code() {
    return title.en();
  }

  static Family of(String code) {
    return Arrays.stream(values())
        .filter(family -> family.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such family of rules: " + code));
  }
}
