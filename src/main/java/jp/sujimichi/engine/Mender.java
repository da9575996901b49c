package jp.sujimichi.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.format.JsonPatch;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.PatchException;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.model.Bilingual;

/**
 * Applies fixes to the text of a model's file and checks each one: what it was for must be gone,
 * and no error may come in its place. Everything the fix does not name keeps its characters.
 */
public final class Mender {

  private static final ModelReader READER = new ModelReader();

  private final Checker checker;

  /**
   * Mends under the rules, profile and date of a checker.
   *
   * @param checker what decides whether a finding is gone
   */
  public Mender(Checker checker) {
    this.checker = checker;
  }

  /**
   * A text with the report on it.
   *
   * @param text the text of the file
   * @param document the model in it
   * @param report its findings
   */
  public record State(String text, Read document, ModelReport report) {}

  /** What came of a fix: a text that was mended, or the reason why it was left. */
  public sealed interface Outcome permits Mended, Left {}

  /**
   * The fix was applied.
   *
   * @param state the text after it
   */
  public record Mended(State state) implements Outcome {}

  /**
   * The fix was not applied.
   *
   * @param because why
   */
  public record Left(Bilingual because) implements Outcome {}

  /** Reads and checks a text; empty when it holds no readable model. */
  public Optional<State> check(String file, String text) {
    ReadResult result = READER.read(file, text);
    return result instanceof Read read
        ? Optional.of(new State(text, read, checker.checkOne(read.document())))
        : Optional.empty();
  }

  /**
   * Applies one fix of a finding.
   *
   * @param state the text the finding was made on
   * @param finding one of its findings
   * @param fix one of the finding's fixes
   */
  public Outcome apply(State state, Finding finding, Fix fix) {
    if (fix.patch().isEmpty()) {
      return left("この直し方は、書く内容を決めてから手で直してください。", "this fix is for the authors to write.");
    }
    boolean there =
        state.report().findings().stream()
            .filter(other -> other.message().equals(finding.message()))
            .anyMatch(other -> other.fingerprint().equals(finding.fingerprint()));
    if (!there) {
      return left("この指摘は、もうありません。", "the finding is no longer there.");
    }
    String text;
    try {
      text = JsonPatch.apply(state.text(), fix.patch());
    } catch (PatchException e) {
      return new Left(e.text());
    }
    Optional<State> after = check(state.document().file(), text);
    if (after.isEmpty()) {
      return left("直すと、モデルとして読めなくなります。", "the file would no longer be readable.");
    }
    boolean stays =
        isFound(finding, after.get()) && count(finding, state) <= count(finding, after.get());
    if (stays) {
      return left("直しても、この指摘がまだ残ります。", "the finding would still stand.");
    }
    Optional<Finding> worse = newError(state.report().findings(), after.get().report().findings());
    if (worse.isPresent()) {
      Bilingual message = worse.get().message();
      return left(
          "直すと、別のエラーが生じます: " + message.ja(), "it would bring another error: " + message.en());
    }
    return new Mended(after.get());
  }

  private static boolean isFound(Finding finding, State state) {
    return state.report().findings().stream()
        .anyMatch(other -> other.fingerprint().equals(finding.fingerprint()));
  }

  /**
   * How many findings say the same in the same words: of two alike, one may go, and then nobody can
   * tell which.
   */
  private static long count(Finding finding, State state) {
    return state.report().findings().stream()
        .filter(other -> other.rule().equals(finding.rule()))
        .filter(other -> other.message().equals(finding.message()))
        .count();
  }

  private static Left left(String ja, String en) {
    return new Left(new Bilingual(ja, en));
  }

  /**
   * An error of the later findings that the earlier ones lack. An error of the same rule at a place
   * that was only renamed or moved does not count.
   */
  private static Optional<Finding> newError(List<Finding> before, List<Finding> after) {
    Set<String> fingerprints =
        before.stream().map(Finding::fingerprint).collect(Collectors.toSet());
    Map<String, Integer> known = new HashMap<>();
    before.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(finding -> known.merge(finding.rule(), 1, Integer::sum));
    return after.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> !fingerprints.contains(finding.fingerprint()))
        .filter(
            finding -> {
              long total = after.stream().filter(f -> isError(f, finding.rule())).count();
              return total > known.getOrDefault(finding.rule(), 0);
            })
        .findFirst();
  }

  private static boolean isError(Finding finding, String rule) {
    return finding.severity() == Severity.ERROR && finding.rule().equals(rule);
  }
}
