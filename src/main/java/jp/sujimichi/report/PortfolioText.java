package jp.sujimichi.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.portfolio.City;
import jp.sujimichi.portfolio.CityIndicator;
import jp.sujimichi.portfolio.CommonIndicator;
import jp.sujimichi.portfolio.FarTarget;
import jp.sujimichi.portfolio.Portfolio;
import jp.sujimichi.portfolio.SharedPlatform;

/**
 * A portfolio for reading on the terminal.
 *
 * @param portfolio the models side by side
 * @param reports the reports of the models, for what was found across them
 */
public record PortfolioText(Portfolio portfolio, List<ModelReport> reports) {

  private static final int INDENT = 2;
  private static final UnaryOperator<String> PLAIN = UnaryOperator.identity();

  public PortfolioText {
    reports = List.copyOf(reports);
  }

  /** The text, whole lines. */
  public String text(TextStyle style) {
    TextBlock block = new TextBlock(style);
    block.line(0, PortfolioWords.counts(portfolio), style::bold);
    block.line(0, PortfolioWords.NO_RANKING, PLAIN);
    heading(block, style, PortfolioWords.COMMON, portfolio.common().isEmpty());
    portfolio.common().forEach(indicator -> common(block, style, indicator));
    heading(block, style, PortfolioWords.SINGLE, portfolio.single().isEmpty());
    for (City city : portfolio.cities()) {
      List<CityIndicator> own =
          portfolio.single().stream().filter(one -> one.city().equals(city)).toList();
      if (!own.isEmpty()) {
        String names =
            own.stream()
                .map(one -> one.indicator().name())
                .distinct()
                .collect(Collectors.joining("、"));
        block.line(INDENT, city.label() + ": " + names, PLAIN);
      }
    }
    List<PortfolioFindings.Placed> across = new PortfolioFindings(reports).all();
    heading(block, style, PortfolioWords.ACROSS, across.isEmpty());
    for (PortfolioFindings.Placed placed : across) {
      String mark = TextStyle.mark(placed.finding().severity());
      String title = placed.report().title();
      Bilingual message = placed.finding().message();
      block.line(
          INDENT,
          new Bilingual(
              mark + " " + title + ": " + message.ja(), mark + " " + title + ": " + message.en()),
          PLAIN);
    }
    heading(block, style, PortfolioWords.REGIONS, false);
    block.line(INDENT, PortfolioWords.regions(portfolio.regions()), PLAIN);
    for (SharedPlatform platform : portfolio.regions().platforms()) {
      String cities = platform.cities().stream().map(City::label).collect(Collectors.joining("、"));
      block.line(INDENT, platform.name() + ": " + cities, PLAIN);
    }
    return block.toString();
  }

  private static void heading(TextBlock block, TextStyle style, Bilingual words, boolean nothing) {
    block.blank();
    block.line(0, words, style::bold);
    if (nothing) {
      block.line(INDENT, PortfolioWords.NONE, PLAIN);
    }
  }

  private static void common(TextBlock block, TextStyle style, CommonIndicator indicator) {
    String unit = indicator.unit().isEmpty() ? "" : "（" + indicator.unit() + "）";
    block.line(INDENT, indicator.name() + unit, style::bold);
    int width =
        indicator.cities().stream()
            .mapToInt(use -> DisplayWidth.of(use.city().label()))
            .max()
            .orElse(0);
    for (CityIndicator use : indicator.cities()) {
      String start = " ".repeat(INDENT * 2) + DisplayWidth.pad(use.city().label(), width) + "  ";
      String words = style.join(values(use), " / ");
      int startWidth = DisplayWidth.of(start);
      block.hanging(start, startWidth, startWidth, words, PLAIN);
    }
    for (FarTarget far : indicator.far()) {
      Bilingual words = PortfolioWords.far(far);
      block.line(INDENT * 2, new Bilingual("▲ " + words.ja(), "▲ " + words.en()), PLAIN);
    }
  }

  private static Bilingual values(CityIndicator use) {
    Bilingual baseline = PortfolioWords.value(use.indicator().baseline());
    Bilingual target = PortfolioWords.value(use.lastTarget());
    Bilingual actual = PortfolioWords.value(use.lastActual());
    String unit = use.indicator().unit().orElse("");
    return new Bilingual(
        "基準値 "
            + baseline.ja()
            + " → 目標 "
            + target.ja()
            + "、実績 "
            + actual.ja()
            + (unit.isEmpty() ? "" : "、単位 " + unit),
        "baseline "
            + baseline.en()
            + ", target "
            + target.en()
            + ", actual "
            + actual.en()
            + (unit.isEmpty() ? "" : ", unit " + unit));
  }
}
