package jp.sujimichi.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.catalogue.estat.EstatCache;
import jp.sujimichi.catalogue.estat.EstatClient;
import jp.sujimichi.catalogue.estat.EstatFiller;
import jp.sujimichi.catalogue.estat.EstatFilling;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.report.EstatReport;
import jp.sujimichi.report.TextReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code estat fetch}: official figures for a model's indicators. */
final class EstatCommand implements Command {

  private static final String FETCH = "fetch";
  private static final String OUTPUT = "--output";
  private static final String CACHE = "--cache";
  private static final String REFRESH = "--refresh";
  private static final String REPLACE = "--replace";
  private static final String SERVICE = "--service";
  private static final String KEY = "ESTAT_APP_ID";
  private static final String SERVICE_VARIABLE = "ESTAT_SERVICE";
  private static final Pattern ENDING = Pattern.compile("(?i)\\.(json|xlsx)$");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "estat";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "政府統計（e-Stat）から、指標の基準値と実績値を取り込みます（estat fetch）。",
        "Take baselines and measured values of indicators from e-Stat (estat fetch).");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(
        options.several(
            "fetch FILE",
            "fetch に続けてモデルのファイル。出典に統計表・項目の番号がある指標と、一覧の番号（catalogue）でe-Statの項目が分かる指標が対象です。率など、いくつかの項目から計算する指標は計算します。"
                + "アプリケーションキーは環境変数 ESTAT_APP_ID に入れておいてください。",
            "fetch, then the model. Indicators count whose source names a table and an item, or"
                + " whose catalogue entry does; rates are computed from their items. The application key is read from ESTAT_APP_ID."));
    spec.addOption(
        options.value(
            OUTPUT,
            "OUT",
            "取り込んだモデルを書くファイル（.json か .xlsx。指定しないときは元の名前に _estat を付けたもの）。元のファイルは変えません。",
            "The file to write, .json or .xlsx (default: the name with _estat added). The input is left alone."));
    spec.addOption(NewFile.option(options));
    spec.addOption(
        options.flag(
            "モデルの値がe-Statと違うとき、e-Statの値に置き換えます（指定しないときは残して知らせます）。",
            "Replace values that differ from e-Stat's (without it they are left and told).",
            REPLACE));
    spec.addOption(
        options.value(
            CACHE,
            "DIR",
            "返事を30日間とっておくフォルダー（指定しないときは利用者のキャッシュ）。",
            "Where answers are kept for 30 days (default: the user's cache folder)."));
    spec.addOption(
        options.flag("とってある返事を使わず、問い合わせ直します。", "Ask anew instead of using what is kept.", REFRESH));
    spec.addOption(
        options.value(
            SERVICE,
            "URL",
            "問い合わせ先（指定しないときは環境変数 ESTAT_SERVICE、なければe-Stat）。",
            "The service's address (default: ESTAT_SERVICE, else e-Stat)."));
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    return fetch(arguments, session);
  }

  private static int fetch(ParseResult arguments, Session session) {
    List<String> words = arguments.matchedPositionalValue(0, List.of());
    if (words.size() != 2 || !words.get(0).equals(FETCH)) {
      throw new UsageException("estat fetch ファイル名 の形で指定してください。", "please write: estat fetch FILE");
    }
    Map<String, String> environment = session.terminal().environment();
    String key = environment.getOrDefault(KEY, "").strip();
    if (key.isEmpty()) {
      throw new UsageException(
          "e-Statのアプリケーションキーがありません。e-Statで利用登録をして、環境変数 ESTAT_APP_ID に入れてください。",
          "there is no application key; please register with e-Stat and set ESTAT_APP_ID");
    }
    Path file = NewFile.path(words.get(1));
    Path out = NewFile.path(arguments.matchedOptionValue(OUTPUT, besides(words.get(1))));
    boolean overwrite = NewFile.overwrites(arguments);
    ConvertCommand.refuseSame(file, out);
    NewFile.mayWrite(out, overwrite);
    BiFunction<LogicModel, Session, byte[]> writer =
        ModelFiles.writer(out.toString()).orElseThrow(() -> unknown(out.toString()));
    ReadResult result =
        ModelFiles.reader(file.toString()).orElseThrow(() -> unknown(file.toString())).apply(file);
    if (result instanceof Unreadable problem) {
      session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
      return ExitCode.USAGE;
    }
    Path cacheFolder = cache(arguments, environment);
    // Answers that are to be asked for anew are old whenever they were kept.
    Instant now = arguments.hasMatchedOption(REFRESH) ? Instant.MAX : Instant.now();
    EstatClient client =
        new EstatClient(
            service(arguments, environment),
            key,
            Optional.of(new EstatCache(cacheFolder, now)),
            TIMEOUT,
            time -> Thread.sleep(time.toMillis()));
    Catalogues catalogues = ShippedCatalogues.load().catalogues();
    EstatFilling filling =
        new EstatFiller(client, catalogues, arguments.hasMatchedOption(REPLACE))
            .fill(((Read) result).document().model());
    session.print(new EstatReport(filling).text(session.style()));
    if (filling.stopped().isPresent()) {
      session.complain(
          new Bilingual(
              "途中で止まったため、ファイルは書いていません。", "nothing was written, as not all could be asked."));
      return ExitCode.USAGE;
    }
    NewFile.write(out, writer.apply(filling.model(), session), overwrite);
    session.print(
        ConvertCommand.lines(
            session, new Bilingual("「" + out + "」に書きました。", "Written to \"" + out + "\".")));
    return ExitCode.FINE;
  }

  private static String besides(String name) {
    Matcher ending = ENDING.matcher(name);
    return ending.find()
        ? name.substring(0, ending.start()) + "_estat" + ending.group()
        : name + "_estat.json";
  }

  private static UsageException unknown(String name) {
    return new UsageException(
        "「" + name + "」の形のファイルは扱えません。.json か .xlsx のファイルを指定してください。",
        "files like \"" + name + "\" are not known here; please name a .json or .xlsx file");
  }

  private static URI service(ParseResult arguments, Map<String, String> environment) {
    String address =
        arguments.matchedOptionValue(SERVICE, environment.getOrDefault(SERVICE_VARIABLE, ""));
    if (address.isEmpty()) {
      return EstatClient.SERVICE;
    }
    if (!address.matches("https?://[^\\s\"<>\\\\^`{|}]+")) {
      throw new UsageException(
          "問い合わせ先「" + address + "」は https:// で始まる形で書いてください。",
          "the address \"" + address + "\" must begin with https://");
    }
    return URI.create(address);
  }

  /** The folder of the option, else the user's cache as XDG or Windows has it. */
  private static Path cache(ParseResult arguments, Map<String, String> environment) {
    String named = arguments.matchedOptionValue(CACHE, "");
    if (!named.isEmpty()) {
      return NewFile.path(named);
    }
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (cache.isEmpty()) {
      cache = environment.getOrDefault("LOCALAPPDATA", "");
    }
    Path root =
        cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : NewFile.path(cache);
    return root.resolve("sujimichi").resolve("estat");
  }
}
