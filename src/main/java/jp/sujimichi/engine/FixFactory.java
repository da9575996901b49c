package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.Template;
import jp.sujimichi.finding.Fix;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.finding.PatchOperation;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.LogicModel;

/** Fills the fixes of a rule with the arguments of a hit and with what the model proposes. */
final class FixFactory {

  private static final Pattern WHOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");
  private static final Pattern SERIES = Pattern.compile("/indicators/(\\d{1,9})/(targets|actuals)");
  private static final String END_OF_LIST = "/-";

  private final Optional<LogicModel> model;
  private Optional<Proposals> proposals = Optional.empty();
  private Optional<Sketch> sketch = Optional.empty();
  private Set<String> gaps = Set.of();

  /** Fixes of findings of one model. */
  FixFactory(LogicModel model) {
    this(Optional.of(model));
  }

  private FixFactory(Optional<LogicModel> model) {
    this.model = model;
  }

  /** Fixes that can only use what a rule reports; for checking the texts of a rule. */
  static FixFactory withoutModel() {
    return new FixFactory(Optional.empty());
  }

  /** Fixes of a hit nothing waits for. */
  List<Fix> fixes(List<FixTemplate> templates, Hit hit, Map<String, Bilingual> texts) {
    return fixes(templates, hit, texts, List.of());
  }

  /**
   * Fixes of a hit.
   *
   * @param waiting errors held back until this hit is mended
   */
  List<Fix> fixes(
      List<FixTemplate> templates, Hit hit, Map<String, Bilingual> texts, List<Hit> waiting) {
    List<Fix> fixes = new ArrayList<>(templates.size());
    for (FixTemplate template : templates) {
      if (template.when().isEmpty() || isOffered(optional(template.when().get(), hit))) {
        fixes.add(fix(template, hit, withProposals(template, hit, texts), waiting));
      }
    }
    return fixes;
  }

  /** The fix; one whose patch would open another gap is left to the authors. */
  private Fix fix(FixTemplate template, Hit hit, Map<String, Bilingual> texts, List<Hit> waiting) {
    List<PatchOperation> patch = patch(template.patch(), hit);
    boolean harms = !patch.isEmpty() && opensGap(patch, waiting);
    return new Fix(
        Template.fill(template.title(), texts),
        harms ? FixGrade.ASK : template.grade(),
        Template.fill(template.effect(), texts),
        harms ? List.of() : patch);
  }

  private boolean opensGap(List<PatchOperation> patch, List<Hit> waiting) {
    boolean concerns = Sketch.concerns(patch) || !waiting.isEmpty();
    if (model.isEmpty() || !concerns || isLarge(model.get())) {
      return false;
    }
    if (sketch.isEmpty()) {
      sketch = Optional.of(Sketch.of(model.get()));
      gaps = sketch.get().gaps();
    }
    Set<String> after = sketch.get().after(patch).gaps();
    boolean fillsField =
        sketch.get().lacksFields()
            && patch.stream().anyMatch(operation -> operation.path().endsWith("/field"));
    boolean emptyTier = after.stream().anyMatch(gap -> gap.startsWith(Sketch.EMPTY));
    return !gaps.containsAll(after)
        || fillsField && emptyTier
        || sketch.get().bares(gaps, after)
        || waiting.stream().anyMatch(hit -> remains(hit, after));
  }

  /** Whether an error that was held back would show; true where the sketch cannot tell. */
  private static boolean remains(Hit hit, Set<String> gaps) {
    String number = hit.at().pointer().substring(hit.at().pointer().lastIndexOf('/') + 1);
    return switch (hit.rule()) {
      case "causality/without-cause" -> gaps.contains(Sketch.UNCAUSED + number);
      case "structure/isolated-element" -> gaps.contains(Sketch.LOOSE + number);
      default -> true;
    };
  }

  private static boolean isLarge(LogicModel model) {
    return model.elements().size() > Proposals.MOST || model.links().size() > Proposals.MOST;
  }

