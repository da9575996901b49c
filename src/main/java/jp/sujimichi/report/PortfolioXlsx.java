package jp.sujimichi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.portfolio.City;
import jp.sujimichi.portfolio.CityIndicator;
import jp.sujimichi.portfolio.CommonIndicator;
import jp.sujimichi.portfolio.FarTarget;
import jp.sujimichi.portfolio.Portfolio;
import jp.sujimichi.portfolio.SharedPlatform;
import jp.sujimichi.report.xlsx.TableBook;
import jp.sujimichi.report.xlsx.TableBook.Column;
import jp.sujimichi.report.xlsx.TableBook.Entry;

/**
 * A portfolio as a workbook to sort and filter: a sheet each for the indicators in common, their
 * values, indicators of one city only, far targets, findings across models, and city OS regions.
 *
 * @param portfolio the models side by side
 * @param reports the reports of the models, for what was found across them
 */
public record PortfolioXlsx(Portfolio portfolio, List<ModelReport> reports) {

  private static final Bilingual VALUES = new Bilingual("値の比較", "Values");
  private static final Bilingual SINGLE = new Bilingual("1団体だけの指標", "One city only");
  private static final Bilingual FINDINGS = new Bilingual("指摘", "Findings");
  private static final Bilingual REGIONS = new Bilingual("都市OS", "City OS");
  private static final Bilingual FAR = new Bilingual("かけ離れた目標", "Far targets");
  private static final Bilingual FAR_HINT =
      new Bilingual(
          "1年あたりの変化が、ほかの4団体以上の中央値から大きく離れた目標です。良し悪しではなく、取組や出発点の違いを確かめるきっかけにしてください。",
          "Targets whose change a year lies far from the median of at least four other cities: a"
              + " hint to ask about activities and starting points, never a verdict.");
  private static final Bilingual INDICATOR = new Bilingual("指標", "Indicator");
  private static final Bilingual UNIT = new Bilingual("単位", "Unit");
  private static final Bilingual CODE = new Bilingual("団体コード", "Code");
  private static final Bilingual MODEL = new Bilingual("モデル", "Model");
  private static final Bilingual TIER = new Bilingual("階層", "Tier");
  private static final Bilingual YEAR = new Bilingual("年度", "year");
  private static final Bilingual HOW_MANY = new Bilingual("団体数", "Cities");
  private static final Bilingual ENTRY = new Bilingual("一覧の番号", "Catalogue entry");
  private static final Bilingual CHANGE = new Bilingual("1年あたりの変化", "Change a year");
  private static final Bilingual MEDIAN = new Bilingual("ほかの団体の中央値", "Median of the others");
  private static final Bilingual PEERS = new Bilingual("ほかの団体の数", "Other cities");
  private static final Bilingual HINT = new Bilingual("確かめたいこと", "To ask");
  private static final Bilingual SEVERITY = new Bilingual("重さ", "Severity");
  private static final Bilingual MESSAGE = new Bilingual("指摘", "Finding");
  private static final Bilingual QUESTION = new Bilingual("問いかけ", "Question");
  private static final Bilingual FILE = new Bilingual("ファイル", "File");
  private static final Bilingual RULE = new Bilingual("規則", "Rule");
  private static final Bilingual PLATFORM = new Bilingual("基盤", "Platform");
  private static final Bilingual SHARED_WITH = new Bilingual("一緒に使う団体のコード", "Shared with (codes)");

  public PortfolioXlsx {
    reports = List.copyOf(reports);
  }

  /** The bytes of the file. */
  public byte[] bytes(TextStyle style) {
    try (TableBook book = new TableBook(words(PortfolioWords.TITLE, style))) {
      common(book, style);
      values(book, style);
      single(book, style);
      far(book, style);
      across(book, style);
      regions(book, style);
      return book.bytes();
    }
  }

  private void common(TableBook book, TextStyle style) {
    List<List<Entry>> rows = new ArrayList<>();
    for (CommonIndicator indicator : portfolio.common()) {
      List<String> cities =
          indicator.cities().stream().map(use -> use.city().name()).distinct().toList();
      rows.add(
          List.of(
              Entry.of(indicator.name()),
              Entry.of(indicator.unit()),
              Entry.of(cities.size()),
              Entry.of(String.join("、", cities)),
              Entry.of(indicator.entry().map(entry -> entry.id()).orElse(""))));
    }
    sheet(
        book,
        style,
        PortfolioWords.COMMON,
        both(PortfolioWords.counts(portfolio), PortfolioWords.NO_RANKING),
        columns(
            style,
            List.of(INDICATOR, UNIT, HOW_MANY, PortfolioWords.CITY, ENTRY),
            44,
            10,
            10,
            80,
            24),
        rows);
  }

  private void values(TableBook book, TextStyle style) {
    List<List<Entry>> rows = new ArrayList<>();
    for (CommonIndicator indicator : portfolio.common()) {
      for (CityIndicator use : indicator.cities()) {
        List<Entry> row = new ArrayList<>();
        row.add(Entry.of(indicator.name()));
        row.add(Entry.of(use.city().code()));
        row.add(Entry.of(use.city().name()));
        row.add(Entry.of(use.model().title()));
        row.add(Entry.of(use.indicator().name()));
        row.add(Entry.of(use.indicator().unit().orElse("")));
        Stream.of(use.indicator().baseline(), use.lastTarget(), use.lastActual())
            .forEach(measurement -> add(row, measurement));
        row.add(use.yearlyChange().map(Entry::percent).orElse(Entry.of("")));
        rows.add(row);
      }
    }
    sheet(
        book,
        style,
        VALUES,
        PortfolioWords.NO_RANKING,
        columns(
            style,
            List.of(
                INDICATOR,
                CODE,
                PortfolioWords.CITY,
                MODEL,
                PortfolioWords.NAME,
                UNIT,
                yearOf(PortfolioWords.BASELINE),
                PortfolioWords.BASELINE,
                yearOf(PortfolioWords.TARGET),
                PortfolioWords.TARGET,
                yearOf(PortfolioWords.ACTUAL),
                PortfolioWords.ACTUAL,
                CHANGE),
            42,
            11,
            18,
            42,
            42,
            8,
            12,
            14,
            12,
            14,
            12,
            14,
            12),
        rows);
  }

