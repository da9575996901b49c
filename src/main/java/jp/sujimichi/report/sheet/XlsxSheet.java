package jp.sujimichi.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sujimichi.model.AssumptionState;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.ReviewEntry;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.IndicatorReview;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet as a workbook to fill in: one row a missed KPI, then all KPIs, then what is still open.
 * It is set up for A4 paper on its side.
 */
public final class XlsxSheet {

  private static final Bilingual FILL_IN = new Bilingual("振り返り", "Review");
  private static final Bilingual OPEN = new Bilingual("未判定・見送り・変更", "Open points");
  private static final Bilingual BROKEN_AT = new Bilingual("途切れた所", "Where it breaks");
  private static final Bilingual ASSUMPTION = new Bilingual("前提", "Assumption");
  private static final Bilingual HELD = new Bilingual("当たり外れ", "Did it hold?");
  private static final Bilingual CHANGE = new Bilingual("変えること", "What to change");
  private static final Bilingual OWNER = new Bilingual("担当", "Who");
  private static final Bilingual UNTIL = new Bilingual("期限", "By when");
  private static final Bilingual NO_BREAK = new Bilingual("道筋なし", "no chain");
  private static final Bilingual NOTHING = new Bilingual("未達のKPIはありませんでした", "No KPI was missed");
  private static final int HELD_COLUMN = 5;

  private final Sheet sheet;
  private final Wording wording;

  private XlsxSheet(Sheet sheet, Wording wording) {
    this.sheet = sheet;
    this.wording = wording;
  }

  /** The bytes of the file. */
  public static byte[] of(Sheet sheet, List<Language> languages) {
    return new XlsxSheet(sheet, new Wording(languages)).bytes();
  }