  /** A fix that needs an argument is left out where nothing was found to fill it with. */
  private static boolean isOffered(Object argument) {
    return argument != null && !argument.equals("") && !argument.equals(List.of());
  }

  private Object optional(String name, Hit hit) {
    Object reported = hit.arguments().get(name);
    return reported == null && proposals().filter(p -> p.knows(name)).isPresent()
        ? proposals().orElseThrow().find(name, hit)
        : reported;
  }

  private Optional<Proposals> proposals() {
    if (proposals.isEmpty()) {
      proposals = model.map(Proposals::of);
    }
    return proposals;
  }

  /** The texts with the proposals the fix's title and effect name. */
  private Map<String, Bilingual> withProposals(
      FixTemplate template, Hit hit, Map<String, Bilingual> texts) {
    Map<String, Bilingual> known = new HashMap<>(texts);
    for (Bilingual text : List.of(template.title(), template.effect())) {
      Matcher names = WHOLE.matcher(text.ja() + text.en());
      while (names.find()) {
        String name = names.group(1);
        if (!known.containsKey(name) && proposals().filter(p -> p.knows(name)).isPresent()) {
          known.put(name, Arguments.text(proposals().orElseThrow().find(name, hit)));
        }
      }
    }
    return known;
  }

  private List<PatchOperation> patch(List<FixTemplate.OperationTemplate> templates, Hit hit) {
    List<PatchOperation> patch = new ArrayList<>(templates.size());
    for (FixTemplate.OperationTemplate template : templates) {
      if (template.isChange()) {
        patch.addAll(change(template, hit));
        continue;
      }
      patch.add(
          intoList(
              new PatchOperation(
                  template.op(),
                  path(template.path(), hit),
                  template.from().map(from -> path(from, hit)),
                  template.value().map(PatchValue::read).map(value -> fill(value, hit)))));
    }
    return patch;
  }

  /** The operations of a change that is worked out from the model. */
  private List<PatchOperation> change(FixTemplate.OperationTemplate template, Hit hit) {
    Matcher name = WHOLE.matcher(template.path());
    Object found = name.matches() ? argument(name.group(1), hit) : Proposals.NOTHING;
    if (!(found instanceof List<?> operations)) {
      throw new IllegalArgumentException(hit.rule() + ": " + template.path() + " is no change");
    }
    return operations.stream().map(PatchOperation.class::cast).toList();
  }

  /** Adding to the end of a list the model does not have adds the list. */
  private PatchOperation intoList(PatchOperation operation) {
    if (!operation.op().equals("add") || !operation.path().endsWith(END_OF_LIST)) {
      return operation;
    }
    String list = operation.path().substring(0, operation.path().length() - END_OF_LIST.length());
    return model.filter(m -> isEmptyList(m, list)).isPresent()
        ? new PatchOperation("add", list, Optional.empty(), operation.value().map(List::of))
        : operation;
  }

  private static boolean isEmptyList(LogicModel model, String pointer) {
    Matcher series = SERIES.matcher(pointer);
    if (series.matches()) {
      int number = Integer.parseInt(series.group(1));
      return number < model.indicators().size()
          && (series.group(2).equals("targets")
                  ? model.indicators().get(number).targets()
                  : model.indicators().get(number).actuals())
              .isEmpty();
    }
    return switch (pointer) {
      case "/links" -> model.links().isEmpty();
      case "/indicators" -> model.indicators().isEmpty();
      case "/waivers" -> model.waivers().isEmpty();
      default -> false;
    };
  }

  private String path(String template, Hit hit) {
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

  private Object argument(String name, Hit hit) {
    if (name.equals("at")) {
      return hit.at();
    }
    Object argument = optional(name, hit);
    if (argument == null) {
      throw new IllegalArgumentException(hit.rule() + ": a patch names {" + name + "}");
    }
    return argument;
  }

  private Object fill(Object value, Hit hit) {
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

  private String filled(String text, Hit hit) {
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
    if (argument instanceof Bilingual text) {
      return text.ja();
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
