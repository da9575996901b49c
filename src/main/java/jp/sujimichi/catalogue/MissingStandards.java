package jp.sujimichi.catalogue;

import java.util.List;
import jp.sujimichi.model.Bilingual;

/**
 * Standards whose indicators do not ship with the product: their lists could not be obtained from
 * public material. Whoever holds one loads it as a catalogue of their own. The same list stands in
 * {@code rules/catalogue/README.md}.
 */
public final class MissingStandards {

  private static final List<Bilingual> ALL =
      List.of(
          new Bilingual(
              "ISO 37120:2018（第2版。2014年の初版は入っています）",
              "ISO 37120:2018 (second edition; the first, of 2014, is included)"),
          new Bilingual("ISO 37123:2019（都市の回復力）", "ISO 37123:2019 (resilient cities)"),
          new Bilingual(
              "ISO 37153:2017（都市インフラの成熟度）",
              "ISO 37153:2017 (maturity of community infrastructures)"),
          new Bilingual(
              "ITU-T Y.4900、Y.4901、Y.4902（2016）、Y.4903（2022）",
              "ITU-T Y.4900, Y.4901, Y.4902 (2016), Y.4903 (2022)"),
          new Bilingual(
              "ISO/IEC 30146:2019（スマートシティのICT指標）",
              "ISO/IEC 30146:2019 (smart city ICT indicators)"));

  private MissingStandards() {}

  /** The standards, with what they are about. */
  public static List<Bilingual> all() {
    return ALL;
  }
}
