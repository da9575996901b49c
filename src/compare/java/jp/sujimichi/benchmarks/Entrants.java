package jp.sujimichi.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands that start those who are compared. */
final class Entrants {

  /** What the launcher gives a check of one model; all Java entrants get it. */
  private static final List<String> TUNED =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=4",
          "-XX:+UseSerialGC",
          "-Dfile.encoding=UTF-8");

  /** What the launcher gives a batch. */
  private static final List<String> LONG = List.of("-XX:+UseParallelGC", "-Dfile.encoding=UTF-8");

  private final Path project;
  private final Path work;
  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  Entrants(Path project) {
    this.project = project;
    this.work = project.resolve("target/compare");
  }

  String java() {
    return java;
  }

  /** The product as it stands in this checkout. */
  Path launcher() {
    return project.resolve("sujimichi");
  }

  /** The product with few rules: a folder laid out like a release, with the same launcher. */
  Path launcherOfFewRules() {
    return release().resolve("sujimichi");
  }

  private Path release() {
    return work.resolve("few-rules-release");
  }

  /** Lays out that folder; its first start leaves an archive of classes as any release's does. */
  void layOutRelease() throws IOException, InterruptedException {
    Files.createDirectories(release());
    try (Stream<Path> archives = Files.list(release())) {
      for (Path file : archives.filter(f -> f.toString().endsWith(".jsa")).toList()) {
        Files.delete(file);
      }
    }
    Files.copy(launcher(), launcherOfFewRules(), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        work.resolve("sujimichi-0.1.0-few-rules.jar"),
        release().resolve("sujimichi-0.1.0.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    link("lib", project.resolve("target/lib"));
    link("models", project.resolve("models"));
    Child.run(List.of(launcherOfFewRules().toString(), "--version"));
  }

  private void link(String name, Path to) throws IOException {
    Files.deleteIfExists(release().resolve(name));
    Files.createSymbolicLink(release().resolve(name), to);
  }

  Path shapes() {
    return project.resolve("src/compare/shapes.ttl");
  }

  /** The command line of Spectral, where it is installed. */
  Optional<List<String>> spectral() {
    Path program = spectralFolder().resolve("node_modules/.bin/spectral");
    return Files.exists(program)
        ? Optional.of(
            List.of(
                program.toString(),
                "lint",
                "--ruleset",
                spectralFolder().resolve("ruleset.js").toString()))
        : Optional.empty();
  }

  private Path spectralFolder() {
    return work.resolve("spectral");
  }

  /** spectral-core in one process, as {@link Contest} for the others. */
  List<String> spectralContest(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("node", spectralFolder().resolve("measure.mjs").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** A contender in a warm process. */
  List<String> contest(String mode, String contender, String classes, Path models, String... more) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(LONG);
    command.addAll(List.of("-Xmx1g", "-cp", classes, Contest.class.getName()));
    command.addAll(List.of(mode, contender, shapes().toString(), models.toString()));
    command.addAll(List.of(more));
    return command;
  }

  /** The growth of a model, with the whole rule base. */
  List<String> growth(Path models, List<Integer> sizes) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(LONG);
    command.addAll(List.of("-Xmx4g", "-cp", product(), Growth.class.getName()));
    command.add(models.toString());
    sizes.forEach(size -> command.add(size.toString()));
    return command;
  }

  /** The contenders with the product. */
  String product() {
    return path(contenders(), project.resolve("target/sujimichi-0.1.0.jar"));
  }

  /** The contenders with the product of few rules. */
  String productOfFewRules() {
    return path(contenders(), release().resolve("sujimichi-0.1.0.jar"));
  }

  /** The contenders with Jena. */
  String jena() throws IOException {
    try (Stream<Path> jars = Files.list(work.resolve("jena"))) {
      return Stream.concat(Stream.of(contenders()), jars.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private Path contenders() {
    return work.resolve("sujimichi-0.1.0-contenders.jar");
  }

  private static String path(Path... jars) {
    return Stream.of(jars).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** One check by a contender in a process of its own, as Java starts it by itself. */
  List<String> once(String contender, String classes, Path model) {
    return once(List.of(), contender, classes, model);
  }

  /** Makes the archive of the classes that a check by a contender loads. */
  void archive(String contender, String classes, Path model)
      throws IOException, InterruptedException {
    String list = work.resolve(contender + ".classlist").toString();
    List<String> listing = new ArrayList<>(TUNED);
    listing.add("-XX:DumpLoadedClassList=" + list);
    Child.run(once(listing, contender, classes, model));
    Child.run(
        List.of(
            java,
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive(contender),
            "-XX:+UseG1GC",
            "-cp",
            classes));
  }

  private Path archive(String contender) {
    return work.resolve(contender + ".jsa");
  }

  /**
   * The same with the product's start-up tuning: simply compiled code, one thread for everything,
   * and the archive of classes that was made before.
   */
  List<String> onceTuned(String contender, String classes, Path model) {
    List<String> options = new ArrayList<>(TUNED);
    options.addAll(
        List.of(
            "-XX:SharedArchiveFile=" + archive(contender),
            "-Xshare:auto",
            "-Xlog:disable",
            "-Xlog:all=error:stderr"));
    return once(options, contender, classes, model);
  }

  private List<String> once(List<String> options, String contender, String classes, Path model) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(List.of("-cp", classes, Once.class.getName()));
    command.addAll(List.of(contender, model.toString(), shapes().toString()));
    return command;
  }
}
