package jp.sujimichi.workshop;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The web server of the workshop page. It answers on this machine alone unless it is told to share;
 * it reads and writes models in one folder, and asks nothing of the network.
 */
public final class WorkshopServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";

  /** How many ports after the usual one are tried. */
  private static final int PORTS_TRIED = 20;

  private static final int THREADS = 48;
  private static final int MODELS_TO_WARM_WITH = 5;
  private static final long LONGEST_MESSAGE = 1L << 20;
  private static final long LARGEST_BODY = 8L << 20;
  private static final Duration SILENCE = Duration.ofSeconds(70);

  private final WorkshopSettings settings;
  private final Access access;
  private final LiveCheck live;
  private final Boards boards;
  private final FolderLock lock;
  private final Javalin server;

  private WorkshopServer(WorkshopSettings settings) throws IOException {
    this.settings = settings;
    this.access = new Access(settings.shared(), Clock.systemUTC());
    this.live = new LiveCheck(settings.checker());
    ModelFolder folder = new ModelFolder(settings.folder());
    folder.prepare();
    this.boards = new Boards(folder, live);
    this.lock = FolderLock.take(folder.work());
    this.server = start();
    live.warm(some(folder));
  }

  private static List<ModelDocument> some(ModelFolder folder) throws IOException {
    List<ModelDocument> documents = new ArrayList<>();
    for (ModelFolder.Entry entry : folder.entries().stream().limit(MODELS_TO_WARM_WITH).toList()) {
      if (new ModelReader().read(entry.file()) instanceof Read read) {
        documents.add(read.document());
      }
    }
    return documents;
  }

  /**
   * Starts serving.
   *
   * @throws FolderInUseException when another program serves the folder
   * @throws IOException when the folder cannot be written, or no port is free
   */
  public static WorkshopServer start(WorkshopSettings settings) throws IOException {
    return new WorkshopServer(settings);
  }

  /** The address for whoever started it; whoever has it may use the boards. */
  public String url() {
    return "http://" + LOOPBACK + ":" + port() + "/#token=" + access.owner();
  }

  /** The port it answers on. */
  public int port() {
    return server.port();
  }

  /** The addresses for others on the network; empty unless sharing. */
  public List<String> sharedUrls() {
    return settings.shared() ? addresses(port()) : List.of();
  }

  /** The PIN that others need; empty unless sharing. */
  public Optional<String> pin() {
    return access.pin();
  }

  // --- starting

  private Javalin start() throws IOException {
    int[] ports =
        settings.port().isPresent()
            ? new int[] {settings.port().getAsInt()}
            : IntStream.range(0, PORTS_TRIED).map(n -> WorkshopSettings.USUAL_PORT + n).toArray();
    JavalinBindException taken = null;
    for (int port : ports) {
      try {
        return Javalin.create(this::configure)
            .start(settings.shared() ? EVERYWHERE : LOOPBACK, port);
      } catch (JavalinBindException e) {
        taken = e;
      }
    }
    close(Optional.empty());
    throw new IOException("no free port", taken);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.threadPool = new QueuedThreadPool(THREADS);
    config.jetty.modifyServletContextHandler(
        handler ->
            handler.addFilter(
                new FilterHolder(new Gate(settings.shared())),
                "/*",
                EnumSet.of(DispatcherType.REQUEST)));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setMaxTextMessageSize(LONGEST_MESSAGE);
          factory.setMaxBinaryMessageSize(1);
          factory.setIdleTimeout(SILENCE);
        });
    Fixes fixes = new Fixes(live.checker());
    new Api(settings, access, boards, fixes).configure(config.routes);
    config.routes.ws("/ws/boards/{board}", new BoardSocket(boards, access, fixes)::configure);
    config.routes.get("/*", Page::serve);
  }

  /** The addresses this machine has on its networks, which may change. */
  static List<String> addresses(int port) {
    List<String> found = new ArrayList<>();
    try {
      for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
        if (card.isUp() && !card.isLoopback()) {
          card.inetAddresses()
              .filter(Inet4Address.class::isInstance)
              .map(InetAddress::getHostAddress)
              .forEach(address -> found.add("http://" + address + ":" + port + "/"));
        }
      }
    } catch (SocketException unknown) {
      return List.of();
    }
    return List.copyOf(found);
  }

  /** Saves every board and stops. */
  @Override
  public void close() {
    close(Optional.of(server));
  }

  private void close(Optional<Javalin> running) {
    boards.close();
    running.ifPresent(Javalin::stop);
    live.close();
    lock.close();
  }
}
