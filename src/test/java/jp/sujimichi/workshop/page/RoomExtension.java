package jp.sujimichi.workshop.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser once a run, and gives each test a room of its own. */
final class RoomExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(RoomExtension.class);

  /** The browser of a run. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      Playwright playwright = BrowserProgram.driver();
      return new Running(playwright, BrowserProgram.launch(playwright));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    BrowserProgram.assumeWanted();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Room.class;
  }

  @Override
  public Room resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    Room room = new Room(running.browser());
    context.getStore(NAMESPACE).put(Room.class, room);
    return room;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Room room = context.getStore(NAMESPACE).remove(Room.class, Room.class);
    if (room != null) {
      room.close(context.getExecutionException().isEmpty());
    }
  }
}
