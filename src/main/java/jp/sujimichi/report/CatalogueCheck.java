package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.CatalogueProblem;
import jp.sujimichi.catalogue.CatalogueReading;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.Tier;

/**
 * What an owner's catalogue file holds: its indicators by field and tier, by class, and what is
 * wrong in it.
 *
 * @param file the file as it was named
 * @param reading what came out of it
 */
public record CatalogueCheck(String file, CatalogueReading reading) {

  private static final int INDENT = 2;
  private static final int GAP = 2;
  private static final int PLACES_SHOWN = 5;
  private static final Bilingual NONE = new Bilingual("－", "-");
  private static final List<Tier> COLUMNS =
      List.of(Tier.OUTPUT, Tier.OUTCOME1, Tier.OUTCOME2, Tier.OUTCOME3);

  /** For people. */
  public String text(TextStyle style) {
    TextBlock block = new TextBlock(style);
    block.line(0, Bilingual.same(file), style::bold);
    if (reading.catalogue().isPresent()) {
      describe(reading.catalogue().get(), block, style);
    } else {
      block.line(
          INDENT,
          new Bilingual("このままでは使えません。", "It cannot be used as it is."),
          text -> style.paint(Severity.ERROR, text));
    }
    block.blank();
    if (reading.problems().isEmpty()) {
      block.line(INDENT, new Bilingual("気になる点はありませんでした。", "nothing to remark."), style::bold);
      return block.toString();
    }
    return block + problems(reading.problems(), style);
  }

  private static void describe(Catalogue catalogue, TextBlock block, TextStyle style) {
    block.labelled(INDENT, new Bilingual("題名", "title"), catalogue.title());
    if (!catalogue.origin().ja().isEmpty()) {
      block.labelled(INDENT, new Bilingual("出典", "origin"), catalogue.origin());
    }
    block.labelled(
        INDENT,
        new Bilingual("公式", "official"),
        catalogue.official()
            ? new Bilingual("はい（推奨・選択の区分を使います）", "yes (its classes are used)")
            : new Bilingual("いいえ（推奨・選択の区分は使いません）", "no (its classes are not used)"));
    block.labelled(INDENT, new Bilingual("件数", "entries"), counts(catalogue.entries()));
    for (Language language : style.languages()) {
      block.blank();
      table(catalogue.entries(), language, block, style);
    }
  }

  private static Bilingual counts(List<CatalogueEntry> entries) {
    List<String> ja = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (IndicatorClass each : IndicatorClass.values()) {
      long count =
          entries.stream().filter(e -> e.indicatorClass().equals(Optional.of(each))).count();
      ja.add(each.label().ja() + count);
      en.add(count + " " + each.code());
    }
    long without = entries.stream().filter(entry -> entry.indicatorClass().isEmpty()).count();
    return new Bilingual(
        entries.size() + "件（" + String.join("、", ja) + "、区分なし" + without + "）",
        entries.size() + " (" + String.join(", ", en) + ", " + without + " without class)");
  }

  /** Entries by field and tier; an entry of two tiers counts in both columns, once in the sum. */
  private static void table(
      List<CatalogueEntry> entries, Language language, TextBlock block, TextStyle style) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    head.add(new Bilingual("分野", "Field").in(language));
    COLUMNS.forEach(tier -> head.add(heading(tier).in(language)));
    head.add(new Bilingual("ほか", "Other").in(language));
    head.add(new Bilingual("計", "All").in(language));
    rows.add(head);
    for (Field field : Field.values()) {
      rows.add(
          row(
              field.label().in(language),
              entries.stream().filter(e -> e.field().equals(Optional.of(field))).toList(),
              language));
    }
    List<CatalogueEntry> elsewhere = entries.stream().filter(e -> e.field().isEmpty()).toList();
    if (!elsewhere.isEmpty()) {
      rows.add(row(new Bilingual("（分野なし）", "(no field)").in(language), elsewhere, language));
    }
    int[] widths = new int[head.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      String line = aligned(rows.get(r), widths);
      block.raw(" ".repeat(INDENT) + (r == 0 ? style.dim(line) : line));
    }
  }

  private static Bilingual heading(Tier tier) {
    return new Bilingual(
        tier.label().ja().replace("アウトカム", ""), tier.label().en().replace("Outcome t", "T"));
  }

  private static List<String> row(String name, List<CatalogueEntry> entries, Language language) {
    List<String> row = new ArrayList<>();
    row.add(name);
    for (Tier tier : COLUMNS) {
      row.add(
          cell(entries.stream().filter(e -> e.admissibleTiers().contains(tier)).count(), language));
    }
    row.add(
        cell(
            entries.stream()
                .filter(entry -> entry.admissibleTiers().stream().noneMatch(COLUMNS::contains))
                .count(),
            language));
    row.add(cell(entries.size(), language));
    return row;
  }

  private static String cell(long count, Language language) {
    return count == 0 ? NONE.in(language) : Long.toString(count);
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder(DisplayWidth.pad(cells.get(0), widths[0]));
    for (int i = 1; i < widths.length; i++) {
      line.append(" ".repeat(GAP + widths[i] - DisplayWidth.of(cells.get(i)))).append(cells.get(i));
    }
    return line.toString();
  }

  /** What is wrong in a file: each matter once, with the places of the first few. */
  public static String problems(List<CatalogueProblem> problems, TextStyle style) {
    Map<String, List<CatalogueProblem>> groups = new LinkedHashMap<>();
    for (CatalogueProblem problem : problems) {
      String key = problem.file() + problem.fatal() + problem.what() + problem.expected();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
    }
    TextBlock block = new TextBlock(style);
    for (List<CatalogueProblem> group : groups.values()) {
      CatalogueProblem first = group.get(0);
      Severity severity = first.fatal() ? Severity.ERROR : Severity.WARNING;
      String mark = style.paint(severity, TextStyle.mark(severity));
      block.hanging(mark + " ", GAP, GAP, places(group, style), style::bold);
      block.line(GAP, first.what(), text -> text);
      block.line(GAP, first.expected(), text -> text);
    }
    int fatal = (int) problems.stream().filter(CatalogueProblem::fatal).count();
    int others = problems.size() - fatal;
    block.line(
        0,
        new Bilingual(
            "エラー " + fatal + "件・注意 " + others + "件",
            plural(fatal, "error") + ", " + plural(others, "warning")),
        style::bold);
    return block.toString();
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String places(List<CatalogueProblem> group, TextStyle style) {
    List<String> shown = new ArrayList<>();
    for (CatalogueProblem problem : group.subList(0, Math.min(PLACES_SHOWN, group.size()))) {
      String line = problem.line() > 0 ? ":" + problem.line() : "";
      String cell = problem.cell().map(name -> " (" + name + ")").orElse("");
      shown.add(problem.file() + line + cell);
    }
    int more = group.size() - shown.size();
    String rest =
        more == 0
            ? ""
            : style.join(new Bilingual(" ほか" + more + "か所", " and " + more + " more"), " /");
    return String.join(", ", shown) + rest;
  }
}
