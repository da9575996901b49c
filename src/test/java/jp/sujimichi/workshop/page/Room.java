package jp.sujimichi.workshop.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.model.Language;
import jp.sujimichi.workshop.WorkshopServer;
import jp.sujimichi.workshop.WorkshopSettings;

/**
 * A server over a folder of its own, and the windows that people open on its boards. What a window
 * writes to its console as an error fails the test.
 */
public final class Room {

  private static final Checker CHECKER = Checker.standard().withDate(LocalDate.of(2026, 11, 22));

  private final Browser browser;
  private final Path folder;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private WorkshopServer server;
  private final int port;

  Room(Browser browser) {
    this.browser = browser;
    try {
      this.folder = Files.createTempDirectory("workshop");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.server = start(0);
    this.port = server.port();
  }

  private WorkshopServer start(int port) {
    try {
      return WorkshopServer.start(
          new WorkshopSettings(
              folder,
              OptionalInt.of(port),
              false,
              List.of(Language.JA),
              CHECKER,
              Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder whose models are the boards. */
  public Path folder() {
    return folder;
  }

  /** The address of the list of boards, with the token. */
  public String url() {
    return server.url();
  }

  /** The address of a board, with the token. */
  public String url(String board) {
    return server.url().replace("/#", "/?board=" + board + "#");
  }

  /** Puts a model into the folder. */
  public Room model(String name, String json) {
    try {
      Files.writeString(folder.resolve(name + ".json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Puts one of the shipped models into the folder. */
  public Room shipped(String name) {
    try {
      Files.copy(Path.of("models", name + ".json"), folder.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** An empty model, ready to be opened. */
  public Room empty(String name) {
    return model(name, "{\"formatVersion\": 1, \"title\": \"新しいボード\", \"elements\": []}");
  }

  /** Opens a window on a board, 1280 by 800, and waits until the board stands. */
  public BoardWindow open(String board) {
    return open(board, 1280, 800);
  }

  /** Opens a window of a size on a board, and waits until the board stands. */
  public BoardWindow open(String board, int width, int height) {
    Page page = window(width, height);
    page.navigate(url(board));
    return new BoardWindow(page).awaitSaved();
  }

  /** Opens a window on nothing yet. */
  public Page window(int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("ja-JP"));
    windows.add(context);
    Page page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          // A browser reports every line that breaks; breaking it is part of some tests.
          if (message.type().equals("error") && !message.text().contains("WebSocket")) {
            errors.add(message.text());
          }
        });
    return page;
  }

  /** Ends the server as a shut down machine does; windows stay open. */
  public void stopServer() {
    server.close();
  }

  /** Starts the server again on the same port. */
  public void startServer() {
    server = start(port);
  }

  /** Errors of all windows so far. */
  public List<String> errors() {
    return errors;
  }

  void close(boolean passed) {
    windows.forEach(BrowserContext::close);
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (passed) {
      assertThat(errors).as("errors in the browser's console").isEmpty();
    }
  }
}
