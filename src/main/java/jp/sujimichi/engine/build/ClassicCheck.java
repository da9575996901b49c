package jp.sujimichi.engine.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles the rules the classic way, for its messages: they name the author's line and the reason
 * where the executable model gives a line of generated Java or none.
 *
 * <p>It also catches what the executable model lets pass, such as an unknown constant in {@code
 * tier in (…)}, which there never matches.
 */
final class ClassicCheck {

  /** How messages begin that Drools adds to the one that says what is wrong. */
  private static final List<String> CONSEQUENCES =
      List.of("Parser returned a null Package", "Unable to determine the used declarations");

  private ClassicCheck() {}

  /** What is wrong with the rules, each as {@code file:line: reason}; empty when nothing is. */
  static List<String> errors(List<RuleSource> sources) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    Map<String, RuleSource> byPath =
        sources.stream().collect(Collectors.toMap(RuleSource::path, Function.identity()));
    for (RuleSource source : sources) {
      Resource resource =
          ResourceFactory.newByteArrayResource(source.drl().getBytes(StandardCharsets.UTF_8));
      resource.setSourcePath(source.path());
      builder.add(resource, ResourceType.DRL);
    }
    List<String> causes = new ArrayList<>();
    List<String> consequences = new ArrayList<>();
    for (KnowledgeBuilderError error : builder.getErrors()) {
      boolean consequence = CONSEQUENCES.stream().anyMatch(error.getMessage()::startsWith);
      (consequence ? consequences : causes).add(describe(error, byPath));
    }
    return causes.isEmpty() ? consequences : causes;
  }

  private static String describe(KnowledgeBuilderError error, Map<String, RuleSource> byPath) {
    Resource resource = error.getResource();
    RuleSource source = resource == null ? null : byPath.get(resource.getSourcePath());
    String where = source == null ? "rules" : source.file().toString();
    int[] lines = error.getLines();
    String line = lines.length > 0 && lines[0] > 0 ? ":" + lines[0] : "";
    return where + line + ": " + error.getMessage().strip();
  }
}
