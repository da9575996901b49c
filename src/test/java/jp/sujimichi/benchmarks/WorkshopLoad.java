package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the workshop page's server from outside, as browsers see it: how soon the findings on an
 * edit arrive, and what many browsers on one board do to that. Server and browsers share the
 * machine.
 */
public final class WorkshopLoad {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS =
      Pattern.compile("http://(127\\.0\\.0\\.1:\\d+)/#token=([\\w-]+)");
  private static final Pattern REPORT = Pattern.compile("\\{\"type\":\"report\",\"rev\":(\\d+)");
  private static final int CARDS = 150;
  private static final int WARM = 30;
  private static final int EDITS = 200;
  private static final int BROWSERS = 30;
  private static final int EDITS_EACH = 8;
  private static final int EVERY_MILLIS = 3_000;
  private static final long PATIENCE = 30;

  private final PrintStream out;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String token;

  private WorkshopLoad(PrintStream out, String address, String token) {
    this.out = out;
    this.address = address;
    this.token = token;
  }

  /**
   * Runs all measurements.
   *
   * @param args the folder of shipped models, then the command line that runs the product
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("workshop-load");
    Files.write(folder.resolve("board.json"), SampleModels.in(Path.of(args[0])).ofSize(CARDS, 0));
    List<String> command = new ArrayList<>(List.of(args).subList(1, args.length));
    command.addAll(List.of("serve", "--no-browser", "--port", "0", folder.toString()));
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      Matcher found = ADDRESS.matcher(String.valueOf(lines.readLine()));
      if (!found.find()) {
        throw new IOException("the server did not start");
      }
      WorkshopLoad load = new WorkshopLoad(out, found.group(1), found.group(2));
      out.printf("| | median ms | 95 %% ms | most ms | of |%n|---|---|---|---|---|%n");
      load.alone();
      load.together(2);
      load.together(BROWSERS);
      memory(out, server);
    } finally {
      server.destroy();
      server.waitFor(PATIENCE, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void memory(PrintStream out, Process server) throws IOException {
    Path status = Path.of("/proc", Long.toString(server.pid()), "status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM")) {
          out.printf("%nPeak memory of the server: %s%n", line.substring(6).strip());
        }
      }
    }
  }

  /** One browser, one edit after the other, each when the findings on the last have come. */
  private void alone() throws Exception {
    try (Line line = new Line("alone")) {
      Times findings = new Times();
      Times answers = new Times();
      for (int i = 0; i < WARM + EDITS; i++) {
        line.edit(i % CARDS, "その" + i + " 利用者が増える");
        line.awaitReport();
        if (i >= WARM) {
          findings.add(line.lastReport - line.lastSent);
          answers.add(line.lastAnswer - line.lastSent);
        }
      }
      row("edit to its answer (on disk), 1 browser", answers);
      row("edit to its findings, " + CARDS + " cards, 1 browser", findings);
    }
  }

