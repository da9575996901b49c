package jp.sujimichi.engine.fact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;

/**
 * A decision of the model to leave a finding as it is. Waivers are judged after everything else,
 * since they speak of what was found; a rule cannot join them with other facts.
 */
public final class Waiver extends NamedFact {

  private final jp.sujimichi.model.Waiver source;
  private final Set<String> rules;
  private final boolean used;
  private final LocalDate date;

  private Waiver(
      Named named,
      jp.sujimichi.model.Waiver source,
      Set<String> rules,
      boolean used,
      LocalDate date) {
    super(named);
    this.source = source;
    this.rules = Set.copyOf(rules);
    this.used = used;
    this.date = date;
  }

  /**
   * A waiver as a fact.
   *
   * @param number its place in the model's list, from 0
   * @param source what the author wrote
   * @param rules the ids of all rules there are
   * @param used whether a finding stands where it says
   * @param date the day of the check
   */
  public static Waiver of(
      int number,
      jp.sujimichi.model.Waiver source,
      Set<String> rules,
      boolean used,
      LocalDate date) {
    String place = source.on().isEmpty() ? "" : " (" + source.on() + ")";
    Named named =
        Named.of(
            SubjectKind.MODEL,
            source.rule() + '@' + source.on(),
            "/waivers/" + number,
            Bilingual.same(source.rule() + place),
            "waiver|" + source.rule() + '|' + source.reason().orElse(""));
    return new Waiver(named, source, rules, used, date);
  }

  /** The rule it names. */
  public String getRule() {
    return source.rule();
  }

  /** Whether there is a rule of that name. */
  public boolean isRuleKnown() {
    return rules.contains(source.rule());
  }

  /** The rule likely meant where there is none of that name; "" when none is near. */
  public String getNearestRule() {
    if (isRuleKnown()) {
      return "";
    }
    List<String> known = rules.stream().sorted().toList();
    List<String> named = known.stream().filter(id -> id.endsWith("/" + source.rule())).toList();
    return named.size() == 1 ? named.get(0) : NearestId.of(source.rule(), known);
  }

  /** The place it names: an id, or {@code field/tier}. */
  public String getPlace() {
    return source.on();
  }

  /** Whether a finding of that rule stands at that place, so that there is something to leave. */
  public boolean isUsed() {
    return used;
  }

  /** Why the finding is left; "" when not written. */
  public String getReason() {
    return source.reason().map(String::strip).orElse("");
  }

  /** Who decided; "" when not written. */
  public String getBy() {
    return source.by().map(String::strip).orElse("");
  }

  /** The last day it holds, such as 2027-03-31; "" when it has no end. */
  public String getUntil() {
    return source.until().map(DateTimeFormatter.ISO_LOCAL_DATE::format).orElse("");
  }

  /** Whether its last day lies before the day of the check. */
  public boolean isExpired() {
    return source.until().filter(until -> until.isBefore(date)).isPresent();
  }

  /** The end of the fiscal year the check falls in, to which it could be renewed. */
  public String getRenewedUntil() {
    int year = date.getMonthValue() <= 3 ? date.getYear() : date.getYear() + 1;
    return LocalDate.of(year, 3, 31).toString();
  }
}
