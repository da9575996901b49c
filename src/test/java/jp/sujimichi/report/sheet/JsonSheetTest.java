package jp.sujimichi.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonSheetTest {

  private JsonNode root;

  @BeforeEach
  void read() throws IOException {
    root = new JsonMapper().readTree(JsonSheet.of(Samples.sheet()));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void itsMembersKeepTheirNamesAndOrder() {
    assertThat(names(root))
        .containsExactly(
            "sheetVersion",
            "tool",
            "date",
            "file",
            "id",
            "title",
            "year",
            "summary",
            "indicators",
            "elements",
            "chains",
            "truncated",
            "missed",
            "otherFindings",
            "unjudged",
            "waivers",
            "comparison");
    assertThat(names(root.at("/indicators/0")))
        .containsExactly(
            "id",
            "element",
            "name",
            "unit",
            "state",
            "direction",
            "basis",
            "written",
            "actual",
            "required",
            "start",
            "achievement",
            "figures");
  }

  @Test
  void tellsVerdictsAsData() {
    assertThat(root.at("/summary/chains").toString())
        .isEqualTo(
            "{\"on-track\":0,\"implementation-failure\":0,\"theory-failure\":1,"
                + "\"external\":0,\"not-measured\":0}");
    assertThat(root.at("/indicators/1/achievement").decimalValue()).isEqualByComparingTo("0.896");
    assertThat(root.at("/missed").toString())
        .isEqualTo(
            "[{\"indicator\":\"k2\",\"trace\":[\"a\",\"o\",\"x\"],\"status\":\"theory-failure\","
                + "\"firstBroken\":\"k2\",\"blame\":{\"from\":\"o\",\"to\":\"x\",\"link\":\"l2\"},"
                + "\"doubtful\":[{\"from\":\"o\",\"to\":\"x\",\"broken\":true,"
                + "\"assumption\":\"=停留所まで<歩ける>\"}],"
                + "\"question\":{\"ja\":\"取組は進んだのに変わらなかったのは、相手にどんな事情があるからですか。\","
                + "\"en\":\"We delivered and nothing changed: what is the situation of those we"
                + " meant to reach?\"},\"findings\":[]}]");
    assertThat(root.at("/unjudged/0/from").intValue()).isEqualTo(2026);
    assertThat(root.at("/waivers/0/ended").booleanValue()).isTrue();
    assertThat(root.at("/comparison").isNull()).isTrue();
  }

  @Test
  void theSameSheetGivesTheSameCharacters() {
    assertThat(JsonSheet.of(Samples.sheet()))
        .isEqualTo(JsonSheet.of(Samples.sheet()))
        .endsWith("}\n")
        .doesNotContain("\r");
  }
}
