package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.Template;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.PatchOperation;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** Fills the fixes of a rule with the arguments of a hit. */
final class FixFactory {

  private static final Pattern WHOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

  private FixFactory() {}

  static List<Fix> fixes(List<FixTemplate> templates, Hit hit, Map<String, Bilingual> texts) {
    List<Fix> fixes = new ArrayList<>(templates.size());
    for (FixTemplate template : templates) {
      if (template.when().isEmpty() || isOffered(hit.arguments().get(template.when().get()))) {
        fixes.add(
            new Fix(
                Template.fill(template.title(), texts),
                template.grade(),
                Template.fill(template.effect(), texts),
                patch(template.patch(), hit)));
      }
    }
    return fixes;
  }

  /** A fix that needs an argument is left out where a rule found nothing to fill it with. */
  private static boolean isOffered(Object argument) {
    return argument != null && !argument.equals("") && !argument.equals(List.of());
  }

  private static List<PatchOperation> patch(
      List<FixTemplate.OperationTemplate> templates, Hit hit) {
    List<PatchOperation> patch = new ArrayList<>(templates.size());
    for (FixTemplate.OperationTemplate template : templates) {
      patch.add(
          new PatchOperation(
              template.op(),
              path(template.path(), hit),
              template.from().map(from -> path(from, hit)),
              template.value().map(PatchValue::read).map(value -> fill(value, hit))));
    }
    return patch;
  }

  private static String path(String template, Hit hit) {
    if (template.indexOf('{') < 0) {
      return template;
    }
    Matcher matcher = WHOLE.matcher(template);
    StringBuilder path = new StringBuilder();
    while (matcher.find()) {
      Object argument = argument(matcher.group(1), hit);
      String text =
          argument instanceof Subject subject ? subject.pointer() : plain(argument).toString();
      matcher.appendReplacement(path, Matcher.quoteReplacement(text));
    }
    return matcher.appendTail(path).toString();
  }

  private static Object argument(String name, Hit hit) {
    if (name.equals("at")) {
      return hit.at();
    }
    Object argument = hit.arguments().get(name);
    if (argument == null) {
      throw new IllegalArgumentException(hit.rule() + ": a patch names {" + name + "}");
    }
    return argument;
  }

  private static Object fill(Object value, Hit hit) {
    if (value instanceof String text) {
      Matcher whole = WHOLE.matcher(text);
      return whole.matches() ? plain(argument(whole.group(1), hit)) : filled(text, hit);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> result = new LinkedHashMap<>();
      map.forEach((name, item) -> result.put(name.toString(), fill(item, hit)));
      return result;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> fill(item, hit)).toList();
    }
    return value;
  }

  private static String filled(String text, Hit hit) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    Matcher matcher = WHOLE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      Object argument = plain(argument(matcher.group(1), hit));
      matcher.appendReplacement(result, Matcher.quoteReplacement(argument.toString()));
    }
    return matcher.appendTail(result).toString();
  }

  /** The argument as a file would hold it: codes, ids, numbers. */
  private static Object plain(Object argument) {
    if (argument instanceof Coded coded) {
      return coded.code();
    }
    if (argument instanceof Subject subject) {
      return subject.reference().id();
    }
    if (argument instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros();
    }
    return argument;
  }
}