  private static void add(List<Entry> row, Optional<Measurement> measurement) {
    Optional<FiscalYear> year = measurement.flatMap(Measurement::year);
    row.add(
        year.map(
                y ->
                    y.number().isPresent()
                        ? Entry.of(y.number().getAsInt())
                        : Entry.of(y.written()))
            .orElse(Entry.of("")));
    row.add(measurement.flatMap(Measurement::value).map(Entry::of).orElse(Entry.of("")));
  }

  private void single(TableBook book, TextStyle style) {
    List<List<Entry>> rows = new ArrayList<>();
    for (CityIndicator one : portfolio.single()) {
      String tier =
          one.indicator()
              .element()
              .flatMap(
                  id -> one.model().elements().stream().filter(e -> e.id().equals(id)).findFirst())
              .map(element -> element.tier().label())
              .map(label -> words(label, style))
              .orElse("");
      rows.add(
          List.of(
              Entry.of(one.city().code()),
              Entry.of(one.city().name()),
              Entry.of(one.indicator().name()),
              Entry.of(one.indicator().unit().orElse("")),
              Entry.of(tier),
              Entry.of(one.model().title())));
    }
    sheet(
        book,
        style,
        SINGLE,
        PortfolioWords.NO_RANKING,
        columns(
            style,
            List.of(CODE, PortfolioWords.CITY, INDICATOR, UNIT, TIER, MODEL),
            11,
            18,
            52,
            10,
            20,
            52),
        rows);
  }

  private void far(TableBook book, TextStyle style) {
    List<List<Entry>> rows = new ArrayList<>();
    for (CommonIndicator indicator : portfolio.common()) {
      for (FarTarget far : indicator.far()) {
        rows.add(
            List.of(
                Entry.of(indicator.name()),
                Entry.of(far.target().city().code()),
                Entry.of(far.target().city().name()),
                Entry.percent(far.change()),
                Entry.percent(far.median()),
                Entry.of(far.peers()),
                Entry.of(words(PortfolioWords.far(far), style))));
      }
    }
    sheet(
        book,
        style,
        FAR,
        FAR_HINT,
        columns(
            style,
            List.of(INDICATOR, CODE, PortfolioWords.CITY, CHANGE, MEDIAN, PEERS, HINT),
            44,
            11,
            18,
            16,
            20,
            16,
            84),
        rows);
  }

  private void across(TableBook book, TextStyle style) {
    List<List<Entry>> rows = new ArrayList<>();
    for (PortfolioFindings.Placed placed : new PortfolioFindings(reports).all()) {
      rows.add(
          List.of(
              Entry.of(words(placed.finding().severity().label(), style)),
              Entry.of(placed.report().title()),
              Entry.of(words(placed.finding().message(), style)),
              Entry.of(words(placed.finding().question(), style)),
              Entry.of(placed.finding().rule()),
              Entry.of(placed.report().file())));
    }
    sheet(
        book,
        style,
        FINDINGS,
        PortfolioWords.ACROSS,
        columns(
            style, List.of(SEVERITY, MODEL, MESSAGE, QUESTION, RULE, FILE), 9, 36, 62, 52, 32, 40),
        rows);
  }

  private void regions(TableBook book, TextStyle style) {
    List<List<Entry>> rows = new ArrayList<>();
    for (SharedPlatform platform : portfolio.regions().platforms()) {
      rows.add(
          List.of(
              Entry.of(platform.name()),
              Entry.of(
                  platform.cities().stream().map(City::label).collect(Collectors.joining("\n"))),
              Entry.of(String.join("、", platform.sharedWith()))));
    }
    sheet(
        book,
        style,
        REGIONS,
        PortfolioWords.regions(portfolio.regions()),
        columns(style, List.of(PLATFORM, PortfolioWords.CITY, SHARED_WITH), 44, 48, 60),
        rows);
  }

  private static Bilingual yearOf(Bilingual what) {
    return new Bilingual(what.ja() + "の" + YEAR.ja(), what.en() + " " + YEAR.en());
  }

  private static Bilingual both(Bilingual one, Bilingual other) {
    return new Bilingual(one.ja() + "。" + other.ja(), one.en() + ". " + other.en());
  }

  private static List<Column> columns(TextStyle style, List<Bilingual> heads, int... widths) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(new Column(words(heads.get(i), style), widths[i]));
    }
    return columns;
  }

  private static void sheet(
      TableBook book,
      TextStyle style,
      Bilingual name,
      Bilingual remark,
      List<Column> columns,
      List<List<Entry>> rows) {
    // Excel takes 31 characters; both languages at once would not fit.
    String first = name.in(style.languages().get(0));
    book.sheet(first, words(remark, style), columns, rows, words(PortfolioWords.NONE, style));
  }

  private static String words(Bilingual text, TextStyle style) {
    return style.join(text, " / ");
  }
}
