package jp.sujimichi.report;

import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.ModelDiff;

/** The words of comparisons. */
final class ComparisonPhrase {

  static final Bilingual TITLE = new Bilingual("前の版との比較", "Compared with the version before");
  static final Bilingual MODEL = new Bilingual("モデルの変更", "Changes of the model");
  static final Bilingual SAME = new Bilingual("変更はありません。", "Nothing changed.");
  static final Bilingual NONE = new Bilingual("なし", "none");
  static final Bilingual FIXED = new Bilingual("直った指摘", "Fixed findings");
  static final Bilingual ADDED = new Bilingual("新しい指摘", "New findings");
  static final Bilingual UNCHANGED = new Bilingual("変わらない指摘", "Unchanged findings");
  static final Bilingual NOTHING_WRITTEN = new Bilingual("（記載なし）", "(not written)");

  private ComparisonPhrase() {}

  static Bilingual heading(ModelDiff.Change change) {
    Bilingual kind = change.kind().label();
    Bilingual part = change.part().label();
    return new Bilingual(
        kind.ja() + "　" + part.ja() + "「" + change.label() + "」",
        kind.en() + ": " + part.en() + " “" + change.label() + "”");
  }

  static Bilingual counted(Bilingual title, int count) {
    return new Bilingual(title.ja() + " " + count + "件", title.en() + ": " + count);
  }

  static Bilingual shown(Bilingual value) {
    return value.ja().isEmpty() ? NOTHING_WRITTEN : value;
  }

  static Bilingual change(ModelDiff.FieldChange field) {
    Bilingual before = shown(field.before());
    Bilingual after = shown(field.after());
    return new Bilingual(
        field.label().ja() + ": " + before.ja() + " → " + after.ja(),
        field.label().en() + ": " + before.en() + " → " + after.en());
  }
}
