package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;

/** A list of rules: what each checks and how much it weighs under each profile. */
public final class RuleList {

  private static final int GAP = 2;
  private static final UnaryOperator<String> PLAIN = UnaryOperator.identity();
  private static final Bilingual OFF = new Bilingual("－", "-");

  private final Collection<RuleDefinition> rules;
  private final Collection<Profile> profiles;

  /**
   * A list of these rules.
   *
   * @param rules the rules, in the order listed
   * @param profiles the profiles, one column each
   */
  public RuleList(Collection<RuleDefinition> rules, Collection<Profile> profiles) {
    this.rules = List.copyOf(rules);
    this.profiles = List.copyOf(profiles);
  }

  /** The list for people: a line of weights and a line of words for each rule. */
  public String text(TextStyle style) {
    int column = GAP + rules.stream().mapToInt(rule -> DisplayWidth.of(rule.id())).max().orElse(0);
    TextBlock block = new TextBlock(style);
    StringBuilder head = new StringBuilder(" ".repeat(column));
    profiles.forEach(profile -> head.append(DisplayWidth.pad(profile.id(), widthOf(profile))));
    block.line(0, head.toString(), style::dim);
    for (RuleDefinition rule : rules) {
      StringBuilder line = new StringBuilder(style.bold(rule.id()));
      line.append(" ".repeat(column - DisplayWidth.of(rule.id())));
      for (Profile profile : profiles) {
        line.append(weight(rule, profile, style));
      }
      block.raw(line.toString().stripTrailing());
      block.line(GAP * 2, rule.norm(), PLAIN);
    }
    block.blank();
    block.line(0, new Bilingual("規則 " + rules.size() + "件", rules.size() + " rules"), style::bold);
    return block.toString();
  }

  private static String weight(RuleDefinition rule, Profile profile, TextStyle style) {
    Optional<Severity> severity = profile.severityOf(rule.id(), rule.severity());
    Bilingual word = severity.map(Severity::label).orElse(OFF);
    String text = word.in(style.languages().get(0));
    String padding = " ".repeat(Math.max(1, widthOf(profile) - DisplayWidth.of(text)));
    return severity.map(s -> style.paint(s, text)).orElse(text) + padding;
  }

  private static int widthOf(Profile profile) {
    return Math.max(8, profile.id().length() + GAP);
  }

  /** The list for programs: a JSON array of one object a rule. */
  public String json() {
    StringWriter target = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(target)) {
      json.setPrettyPrinter(JsonReport.layout());
      json.writeStartArray();
      for (RuleDefinition rule : rules) {
        write(json, rule);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target + "\n";
  }

  private void write(JsonGenerator json, RuleDefinition rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.id());
    json.writeStringField("family", rule.family());
    json.writeStringField("severity", rule.severity().code());
    json.writeStringField("confidence", rule.confidence().code());
    json.writeObjectFieldStart("profiles");
    for (Profile profile : profiles) {
      json.writeStringField(
          profile.id(),
          profile.severityOf(rule.id(), rule.severity()).map(Severity::code).orElse("off"));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("norm");
    json.writeStringField("ja", rule.norm().ja());
    json.writeStringField("en", rule.norm().en());
    json.writeEndObject();
    json.writeArrayFieldStart("clauses");
    for (String clause : rule.clauses()) {
      json.writeString(clause);
    }
    json.writeEndArray();
    json.writeStringField("source", rule.source());
    json.writeEndObject();
  }
}
