package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.sujimichi.benchmarks.byhand.Spot;

/**
 * One contender in a process of its own: what it finds, or how fast it is when warm.
 *
 * <p>The processor time is the whole process's, so it holds the collector and the compiler too.
 */
final class Contest {

  private static final int ROUNDS = 5;
  private static final double CHANGE_OF_THREADS = 3;

  private final Contender contender;
  private final Map<String, byte[]> files;
  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  private Contest(Contender contender, Path folder) throws IOException {
    this.contender = contender;
    this.files = filesIn(folder, contender.ending());
  }

  /**
   * Prints a line for each finding (file, rule, place) or for each round (files a second, µs of
   * processor time a file): first those on one thread, then those on two.
   *
   * @param args {@code findings CONTENDER SHAPES FOLDER} or {@code warm CONTENDER SHAPES FOLDER
   *     ROUND}, the last in seconds
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Contest contest = new Contest(Contender.of(args[1], Path.of(args[2])), Path.of(args[3]));
    if (args[0].equals("findings")) {
      contest.findings();
    } else {
      contest.warm(Double.parseDouble(args[4]));
    }
    contest.out.flush();
    System.exit(0);
  }

  private static Map<String, byte[]> filesIn(Path folder, String ending) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        String name = file.getFileName().toString();
        files.put(name.substring(0, name.length() - ending.length()), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void findings() {
    files.forEach(
        (name, file) -> {
          for (Spot spot : contender.check(file)) {
            out.println(name + '\t' + spot.rule() + '\t' + spot.place());
          }
        });
  }

  private void warm(double round) throws InterruptedException {
    WarmUp.with(seconds -> work(1, seconds));
    measure(1, round);
    work(2, CHANGE_OF_THREADS);
    measure(2, round);
  }

  private void measure(int threads, double round) throws InterruptedException {
    for (int i = 0; i < ROUNDS; i++) {
      double cpu = WarmUp.cpuMicros();
      long start = System.nanoTime();
      long count = work(threads, round);
      double seconds = (System.nanoTime() - start) / 1e9;
      out.println(count / seconds + "\t" + (WarmUp.cpuMicros() - cpu) / count);
    }
  }

  private long work(int threads, double seconds) throws InterruptedException {
    List<byte[]> all = List.copyOf(files.values());
    AtomicLong count = new AtomicLong();
    List<Thread> workers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t * all.size() / threads;
      workers.add(new Thread(() -> count.addAndGet(work(all, first, seconds))));
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
    return count.get();
  }

  private long work(List<byte[]> all, int first, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long done = 0;
    while (System.nanoTime() < end) {
      contender.check(all.get((int) ((first + done) % all.size())));
      done++;
    }
    return done;
  }
}
