package jp.sujimichi.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import jp.sujimichi.model.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlSheetTest {

  private static final double LEAST_CONTRAST = 4.5;

  private final XPath xpath = XPathFactory.newInstance().newXPath();
  private String html;
  private Document document;

  @BeforeEach
  void parse() throws Exception {
    html = HtmlSheet.of(Samples.sheet(), List.of(Language.JA));
    document = parsed(html);
  }

  private static Document parsed(String html) throws Exception {
    String xml = html.substring("<!DOCTYPE html>\n".length());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private List<String> all(String path) throws XPathExpressionException {
    NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isWellFormedInEveryLanguage(Language language) throws Exception {
    Document parsed = parsed(HtmlSheet.of(Samples.sheet(), List.of(language)));
    assertThat(parsed.getDocumentElement().getAttribute("lang"))
        .isEqualTo(language == Language.JA ? "ja" : "en");
  }

  @Test
  void hasACoverAPageForEachMissedKpiAndALastPage() throws Exception {
    assertThat(all("//section/@id")).containsExactly("cover", "kpi-1", "last");
    assertThat(all("//h1")).containsExactly("振り返りシート");
    assertThat(all("//section[@id='kpi-1']//h2")).containsExactly("× 未達  =年間の利用者数");
    assertThat(all("//section[@id='kpi-1']//h3")).containsExactly("道筋", "途切れた矢印の前提", "問いかけ");
  }

  @Test
  void saysTheNumbersTheAssumptionAndTheQuestion() throws Exception {
    assertThat(all("//section[@id='kpi-1']//td"))
        .containsExactly("0人（2021年度）", "5,000人", "4,480人", "89.6%", "5,000人（2024年度）");
    assertThat(all("//*[@class='words']")).containsExactly("「=停留所まで<歩ける>」");
    assertThat(all("//*[@class='question']"))
        .containsExactly("取組は進んだのに変わらなかったのは、相手にどんな事情があるからですか。");
    assertThat(all("//*[@class='noted']")).containsExactly("モデルに書かれた原因: 停留所が遠い");
  }

  @Test
  void theDrawnChainIsToldInWordsToo() throws Exception {
    assertThat(all("//*[local-name()='svg']/@aria-describedby")).containsExactly("kpi-1-words");
    assertThat(all("//*[local-name()='svg']//*[local-name()='text'][text()='ここで途切れ']")).hasSize(1);
    assertThat(all("//ol[@id='kpi-1-words']/li"))
        .containsExactly(
            "事業・取組「巡回バスを走らせる」 ？ 未測定",
            "アウトプット「バスが走る」 ○ 達成  運行回数: 1,200/1,000 = 120%",
            "〔ここで途切れ〕アウトカム第1階層「バスが使われる」 × 未達" + "  =年間の利用者数〔このKPI〕: 4,480/5,000 = 89.6%");
  }

  @Test
  void everyFieldHasANameAndEveryTableACaption() throws Exception {
    assertThat(all("//textarea/@id")).containsExactly("kpi-1-learnt", "kpi-1-change");
    assertThat(all("//input[@type='checkbox']/ancestor::label"))
        .containsExactly("当たった", "外れた", "不明");
    Set<String> labelled = new HashSet<>(all("//label/@for"));
    assertThat(labelled).containsAll(all("//textarea/@id"));
    assertThat(labelled).containsAll(all("//input[@type='text'][@id]/@id"));
    assertThat(all("//input[@type='text'][not(@id)][not(@aria-label)]")).isEmpty();
    assertThat(all("//table[not(caption)]")).isEmpty();
    assertThat(all("//th[not(@scope)]")).isEmpty();
    assertThat(all("//@id")).doesNotHaveDuplicates();
    assertThat(all("//a/@href")).allMatch(target -> target.startsWith("#"));
  }

  @Test
  void asksNothingOfAnyServer() throws Exception {
    assertThat(all("//@src | //link | //script | //iframe | //object")).isEmpty();
    assertThat(html).doesNotContain("url(", "@import");
    assertThat(html.replace("http://www.w3.org/", "")).doesNotContain("http://", "https://");
  }

  @Test
  void everyInkStandsOutFromWhiteAndFromTheTintsBehindIt() {
    Matcher ink =
        Pattern.compile("(?<![-a-z])color: (#[0-9a-f]{6})|fill=\"(#[0-9a-f]{6})\"").matcher(html);
    Set<String> inks = new HashSet<>();
    while (ink.find()) {
      inks.add(ink.group(1) == null ? ink.group(2) : ink.group(1));
    }
    inks.remove("#ffffff");
    assertThat(inks).hasSizeGreaterThan(4);
    assertThat(inks).allMatch(colour -> contrast(colour, "#ffffff") >= LEAST_CONTRAST);
    for (String tint : List.of("#fdf3d8", "#e8eef4")) {
      assertThat(contrast("#1a1a1a", tint)).isGreaterThan(LEAST_CONTRAST);
    }
  }

  /** The contrast of two colours by WCAG 2. */
  private static double contrast(String a, String b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
