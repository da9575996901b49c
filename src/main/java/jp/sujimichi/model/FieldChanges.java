package jp.sujimichi.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.model.ModelDiff.FieldChange;

/** What differs between two versions of one part, property by property. */
final class FieldChanges {

  private static final Bilingual NOTHING = Bilingual.same("");
  private static final Bilingual YES = new Bilingual("はい", "yes");
  private static final Bilingual NO = new Bilingual("いいえ", "no");

  private final List<FieldChange> changes = new ArrayList<>();

  static List<FieldChange> of(LogicModel a, LogicModel b) {
    FieldChanges fields = new FieldChanges();
    fields.text("title", "題名", "title", a.title(), b.title());
    fields.coded("field", "分野", "field", a.field(), b.field());
    fields.coded("stage", "段階", "stage", a.stage(), b.stage());
    fields.text("asOf", "点検の年度", "review year", year(a.asOf()), year(b.asOf()));
    fields.text("plan", "計画期間", "plan", plan(a), plan(b));
    fields.text("owner", "提出者", "owner", owner(a), owner(b));
    fields.text("platform", "共同の基盤", "platform", platform(a), platform(b));
    return fields.others(a.other(), b.other());
  }

  static List<FieldChange> of(Element a, Element b, LogicModel before, LogicModel after) {
    FieldChanges fields = new FieldChanges();
    fields.text("text", "文", "text", a.text(), b.text());
    fields.add("tier", "階層", "tier", a.tier().label(), b.tier().label());
    fields.coded("field", "分野", "field", before.fieldOf(a), after.fieldOf(b));
    fields.text("note", "メモ", "note", a.note(), b.note());
    fields.add("terminal", "ここで終わる", "terminal", flag(a.terminal()), flag(b.terminal()));
    fields.text(
        "unmeasuredBecause",
        "測らない理由",
        "unmeasured because",
        a.unmeasuredBecause(),
        b.unmeasuredBecause());
    return fields.others(a.other(), b.other());
  }

  /**
   * The differences of two links.
   *
   * @param ids the id each element of the earlier version has in the later one
   */
  static List<FieldChange> of(Link a, Link b, Map<String, String> ids) {
    FieldChanges fields = new FieldChanges();
    fields.text("from", "始まり", "from", ids.getOrDefault(a.from(), a.from()), b.from());
    fields.text("to", "行き先", "to", ids.getOrDefault(a.to(), a.to()), b.to());
    fields.add("kind", "種類", "kind", a.kind().label(), b.kind().label());
    fields.text("assumption", "前提", "assumption", a.assumption(), b.assumption());
    fields.text("evidence", "根拠", "evidence", a.evidence(), b.evidence());
    fields.text("note", "メモ", "note", a.note(), b.note());
    return fields.others(a.other(), b.other());
  }

  /**
   * The differences of two indicators.
   *
   * @param ids the id each element of the earlier version has in the later one
   */
  static List<FieldChange> of(Indicator a, Indicator b, Map<String, String> ids) {
    FieldChanges fields = new FieldChanges();
    fields.text("name", "名前", "name", a.name(), b.name());
    fields.text(
        "element", "測る要素", "element", a.element().map(id -> ids.getOrDefault(id, id)), b.element());
    fields.add("class", "区分", "class", a.indicatorClass().label(), b.indicatorClass().label());
    fields.text("unit", "単位", "unit", a.unit(), b.unit());
    fields.coded("direction", "向き", "direction", a.direction(), b.direction());
    fields.text("definition", "定義", "definition", a.definition(), b.definition());
    fields.text("baseline", "基準値", "baseline", one(a.baseline()), one(b.baseline()));
    fields.series("targets", "目標", "target", a.targets(), b.targets());
    fields.series("actuals", "実績", "actual", a.actuals(), b.actuals());
    fields.text("source", "出典", "source", source(a), source(b));
    fields.coded("frequency", "測る頻度", "frequency", a.frequency(), b.frequency());
    fields.add("cumulative", "累計", "cumulative", flag(a.cumulative()), flag(b.cumulative()));
    fields.text("catalogue", "指標集の番号", "catalogue", a.catalogue(), b.catalogue());
    fields.text("benchmark", "比べる数字", "benchmark", benchmark(a), benchmark(b));
    fields.text("cause", "原因", "cause", a.cause(), b.cause());
    fields.text("action", "次の一手", "action", a.action(), b.action());
    fields.text("note", "補足", "note", a.note(), b.note());
    return fields.others(a.other(), b.other());
  }

