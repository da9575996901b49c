package jp.sujimichi.benchmarks;

import java.nio.file.Path;
import java.util.List;
import jp.sujimichi.benchmarks.byhand.Spot;
import jp.sujimichi.format.Limits;
import jp.sujimichi.format.ModelReader;

/** One way to check a model; any number of threads may use it. */
interface Contender {

  /** Reads a file and checks the model in it. */
  List<Spot> check(byte[] file);

  /** How the names of the files end that it reads. */
  default String ending() {
    return ".json";
  }

  /** The product's reader; it takes files as large as a model of 50,000 elements, over 20 MB. */
  static ModelReader reader() {
    return new ModelReader(new Limits(1 << 27, Limits.standard().maxNesting()));
  }

  /**
   * The contender of a name.
   *
   * @param name {@code jackson}, {@code hand}, {@code rules} (whichever rules are on the class
   *     path) or {@code jena}
   * @param shapes the shapes for Jena
   */
  static Contender of(String name, Path shapes) {
    return switch (name) {
      case "jackson" -> new JacksonAlone();
      case "hand" -> new ByHand();
      case "rules" -> new ByRules();
      case "jena" -> new ByShapes(shapes);
      default -> throw new IllegalArgumentException("no contender is called " + name);
    };
  }
}
