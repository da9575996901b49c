package jp.sujimichi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.Mender;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.FindingState;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Unreadable;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.report.FixText;
import jp.sujimichi.report.TextReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code fix}: shows what would mend a model, line by line, and writes a mended copy. */
final class FixCommand implements Command {

  private static final String RULE = "--rule";
  private static final String FINDING = "--finding";
  private static final String CHOOSE = "--choose";
  private static final String GRADE = "--grade";
  private static final String APPLY = "--apply";
  private static final String OUTPUT = "--output";
  private static final List<String> GRADES = List.of("safe", "judgement");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String name() {
    return "fix";
  }

  @Override
  public Bilingual summary() {
    return new Bilingual(
        "直し方を、ファイルのどの行がどう変わるかで示します。元のファイルは変えません。",
        "Show how to mend a model, line by line; the file itself is never changed.");
  }

  @Override
  public void describe(CommandSpec spec, Options options) {
    spec.addPositional(options.one("FILE", "モデルのファイル。", "The model."));
    spec.addOption(options.value(RULE, "RULE", "この規則の指摘だけを直します。", "Only findings of this rule."));
    spec.addOption(
        options.value(
            FINDING,
            "FINGERPRINT",
            "この指摘だけを直します（指摘の末尾に示す英数字。先頭の一部でもかまいません）。",
            "Only this finding, by its fingerprint or the beginning of it."));
    spec.addOption(
        options.value(
            CHOOSE,
            "N",
            "直し方がいくつかあるとき、何番目を使うか（--finding とともに）。",
            "Which of several fixes to use (with --finding)."));
    spec.addOption(
        options.value(
            GRADE,
            "GRADE",
            "safe（意味の変わらないものだけ。指定しないとき）または judgement（判断の要るものも示します）。",
            "safe (default: the meaning stays) or judgement (also those that need a decision)."));
    spec.addOption(
        options.flag("直した写しを --output のファイルに書きます。", "Write a mended copy to --output.", APPLY));
    spec.addOption(
        options.value(
            OUTPUT,
            "FILE",
            "写しを書くファイル。すでにあるファイルには書きません。",
            "The file for the copy; never one that exists."));
    spec.addOption(options.profile());
    spec.addOption(options.rules());
  }

  /** What is asked for. */
  private record Wish(Optional<String> rule, String finding, int choice, boolean judgement) {

    boolean isFor(Finding candidate) {
      return candidate.state() != FindingState.WAIVED
          && rule.filter(id -> !id.equals(candidate.rule())).isEmpty()
          && candidate.fingerprint().startsWith(finding);
    }

    boolean isPicked() {
      return !finding.isEmpty();
    }

    /** The fix to apply without asking further; empty where a person has to choose. */
    Optional<Fix> pick(Finding finding) {
      List<Fix> patches =
          finding.fixes().stream().filter(fix -> fix.grade() != FixGrade.ASK).toList();
      if (isPicked() && choice > 0) {
        return choice <= finding.fixes().size()
            ? Optional.of(finding.fixes().get(choice - 1))
            : Optional.empty();
      }
      if (isPicked() && patches.size() == 1) {
        return Optional.of(patches.get(0));
      }
      return patches.stream().filter(fix -> fix.grade() == FixGrade.SAFE).findFirst();
    }
  }

  @Override
  public boolean checksModels() {
    return true;
  }

  @Override
  public int run(ParseResult arguments, Session session) {
    Checker checker = Rules.checker(arguments);
    Wish wish = wish(arguments, checker);
    boolean apply = arguments.matchedOptionValue(APPLY, false);
    String output = arguments.matchedOptionValue(OUTPUT, "");
    String name = arguments.matchedPositionalValue(0, "");
    checkTarget(apply, output);
    byte[] bytes = bytes(name, session);
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean marked = text.startsWith(BYTE_ORDER_MARK);
    if (new ModelReader().read(name, bytes) instanceof Unreadable problem) {
      session.complain(TextReport.describe(Inputs.describe(problem), session.style()));
      return ExitCode.USAGE;
    }
    Mender mender = new Mender(checker);
    Mender.State start = mender.check(name, marked ? text.substring(1) : text).orElseThrow();
    if (wish.isPicked() && start.report().findings().stream().noneMatch(wish::isFor)) {
      throw new UsageException(
          "「" + wish.finding() + "」という指摘はありません。sujimichi fix " + name + " で一覧をご覧ください。",
          "there is no finding \"" + wish.finding() + "\"; see: sujimichi fix " + name);
    }
    Mended mended = mend(mender, start, wish, session);
    if (apply) {
      write(output, name, (marked ? BYTE_ORDER_MARK : "") + mended.state().text());
    }
    tell(mended, start, apply ? output : "", session);
    return ExitCode.FINE;
  }

  /** What was mended: the text after all of it, how many fixes, and how many wait for a choice. */
  private record Mended(Mender.State state, int applied, int open) {}

