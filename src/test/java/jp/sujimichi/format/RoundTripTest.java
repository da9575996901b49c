package jp.sujimichi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  private final ModelReader reader = new ModelReader();
  private final ModelWriter writer = new ModelWriter();

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readingWhatWasWrittenGivesTheSameModel(int seed) {
    LogicModel model = new ModelGenerator(seed).next(seed % 25);

    assertThat(read(writer.write(model))).isEqualTo(model);
    assertThat(reader.read("m.json", writer.writeBytes(model)))
        .isInstanceOfSatisfying(
            Read.class, read -> assertThat(read.document().model()).isEqualTo(model));
  }

  @Test
  void writesCodesInAFixedOrder() {
    String written =
        """
        {"elements": [{"text": "運行する", "tier": "事業・取組", "id": "a1", "field": "モビリティ"},
                      {"id": "o1", "tier": "ｱｳﾄﾌﾟｯﾄ", "text": "届く", "terminal": true}],
         "title": "みなみ市", "stage": "提出", "asOf": "R6", "plan": {"end": "2030", "start": 2024},
         "links": [{"to": "o1", "from": "a1", "kind": "因果"}],
         "indicators": [{"name": "利用者数", "id": "k1", "class": "必須指標", "element": "o1",
           "targets": {"value": 12000.50, "year": 2025}, "source": "実績報告"}],
         "formatVersion": 1}
        """;

    assertThat(writer.write(read(written)))
        .isEqualTo(
            """
            {
              "formatVersion": 1,
              "title": "みなみ市",
              "plan": {
                "start": 2024,
                "end": 2030
              },
              "asOf": "R6",
              "stage": "submission",
              "elements": [
                {
                  "id": "a1",
                  "tier": "activity",
                  "field": "mobility",
                  "text": "運行する"
                },
                {
                  "id": "o1",
                  "tier": "output",
                  "text": "届く",
                  "terminal": true
                }
              ],
              "links": [
                {
                  "from": "a1",
                  "to": "o1"
                }
              ],
              "indicators": [
                {
                  "id": "k1",
                  "element": "o1",
                  "name": "利用者数",
                  "class": "recommended",
                  "targets": [
                    {
                      "year": 2025,
                      "value": 12000.50
                    }
                  ],
                  "source": {
                    "name": "実績報告"
                  }
                }
              ]
            }
            """);
  }

  @Test
  void writesBackWhatItDidNotUnderstandInItsPlace() {
    String written =
        """
        {
          "formatVersion": 1,
          "title": "観光",
          "asOf": "2024.5",
          "field": "観光",
          "elements": [
            {
              "id": "a",
              "tier": "input",
              "field": "農業",
              "text": "予算",
              "担当課": {
                "名前": "企画課",
                "番号": [
                  1.50,
                  null,
                  true
                ]
              }
            }
          ],
          "links": [
            {
              "from": "a",
              "to": "b",
              "kind": "循環",
              "note": "…"
            }
          ],
          "indicators": [
            {
              "id": "k",
              "name": "n",
              "class": "重要",
              "unit": "人",
              "baseline": {
                "value": 1e3
              }
            }
          ],
          "waivers": [
            {
              "rule": "coverage/only-outputs",
              "on": "a",
              "by": "課長",
              "until": "来年"
            }
          ]
        }
        """;

    assertThat(writer.write(read(written))).isEqualTo(written);
  }

  @Test
  void writesAModelWithoutElements() {
    String written =
        """
        {
          "formatVersion": 1,
          "title": "",
          "elements": []
        }
        """;

    assertThat(writer.write(read(written))).isEqualTo(written);
    assertThat(writer.writeBytes(read(written)))
        .isEqualTo(written.getBytes(StandardCharsets.UTF_8));
  }

  private LogicModel read(String json) {
    return ((Read) reader.read("m.json", json)).document().model();
  }
}
