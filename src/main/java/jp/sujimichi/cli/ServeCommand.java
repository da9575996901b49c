package jp.sujimichi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.workshop.FolderInUseException;
import jp.sujimichi.workshop.WorkshopServer;
import jp.sujimichi.workshop.WorkshopSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code serve}: the workshop page over the models of a folder. */
final class ServeCommand implements Command {

  private static final String PORT = "--port";
  private static final String NO_BROWSER = "--no-browser";
  private static final String SHARE = "--share";
  private static final String DATE = "--date";
  private static final int LAST_PORT = 65_535;

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "モデルを皆で作り、その場で点検するページを、このパソコンで開きます。",
        "Open the page on which a group builds models and has them checked, on this machine.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.any(
            "DIR",
            "モデルのフォルダー（指定しないときは今のフォルダー）。",
            "The folder of the models (default: the current one)."));
    spec.addOption(
        options.value(
            PORT,
            "PORT",
            "ポート番号。0 なら空いているもの（指定しないときは " + WorkshopSettings.USUAL_PORT + "、ふさがっていれば次の番号）。",
            "The port; 0 for any (default: "
                + WorkshopSettings.USUAL_PORT
                + ", or the next free one)."));
    spec.addOption(
        options.flag(
            "同じネットワークのほかのパソコンからも、6けたの番号で参加できるようにします。",
            "Let others on the network join with a PIN of six digits.",
            SHARE));
    spec.addOption(options.flag("ブラウザーを開きません。", "Do not open a browser.", NO_BROWSER));
    spec.addOption(
        options.value(
            DATE,
            "YYYY-MM-DD",
            "点検の基準日。見送りの期限の判断に使います（指定しないときは今日）。",
            "The day of the check, for waivers that end (default: today)."));
    spec.addOption(options.rules());
    spec.addOption(
        options.value(
            CatalogueFiles.CATALOGUE,
            "FILE",
            "お手元の指標の一覧（指針の別紙など）。推奨・選択指標の照合と候補に使います。",
            "A list of indicators of your own, such as the guideline's annex."));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    Path folder = folder(arguments.matchedPositionalValue(0, List.<String>of()));
    OptionalInt port = port(arguments.matchedOptionValue(PORT, ""));
    boolean shared = arguments.hasMatchedOption(SHARE);
    String file = arguments.matchedOptionValue(CatalogueFiles.CATALOGUE, "");
    Optional<Catalogue> catalogue =
        file.isEmpty() ? Optional.empty() : Optional.of(CatalogueFiles.use(file, session));
    Checker checker = checker(arguments, catalogue);
    WorkshopSettings settings =
        new WorkshopSettings(folder, port, shared, session.languages(), checker, catalogue);
    try (WorkshopServer server = WorkshopServer.start(settings)) {
      tell(server, session);
      if (!arguments.hasMatchedOption(NO_BROWSER) && !Browser.open(server.url())) {
        session.print(
            ConvertCommand.lines(
                session,
                new Bilingual(
                    "ブラウザーを開けませんでした。上のアドレスをブラウザーに入れてください。",
                    "No browser could be opened; please open the address above.")));
      }
      waitForEnd(server);
    } catch (FolderInUseException e) {
      throw new UsageException(
          "フォルダー「" + folder + "」は、すでに別の sujimichi serve で開かれています。そちらのページを使うか、終わらせてください。",
          "\"" + folder + "\" is served by another sujimichi serve; use that page, or end it");
    } catch (IOException e) {
      throw new UsageException(
          "ページを開けません。ポートが使われているか、フォルダー「" + folder + "」に書き込めません。",
          "the page cannot be served: the port is taken, or \"" + folder + "\" cannot be written");
    }
    return ExitCode.FINE;
  }

  private static void tell(WorkshopServer server, Session session) {
    session.print(
        ConvertCommand.lines(
            session,
            new Bilingual(
                "ページを開きました（終わるときは Ctrl+C）: " + server.url(),
                "The page is open (Ctrl+C ends it): " + server.url())));
    server
        .pin()
        .ifPresent(
            pin ->
                session.print(
                    ConvertCommand.lines(
                        session,
                        new Bilingual(
                            "ほかのパソコンから: " + String.join("  ", server.sharedUrls()) + "  番号 " + pin,
                            "From other machines: "
                                + String.join("  ", server.sharedUrls())
                                + "  PIN "
                                + pin))));
  }

  /** Waits until the process is asked to end, and lets it end only when all is saved. */
  private static void waitForEnd(WorkshopServer server) {
    CountDownLatch asked = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  asked.countDown();
                },
                "stop"));
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path folder(List<String> named) {
    if (named.size() > 1) {
      throw new UsageException("フォルダーは1つだけ指定してください。", "please name one folder");
    }
    String name = named.isEmpty() ? "." : named.get(0);
    try {
      Path folder = Path.of(name).toAbsolutePath().normalize();
      if (!Files.isDirectory(folder)) {
        throw new UsageException("「" + name + "」はフォルダーではありません。", "\"" + name + "\" is no folder");
      }
      return folder;
    } catch (InvalidPathException e) {
      throw new UsageException(
          "「" + name + "」はフォルダー名として使えません。", "\"" + name + "\" is not a valid folder name");
    }
  }

  private static OptionalInt port(String written) {
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!written.matches("\\d{1,5}") || Integer.parseInt(written) > LAST_PORT) {
      throw new UsageException(
          "ポート番号（--port）には 0 から 65535 までの数を書いてください。", "--port takes a number from 0 to 65535");
    }
    return OptionalInt.of(Integer.parseInt(written));
  }

  private static Checker checker(ParseResult arguments, Optional<Catalogue> catalogue) {
    Checker checker = Rules.checker(arguments);
    if (catalogue.isPresent()) {
      checker = checker.withCatalogue(catalogue.get());
    }
    String date = arguments.matchedOptionValue(DATE, "");
    try {
      return date.isEmpty() ? checker : checker.withDate(LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "日付（--date）「" + date + "」は 2026-04-01 のように書いてください。",
          "the date \"" + date + "\" must be written like 2026-04-01");
    }
  }
}
