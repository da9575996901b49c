package jp.sujimichi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.portfolio.City;
import jp.sujimichi.portfolio.CityIndicator;
import jp.sujimichi.portfolio.CommonIndicator;
import jp.sujimichi.portfolio.Portfolio;
import jp.sujimichi.portfolio.SharedPlatform;

/**
 * A portfolio as one page without scripts that asks nothing of the network.
 *
 * @param portfolio the models side by side
 * @param reports the reports of the models, for what was found across them
 */
public record PortfolioHtml(Portfolio portfolio, List<ModelReport> reports) {

  private static final String STYLE = "/report/portfolio.css";

  public PortfolioHtml {
    reports = List.copyOf(reports);
  }

  /** The page. */
  public String text(TextStyle style) {
    Html page = new Html(style.languages());
    page.raw("<!DOCTYPE html>\n");
    page.open("html", "lang", Html.code(style.languages().get(0)));
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.text("title", page.plain(PortfolioWords.TITLE));
    page.open("style").raw(css()).close("style");
    page.close("head").open("body");
    page.open("header").say("h1", PortfolioWords.TITLE);
    page.say("p", PortfolioWords.counts(portfolio), "class", "counts");
    page.say("p", PortfolioWords.NO_RANKING, "class", "hint").close("header");
    page.open("main");
    addCommon(page);
    addSingle(page);
    addAcross(page);
    addRegions(page);
    page.close("main").close("body").close("html");
    return page.toString();
  }

  private void addCommon(Html page) {
    heading(page, PortfolioWords.COMMON, portfolio.common().isEmpty());
    for (CommonIndicator indicator : portfolio.common()) {
      String unit = indicator.unit().isEmpty() ? "" : "（" + indicator.unit() + "）";
      page.text("h3", indicator.name() + unit);
      boolean named =
          indicator.cities().stream().map(PortfolioHtml::written).distinct().count() > 1;
      List<Bilingual> columns = new ArrayList<>(List.of(PortfolioWords.CITY));
      if (named) {
        columns.add(PortfolioWords.NAME);
      }
      columns.addAll(
          List.of(PortfolioWords.BASELINE, PortfolioWords.TARGET, PortfolioWords.ACTUAL));
      page.open("table").open("thead").open("tr");
      columns.forEach(column -> page.say("th", column, "scope", "col"));
      page.close("tr").close("thead").open("tbody");
      for (CityIndicator use : indicator.cities()) {
        page.open("tr").text("th", label(use, indicator), "scope", "row");
        if (named) {
          page.text("td", written(use));
        }
        page.say("td", PortfolioWords.value(use.indicator().baseline()), "class", "number");
        page.say("td", PortfolioWords.value(use.lastTarget()), "class", "number");
        page.say("td", PortfolioWords.value(use.lastActual()), "class", "number");
        page.close("tr");
      }
      page.close("tbody").close("table");
      indicator.far().forEach(far -> page.say("p", PortfolioWords.far(far), "class", "far"));
    }
  }

  /** The name and unit as written. */
  private static String written(CityIndicator use) {
    return use.indicator().name() + use.indicator().unit().map(u -> "（" + u + "）").orElse("");
  }

  /** The city, and where it stands twice the model too. */
  private static String label(CityIndicator use, CommonIndicator indicator) {
    boolean twice =
        indicator.cities().stream().filter(other -> other.city().equals(use.city())).count() > 1;
    return twice ? use.city().label() + "（" + use.model().title() + "）" : use.city().label();
  }

  private void addSingle(Html page) {
    heading(page, PortfolioWords.SINGLE, portfolio.single().isEmpty());
    if (portfolio.single().isEmpty()) {
      return;
    }
    page.open("dl");
    for (City city : portfolio.cities()) {
      List<CityIndicator> own =
          portfolio.single().stream().filter(one -> one.city().equals(city)).toList();
      if (!own.isEmpty()) {
        page.text("dt", city.label());
        own.stream()
            .map(one -> one.indicator().name())
            .distinct()
            .forEach(name -> page.text("dd", name));
      }
    }
    page.close("dl");
  }

  private void addAcross(Html page) {
    List<PortfolioFindings.Placed> across = new PortfolioFindings(reports).all();
    heading(page, PortfolioWords.ACROSS, across.isEmpty());
    if (across.isEmpty()) {
      return;
    }
    page.open("ul");
    for (PortfolioFindings.Placed placed : across) {
      page.open("li");
      page.text(
          "strong", TextStyle.mark(placed.finding().severity()) + " " + placed.report().title());
      page.say("p", placed.finding().message());
      page.say("p", placed.finding().question(), "class", "hint");
      page.close("li");
    }
    page.close("ul");
  }

  private void addRegions(Html page) {
    heading(page, PortfolioWords.REGIONS, false);
    page.say("p", PortfolioWords.regions(portfolio.regions()));
    if (portfolio.regions().count() > 0) {
      page.open("ul");
      for (SharedPlatform platform : portfolio.regions().platforms()) {
        String cities =
            platform.cities().stream().map(City::label).collect(Collectors.joining("、"));
        page.text("li", platform.name() + ": " + cities);
      }
      page.close("ul");
    }
  }

  private static void heading(Html page, Bilingual words, boolean nothing) {
    page.say("h2", words);
    if (nothing) {
      page.say("p", PortfolioWords.NONE);
    }
  }

  private static String css() {
    try (InputStream in = PortfolioHtml.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("not in this build: " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
