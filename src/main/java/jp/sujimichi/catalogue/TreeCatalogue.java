package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Tier;

/** Makes a catalogue of a tree, naming everything that is not as the format says. */
final class TreeCatalogue {

  private static final int DEFAULT_ORDER = 100;
  private static final Set<String> ROOT =
      Set.of("id", "title", "origin", "official", "themes", "order", "entries");
  private static final Set<String> ENTRY =
      Set.of(
          "id",
          "name",
          "aliases",
          "field",
          "tiers",
          "tiersJudgement",
          "class",
          "unit",
          "direction",
          "definition",
          "formula",
          "statistic",
          "estat",
          "standard",
          "category");

  private final String stem;
  private final Problems problems;

  TreeCatalogue(String stem, Problems problems) {
    this.stem = stem;
    this.problems = problems;
  }

  Optional<Catalogue> catalogue(LocatedNode root) {
    if (root.kind() == LocatedNode.Kind.LIST) {
      return names(root);
    }
    if (root.kind() != LocatedNode.Kind.OBJECT || root.get("entries").isEmpty()) {
      problems.fatal(
          root, new Bilingual("指標の一覧がありません。", "There is no list of indicators."), Problems.ENTRIES);
      return Optional.empty();
    }
    unknown(root, ROOT);
    String id = text(root, "id").orElse(stem);
    boolean official = text(root, "official").filter(Codes::isYes).isPresent();
    LocatedNode list = root.get("entries").orElseThrow();
    if (list.kind() != LocatedNode.Kind.LIST) {
      problems.fatal(
          list, new Bilingual("entries が一覧になっていません。", "\"entries\" is no list."), Problems.ENTRIES);
      return Optional.empty();
    }
    List<CatalogueEntry> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (LocatedNode item : list.items()) {
      entry(item, id, official, lines).ifPresent(entries::add);
    }
    if (problems.anyFatal()) {
      return Optional.empty();
    }
    return Optional.of(
        new Catalogue(
            id,
            bilingual(root, "title").orElse(Bilingual.same(id)),
            bilingual(root, "origin").orElse(Bilingual.same("")),
            official,
            text(root, "themes").filter(Codes::isYes).isPresent(),
            order(root),
            entries));
  }

  private int order(LocatedNode root) {
    Optional<LocatedNode> order = root.get("order");
    if (order.isEmpty()) {
      return DEFAULT_ORDER;
    }
    try {
      return Integer.parseInt(order.get().text());
    } catch (NumberFormatException e) {
      problems.passedOver(
          order.get(),
          new Bilingual("order が整数ではありません。", "\"order\" is no whole number."),
          new Bilingual("10 のような整数を書いてください。", "Write a whole number such as 10."));
      return DEFAULT_ORDER;
    }
  }

  private Optional<Catalogue> names(LocatedNode list) {
    List<CatalogueEntry> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (LocatedNode item : list.items()) {
      if (!item.isText() || item.text().isEmpty()) {
        problems.fatal(
            item,
            new Bilingual("指標名ではない値があります。", "This is no indicator name."),
            new Bilingual("指標名だけを並べてください。", "A bare list holds names only."));
      } else if (isFirst(item, item.text(), lines)) {
        entries.add(CatalogueEntry.named(stem, item.text()));
      }
    }
    return problems.anyFatal()
        ? Optional.empty()
        : Optional.of(
            new Catalogue(
                stem,
                Bilingual.same(stem),
                Bilingual.same(""),
                false,
                false,
                DEFAULT_ORDER,
                entries));
  }

  private boolean isFirst(LocatedNode at, String id, Map<String, Integer> lines) {
    Integer before = lines.putIfAbsent(id, at.line());
    if (before != null) {
      problems.fatal(
          at,
          new Bilingual(
              "番号「" + id + "」が" + before + "行目と重なっています。",
              "The id \"" + id + "\" is already used in line " + before + "."),
          new Bilingual("番号は1つずつ別にしてください。", "Give every entry an id of its own."));
    }
    return before == null;
  }

  private Optional<CatalogueEntry> entry(
      LocatedNode node, String catalogue, boolean official, Map<String, Integer> lines) {
    unknown(node, ENTRY);
    Optional<String> id = text(node, "id");
    Optional<Bilingual> name = bilingual(node, "name");
    if (id.isEmpty()) {
      problems.fatal(
          node,
          new Bilingual("番号（id）がありません。", "The entry has no id."),
          new Bilingual("ほかと重ならない番号を書いてください。", "Write an id that no other entry has."));
    }
    if (name.isEmpty()) {
      problems.fatal(
          node,
          new Bilingual("指標名（name）がありません。", "The entry has no name."),
          new Bilingual("指標名を日本語で書いてください。", "Write the name of the indicator."));
    }
    if (id.isEmpty() || name.isEmpty() || !isFirst(node, id.get(), lines)) {
      return Optional.empty();
    }
    Optional<Field> field =
        coded(node, "field", Field.class, text -> Codes.find(Field.class, text));
    List<Tier> tiers = tiers(node, "tiers");
    Optional<IndicatorClass> indicatorClass = indicatorClass(node, official);
    new ClassMatrix(problems).check(node, field, tiers, indicatorClass);
    return Optional.of(
        new CatalogueEntry(
            id.get(),
            catalogue,
            name.get(),
            texts(node, "aliases").stream().map(LocatedNode::text).toList(),
            field,
            tiers,
            tiers(node, "tiersJudgement"),
            indicatorClass,
            text(node, "unit"),
            coded(node, "direction", Direction.class, text -> Codes.find(Direction.class, text)),
            text(node, "definition"),
            text(node, "formula"),
            text(node, "statistic"),
            estat(node),
            text(node, "standard"),
            bilingual(node, "category")));
  }

