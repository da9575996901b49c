package jp.sujimichi.cli;

import java.util.List;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Makes options and parameters described in the user's languages.
 *
 * <p>They are built by hand and hold plain texts: reading annotations and converting types by
 * reflection would take longer than a check.
 *
 * @param languages the languages of the descriptions
 */
record Options(List<Language> languages) {

  /** Where the rules, and the reports' languages and colours, come from. */
  static final String RULES = "--rules";

  static final String COLOUR = "--color";
  static final String DEBUG = "--debug";
  static final String PROFILE = "--profile";

  String text(Bilingual text) {
    return languages.stream().map(text::in).distinct().collect(Collectors.joining(" / "));
  }

  /** An option that takes a value. */
  OptionSpec value(String name, String label, String ja, String en) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .arity("1")
        .description(description(ja, en))
        .build();
  }

  /** An option that is given or not. */
  OptionSpec flag(String ja, String en, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .arity("0")
        .description(description(ja, en))
        .build();
  }

  /** The option that asks for help. */
  OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .arity("0")
        .usageHelp(true)
        .description(description("この説明を表示します。", "Show this help."))
        .build();
  }

  /** The option that asks for the version. */
  OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .type(boolean.class)
        .arity("0")
        .versionHelp(true)
        .description(description("版を表示します。", "Show the version."))
        .build();
  }

  OptionSpec profile() {
    return value(
        PROFILE,
        "NAME",
        "点検の場面: draft（下書き）、workshop（ワークショップ）、submission（提出前。指定しないとき）、review（審査）。",
        "What the check is for: draft, workshop, submission (default) or review.");
  }

  OptionSpec rules() {
    return value(RULES, "DIR", "お手元の規則のフォルダーを加えます。", "Add the rules of a folder of your own.");
  }

  /** A parameter that is given once or more. */
  PositionalParamSpec several(String label, String ja, String en) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1..*")
        .required(true)
        .description(description(ja, en))
        .build();
  }

  /** A parameter that may be left out or given any number of times. */
  PositionalParamSpec any(String label, String ja, String en) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..*")
        .description(description(ja, en))
        .build();
  }

  /** A parameter that is given once. */
  PositionalParamSpec one(String label, String ja, String en) {
    return PositionalParamSpec.builder()
        .index("0")
        .paramLabel(label)
        .type(String.class)
        .arity("1")
        .required(true)
        .description(description(ja, en))
        .build();
  }

  /** A percent sign is a placeholder in descriptions. */
  private String description(String ja, String en) {
    return text(new Bilingual(ja, en)).replace("%", "%%");
  }
}
