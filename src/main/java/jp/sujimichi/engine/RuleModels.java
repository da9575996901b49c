package jp.sujimichi.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;

/**
 * The generated models the rule base is made of, one for each family of rules.
 *
 * <p>They stand in a list of the product's own: a {@link java.util.ServiceLoader} would open every
 * library to see whether it brings more of them.
 */
public final class RuleModels {

  /** Where the build puts the names of their classes, a line each. */
  public static final String LIST = "META-INF/sujimichi/rules.models";

  private RuleModels() {}

  /**
   * The models.
   *
   * @throws IllegalStateException when the product was built without them
   */
  static List<Model> load() {
    return names().lines().map(RuleModels::model).toList();
  }

  private static String names() {
    try (InputStream in = RuleModels.class.getResourceAsStream("/" + LIST)) {
      if (in == null) {
        throw new IllegalStateException("the product was built without its rules");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model model(String name) {
    try {
      return (Model)
          Class.forName(name, true, RuleModels.class.getClassLoader())
              .getDeclaredConstructor()
              .newInstance();
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("the rules of the product cannot be loaded: " + name, e);
    }
  }
}
