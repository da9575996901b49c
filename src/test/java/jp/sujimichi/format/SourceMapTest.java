package jp.sujimichi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceMapTest {

  private static final String JSON =
      """
      { "formatVersion": 1, "title": "みなみ市", "asOf": 2025,
        "𠮷": "🚌", "a/b": {"c~d": {"": true}},
        "elements": [
          {"id": "a1", "text": "運行する", "tier": "activity"},
          {"text": "全角の　空白と\\n改行", "id": "o1", "tier": "output"}
        ],
        "indicators": [{"name": "利用者数", "targets": [{"value": -1.5}, "増加"]}]
      }
      """;

  private final ModelReader reader = new ModelReader();

  @ParameterizedTest
  @CsvSource({
    "'', 1, 1",
    "/formatVersion, 1, 20",
    "/title, 1, 32",
    "/asOf, 1, 48",
    "/𠮷, 2, 8",
    "/a~1b, 2, 20",
    "/a~1b/c~0d, 2, 28",
    "/a~1b/c~0d/, 2, 33",
    "/elements, 3, 15",
    "/elements/0, 4, 5",
    "/elements/0/tier, 4, 42",
    "/elements/1, 5, 5",
    "/elements/1/id, 5, 35",
    "/elements/1/tier, 5, 49",
    "/indicators/0/targets/0, 7, 47",
    "/indicators/0/targets/0/value, 7, 57",
    "/indicators/0/targets/1, 7, 64"
  })
  void countsCharactersNotBytes(String pointer, int line, int column) {
    assertThat(places(JSON).at(pointer)).contains(Place.of(line, column));
    byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
    assertThat(((Read) reader.read("m.json", bytes)).document().places().at(pointer))
        .contains(Place.of(line, column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void knowsEveryLineBreak(String lineBreak) {
    String json = JSON.replace("\n", lineBreak);

    assertThat(places(json).at("/elements/1/id")).contains(Place.of(5, 35));
  }

  @Test
  void doesNotCountTheByteOrderMark() {
    assertThat(places("\uFEFF" + JSON).at("/title")).contains(Place.of(1, 32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/none",
        "/elements/2",
        "/elements/-",
        "/elements/00",
        "/elements/0/id/0",
        "/title/0",
        "id"
      })
  void hasNoPlaceForWhatTheFileLacks(String pointer) {
    assertThat(places(JSON).at(pointer)).isEmpty();
  }

  @Test
  void fallsBackOnWhatIsAround() {
    assertThat(places(JSON).nearest("/elements/1/field")).contains(Place.of(5, 5));
    assertThat(places(JSON).nearest("/waivers/0")).contains(Place.of(1, 1));
    assertThat(SourceMap.none().nearest("/elements/0")).isEmpty();
  }

  @Test
  void holdsPlacesOfOtherFiles() {
    SourceMap places = SourceMap.of(Map.of("/elements/0", Place.ofCell("要素!C7")));

    assertThat(places.at("/elements/0")).contains(new Place(0, 0, Optional.of("要素!C7")));
    assertThat(places.at("/elements/1")).isEmpty();
  }

  private SourceMap places(String json) {
    return ((Read) reader.read("m.json", json)).document().places();
  }
}
