package jp.sujimichi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.model.Bilingual;
import picocli.CommandLine.ParseResult;

/** The rules, profiles and checkers a command line asks for. */
final class Rules {

  private Rules() {}

  /** The checker, with the profile and the user's rules if any are named. */
  static Checker checker(ParseResult arguments) {
    Checker checker = Checker.standard();
    String profile = arguments.matchedOptionValue(Options.PROFILE, Checker.DEFAULT_PROFILE);
    checker = checker.withProfile(profile(checker.rules(), profile));
    String folder = arguments.matchedOptionValue(Options.RULES, "");
    return folder.isEmpty() ? checker : checker.withUserRules(folder(folder));
  }

  /** The rules; nothing is compiled unless the user's are named. */
  static RuleIndex index(ParseResult arguments) {
    String folder = arguments.matchedOptionValue(Options.RULES, "");
    return folder.isEmpty()
        ? Checker.shippedIndex()
        : Checker.standard().withUserRules(folder(folder)).rules();
  }

  /** The rule of this id, or the only one whose name after the slash it is. */
  static RuleDefinition rule(RuleIndex index, String id) {
    List<RuleDefinition> named =
        index.all().stream().filter(rule -> rule.id().endsWith("/" + id)).toList();
    return index
        .rule(named.size() == 1 ? named.get(0).id() : id)
        .orElseThrow(
            () -> {
              String near = String.join(", ", Nearest.all(id, index.rules().keySet()));
              String ja = near.isEmpty() ? "sujimichi rules で一覧をご覧ください。" : "近い名前: " + near;
              String en = near.isEmpty() ? "See: sujimichi rules" : "Near names: " + near;
              return new UsageException(
                  "「" + id + "」という規則はありません。" + ja, "there is no rule \"" + id + "\". " + en);
            });
  }

  private static Profile profile(RuleIndex index, String id) {
    return index
        .profile(id)
        .orElseThrow(
            () ->
                UsageException.unknown(
                    new Bilingual("場面（--profile）", "profile"), id, index.profiles().keySet()));
  }

  private static Path folder(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(
          "「" + name + "」はフォルダー名として使えません。", "\"" + name + "\" is not a valid folder name");
    }
  }
}