  static List<FieldChange> of(Waiver a, Waiver b) {
    FieldChanges fields = new FieldChanges();
    fields.text("reason", "理由", "reason", a.reason(), b.reason());
    fields.text("by", "判断した人", "by", a.by(), b.by());
    fields.text(
        "until", "期限", "until", a.until().map(Object::toString), b.until().map(Object::toString));
    return fields.others(a.other(), b.other());
  }

  // --- adding

  private void add(String field, String ja, String en, Bilingual before, Bilingual after) {
    if (!before.equals(after)) {
      changes.add(new FieldChange(field, new Bilingual(ja, en), before, after));
    }
  }

  private void text(String field, String ja, String en, String before, String after) {
    add(field, ja, en, Bilingual.same(before), Bilingual.same(after));
  }

  private void text(
      String field, String ja, String en, Optional<String> before, Optional<String> after) {
    text(field, ja, en, before.orElse(""), after.orElse(""));
  }

  private void coded(
      String field,
      String ja,
      String en,
      Optional<? extends Coded> before,
      Optional<? extends Coded> after) {
    add(
        field,
        ja,
        en,
        before.map(c -> c.label()).orElse(NOTHING),
        after.map(c -> c.label()).orElse(NOTHING));
  }

  /** Values by year: one change a year. Years written twice, or not at all, are told together. */
  private void series(
      String field, String ja, String en, List<Measurement> before, List<Measurement> after) {
    Map<String, String> earlier = byYear(before);
    Map<String, String> later = byYear(after);
    Map<String, String> years = new LinkedHashMap<>(earlier);
    years.putAll(later);
    for (String year : years.keySet().stream().sorted().toList()) {
      String name = year.isEmpty() ? "" : " " + year;
      text(
          field,
          ja + (year.isEmpty() ? "" : "（" + year + "年度）"),
          en + name,
          earlier.getOrDefault(year, ""),
          later.getOrDefault(year, ""));
    }
  }

  private static Map<String, String> byYear(List<Measurement> measurements) {
    return measurements.stream()
        .collect(
            Collectors.toMap(
                m -> year(m.year()),
                FieldChanges::value,
                (x, y) -> x + " / " + y,
                LinkedHashMap::new));
  }

  private List<FieldChange> others(OtherProperties before, OtherProperties after) {
    Map<String, Object> names = new LinkedHashMap<>(before.values());
    names.putAll(after.values());
    for (String name : names.keySet()) {
      String earlier = String.valueOf(before.values().getOrDefault(name, ""));
      String later = String.valueOf(after.values().getOrDefault(name, ""));
      text(name, name, name, earlier, later);
    }
    return changes;
  }

  // --- reading

  private static String year(Optional<FiscalYear> year) {
    return year.map(
            y -> y.number().isPresent() ? String.valueOf(y.number().getAsInt()) : y.written())
        .orElse("");
  }

  private static String value(Measurement measurement) {
    return measurement
        .value()
        .map(
            value ->
                value.textual() || value.number().isEmpty()
                    ? value.written()
                    : plain(value.number().get()))
        .orElse("");
  }

  // 18 and 18.0 are one number; which of them a file holds depends on the program that wrote it.
  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String one(Optional<Measurement> measurement) {
    return measurement
        .map(m -> value(m) + (m.year().isPresent() ? " (" + year(m.year()) + ")" : ""))
        .orElse("");
  }

  private static Bilingual flag(boolean flag) {
    return flag ? YES : NO;
  }

  private static Bilingual flag(Optional<Boolean> flag) {
    return flag.map(FieldChanges::flag).orElse(NOTHING);
  }

  private static String plan(LogicModel model) {
    return model.plan().map(p -> year(p.start()) + "–" + year(p.end())).orElse("");
  }

  private static String owner(LogicModel model) {
    return model.owner().map(o -> words(o.code(), o.name())).orElse("");
  }

  private static String platform(LogicModel model) {
    return model
        .platform()
        .map(p -> words(p.id(), p.name()) + " " + String.join(", ", p.sharedWith()))
        .map(String::strip)
        .orElse("");
  }

  private static String source(Indicator indicator) {
    return indicator
        .source()
        .map(
            s ->
                words(
                    s.name(),
                    s.kind().map(k -> k.label().ja()),
                    s.url(),
                    s.statsDataId(),
                    s.item(),
                    s.area()))
        .orElse("");
  }

  private static String benchmark(Indicator indicator) {
    return indicator
        .benchmark()
        .map(
            b ->
                b.name().orElse("")
                    + b.values().stream()
                        .map(m -> " " + year(m.year()) + ": " + value(m))
                        .collect(Collectors.joining()))
        .orElse("");
  }

  @SafeVarargs
  private static String words(Optional<String>... parts) {
    return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(" "));
  }
}
