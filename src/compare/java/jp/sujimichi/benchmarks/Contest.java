package jp.sujimichi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
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

  private final Contender contender;
  private final Map<String, byte[]> files;
  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  private Contest(Contender contender, Path folder) throws IOException {
    this.contender = contender;
    this.files = filesIn(folder, contender.ending());
  }

  /**
   * Prints a line for each finding (file, rule, place) or for each round (files a second, µs of
   * processor time a file).
   *
   * @param args {@code findings CONTENDER SHAPES FOLDER} or {@code warm CONTENDER SHAPES FOLDER
   *     THREADS WARM-UP ROUND}, the last two in seconds
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Contest contest = new Contest(Contender.of(args[1], Path.of(args[2])), Path.of(args[3]));
    if (args[0].equals("findings")) {
      contest.findings();
    } else {
      int threads = Integer.parseInt(args[4]);
      contest.warm(threads, Double.parseDouble(args[5]), Double.parseDouble(args[6]));
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

  private void warm(int threads, double warmUp, double round) throws InterruptedException {
    work(threads, warmUp);
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int i = 0; i < ROUNDS; i++) {
      long cpu = process.getProcessCpuTime();
      long start = System.nanoTime();
      long count = work(threads, round);
      double seconds = (System.nanoTime() - start) / 1e9;
      double used = (process.getProcessCpuTime() - cpu) / 1e3;
      out.println(count / seconds + "\t" + used / count);
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
