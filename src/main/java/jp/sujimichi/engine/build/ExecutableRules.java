package jp.sujimichi.engine.build;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.sujimichi.engine.DrlPreamble;
import jp.sujimichi.engine.RuleModels;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * The rules as Java classes that build a rule base without compiling anything.
 *
 * @param files the class files, and the list that names the models, by path
 * @param errors why there are none, each as {@code file: reason}; empty when the rules compiled
 */
record ExecutableRules(SortedMap<String, byte[]> files, List<String> errors) {

  /** How Drools begins a message that only repeats the Java it generated. */
  private static final String GENERATED_SOURCE = "Java source of ";

  private static final String CLASS_FOLDER = DrlPreamble.ROOT_PACKAGE.replace('.', '/') + "/";

  /** Compiles the rules; on failure each alone too, to say which of them is at fault. */
  static ExecutableRules of(List<RuleSource> sources) {
    KieBuilder builder = build(sources);
    List<String> errors = messages(builder);
    if (errors.isEmpty()) {
      return new ExecutableRules(files((InternalKieModule) builder.getKieModule()), List.of());
    }
    List<String> blamed = sources.stream().flatMap(source -> blame(source).stream()).toList();
    return new ExecutableRules(new TreeMap<>(), blamed.isEmpty() ? errors : blamed);
  }

  private static List<String> blame(RuleSource source) {
    return messages(build(List.of(source))).stream()
        .map(message -> source.file() + ": " + message)
        .toList();
  }

  private static KieBuilder build(List<RuleSource> sources) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    for (RuleSource source : sources) {
      files.write("src/main/resources/" + source.path(), source.drl());
    }
    return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
  }

  private static List<String> messages(KieBuilder builder) {
    return builder.getResults().getMessages(Message.Level.ERROR).stream()
        .map(message -> message.getText().strip())
        .filter(text -> !text.startsWith(GENERATED_SOURCE))
        .toList();
  }

  private static SortedMap<String, byte[]> files(InternalKieModule module) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.startsWith(CLASS_FOLDER) && name.endsWith(".class")) {
        files.put(name, PatternBinding.bind(module.getBytes(name)));
      } else if (name.endsWith("/drools-model")) {
        files.put(RuleModels.LIST, modelNames(module.getBytes(name)));
      }
    }
    return files;
  }

  /** The list Drools writes, less its version line. */
  private static byte[] modelNames(byte[] list) {
    return new String(list, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(DrlPreamble.ROOT_PACKAGE))
        .sorted()
        .map(line -> line + "\n")
        .reduce("", String::concat)
        .getBytes(StandardCharsets.UTF_8);
  }
}
