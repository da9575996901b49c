package jp.sujimichi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.PatchOperation;
import org.junit.jupiter.api.Test;

class JsonPatchTest {

  private static final String TEXT =
      """
      {
        "title": "みなみ市", "stage": "draft",
        "elements": [
          {"id": "a1", "text": "走らせる"},
          {"id": "o1",   "text": "運行される"}
        ],
        "links": [],
        "value": 1.50
      }
      """;

  private static PatchOperation op(String op, String path, Object value) {
    return new PatchOperation(op, path, Optional.empty(), Optional.ofNullable(value));
  }

  private static String patched(PatchOperation... operations) throws PatchException {
    return JsonPatch.apply(TEXT, List.of(operations));
  }

  @Test
  void appendsInTheLayoutOfTheNeighbours() throws PatchException {
    assertThat(patched(op("add", "/elements/-", Map.of("id", "x1"))))
        .isEqualTo(
            TEXT.replace(
                "\"text\": \"運行される\"}\n", "\"text\": \"運行される\"},\n    {\"id\": \"x1\"}\n"));
  }

  @Test
  void fillsAnEmptyList() throws PatchException {
    assertThat(patched(op("add", "/links/-", Map.of("from", "a1"))))
        .isEqualTo(TEXT.replace("[]", "[\n    {\"from\": \"a1\"}\n  ]"));
  }

  @Test
  void insertsBeforeAnItem() throws PatchException {
    assertThat(patched(op("add", "/elements/0", "新")))
        .isEqualTo(TEXT.replace("    {\"id\": \"a1\"", "    \"新\",\n    {\"id\": \"a1\""));
  }

  @Test
  void addsAndReplacesMembers() throws PatchException {
    assertThat(
            patched(op("add", "/elements/1/tier", "output"), op("replace", "/stage", "submission")))
        .isEqualTo(
            TEXT.replace("\"運行される\"}", "\"運行される\", \"tier\": \"output\"}")
                .replace("\"draft\"", "\"submission\""));
  }

  @Test
  void removesFirstMiddleLastAndOnly() throws PatchException {
    assertThat(patched(op("remove", "/title", null)))
        .isEqualTo(TEXT.replace("\"title\": \"みなみ市\", ", ""));
    assertThat(patched(op("remove", "/value", null)))
        .isEqualTo(TEXT.replace(",\n  \"value\": 1.50", ""));
    assertThat(JsonPatch.apply("[1]", List.of(op("remove", "/0", null)))).isEqualTo("[]");
  }

  @Test
  void movesKeepingNumbersAsWritten() throws PatchException {
    PatchOperation move =
        new PatchOperation("move", "/elements/0/weight", Optional.of("/value"), Optional.empty());
    assertThat(patched(move))
        .isEqualTo(
            TEXT.replace(",\n  \"value\": 1.50", "")
                .replace("\"走らせる\"}", "\"走らせる\", \"weight\": 1.50}"));
  }

  @Test
  void testsBeforeItChanges() {
    assertThatThrownBy(() -> patched(op("test", "/stage", "operation")))
        .isInstanceOf(PatchException.class)
        .hasMessage("/stage has another value");
    assertThatThrownBy(() -> patched(op("remove", "/elements/9", null)))
        .isInstanceOf(PatchException.class)
        .hasMessage("/elements/9 does not exist");
  }

  @Test
  void writesNumbersPlainly() throws PatchException {
    assertThat(patched(op("replace", "/value", new BigDecimal("70"))))
        .isEqualTo(TEXT.replace("1.50", "70"));
  }

  @Test
  void readsNamesWithSlashesAndKeepsWindowsLines() throws PatchException {
    assertThat(
            JsonPatch.apply(
                "{\r\n \"a/b\": {\r\n  \"c\": 1\r\n }\r\n}",
                List.of(op("add", "/a~1b/d", List.of(1, 2)))))
        .isEqualTo("{\r\n \"a/b\": {\r\n  \"c\": 1,\r\n  \"d\": [1, 2]\r\n }\r\n}");
  }
}
