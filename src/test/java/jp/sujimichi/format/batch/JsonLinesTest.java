package jp.sujimichi.format.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import jp.sujimichi.format.Limits;
import jp.sujimichi.format.Place;
import jp.sujimichi.format.Problem;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  private static final String MODEL =
      "{\"formatVersion\": 1, \"title\": \"%s\","
          + " \"elements\": [{\"id\": \"a\", \"tier\": \"output\", \"text\": \"バス\"}]}";

  private static String model(String title) {
    return String.format(MODEL, title);
  }

  private static List<ReadResult> read(InputStream in, Limits limits) {
    List<ReadResult> results = new ArrayList<>();
    Iterator<ModelUnit> lines = new JsonLines("m.ndjson", in, limits);
    while (lines.hasNext()) {
      results.addAll(lines.next().read());
    }
    return results;
  }

  private static List<ReadResult> read(String text) {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Limits.standard());
  }

  private static String titleOf(ReadResult result) {
    return ((Read) result).document().model().title();
  }

  private static Problem problemOf(ReadResult result) {
    return ((Unreadable) result).problems().get(0);
  }

  @Test
  void everyLineIsAModel() {
    List<ReadResult> results = read(model("一") + "\n" + model("二") + "\n" + model("三"));

    assertThat(results).extracting(JsonLinesTest::titleOf).containsExactly("一", "二", "三");
    assertThat(results).extracting(ReadResult::file).containsOnly("m.ndjson");
  }

  @Test
  void placesAreThoseOfTheFile() {
    List<ReadResult> results = read("\n" + model("一") + "\r\n \t\r\n" + model("二") + "\r\n");

    assertThat(results).hasSize(2);
    assertThat(((Read) results.get(0)).document().places().at("/title")).contains(Place.of(2, 31));
    assertThat(((Read) results.get(1)).document().places().at("/title")).contains(Place.of(4, 31));
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(read("\uFEFF" + model("一") + "\n"))
        .extracting(JsonLinesTest::titleOf)
        .containsExactly("一");
    assertThat(read("\uFEFF\n" + model("一")))
        .extracting(JsonLinesTest::titleOf)
        .containsExactly("一");
  }

  @Test
  void aBrokenLineIsToldWithItsPlaceAndTheNextIsRead() {
    List<ReadResult> results = read(model("一") + "\n{\"title\": 3,,}\n" + model("三"));

    assertThat(problemOf(results.get(1)).line()).isEqualTo(2);
    assertThat(problemOf(results.get(1)).column()).isEqualTo(13);
    assertThat(titleOf(results.get(2))).isEqualTo("三");
  }

  @Test
  void aLineOverTheLimitIsSkippedWithoutHoldingIt() {
    String long200k = model("x".repeat(200_000));
    Limits limits = new Limits(1_000, 10);
    InputStream in =
        new ByteArrayInputStream(
            (model("一") + "\n" + long200k + "\n" + model("三")).getBytes(StandardCharsets.UTF_8));

    List<ReadResult> results = read(in, limits);

    assertThat(results).hasSize(3);
    assertThat(problemOf(results.get(1)))
        .isEqualTo(new Problem("m.ndjson", 2, 0, "", BatchTexts.lineTooLong(1_000)));
    assertThat(titleOf(results.get(2))).isEqualTo("三");
  }

  @Test
  void linesLongerThanTheBufferAreWhole() {
    String title = "長い題名".repeat(50_000);

    assertThat(read(model(title) + "\n" + model("二")))
        .extracting(JsonLinesTest::titleOf)
        .containsExactly(title, "二");
  }

  @Test
  void aStreamThatBreaksOffIsTold() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    byte[] start = (model("一") + "\n").getBytes(StandardCharsets.UTF_8);

    List<ReadResult> results =
        read(new SequenceInputStream(new ByteArrayInputStream(start), broken), Limits.standard());

    assertThat(titleOf(results.get(0))).isEqualTo("一");
    assertThat(problemOf(results.get(1)))
        .isEqualTo(new Problem("m.ndjson", 2, 0, "", BatchTexts.brokenOff()));
    assertThat(results).hasSize(2);
  }

  @Test
  void anEmptyStreamHasNoLines() {
    JsonLines lines = new JsonLines("-", InputStream.nullInputStream());

    assertThat(lines.hasNext()).isFalse();
    assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void unitsTellHowMuchOfTheInputTheyTakeUp() {
    Iterator<ModelUnit> lines =
        new JsonLines(
            "-", new ByteArrayInputStream("{}\n[1, 2]\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(lines.next().bytes()).isEqualTo(3);
    assertThat(lines.next().bytes()).isEqualTo(7);
  }
}
