package jp.sujimichi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;
import jp.sujimichi.portfolio.FarTarget;
import jp.sujimichi.portfolio.PlatformRegions;
import jp.sujimichi.portfolio.Portfolio;

/** The words of a portfolio that do not come from models or rules. */
final class PortfolioWords {

  static final Bilingual TITLE =
      new Bilingual("複数の団体のモデルを並べて見る", "Models of many cities side by side");
  static final Bilingual NO_RANKING =
      new Bilingual(
          "順位を付けるものではありません。並びは団体の番号の順です。",
          "Nothing is ranked; cities stand in the order of their codes.");
  static final Bilingual COMMON = new Bilingual("共通の指標", "Indicators in common");
  static final Bilingual SINGLE =
      new Bilingual("1つの団体だけにある指標", "Indicators that only one city has");
  static final Bilingual ACROSS = new Bilingual("モデルの間の指摘", "Findings across models");
  static final Bilingual REGIONS = new Bilingual("都市OSの地域", "Regions with a city OS");
  static final Bilingual NONE = new Bilingual("ありません。", "None.");
  static final Bilingual CITY = new Bilingual("団体", "City");
  static final Bilingual BASELINE = new Bilingual("基準値", "Baseline");
  static final Bilingual TARGET = new Bilingual("目標", "Target");
  static final Bilingual ACTUAL = new Bilingual("最新の実績", "Latest actual");
  static final Bilingual NAME = new Bilingual("書かれた名前", "Name as written");

  private static final Bilingual NOT_WRITTEN = new Bilingual("－", "-");
  private static final int TENTHS = 1;
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");

  private PortfolioWords() {}

  static Bilingual counts(Portfolio portfolio) {
    int cities = portfolio.cities().size();
    int common = portfolio.common().size();
    return new Bilingual(
        cities + "団体、" + portfolio.models() + "モデル、共通の指標 " + common + "件",
        cities + " cities, " + portfolio.models() + " models, " + common + " indicators in common");
  }

  /** A value with its year: words as written, numbers with separators. */
  static Bilingual value(Optional<Measurement> measurement) {
    Optional<String> value = measurement.flatMap(Measurement::value).map(PortfolioWords::shown);
    if (value.isEmpty()) {
      return NOT_WRITTEN;
    }
    Optional<FiscalYear> year = measurement.flatMap(Measurement::year);
    if (year.isEmpty()) {
      return Bilingual.same(value.get());
    }
    String number =
        year.get().number().isPresent()
            ? Integer.toString(year.get().number().getAsInt())
            : year.get().written();
    return new Bilingual(value.get() + "（" + number + "年度）", value.get() + " (" + number + ")");
  }

  private static String shown(Value value) {
    if (value.textual() || value.number().isEmpty()) {
      return value.written();
    }
    String plain = value.number().get().toPlainString();
    int dot = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    return THOUSANDS.matcher(plain.substring(0, dot)).replaceAll(",") + plain.substring(dot);
  }

  static Bilingual far(FarTarget far) {
    String city = far.target().city().name();
    String own = percent(far.change());
    String median = percent(far.median());
    return new Bilingual(
        city
            + "の目標は1年あたり"
            + own
            + "で、ほかの"
            + far.peers()
            + "団体（中央値 "
            + median
            + "）と大きく違います。取組や出発点の違いによるものか、確かめてみてください。",
        city
            + " aims at "
            + own
            + " a year, far from the "
            + far.peers()
            + " others (median "
            + median
            + "); is it the activities or the starting point that differs?");
  }

  private static String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).setScale(TENTHS, RoundingMode.HALF_UP);
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
  }

  static Bilingual regions(PlatformRegions regions) {
    int count = regions.count();
    return new Bilingual(
        count
            + "地域（同じ基盤を使う団体は、合わせて1地域と数えます）。参考: 改革工程表2022の目標は、全国で "
            + PlatformRegions.START
            + "地域から"
            + PlatformRegions.AIM_YEAR
            + "年度までに "
            + PlatformRegions.AIM
            + "地域です。",
        count
            + " (cities on one platform count as one region). For context: the reform schedule of"
            + " 2022 aims at "
            + PlatformRegions.AIM
            + " regions nationwide by fiscal "
            + PlatformRegions.AIM_YEAR
            + ", from "
            + PlatformRegions.START
            + ".");
  }
}
