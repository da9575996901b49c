package jp.sujimichi.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ModelDrawingTest {

  private static final DrawingStyle STILL = DrawingStyle.still(List.of(Language.JA));

  private static final String CHAIN =
      """
      {"formatVersion": 1, "title": "<みなみ市> & Co.",
       "elements": [
         {"id": "a", "tier": "activity", "text": "バスを\u0007走らせる"},
         {"id": "b", "tier": "output", "text": "\\"便\\" <増>"},
         {"id": "c", "tier": "outcome1", "text": "外出"}],
       "links": [{"id": "l1", "from": "a", "to": "b"}, {"from": "b", "to": "c"},
         {"from": "c", "to": "gone"}],
       "indicators": [{"id": "k", "element": "c", "name": "外出率", "class": "recommended",
         "unit": "%", "baseline": {"year": 2024, "value": 40},
         "targets": [{"year": 2028, "value": 55}]}]}
      """;

  private static LogicModel model(String json) {
    return ((Read) new ModelReader().read("m.json", json.replace("\u0007", "\\u0007")))
        .document()
        .model();
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document svg, String tag) {
    NodeList nodes = svg.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void everyWordOfTheModelIsInTheDrawing() throws Exception {
    Document svg = parse(ModelDrawing.svg(model(CHAIN), Decoration.NONE, STILL));

    assertThat(texts(svg, "text"))
        .containsExactly(
            "インプット",
            "事業・取組",
            "アウトプット",
            "アウトカム第1階層",
            "アウトカム第2階層",
            "アウトカム第3階層",
            "バスを 走らせる",
            "\"便\" <増>",
            "外出",
            "◆",
            "外出率",
            "40 → 55% (2028)");
    assertThat(texts(svg, "title"))
        .containsExactly("<みなみ市> & Co.", "バスを\uFFFD走らせる → \"便\" <増>", "\"便\" <増> → 外出");
  }

  @Test
  void decorationStandsOnWhatItNames() throws Exception {
    Badge badge = new Badge(Badge.Tone.ERROR, "2", "エラー 2件");
    Decoration decoration =
        new Decoration(
            Map.of(
                new Reference(SubjectKind.ELEMENT, "a"), List.of(badge),
                new Reference(SubjectKind.LINK, "l1"), List.of(badge),
                new Reference(SubjectKind.INDICATOR, "k"), List.of(badge),
                new Reference(SubjectKind.ELEMENT, "gone"), List.of(badge)),
            Map.of("c", Mark.MISSED),
            Map.of("b->c", "ここで途切れ"));

    Document svg = parse(ModelDrawing.svg(model(CHAIN), decoration, STILL));

    assertThat(texts(svg, "text").stream().filter("■2"::equals)).hasSize(3);
    assertThat(texts(svg, "text")).contains("×", "ここで途切れ");
  }

  @Test
  void aSignOnAnArrowCoversNoBox() throws Exception {
    Decoration decoration = new Decoration(Map.of(), Map.of(), Map.of("l1", "ここで途切れ"));
    Layout layout = LayoutBuilder.of(model(CHAIN), decoration);
    FreePlaces places = new FreePlaces(layout.boxes().stream().map(Layout.Box::area).toList());

    Area sign = places.take(layout.arrows().get(0).corners(), Signs.width("ここで途切れ"), 20);

    assertThat(layout.boxes()).noneMatch(box -> box.area().overlaps(sign));
  }

  @Test
  void anInteractiveDrawingIsReachedByKeyboardAndToldAloud() {
    String svg =
        ModelDrawing.svg(
            model(CHAIN), Decoration.NONE, new DrawingStyle(List.of(Language.EN), "m1", true));

    assertThat(svg)
        .contains(
            "<g class=\"element\" data-at=\"element c\" tabindex=\"0\" role=\"button\""
                + " aria-label=\"Outcome tier 1: 外出\">")
        .contains("data-at=\"link l1\"", "data-at=\"link b-&gt;c\"", "data-at=\"indicator k\"")
        .contains("id=\"m1-head\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 30, 60})
  void theSameModelGivesTheSameWellFormedText(int size) throws Exception {
    LogicModel model = new ModelGenerator(size).next(size);

    String svg = ModelDrawing.svg(model, Decoration.NONE, STILL);

    // The layout library keeps some things by identity, which differs from call to call.
    for (int i = 0; i < 5; i++) {
      assertThat(ModelDrawing.svg(model, Decoration.NONE, STILL)).isEqualTo(svg);
    }
    Document parsed = parse(svg);
    assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    String words = String.join("", texts(parsed, "text")).replaceAll("\\s", "");
    for (Element element : model.elements()) {
      assertThat(words).contains(element.text().replaceAll("[\\p{Cc}\\s]+", ""));
    }
  }
}
