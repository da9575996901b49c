package jp.sujimichi.hardness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Read;
import jp.sujimichi.report.NdjsonReport;
import jp.sujimichi.testing.DefectPlanter;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generated models, as sound or unsound as chance makes them: every check ends, and repeats. */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class EngineFuzzTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIZES = 41;

  /** A generated model; every second one with defects planted on top. */
  private static String generated(long seed) {
    String text = new ModelWriter().write(new ModelGenerator(seed).next((int) (seed % SIZES)));
    if (seed % 2 == 0) {
      return text;
    }
    try {
      return new DefectPlanter(seed).spoil(JSON.readTree(text), 1 + (int) (seed % 9)).toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelDocument read(String text) {
    return ((Read) new ModelReader().read("m.json", text)).document();
  }

  @Test
  void everyCheckEndsAndRepeats() {
    Fuzz.run(
        "generated models checked",
        150,
        seed -> {
          String text = generated(seed);
          return new Fuzz.Trial(
              () -> text.getBytes(StandardCharsets.UTF_8),
              () -> {
                Soundness.holdsOf(read(text));
                if (seed % 10 == 0) {
                  Soundness.canBeReported(read(text));
                }
              });
        });
  }

  @Test
  void anotherCheckerGivesTheSameBytes() {
    Checker other = Checker.standard().withDate(LocalDate.of(2026, 11, 22));
    Fuzz.run(
        "generated models checked by another checker",
        25,
        seed -> {
          String text = generated(seed + 1_000_000);
          return new Fuzz.Trial(
              () -> text.getBytes(StandardCharsets.UTF_8),
              () ->
                  assertThat(NdjsonReport.line(other.checkOne(read(text))))
                      .isEqualTo(NdjsonReport.line(Soundness.CHECKER.checkOne(read(text)))));
        });
  }
}
