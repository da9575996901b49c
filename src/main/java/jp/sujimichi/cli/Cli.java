package jp.sujimichi.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.userrule.UserRuleException;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Understands a command line, runs its command and answers with the exit code. */
final class Cli {

  private static final String NAME = "sujimichi";
  private static final List<String> COLOURS = List.of("auto", "always", "never");

  // Java passes on the words of the system, which are in the user's language.
  private static final List<String> CLOSED_PIPE =
      List.of("Broken pipe", "パイプが切断されました", "パイプを閉じています", "The pipe is being closed");

  private static final List<Command> COMMANDS =
      List.of(
          new CheckCommand(),
          new FixCommand(),
          new BaselineCommand(),
          new DiffCommand(),
          new ExplainCommand(),
          new RetrospectCommand(),
          new ClassifyCommand(),
          new MatchCommand(),
          new CatalogueCommand(),
          new ConvertCommand(),
          new ServeCommand(),
          new TemplateCommand(),
          new EstatCommand(),
          new PortfolioCommand(),
          new RulesCommand(),
          new SchemaCommand(),
          new CompletionCommand());

  // Picocli's own factory looks for Groovy in every library first, which takes a tenth of a start.
  // Here it has nothing to make but the lists of arguments.
  private static final IFactory LISTS =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          return type.cast(new ArrayList<>());
        }
      };

  private final Terminal terminal;
  private final List<String> arguments;
  private final List<Language> languages;
  private final Options options;
  private final Session session;

  private Cli(List<String> arguments, Terminal terminal) {
    this.terminal = terminal;
    this.arguments = arguments;
    this.languages = LanguageChoice.before(arguments, terminal.environment());
    this.options = new Options(languages);
    this.session = new Session(terminal, languages, "auto");
  }

  /** Runs the command line. */
  static int run(List<String> arguments, Terminal terminal) {
    Cli cli = new Cli(arguments, terminal);
    try {
      return cli.run();
    } catch (ParameterException e) {
      List<String> names = COMMANDS.stream().map(Command::name).toList();
      return cli.refuse(UsageTexts.of(e, names), e.getCommandLine().getCommandSpec());
    } catch (UsageException e) {
      return cli.refuse(e.text(), Optional.empty());
    } catch (UserRuleException e) {
      e.problems().forEach(cli.session::complain);
      return ExitCode.USAGE;
    } catch (UncheckedIOException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      String reason = String.valueOf(cause.getMessage());
      if (CLOSED_PIPE.stream().anyMatch(reason::contains)) {
        // The reader, such as head, has seen enough.
        return ExitCode.USAGE;
      }
      return cli.refuse(
          new Bilingual(
              "結果を書き出せませんでした（" + reason + "）。",
              "the result could not be written (" + reason + ")."),
          Optional.empty());
    }
  }

  private int run() {
    Optional<Command> named =
        arguments.isEmpty()
            ? Optional.empty()
            : COMMANDS.stream().filter(c -> c.name().equals(arguments.get(0))).findFirst();
    if (arguments.size() > 1 && named.filter(Command::checksModels).isPresent()) {
      Checker.prepare();
    }
    // Only what is called is built: describing every command takes longer than one check.
    List<Command> shown =
        named.filter(command -> !command.describesAll()).map(List::of).orElse(COMMANDS);
    CommandLine line = new CommandLine(root(shown), LISTS);
    ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
    ParseResult own = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (own.isUsageHelpRequested()) {
      session.print(usage(own.commandSpec()));
      return ExitCode.FINE;
    }
    if (parsed.isVersionHelpRequested()) {
      session.print(NAME + " " + version() + "\n");
      return ExitCode.FINE;
    }
    if (!parsed.hasSubcommand()) {
      session.complain(usage(parsed.commandSpec()));
      return ExitCode.USAGE;
    }
    String colour = own.matchedOptionValue(Options.COLOUR, "auto");
    if (!COLOURS.contains(colour)) {
      throw UsageException.unknown(new Bilingual("色（--color）", "colour"), colour, COLOURS);
    }
    String language = own.matchedOptionValue(LanguageChoice.OPTION, "");
    List<Language> chosen = language.isEmpty() ? languages : LanguageChoice.parse(language);
    String name = own.commandSpec().name();
    Command command = shown.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    return command.run(own, new Session(terminal, chosen, colour));
  }

  private CommandSpec root(List<Command> commands) {
    CommandSpec root = newSpec().name(NAME);
    root.addOption(options.help());
    root.addOption(options.version());
    addCommon(root);
    describe(
        root,
        new Bilingual(
            "スマートシティ施策のロジックモデルとKPIを点検し、筋道の通らないところと直し方を示します。",
            "Inspects logic models of smart-city programmes: what does not hold, and how to mend it."));
    for (Command command : commands) {
      CommandSpec spec = newSpec();
      command.describe(spec, options);
      addCommon(spec);
      spec.addOption(options.help());
      describe(spec, command.summary());
      root.addSubcommand(command.name(), new CommandLine(spec, LISTS));
    }
    return root;
  }

  private static CommandSpec newSpec() {
    return CommandSpec.wrapWithoutInspection(null, LISTS);
  }

  private void addCommon(CommandSpec spec) {
    spec.addOption(
        options.value(
            LanguageChoice.OPTION,
            "LANG",
            "言葉: ja（日本語）、en（英語）、both（両方）。指定しないときは環境に合わせます。",
            "Language: ja, en or both (default: by the locale)."));
    spec.addOption(
        options.value(
            Options.COLOUR,
            "WHEN",
            "色を付けるか: auto（指定しないとき。画面のときだけ）、always、never。",
            "Colour: auto (default, on a terminal only), always or never."));
    spec.addOption(
        options.flag(
            "プログラムの不具合のとき、くわしい記録を出します。",
            "On a fault of the program, print the details.",
            Options.DEBUG));
  }

  private void describe(CommandSpec spec, Bilingual description) {
    UsageMessageSpec usage = spec.usageMessage();
    usage.description(options.text(description).replace("%", "%%"));
    usage.synopsisHeading(options.text(new Bilingual("使い方: ", "Usage: ")));
    usage.parameterListHeading(heading("指定するもの", "Arguments"));
    usage.optionListHeading(heading("オプション", "Options"));
    usage.commandListHeading(heading("コマンド", "Commands"));
    usage.abbreviateSynopsis(true);
    usage.synopsisSubcommandLabel("COMMAND");
    usage.sortOptions(false);
    usage.width(Math.max(60, terminal.width()));
    usage.showDefaultValues(false);
  }

  private String heading(String ja, String en) {
    return "%n" + options.text(new Bilingual(ja, en)) + ":%n";
  }

  private String usage(CommandSpec spec) {
    return spec.commandLine().getUsageMessage(terminal.colour("auto") ? Ansi.ON : Ansi.OFF);
  }

  private static String version() {
    return Optional.ofNullable(Cli.class.getPackage().getImplementationVersion()).orElse("0.1.0");
  }

  private int refuse(Bilingual text, CommandSpec spec) {
    String name = spec.parent() == null ? NAME : NAME + " " + spec.name();
    return refuse(text, Optional.of(name));
  }

  private int refuse(Bilingual text, Optional<String> command) {
    session.complain(new Bilingual(NAME + ": " + text.ja(), NAME + ": " + text.en()));
    command.ifPresent(
        name ->
            session.complain(
                new Bilingual("使い方は " + name + " --help をご覧ください。", "See: " + name + " --help")));
    return ExitCode.USAGE;
  }
}