  /** Applies what is asked for, one after the other: each patch moves what stands behind it. */
  private static Mended mend(Mender mender, Mender.State start, Wish wish, Session session) {
    FixText texts = new FixText(session.style());
    Mender.State state = start;
    Set<String> seen = new HashSet<>();
    int applied = 0;
    for (Optional<Finding> next = next(state, wish, seen);
        next.isPresent();
        next = next(state, wish, seen)) {
      Finding finding = next.get();
      seen.add(finding.fingerprint());
      Fix fix = wish.pick(finding).orElseThrow();
      String file = state.document().file();
      Mender.Outcome outcome = mender.apply(state, finding, fix);
      if (outcome instanceof Mender.Mended mended) {
        session.print(
            texts.of(
                file,
                state.document().document().model(),
                finding,
                fix,
                state.text(),
                mended.state().text()));
        state = mended.state();
        applied++;
      } else if (outcome instanceof Mender.Left left) {
        session.print(
            texts.left(file, state.document().document().model(), finding, fix, left.because()));
      }
    }
    return new Mended(state, applied, choices(state, wish, seen, texts, session));
  }

  private static Optional<Finding> next(Mender.State state, Wish wish, Set<String> seen) {
    return state.report().findings().stream()
        .filter(finding -> wish.isFor(finding) && !seen.contains(finding.fingerprint()))
        .filter(finding -> wish.pick(finding).isPresent())
        .findFirst();
  }

  /** Lists the findings a person has to decide on, and answers how many there are. */
  private static int choices(
      Mender.State state, Wish wish, Set<String> seen, FixText texts, Session session) {
    List<Finding> open = new ArrayList<>();
    for (Finding finding : state.report().findings()) {
      boolean hasPatch = finding.fixes().stream().anyMatch(fix -> !fix.patch().isEmpty());
      if (wish.isFor(finding)
          && !seen.contains(finding.fingerprint())
          && (hasPatch || wish.isPicked())) {
        open.add(finding);
      }
    }
    if (wish.judgement() || wish.isPicked() || wish.rule().isPresent()) {
      for (Finding finding : open) {
        session.print(
            texts.choices(state.document().file(), state.document().document().model(), finding));
      }
    }
    return open.size();
  }

  private static void tell(Mended mended, Mender.State start, String output, Session session) {
    int applied = mended.applied();
    int before = start.report().findings().size();
    int after = mended.state().report().findings().size();
    Bilingual done =
        output.isEmpty()
            ? new Bilingual(
                "直せるところ " + applied + "件。ファイルは変えていません（--apply --output で写しに書けます）。",
                applied + " can be mended. Nothing was written (--apply --output writes a copy).")
            : new Bilingual(
                applied + "件を直した写しを " + output + " に書きました（指摘 " + before + "件 → " + after + "件）。",
                "A copy with "
                    + applied
                    + " mended was written to "
                    + output
                    + " (findings: "
                    + before
                    + " → "
                    + after
                    + ").");
    session.languages().forEach(language -> session.print(done.in(language) + "\n"));
    if (mended.open() > 0) {
      Bilingual open =
          new Bilingual(
              "ほかに、直し方を選べる指摘が " + mended.open() + "件あります（--grade judgement で示します）。",
              mended.open() + " more offer fixes to choose from (--grade judgement lists them).");
      session.languages().forEach(language -> session.print(open.in(language) + "\n"));
    }
  }

  // --- reading and writing

  private static Wish wish(ParseResult arguments, Checker checker) {
    String grade = arguments.matchedOptionValue(GRADE, "safe").toLowerCase(Locale.ROOT);
    if (!GRADES.contains(grade)) {
      throw UsageException.unknown(new Bilingual("直し方の種類（--grade）", "grade"), grade, GRADES);
    }
    String choice = arguments.matchedOptionValue(CHOOSE, "");
    String finding = arguments.matchedOptionValue(FINDING, "");
    if (!choice.matches("[1-9]?")) {
      throw new UsageException("--choose には 1 からの番号を書いてください。", "--choose takes a number from 1");
    }
    if (!choice.isEmpty() && finding.isEmpty()) {
      throw new UsageException("--choose は --finding とともに使ってください。", "--choose needs --finding");
    }
    String rule = arguments.matchedOptionValue(RULE, "");
    return new Wish(
        rule.isEmpty() ? Optional.empty() : Optional.of(Rules.rule(checker.rules(), rule).id()),
        finding,
        choice.isEmpty() ? 0 : Integer.parseInt(choice),
        grade.equals("judgement"));
  }

  private static void checkTarget(boolean apply, String output) {
    if (apply && output.isEmpty()) {
      throw new UsageException(
          "--apply には、写しを書くファイルを --output で指定してください。",
          "--apply needs --output: the file for the mended copy");
    }
    if (!apply && !output.isEmpty()) {
      throw new UsageException("--output は --apply とともに使ってください。", "--output needs --apply");
    }
    try {
      if (apply && Files.exists(Path.of(output))) {
        throw new UsageException(
            "「" + output + "」はすでにあります。上書きしないよう、別の名前にしてください。",
            "\"" + output + "\" exists already; please choose another name");
      }
    } catch (InvalidPathException e) {
      throw new UsageException(
          "「" + output + "」はファイル名として使えません。", "\"" + output + "\" is not a valid file name");
    }
  }

  private static byte[] bytes(String name, Session session) {
    try {
      return name.equals(Inputs.STANDARD_INPUT)
          ? session.terminal().in().readAllBytes()
          : Files.readAllBytes(Path.of(name));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("「" + name + "」を開けません。", "\"" + name + "\" cannot be opened");
    }
  }

  private static void write(String output, String name, String text) {
    List<Path> inputs = name.equals(Inputs.STANDARD_INPUT) ? List.of() : List.of(Path.of(name));
    try (Target target = Target.file(output, inputs)) {
      target.writer().write(text);
      target.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
