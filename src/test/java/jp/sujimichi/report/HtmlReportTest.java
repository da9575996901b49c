package jp.sujimichi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

  private static final CheckedModels MODELS = CheckedModels.some();
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
  private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

  private static String html(TextStyle style) {
    return MODELS.written(target -> new HtmlReport(target, style));
  }

  private static Document parse(String html) throws Exception {
    String xml =
        SCRIPT.matcher(html.replace("<!DOCTYPE html>", "")).replaceAll("<script></script>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> all(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void everyFindingIsOnThePageInFull() throws Exception {
    Document page = parse(html(CheckedModels.BOTH));
    List<Element> items =
        all(page, "li").stream()
            .filter(item -> item.getAttribute("class").startsWith("finding"))
            .toList();
    List<Finding> open =
        MODELS.findings().stream().filter(f -> f.state() != FindingState.WAIVED).toList();

    assertThat(items).hasSameSizeAs(open);
    for (int i = 0; i < open.size(); i++) {
      Finding finding = open.get(i);
      assertThat(items.get(i).getTextContent())
          .contains(finding.message().ja(), finding.message().en())
          .contains(finding.because().text().ja(), finding.because().source())
          .contains(finding.fixes().get(0).title().en())
          .contains(finding.question().ja(), finding.rule());
      assertThat(items.get(i).getAttribute("data-at"))
          .isEqualTo(finding.at().subject().kind().code() + " " + finding.at().subject().id());
    }
  }

  @Test
  void waivedFindingsAreInTheAppendixWithTheirReason() {
    String page = html(CheckedModels.JA);

    assertThat(page).contains("<dd>予算は次の会議で書きます</dd>", "<dd>企画課</dd>", "<dd>2027-03-31</dd>");
  }

  @Test
  void whatTheBaselineKnewIsToldBesideEachFinding() throws Exception {
    String html =
        CheckedModels.compared().written(target -> new HtmlReport(target, CheckedModels.JA));
    List<Element> findings =
        all(parse(html), "li").stream()
            .filter(item -> item.getAttribute("class").startsWith("finding"))
            .toList();

    assertThat(html).contains("前回と比べて: 新しい指摘 1件、前回からの指摘 5件、直った指摘 1件");
    assertThat(findings).hasSize(6);
    assertThat(findings)
        .filteredOn(item -> item.getAttribute("data-state").equals("new"))
        .singleElement()
        .satisfies(item -> assertThat(item.getTextContent()).contains("新しい指摘", "text/placeholder"));
    assertThat(findings)
        .filteredOn(item -> item.getAttribute("data-state").equals("unchanged"))
        .hasSize(5)
        .allSatisfy(item -> assertThat(item.getTextContent()).contains("前回から継続"));
    assertThat(html).contains("name=\"new\"", "text/refers-elsewhere");
  }

  @Test
  void withoutABaselineNoFindingIsCalledNew() {
    assertThat(html(CheckedModels.JA)).doesNotContain("新しい指摘", "name=\"new\"");
  }

  @Test
  void nothingIsAskedOfTheNetwork() throws Exception {
    String html = html(CheckedModels.BOTH);
    Document page = parse(html);

    for (String tag : List.of("img", "link", "iframe", "object", "embed", "image", "use")) {
      assertThat(all(page, tag)).as(tag).isEmpty();
    }
    for (Element element : all(page, "*")) {
      assertThat(element.hasAttribute("src")).isFalse();
      assertThat(element.hasAttribute("style")).isFalse();
      assertThat(element.getAttribute("href")).doesNotContain(":");
    }
    assertThat(html).doesNotContain("@import", "url(http", "url(\"", "fetch(", "XMLHttpRequest");
  }

  @Test
  void theContentSecurityPolicyAllowsJustItsOwnStyleAndScript() throws Exception {
    String html = html(CheckedModels.JA);
    Element policy =
        all(parse(html), "meta").stream()
            .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow();

    assertThat(policy.getAttribute("content"))
        .isEqualTo(
            "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '"
                + digest(html, STYLE)
                + "'; script-src '"
                + digest(html, SCRIPT)
                + "'");
  }

  private static String digest(String html, Pattern part) throws Exception {
    Matcher matcher = part.matcher(html);
    assertThat(matcher.find()).isTrue();
    byte[] text = matcher.group(1).getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void idsAreUniqueAndLinksOfThePageLeadSomewhere() throws Exception {
    Document page = parse(html(CheckedModels.JA));
    Set<String> ids = new HashSet<>();
    for (Element element : all(page, "*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
      }
    }

    for (Element link : all(page, "a")) {
      assertThat(ids).contains(link.getAttribute("href").substring(1));
    }
  }

  @Test
  void thePageIsStampedWithRulesAndDate() {
    assertThat(html(CheckedModels.JA))
        .contains("<dd>2026-11-22</dd>")
        .contains("<dd>" + CheckedModels.CHECKER.tool().ruleset() + "</dd>");
  }

  @Test
  void authorsWordsStayWords() throws Exception {
    CheckedModels models =
        CheckedModels.of(
            "<b>.json",
            """
            {"formatVersion": 1, "title": "</title><script>alert(1)</script>", "elements": [
              {"id": "\\"><script>", "tier": "output", "text": "<img src=x onerror=alert(1)>"}]}
            """);

    String html = models.written(target -> new HtmlReport(target, CheckedModels.BOTH));

    assertThat(all(parse(html), "script")).hasSize(1);
    assertThat(html).doesNotContain("<img", "<script>alert");
  }

  @Test
  void theSameReportGivesTheSameCharacters() {
    assertThat(html(CheckedModels.BOTH)).isEqualTo(html(CheckedModels.BOTH));
  }
}
