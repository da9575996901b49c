package jp.sujimichi.workshop.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a board of 150 cards and 230 arrows costs the browser: processor time of the page's main
 * thread for one edit, one move of a dragged card and one key, up to the finished picture; and the
 * time from an edit to its findings. Run: {@code java -cp …
 * jp.sujimichi.workshop.page.BoardFrames}.
 */
public final class BoardFrames {

  private static final int ROUNDS = 40;

  /** Edits texts, some growing their card, a frame each. */
  private static final String EDIT =
      """
      async rounds => {
        const { store } = await import('/js/store.js');
        for (let round = 0; round < rounds; round++) {
          const text = `${performance.now()} ` + '高さも変わる長い文'.repeat(round % 3);
          store.edit([{ op: 'put', kind: 'element', id: `e${(round * 7) % 150}`, set: { text } }], 'x');
          await new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)));
        }
      }
      """;

  /** Edits, and waits for the report on each. */
  private static final String FINDINGS =
      """
      async rounds => {
        const { store } = await import('/js/store.js');
        const times = [];
        for (let round = 0; round < rounds; round++) {
          const start = performance.now();
          const arrived = new Promise(done => {
            let edited = Infinity;
            const stop = [
              store.on('change', () => { if (store.unconfirmed === 0) edited = store.state.rev; }),
              store.on('report', message => {
                if (message.rev < edited) return;
                stop.forEach(each => each());
                done(performance.now() - start);
              })];
          });
          store.edit([{ op: 'put', kind: 'element', id: `e${round % 150}`, set: { text: `書き換え ${start}` } }], 'x');
          times.push(await arrived);
        }
        return times.sort((a, b) => a - b);
      }
      """;

  private BoardFrames() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    try (Playwright driver = BrowserProgram.driver();
        Browser browser = BrowserProgram.launch(driver)) {
      Room room = new Room(browser);
      room.model("large", RandomModel.of(11, 150, 230).toString());
      BoardWindow window = room.open("large");
      Page page = window.page();
      List<?> warm = (List<?>) page.evaluate(FINDINGS, ROUNDS);
      print("edit, ms", cost(page, ROUNDS, () -> page.evaluate(EDIT, ROUNDS)));
      BoundingBox card = page.locator(".view .card").nth(3).boundingBox();
      double x = card.x + 40;
      double y = card.y + 12;
      page.mouse().move(x, y);
      page.mouse().down();
      page.mouse().move(x + 20, y + 20);
      print(
          "move of a dragged card, ms",
          cost(
              page,
              ROUNDS,
              () -> {
                for (int n = 0; n < ROUNDS; n++) {
                  page.mouse().move(x + 20 + n * 5, y + 20 + n * 3);
                  page.evaluate("() => new Promise(requestAnimationFrame)");
                }
              }));
      page.keyboard().press("Escape");
      page.mouse().up();
      window.card("e75").locator(".card-text").focus();
      print(
          "key, ms",
          cost(
              page,
              ROUNDS,
              () -> {
                for (int n = 0; n < ROUNDS; n++) {
                  page.keyboard().press("a");
                  page.evaluate("() => new Promise(requestAnimationFrame)");
                }
              }));
      List<?> times = (List<?>) page.evaluate(FINDINGS, ROUNDS);
      System.out.printf(
          Locale.ROOT,
          "%-28s median %.0f, 95 %% %.0f (first %.0f)%n",
          "edit to findings, wall ms",
          number(times.get(ROUNDS / 2)),
          number(times.get(ROUNDS * 95 / 100)),
          number(warm.get(ROUNDS - 1)));
      room.close(false);
    }
    // The web server's pinging thread would keep the program alive.
    System.exit(0);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static void print(String what, Map<String, Double> cost) {
    System.out.printf(Locale.ROOT, "%-28s %s%n", what, cost);
  }

  /** Processor time of the page's busiest thread a round, by kind of work. */
  private static Map<String, Double> cost(Page page, int rounds, Runnable work) {
    CDPSession session = page.context().newCDPSession(page);
    List<JsonObject> events = new ArrayList<>();
    boolean[] complete = {false};
    session.on(
        "Tracing.dataCollected",
        data -> data.getAsJsonArray("value").forEach(event -> events.add(event.getAsJsonObject())));
    session.on("Tracing.tracingComplete", data -> complete[0] = true);
    JsonObject start =
        JsonParser.parseString(
                "{\"transferMode\": \"ReportEvents\", \"traceConfig\": {\"includedCategories\":"
                    + " [\"devtools.timeline\", \"toplevel\"]}}")
            .getAsJsonObject();
    session.send("Tracing.start", start);
    work.run();
    session.send("Tracing.end");
    page.waitForCondition(() -> complete[0]);
    session.detach();
    Map<String, Double> layouts = sums(events, "", List.of("UpdateLayoutTree"), 1);
    String thread =
        layouts.keySet().stream()
            .max(Comparator.comparing(layouts::get))
            .map(key -> key.substring(0, key.indexOf(' ')))
            .orElseThrow();
    return sums(
            events,
            thread,
            List.of("ThreadControllerImpl::RunTask", "FunctionCall", "Layout", "Paint"),
            rounds)
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(entry.getKey().indexOf(' ') + 1),
                Map.Entry::getValue));
  }

  /** Milliseconds a round by thread and name. */
  private static Map<String, Double> sums(
      List<JsonObject> events, String thread, List<String> names, int rounds) {
    return events.stream()
        .filter(event -> event.has("tdur") && names.contains(event.get("name").getAsString()))
        .filter(event -> thread.isEmpty() || thread(event).equals(thread))
        .collect(
            Collectors.groupingBy(
                event -> thread(event) + " " + event.get("name").getAsString(),
                Collectors.collectingAndThen(
                    Collectors.summingDouble(event -> event.get("tdur").getAsDouble()),
                    sum -> Math.round(sum / 10.0 / rounds) / 100.0)));
  }

  private static String thread(JsonObject event) {
    return event.get("pid").getAsString() + ":" + event.get("tid").getAsString();
  }
}
