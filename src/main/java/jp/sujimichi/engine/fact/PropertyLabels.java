package jp.sujimichi.engine.fact;

import java.util.Map;
import jp.sujimichi.model.Bilingual;

/** What the properties with closed lists of values are called. */
final class PropertyLabels {

  private static final Map<String, Bilingual> LABELS =
      Map.of(
          "tier", new Bilingual("階層", "tier"),
          "field", new Bilingual("分野", "field"),
          "class", new Bilingual("指標の区分", "class"),
          "direction", new Bilingual("望ましい向き", "direction"),
          "kind", new Bilingual("種類", "kind"),
          "stage", new Bilingual("モデルの段階", "stage"),
          "frequency", new Bilingual("測る頻度", "frequency"),
          "until", new Bilingual("期限", "until"));

  private PropertyLabels() {}

  /** The label; for a property without one its name in both languages. */
  static Bilingual of(String property) {
    Bilingual label = LABELS.get(property);
    return label == null ? Bilingual.same(property) : label;
  }
}