  /** Many browsers that make an edit every few seconds each. */
  private void together(int browsers) throws Exception {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < browsers; i++) {
      lines.add(new Line("of-" + browsers + "-" + i));
    }
    ScheduledExecutorService hands = Executors.newScheduledThreadPool(4);
    CountDownLatch done = new CountDownLatch(browsers);
    for (int i = 0; i < browsers; i++) {
      Line line = lines.get(i);
      int own = i;
      int[] made = {0};
      hands.scheduleAtFixedRate(
          () -> {
            if (made[0] < EDITS_EACH) {
              line.edit((own * 5 + made[0]) % CARDS, "席" + own + "の" + made[0] + "番目");
              made[0]++;
            } else if (made[0]++ == EDITS_EACH) {
              done.countDown();
            }
          },
          (long) EVERY_MILLIS * i / browsers,
          EVERY_MILLIS,
          TimeUnit.MILLISECONDS);
    }
    done.await();
    hands.shutdownNow();
    int edits = browsers * EDITS_EACH;
    Times answers = new Times();
    Times everybody = new Times();
    Times findings = new Times();
    for (Line line : lines) {
      line.awaitEdits(edits);
      line.own.forEach(answers::add);
    }
    long rev = lines.get(0).rev;
    for (Line line : lines) {
      line.awaitReportOf(rev);
    }
    for (Line sender : lines) {
      sender.sentAt.forEach(
          (seq, sent) -> {
            long last =
                lines.stream()
                    .mapToLong(line -> line.seen.get(sender.name + " " + seq))
                    .max()
                    .orElseThrow();
            everybody.add(last - sent);
            long edit = lines.get(0).revs.get(sender.name + " " + seq);
            long told =
                sender.reports.stream()
                    .filter(report -> report[0] >= edit)
                    .mapToLong(report -> report[1])
                    .min()
                    .orElseThrow();
            findings.add(told - sent);
          });
    }
    String what = browsers + " browsers, each an edit every 3 s";
    row("edit to its answer, " + what, answers);
    row("edit until the last browser has it, " + what, everybody);
    row("edit to findings at least as new, " + what, findings);
    for (Line line : lines) {
      line.close();
    }
  }

  private void row(String what, Times times) {
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %d |%n",
        what,
        times.at(0.5),
        times.at(0.95),
        times.at(1),
        times.size());
  }

  /** Times in nanoseconds. */
  private static final class Times {
    private final List<Long> all = new ArrayList<>();

    void add(long nanos) {
      all.add(nanos);
    }

    int size() {
      return all.size();
    }

    double at(double share) {
      List<Long> sorted = all.stream().sorted().toList();
      int place = (int) Math.ceil(share * sorted.size()) - 1;
      return sorted.get(Math.max(0, place)) / 1e6;
    }
  }

  /** A browser's connection. */
  private final class Line implements WebSocket.Listener, AutoCloseable {
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final ConcurrentHashMap<Long, Long> sentAt = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> seen = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Long> revs = new ConcurrentHashMap<>();
    private final List<long[]> reports = new CopyOnWriteArrayList<>();
    private final List<Long> own = new CopyOnWriteArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private final CountDownLatch welcomed = new CountDownLatch(1);
    private final WebSocket socket;
    private long seq;
    private volatile long rev;
    private volatile long reported = -1;
    private volatile long lastSent;
    private volatile long lastAnswer;
    private volatile long lastReport;

    Line(String name) throws Exception {
      this.name = name;
      this.socket =
          http.newWebSocketBuilder()
              .buildAsync(URI.create("ws://" + address + "/ws/boards/board"), this)
              .get();
      send(
          "{\"type\":\"hello\",\"token\":\""
              + token
              + "\",\"client\":\""
              + name
              + "\",\"changesOnly\":true}");
      if (!welcomed.await(PATIENCE, TimeUnit.SECONDS)) {
        throw new IOException("no welcome");
      }
      awaitReport();
    }

    private void send(String message) {
      socket.sendText(message, true).join();
    }

    synchronized void edit(int card, String words) {
      seq++;
      lastSent = System.nanoTime();
      sentAt.put(seq, lastSent);
      send(
          "{\"type\":\"edit\",\"seq\":"
              + seq
              + ",\"label\":\"\",\"ops\":[{\"op\":\"put\",\"kind\":\"element\",\"id\":\""
              + cards.get(card % cards.size())
              + "\",\"set\":{\"text\":\""
              + words
              + "\"}}]}");
    }

    /** Waits until all that was sent is answered and reported on. */
    void awaitReport() throws IOException {
      await(() -> own.size() == sentAt.size() && reported >= rev);
    }

    void awaitReportOf(long wanted) throws IOException {
      await(() -> reported >= wanted);
    }

    void awaitEdits(int count) throws IOException {
      await(() -> seen.size() >= count);
    }

    private void await(java.util.function.BooleanSupplier condition) throws IOException {
      long end = System.nanoTime() + Duration.ofSeconds(PATIENCE).toNanos();
      synchronized (text) {
        while (!condition.getAsBoolean()) {
          long left = (end - System.nanoTime()) / 1_000_000;
          if (left <= 0) {
            throw new IOException(name + " waited in vain");
          }
          try {
            text.wait(left);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
          }
        }
      }
    }

    @Override
    public void onOpen(WebSocket opened) {
      opened.request(Long.MAX_VALUE);
    }

    @Override
    public java.util.concurrent.CompletionStage<?> onText(
        WebSocket from, CharSequence data, boolean last) {
      synchronized (text) {
        text.append(data);
        if (last) {
          long now = System.nanoTime();
          String message = text.toString();
          text.setLength(0);
          arrived(message, now);
          text.notifyAll();
        }
      }
      return null;
    }

    private void arrived(String message, long now) {
      // A report is large, and all that is needed of it stands in front.
      Matcher report = REPORT.matcher(message);
      if (report.lookingAt()) {
        reported = Long.parseLong(report.group(1));
        lastReport = now;
        reports.add(new long[] {reported, now});
        return;
      }
      JsonNode read;
      try {
        read = JSON.readTree(message);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      switch (read.path("type").asText()) {
        case "welcome" -> {
          rev = read.path("rev").asLong();
          read.at("/model/elements").forEach(card -> cards.add(card.path("id").asText()));
          welcomed.countDown();
        }
        case "edit" -> {
          rev = read.path("rev").asLong();
          String key = read.path("client").asText() + " " + read.path("seq").asText();
          seen.put(key, now);
          revs.put(key, rev);
          if (read.path("client").asText().equals(name)) {
            lastAnswer = now;
            own.add(now - sentAt.get(read.path("seq").asLong()));
          }
        }
        default -> rev = Math.max(rev, 0);
      }
    }

    @Override
    public void close() {
      socket.abort();
    }
  }
}
