package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.engine.rule.FixTemplate;
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

  private final Optional<ModelIndex> index;
  private final Optional<LogicModel> model;
  private final Templates templates;
  private Optional<Proposals> proposals = Optional.empty();
  private Optional<Sketch> sketch = Optional.empty();
  private Gaps gaps = new Gaps();

  /** What was proposed for the hit at hand. */
  private final Map<String, Object> proposed = new HashMap<>();

  /** Fixes of findings of one model. */
  FixFactory(ModelIndex index, Templates templates) {
    this(Optional.of(index), templates);
  }

  private FixFactory(Optional<ModelIndex> index, Templates templates) {
    this.index = index;
    this.model = index.map(ModelIndex::model);
    this.templates = templates;
  }

  /** Fixes that can only use what a rule reports; for checking the texts of a rule. */
  static FixFactory withoutModel() {
    return new FixFactory(Optional.empty(), new Templates());
  }

  /** Fixes of a hit nothing waits for. */
  List<Fix> fixes(List<FixTemplate> offered, Hit hit, Function<String, Bilingual> texts) {
    return fixes(offered, hit, texts, List.of());
  }

  /**
   * Fixes of a hit.
   *
   * @param waiting errors held back until this hit is mended
   */
  List<Fix> fixes(
      List<FixTemplate> offered, Hit hit, Function<String, Bilingual> texts, List<Hit> waiting) {
    proposed.clear();
    Function<String, Bilingual> withProposals = withProposals(hit, texts);
    List<Fix> fixes = new ArrayList<>(offered.size());
    for (FixTemplate template : offered) {
      if (template.when().isEmpty() || isOffered(optional(template.when().get(), hit))) {
        fixes.add(fix(template, hit, withProposals, waiting));
      }
    }
    return fixes;
  }

  /** The fix; one whose patch would open another gap is left to the authors. */
  private Fix fix(
      FixTemplate template, Hit hit, Function<String, Bilingual> texts, List<Hit> waiting) {
    List<PatchOperation> patch = patch(template.patch(), hit);
    boolean harms = !patch.isEmpty() && opensGap(patch, waiting);
    return new Fix(
        templates.of(template.title()).fill(texts),
        harms ? FixGrade.ASK : template.grade(),
        templates.of(template.effect()).fill(texts),
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
    Gaps after = sketch.get().after(patch).gaps();
    return !gaps.holdsAll(after)
        || after.has(Gaps.Kind.EMPTY_TIER) && fillsField(patch) && sketch.get().lacksFields()
        || sketch.get().bares(gaps, after)
        || remainsAny(waiting, after);
  }

  private static boolean fillsField(List<PatchOperation> patch) {
    return patch.stream().anyMatch(operation -> operation.path().endsWith("/field"));
  }

  private static boolean remainsAny(List<Hit> waiting, Gaps gaps) {
    return waiting.stream().anyMatch(hit -> remains(hit, gaps));
  }

  /** Whether an error that was held back would show; true where the sketch cannot tell. */
  private static boolean remains(Hit hit, Gaps gaps) {
    String pointer = hit.at().pointer();
    return switch (hit.rule()) {
      case "causality/without-cause" -> gaps.contains(Gaps.Kind.UNCAUSED, lastNumber(pointer));
      case "structure/isolated-element" -> gaps.contains(Gaps.Kind.LOOSE, lastNumber(pointer));
      default -> true;
    };
  }

  private static int lastNumber(String pointer) {
    return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
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
    return reported == null && model.isPresent() && Proposals.knows(name)
        ? proposed(name, hit)
        : reported;
  }

  /** What is proposed for a hit; asked for by the condition, the title and the patch of a fix. */
  private Object proposed(String name, Hit hit) {
    return proposed.computeIfAbsent(name, asked -> proposals().orElseThrow().find(asked, hit));
  }

  private Optional<Proposals> proposals() {
    if (proposals.isEmpty()) {
      proposals = index.map(Proposals::new);
    }
    return proposals;
  }

  /** The texts with the proposals the fix's title and effect name. */
  private Function<String, Bilingual> withProposals(Hit hit, Function<String, Bilingual> texts) {
    return name -> {
      Bilingual text = texts.apply(name);
      return text == null && model.isPresent() && Proposals.knows(name)
          ? Arguments.text(proposed(name, hit))
          : text;
    };
  }

  private List<PatchOperation> patch(List<FixTemplate.OperationTemplate> operations, Hit hit) {
    List<PatchOperation> patch = new ArrayList<>(operations.size());
    for (FixTemplate.OperationTemplate template : operations) {
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
                  template.value().map(templates::value).map(value -> fill(value, hit)))));
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
