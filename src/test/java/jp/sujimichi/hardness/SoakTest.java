package jp.sujimichi.hardness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ModelWriter;
import jp.sujimichi.format.Read;
import jp.sujimichi.report.NdjsonReport;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many threads share one checker: the reports are those of one thread. {@code -Dsujimichi.soak=N}
 * sets how many models.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class SoakTest {

  private static final int FEW = 200;
  private static final int MODELS = Integer.getInteger("sujimichi.soak", FEW);
  private static final int THREADS = 8;

  private static List<String> models() throws IOException {
    List<String> models = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/corpus/models"))) {
      for (Path file : files.sorted().limit(MODELS).toList()) {
        models.add(Files.readString(file));
      }
    }
    ModelGenerator generator = new ModelGenerator(8);
    while (models.size() < MODELS) {
      models.add(new ModelWriter().write(generator.next(models.size() % 25)));
    }
    return models;
  }

  private static String digestOf(String model) {
    Read read = (Read) new ModelReader().read("m.json", model);
    String line = NdjsonReport.line(Soundness.CHECKER.checkOne(read.document()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Test
  void manyThreadsGiveTheReportsOfOne() throws Exception {
    List<String> models = models();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(8));
    String[] together = new String[models.size()];
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int model : order) {
        all.add(threads.submit(() -> together[model] = digestOf(models.get(model))));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    List<String> oneByOne = models.stream().map(SoakTest::digestOf).toList();
    assertThat(Arrays.asList(together)).isEqualTo(oneByOne);
    if (MODELS > FEW) {
      System.out.println("soak: " + MODELS + " models, " + THREADS + " threads");
    }
  }
}
