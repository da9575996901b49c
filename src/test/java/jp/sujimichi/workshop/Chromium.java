package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.workshop.page.BrowserProgram;

/** A browser with the workshop page in it. What the page complains about fails the test. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser; it stays for all tests of a class. */
  static Chromium start() {
    BrowserProgram.assumeWanted();
    Playwright playwright = BrowserProgram.driver();
    Browser browser = BrowserProgram.launch(playwright);
    return new Chromium(playwright, browser);
  }

  /** A window of its own, with nothing remembered, on the list of boards. */
  Page list(Workshop workshop) {
    return list(workshop, "#token=" + workshop.token());
  }

  /** The same with an address of one's own, up to its fragment. */
  Page list(Workshop workshop, String fragment) {
    return visit(workshop.base() + fragment);
  }

  /** A window of its own, with nothing remembered, on a board. */
  Page open(Workshop workshop, String board) {
    Page page =
        visit(workshop.base() + "?board=" + Workshop.encoded(board) + "#token=" + workshop.token());
    page.locator("#status .connection[data-state=saved]").waitFor();
    return page;
  }

  private Page visit(String address) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("ja-JP")
                .setAcceptDownloads(true));
    context.setDefaultTimeout(60_000);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.navigate(address);
    return page;
  }

  /** Closes all windows, before their server goes. */
  void closeWindows() {
    browser.contexts().forEach(BrowserContext::close);
  }

  /** Says what the page complained of since the last time. */
  List<String> complaints() {
    List<String> said = List.copyOf(complaints);
    complaints.clear();
    return said;
  }

  /** Holds the page to what people who cannot see or use a mouse need. */
  static void assertAccessible(Page page, String mode) {
    List<String> grave =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Chromium::describe)
                .toList();
    assertThat(grave).as(mode).isEmpty();
  }

  private static String describe(Rule rule) {
    List<String> places =
        rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
    return rule.getId() + ": " + places;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
