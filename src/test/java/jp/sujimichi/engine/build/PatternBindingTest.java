package jp.sujimichi.engine.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.sujimichi.wording.TextPattern;
import org.junit.jupiter.api.Test;

class PatternBindingTest {

  /** What Drools makes of {@code text matches ".*(予算|円).*"}, with constants of two places. */
  public static final class Condition implements Predicate<String> {
    private static final Pattern ASKED = Pattern.compile(".*(予算|円).*");
    private static final long NUMBER = 5_000_000_000L;

    @Override
    public boolean test(String text) {
      return text.length() * NUMBER > 0 && text.length() > 0.5 && ASKED.matcher(text).matches();
    }
  }

  @Test
  void aBoundConditionAnswersThroughTextPattern() throws Exception {
    byte[] bound = PatternBinding.bind(bytesOf(Condition.class));
    Class<?> loaded =
        new ClassLoader(getClass().getClassLoader()) {
          Class<?> define() {
            return defineClass(Condition.class.getName(), bound, 0, bound.length);
          }
        }.define();
    @SuppressWarnings("unchecked")
    Predicate<String> condition = (Predicate<String>) loaded.getConstructor().newInstance();
    assertThat(condition.test("事業費 3千円")).isTrue();
    assertThat(condition.test("職員2名")).isFalse();
    assertThat(loaded.getDeclaredField("ASKED").getType()).isEqualTo(TextPattern.class);
  }

  @Test
  void aClassWithoutExpressionsStaysAsItIs() throws IOException {
    byte[] compiled = bytesOf(PatternBindingTest.class.getSuperclass());
    assertThat(PatternBinding.bind(compiled)).isEqualTo(compiled);
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
