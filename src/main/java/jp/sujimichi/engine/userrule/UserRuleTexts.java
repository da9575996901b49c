package jp.sujimichi.engine.userrule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleFile;
import jp.sujimichi.engine.rule.RuleFileException;
import jp.sujimichi.finding.Confidence;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/**
 * The texts of a user's rule: from the YAML file beside it, else from the rule's annotations, else
 * those of the shipped rule it replaces, else words that name the rule.
 */
final class UserRuleTexts {

  /**
   * The annotations a rule may carry; each text stands for both languages unless both are given.
   */
  static final SortedSet<String> ANNOTATIONS =
      java.util.Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  "severity",
                  "confidence",
                  "ja",
                  "en",
                  "because_ja",
                  "because_en",
                  "question_ja",
                  "question_en",
                  "fix_ja",
                  "fix_en",
                  "source")));

  private UserRuleTexts() {}

  /**
   * The definition of a rule.
   *
   * @param shipped the shipped rule of the same id
   * @throws UserRuleException when the texts cannot be used
   */
  static RuleDefinition of(
      UserRuleSource source, RuleOutline rule, Optional<RuleDefinition> shipped) {
    if (source.texts().isPresent()) {
      UserRuleSource.Texts texts = source.texts().get();
      try {
        return RuleFile.parse(rule.name(), texts.file(), texts.content());
      } catch (RuleFileException e) {
        throw new UserRuleException(e.text());
      }
    }
    if (shipped.isPresent() && rule.annotations().isEmpty()) {
      return shipped.get();
    }
    return annotated(source, rule);
  }

  private static RuleDefinition annotated(UserRuleSource source, RuleOutline rule) {
    Map<String, String> written = rule.annotations();
    String id = rule.name();
    Bilingual message =
        text(written, "ja", "en")
            .orElse(
                new Bilingual(
                    "「{label}」が規則 " + id + " に当てはまります。", "“{label}” meets the rule " + id + "."));
    Bilingual because =
        text(written, "because_ja", "because_en")
            .orElse(
                new Bilingual(
                    "お手元の規則フォルダーにある規則 " + id + " で決められています。",
                    "The rule " + id + " of your own folder says so."));
    Bilingual question =
        text(written, "question_ja", "question_en")
            .orElse(new Bilingual("ここはこのままでよいですか。", "Should this stay as it is?"));
    Bilingual fix =
        text(written, "fix_ja", "fix_en")
            .orElse(new Bilingual("規則 " + id + " に合わせて見直す", "Revise it to meet the rule " + id));
    Bilingual effect =
        new Bilingual("規則 " + id + " の指摘がなくなります。", "The rule " + id + " no longer reports it.");
    Bilingual none = new Bilingual("（例はありません）", "(no example)");
    return new RuleDefinition(
        id,
        coded(source, rule, "severity", Severity.values(), Severity.WARNING),
        coded(source, rule, "confidence", Confidence.values(), Confidence.CERTAIN),
        List.of(),
        List.of(),
        List.of(),
        message,
        message,
        because,
        written.getOrDefault("source", source.file()),
        question,
        none,
        none,
        new Bilingual("意図したものであれば、そのままでかまいません。", "It may stay where it is intended."),
        List.of(new FixTemplate(fix, FixGrade.ASK, effect, List.of(), Optional.empty())));
  }

  private static Optional<Bilingual> text(Map<String, String> written, String ja, String en) {
    Optional<String> inJa = Optional.ofNullable(written.get(ja));
    Optional<String> inEn = Optional.ofNullable(written.get(en));
    return inJa.or(() -> inEn)
        .map(either -> new Bilingual(inJa.orElse(either), inEn.orElse(either)));
  }

  private static <E extends Coded> E coded(
      UserRuleSource source, RuleOutline rule, String name, E[] values, E otherwise) {
    String written = rule.annotations().get(name);
    if (written == null) {
      return otherwise;
    }
    for (E value : values) {
      if (value.code().equals(written)) {
        return value;
      }
    }
    String known = String.join(", ", java.util.Arrays.stream(values).map(Coded::code).toList());
    String place = source.file() + ":" + rule.line() + ": ";
    throw new UserRuleException(
        new Bilingual(
            place + "@" + name + " の値「" + written + "」は使えません。使える値: " + known,
            place + "@" + name + " is \"" + written + "\"; expected one of " + known));
  }
}
