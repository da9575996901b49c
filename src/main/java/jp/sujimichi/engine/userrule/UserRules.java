package jp.sujimichi.engine.userrule;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.model.Bilingual;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;

/** The rules of a user's folder, compiled. Immutable; any number of threads may use it. */
public final class UserRules {

  /**
   * Never: constraints compiled to byte code fail in Drools 10.2.0 (incubator-kie-drools #6711).
   */
  private static final ConstraintJittingThresholdOption NO_JITTING =
      ConstraintJittingThresholdOption.get(-1);

  private final Map<String, UserRuleSource> sources;
  private final Map<String, RuleDefinition> definitions;
  private final BinaryOperator<String> complete;
  private final KieBase base;
  private final String digest;

  private UserRules(
      Map<String, UserRuleSource> sources,
      Map<String, RuleDefinition> definitions,
      BinaryOperator<String> complete) {
    this.sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    this.definitions = Collections.unmodifiableMap(new TreeMap<>(definitions));
    this.complete = complete;
    List<UserRuleSource> files = sources.values().stream().distinct().toList();
    this.base = compile(files);
    this.digest = digestOf(files);
  }

  /**
   * Reads, checks and compiles the rules of a folder.
   *
   * @param folder the folder
   * @param shipped the rules that are there without it
   * @param complete puts before a family's rules what stands before every rule
   * @throws UserRuleException when anything in the folder cannot be used
   */
  public static UserRules load(Path folder, RuleIndex shipped, BinaryOperator<String> complete) {
    Vocabulary vocabulary = new Vocabulary();
    List<Bilingual> problems = new ArrayList<>();
    Map<String, UserRuleSource> sources = new LinkedHashMap<>();
    Map<String, RuleDefinition> definitions = new LinkedHashMap<>();
    for (UserRuleSource source : UserRuleFolder.read(folder)) {
      List<DrlToken> tokens = source.tokens();
      List<RuleOutline> rules = RuleOutline.of(tokens);
      List<Bilingual> refused = DrlLint.problems(source.file(), tokens, rules, vocabulary);
      problems.addAll(refused);
      if (refused.isEmpty()) {
        checkPlacement(source, rules, problems);
        for (RuleOutline rule : rules) {
          UserRuleSource other = sources.putIfAbsent(rule.name(), source);
          if (other != null) {
            problems.add(twice(source, rule, other));
          } else {
            try {
              definitions.put(
                  rule.name(), UserRuleTexts.of(source, rule, shipped.rule(rule.name())));
            } catch (UserRuleException e) {
              problems.addAll(e.problems());
            }
          }
        }
      }
    }
    checkNames(sources, definitions, shipped, problems);
    if (!problems.isEmpty()) {
      throw new UserRuleException(problems);
    }
    return new UserRules(sources, definitions, complete);
  }

  private static void checkPlacement(
      UserRuleSource source, List<RuleOutline> rules, List<Bilingual> problems) {
    RuleOutline first = rules.get(0);
    if (rules.size() > 1 && (source.texts().isPresent() || source.id().isPresent())) {
      problems.add(
          at(
              source,
              rules.get(1).line(),
              "文章のファイル（YAML）を添えるときは、1ファイルに規則を一つだけ書いてください。",
              "with a file of texts beside it, a file holds one rule"));
    } else if (source.id().isPresent() && !source.id().get().equals(first.name())) {
      String id = source.id().get();
      problems.add(
          at(
              source,
              first.line(),
              "規則の名前「" + first.name() + "」がフォルダーの「" + id + "」と違います。",
              "the rule is called \"" + first.name() + "\" but its folder \"" + id + "\""));
    }
  }

  private static Bilingual twice(UserRuleSource source, RuleOutline rule, UserRuleSource other) {
    return at(
        source,
        rule.line(),
        "規則「" + rule.name() + "」が " + other.file() + " にもあります。名前を変えてください。",
        "the rule \"" + rule.name() + "\" is also in " + other.file() + "; rename one of them");
  }

  private static void checkNames(
      Map<String, UserRuleSource> sources,
      Map<String, RuleDefinition> definitions,
      RuleIndex shipped,
      List<Bilingual> problems) {
    for (RuleDefinition rule : definitions.values()) {
      List<String> named = new ArrayList<>(rule.after());
      named.addAll(rule.causedBy());
      for (String name : named) {
        if (!definitions.containsKey(name) && shipped.rule(name).isEmpty()) {
          problems.add(
              at(
                  sources.get(rule.id()),
                  0,
                  "after または causedBy の「" + name + "」という規則はありません。",
                  "after or causedBy names \"" + name + "\", which is no rule"));
        }
      }
    }
  }

  private static Bilingual at(UserRuleSource source, int line, String ja, String en) {
    String place = line > 0 ? source.file() + ":" + line + ": " : source.file() + ": ";
    return new Bilingual(place + ja, place + en);
  }

  private KieBase compile(List<UserRuleSource> files) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    Map<String, UserRuleSource> byPath = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      UserRuleSource source = files.get(i);
      String drl = complete.apply(familyOf(source), source.text());
      Resource resource =
          ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8));
      resource.setSourcePath("user/" + i + ".drl");
      byPath.put(resource.getSourcePath(), source);
      builder.add(resource, ResourceType.DRL);
    }
    if (builder.hasErrors()) {
      List<Bilingual> problems = new ArrayList<>();
      for (KnowledgeBuilderError error : builder.getErrors()) {
        problems.add(describe(error, byPath));
      }
      throw new UserRuleException(CompileMessages.distinct(problems));
    }
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    configuration.setOption(NO_JITTING);
    InternalKnowledgeBase result = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    result.addPackages(builder.getKnowledgePackages());
    return result;
  }

  private static Bilingual describe(
      KnowledgeBuilderError error, Map<String, UserRuleSource> byPath) {
    Resource resource = error.getResource();
    UserRuleSource source = resource == null ? null : byPath.get(resource.getSourcePath());
    int[] lines = error.getLines();
    int line = lines.length > 0 ? lines[0] : 0;
    return CompileMessages.plain(
        source == null ? "*.drl" : source.file(), line, error.getMessage());
  }

  private static String familyOf(UserRuleSource source) {
    String name = RuleOutline.of(source.tokens()).get(0).name();
    return name.substring(0, name.indexOf('/'));
  }

  private static String digestOf(List<UserRuleSource> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (UserRuleSource source : files) {
        sha.update(source.text().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        source
            .texts()
            .ifPresent(texts -> sha.update(texts.content().getBytes(StandardCharsets.UTF_8)));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** All rules of the folder. */
  public KieBase base() {
    return base;
  }

  /**
   * One rule of the folder by itself, compiled anew: to find out whether it is the one at fault.
   */
  public KieBase alone(String rule) {
    KieBase single = compile(List.of(sources.get(rule)));
    for (KiePackage part : List.copyOf(single.getKiePackages())) {
      part.getRules().stream()
          .map(other -> other.getName())
          .filter(name -> !name.equals(rule))
          .toList()
          .forEach(name -> single.removeRule(part.getName(), name));
    }
    return single;
  }

  /** The rules of the folder but for their conditions, by id. */
  public Map<String, RuleDefinition> definitions() {
    return definitions;
  }

  /** The file a rule stands in, as the user knows it. */
  public String fileOf(String rule) {
    return sources.get(rule).file();
  }

  /** A SHA-256 over all files read, in hex. */
  public String digest() {
    return digest;
  }
}