  private byte[] bytes() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream target = new ByteArrayOutputStream(1 << 15)) {
      fillIn(new Grid(workbook, w(FILL_IN), heading(), 18, 10, 20, 20, 20, 10, 20, 20, 8, 9));
      indicators(new Grid(workbook, w(Label.INDICATORS), heading(), 16, 44, 18, 20, 16, 12, 22));
      open(new Grid(workbook, w(OPEN), heading(), 34, 22, 44, 22, 18));
      properties(workbook);
      workbook.write(target);
      return target.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void properties(XSSFWorkbook workbook) {
    Date made = Date.from(sheet.date().atStartOfDay(ZoneOffset.UTC).toInstant());
    var properties = workbook.getProperties().getCoreProperties();
    properties.setTitle(heading());
    properties.setCreator(sheet.tool().name() + " " + sheet.tool().version());
    properties.setCreated(Optional.of(made));
    properties.setModified(Optional.of(made));
  }

  private String heading() {
    return w(Label.SHEET) + " " + wording.year(sheet.year()) + "  " + sheet.model().title();
  }

  // --- what the meeting fills in

  private void fillIn(Grid grid) {
    grid.head(
        w(Label.KPI),
        w(Label.STATE),
        w(BROKEN_AT),
        w(ASSUMPTION),
        w(Label.QUESTION),
        w(HELD),
        w(Label.LEARNT),
        w(CHANGE),
        w(OWNER),
        w(UNTIL));
    int first = grid.nextRow();
    for (SheetPage page : sheet.pages()) {
      IndicatorReview review = page.kpi().review();
      Optional<ReviewEntry> written = sheet.written(page);
      grid.row(
          5,
          review.indicator().name() + "\n" + w(review.figures()),
          wording.state(review) + "\n" + w(page.kpi().status().label()),
          brokenAt(page),
          assumptions(page),
          w(page.kpi().question()),
          written.flatMap(ReviewEntry::assumption).map(this::held).orElse(""),
          written.flatMap(ReviewEntry::cause).or(() -> review.indicator().cause()).orElse(""),
          written.flatMap(ReviewEntry::change).or(() -> review.indicator().action()).orElse(""),
          written.flatMap(ReviewEntry::by).orElse(""),
          written.flatMap(ReviewEntry::until).map(LocalDate::toString).orElse(""));
    }
    if (sheet.pages().isEmpty()) {
      grid.row(10, w(NOTHING));
    } else {
      choices(grid.sheet(), first, grid.nextRow() - 1);
    }
    grid.note(w(Label.LEGEND));
    for (Map.Entry<ChainStatus, Integer> entry : sheet.chainCounts().entrySet()) {
      grid.note(
          "%s %s: %d".formatted(w(Label.CHAINS), w(entry.getKey().label()), entry.getValue()));
    }
  }

  private String held(AssumptionState state) {
    return w(
        switch (state) {
          case HELD -> Label.HELD;
          case FAILED -> Label.FAILED;
          case UNKNOWN -> Label.UNKNOWN;
        });
  }

  private String brokenAt(SheetPage page) {
    String places =
        page.doubtful().stream()
            .map(
                step ->
                    page.before(step).review().element().text()
                        + " → "
                        + step.review().element().text())
            .collect(Collectors.joining("\n"));
    return places.isEmpty()
        ? page.firstMissed().map(s -> s.review().element().text()).orElse(w(NO_BREAK))
        : places;
  }

  private static String assumptions(SheetPage page) {
    return page.doubtful().stream()
        .flatMap(step -> step.arrow().flatMap(Link::assumption).stream())
        .collect(Collectors.joining("\n"));
  }

  private void choices(XSSFSheet target, int first, int last) {
    DataValidationHelper helper = target.getDataValidationHelper();
    DataValidation choice =
        helper.createValidation(
            helper.createExplicitListConstraint(
                new String[] {w(Label.HELD), w(Label.FAILED), w(Label.UNKNOWN)}),
            new CellRangeAddressList(first, last, HELD_COLUMN, HELD_COLUMN));
    choice.setShowErrorBox(true);
    target.addValidationData(choice);
  }

  // --- what it rests on

  private void indicators(Grid grid) {
    grid.head(
        w(Label.STATE),
        w(Label.KPI),
        w(Label.BASELINE),
        w(Label.TARGET),
        w(Label.ACTUAL),
        w(Label.RATIO),
        w(Label.LAST_TARGET));
    for (IndicatorReview review : sheet.retrospective().indicators()) {
      grid.row(
          7,
          wording.state(review),
          review.indicator().name(),
          wording.baseline(review.indicator()),
          wording.required(review),
          wording.actual(review),
          wording.ratio(review),
          wording.lastTarget(review.indicator()));
    }
    grid.note(w(Label.RATIO_NOTE));
  }

  private void open(Grid grid) {
    grid.head(w(Label.UNJUDGED), w(Label.STATE), w(Label.WHY), w(Label.WHEN), w(OWNER));
    for (Unjudged entry : sheet.unjudged()) {
      grid.row(
          3,
          entry.review().indicator().name(),
          wording.state(entry.review()),
          w(entry.reason()),
          wording.from(entry).orElse(""),
          "");
    }
    if (sheet.unjudged().isEmpty()) {
      grid.row(5, w(Label.ALL_JUDGED));
    }
    grid.gap();
    grid.head(w(Label.WAIVERS), w(Label.PLACE), w(Label.WHY), w(Label.BY), w(Label.UNTIL));
    for (WaiverEntry entry : sheet.waivers()) {
      String until = entry.waiver().until().map(LocalDate::toString).orElse("");
      grid.row(
          5,
          entry.norm().map(wording::of).orElse(entry.waiver().rule()),
          entry.waiver().on(),
          entry.waiver().reason().orElse(""),
          entry.waiver().by().orElse(""),
          entry.ended() ? until + " " + w(Label.ENDED) : until);
    }
    if (sheet.waivers().isEmpty()) {
      grid.row(5, w(Label.NO_WAIVERS));
    }
    grid.gap();
    grid.note(w(Label.CHANGES));
    List<Bilingual> changes = sheet.comparison().map(Comparison::changes).orElse(List.of());
    changes.forEach(change -> grid.note(w(change)));
    if (changes.isEmpty()) {
      grid.note(w(sheet.comparison().isEmpty() ? Label.NO_COMPARISON : Label.NO_CHANGES));
    }
  }

  private String w(Bilingual text) {
    return wording.of(text);
  }
}