  private Optional<IndicatorClass> indicatorClass(LocatedNode node, boolean official) {
    if (node.get("class").isPresent() && !official) {
      problems.passedOver(
          node.get("class").get(),
          new Bilingual(
              "公式の一覧ではないため、区分（推奨・選択）は使いません。",
              "The class is passed over: this is no official catalogue."),
          new Bilingual(
              "指針の別紙そのものなら、official（公式）を true（はい）にしてください。",
              "If this is the guideline annex itself, set \"official\" to true."));
      return Optional.empty();
    }
    return coded(node, "class", IndicatorClass.class, Codes::indicatorClass);
  }

  private List<Tier> tiers(LocatedNode node, String field) {
    List<Tier> tiers = new ArrayList<>();
    for (LocatedNode item : texts(node, field)) {
      Optional<Tier> tier = Codes.tier(item.text());
      tier.filter(t -> !tiers.contains(t)).ifPresent(tiers::add);
      if (tier.isEmpty()) {
        notOneOf(item, Tier.class);
      }
    }
    return tiers;
  }

  private List<EstatItem> estat(LocatedNode node) {
    List<EstatItem> items = new ArrayList<>();
    for (LocatedNode item : node.get("estat").map(LocatedNode::items).orElse(List.of())) {
      Optional<String> table = text(item, "statsDataId").filter(t -> t.matches("\\d{10}"));
      Optional<String> code = text(item, "item");
      if (table.isPresent() && code.isPresent()) {
        items.add(new EstatItem(table.get(), code.get(), text(item, "page")));
      } else {
        problems.passedOver(
            item,
            new Bilingual("e-Statの項目が読めません。", "This e-Stat item cannot be read."),
            new Bilingual(
                "統計表ID（statsDataId、10桁の数字）と項目コード（item）を書いてください。",
                "Write \"statsDataId\" (ten digits) and \"item\"."));
      }
    }
    return items;
  }

  private <E extends Enum<E> & Coded> Optional<E> coded(
      LocatedNode node, String field, Class<E> type, Function<String, Optional<E>> reader) {
    Optional<LocatedNode> value = node.get(field).filter(v -> !v.text().isEmpty());
    Optional<E> found = value.flatMap(v -> reader.apply(v.text()));
    if (value.isPresent() && found.isEmpty()) {
      notOneOf(value.get(), type);
    }
    return found;
  }

  private <E extends Enum<E> & Coded> void notOneOf(LocatedNode at, Class<E> type) {
    problems.passedOver(
        at,
        new Bilingual(
            "「" + at.text() + "」は使える値ではありません。", "\"" + at.text() + "\" is not a known value."),
        new Bilingual("次のどれかを書いてください: " + Codes.list(type), "Write one of: " + Codes.codes(type)));
  }

  private List<LocatedNode> texts(LocatedNode node, String field) {
    return node
        .get(field)
        .map(v -> v.kind() == LocatedNode.Kind.LIST ? v.items() : List.of(v))
        .orElse(List.of())
        .stream()
        .filter(v -> v.isText() && !v.text().isEmpty())
        .toList();
  }

  private static Optional<String> text(LocatedNode node, String field) {
    return node.get(field).map(LocatedNode::text).filter(text -> !text.isEmpty());
  }

  /** A text in one or two languages; what is given in one language stands for both. */
  private static Optional<Bilingual> bilingual(LocatedNode node, String field) {
    Optional<LocatedNode> value = node.get(field);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().isText()) {
      return text(node, field).map(Bilingual::same);
    }
    Optional<String> ja = text(value.get(), "ja");
    Optional<String> en = text(value.get(), "en");
    return ja.or(() -> en).map(any -> new Bilingual(ja.orElse(any), en.orElse(any)));
  }

  private void unknown(LocatedNode node, Set<String> known) {
    node.fields()
        .forEach(
            (field, value) -> {
              if (!known.contains(field)) {
                problems.passedOver(
                    value,
                    new Bilingual("「" + field + "」という項目は使いません。", "\"" + field + "\" is not used."),
                    new Bilingual(
                        "つづりを確かめてください。使わない項目は消してかまいません。", "Check the spelling, or remove it."));
              }
            });
  }
}
