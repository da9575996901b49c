package jp.sujimichi.report;

import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Language;

/**
 * What a rule is, as a page of text: what it checks, why, how to put it right, when to leave it.
 */
public final class RulePage {

  private static final int STEP = 4;
  private static final UnaryOperator<String> PLAIN = UnaryOperator.identity();
  private static final Bilingual OFF = new Bilingual("使わない", "off");

  private final TextStyle style;

  /** Pages in this style. */
  public RulePage(TextStyle style) {
    this.style = style;
  }

  /**
   * The page of one rule.
   *
   * @param rule the rule
   * @param profiles the profiles whose severity is named, in the order shown
   */
  public String of(RuleDefinition rule, Collection<Profile> profiles) {
    TextBlock block = new TextBlock(style);
    block.line(0, rule.id(), style::bold);
    block.line(0, rule.norm(), PLAIN);
    section(block, new Bilingual("指摘の文", "Finding"), readable(rule.message()));
    section(block, new Bilingual("なぜ", "Why"), readable(rule.because()));
    section(block, new Bilingual("よくない例", "Wrong"), rule.wrong());
    section(block, new Bilingual("よい例", "Right"), rule.right());
    heading(block, new Bilingual("直し方", "How to fix"));
    for (FixTemplate fix : rule.fixes()) {
      for (Language language : style.languages()) {
        String title = readable(fix.title().in(language));
        block.hanging("  ・", STEP, STEP, title, PLAIN);
        block.line(STEP, readable(fix.effect().in(language)), style::dim);
      }
    }
    section(block, new Bilingual("問いかけ", "To discuss"), readable(rule.question()));
    section(block, new Bilingual("そのままでよいとき", "When it may stay"), rule.falsePositives());
    heading(block, new Bilingual("重さ", "Severity"));
    for (Profile profile : profiles) {
      String weight =
          profile
              .severityOf(rule.id(), rule.severity())
              .map(Severity::label)
              .map(label -> style.join(label, " / "))
              .orElse(style.join(OFF, " / "));
      String title = profile.id() + "（" + style.join(profile.title(), " / ") + "）";
      block.line(STEP, DisplayWidth.pad(weight, 8) + title, PLAIN);
    }
    section(block, new Bilingual("確かさ", "Confidence"), rule.confidence().label());
    if (!rule.after().isEmpty()) {
      section(
          block,
          new Bilingual("先に確かめる規則", "Waits for"),
          Bilingual.same(rule.after().stream().collect(Collectors.joining(", "))));
    }
    section(block, new Bilingual("出典", "Source"), Bilingual.same(rule.source()));
    return block.toString();
  }

  private void section(TextBlock block, Bilingual heading, Bilingual text) {
    heading(block, heading);
    block.line(STEP, text, PLAIN);
  }

  private void heading(TextBlock block, Bilingual heading) {
    block.blank();
    block.line(0, style.join(heading, " / "), style::bold);
  }

  /** Names of arguments shown as blanks to be filled in, not as code. */
  private static Bilingual readable(Bilingual template) {
    return new Bilingual(readable(template.ja()), readable(template.en()));
  }

  private static String readable(String template) {
    return template.replaceAll("\\{[A-Za-z][A-Za-z0-9]*\\}", "○○");
  }
}
