package jp.sujimichi.catalogue.estat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an indicator is computed from items of e-Stat: codes and numbers with {@code + - * /} and
 * brackets, such as {@code (A5103 - A5104) / A1101 * 100}. Products and quotients bind closer than
 * sums; operators of one rank are taken from the left.
 */
final class EstatFormula {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([A-Z]\\d{2,12})|(\\d{1,12}(?:\\.\\d{1,6})?)|([-+*/()]))");

  /** Significant digits of a result, and one decimal at least. */
  private static final int DIGITS = 4;

  private final String written;
  private final Node root;
  private final Set<String> items;

  private EstatFormula(String written, Node root, Set<String> items) {
    this.written = written;
    this.root = root;
    this.items = Set.copyOf(items);
  }

  /** A part of the formula; empty where a value is missing or a divisor is 0. */
  private interface Node {
    Optional<BigDecimal> value(Map<String, BigDecimal> values);
  }

  /** Reads a formula; empty when it is none. */
  static Optional<EstatFormula> parse(String text) {
    List<String> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Parser parser = new Parser(tokens);
    Optional<Node> root = parser.sum();
    return root.isPresent() && parser.atEnd()
        ? Optional.of(new EstatFormula(text.strip(), root.get(), parser.items))
        : Optional.empty();
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new java.util.ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
    return text.substring(end).isBlank() ? tokens : List.of();
  }

  /** The codes it needs. */
  Set<String> items() {
    return items;
  }

  /** Whether it is more than one item as it stands. */
  boolean computes() {
    return !(items.size() == 1 && items.contains(written));
  }

  /** As people write it. */
  String shown() {
    return written.replace("*", "×").replace("/", "÷");
  }

  /**
   * The result, rounded to {@value #DIGITS} significant digits and at least one decimal; empty when
   * a value is missing or would divide by 0.
   *
   * @param values by item code
   */
  Optional<BigDecimal> value(Map<String, BigDecimal> values) {
    return root.value(values).map(EstatFormula::rounded);
  }

  private static BigDecimal rounded(BigDecimal exact) {
    int whole = exact.precision() - exact.scale();
    BigDecimal rounded =
        exact
            .setScale(Math.max(1, DIGITS - Math.max(whole, 0)), RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  @Override
  public String toString() {
    return written;
  }

  /** Reads tokens from the left. */
  private static final class Parser {
    private final List<String> tokens;
    private final Set<String> items = new LinkedHashSet<>();
    private int next;

    Parser(List<String> tokens) {
      this.tokens = tokens;
    }

    boolean atEnd() {
      return next == tokens.size();
    }

    Optional<Node> sum() {
      Optional<Node> left = product();
      while (left.isPresent() && isNext("+", "-")) {
        left = joined(left.get(), tokens.get(next++), product());
      }
      return left;
    }

    private Optional<Node> product() {
      Optional<Node> left = part();
      while (left.isPresent() && isNext("*", "/")) {
        left = joined(left.get(), tokens.get(next++), part());
      }
      return left;
    }

    private Optional<Node> part() {
      if (atEnd()) {
        return Optional.empty();
      }
      String token = tokens.get(next++);
      if (token.equals("(")) {
        Optional<Node> inner = sum();
        return isNext(")") && next++ >= 0 ? inner : Optional.empty();
      }
      if (Character.isDigit(token.charAt(0))) {
        Optional<BigDecimal> number = Optional.of(new BigDecimal(token));
        return Optional.of(values -> number);
      }
      if (Character.isUpperCase(token.charAt(0))) {
        items.add(token);
        return Optional.of(values -> Optional.ofNullable(values.get(token)));
      }
      return Optional.empty();
    }

    private boolean isNext(String... words) {
      return !atEnd() && List.of(words).contains(tokens.get(next));
    }

    private static Optional<Node> joined(Node left, String sign, Optional<Node> right) {
      if (right.isEmpty()) {
        return Optional.empty();
      }
      BinaryOperator<BigDecimal> operation =
          switch (sign) {
            case "+" -> BigDecimal::add;
            case "-" -> BigDecimal::subtract;
            case "*" -> BigDecimal::multiply;
            default -> (a, b) -> a.divide(b, MathContext.DECIMAL64);
          };
      return Optional.of(
          values -> {
            Optional<BigDecimal> first = left.value(values);
            Optional<BigDecimal> second = right.get().value(values);
            boolean usable =
                first.isPresent()
                    && second.isPresent()
                    && !(sign.equals("/") && second.get().signum() == 0);
            return usable
                ? Optional.of(operation.apply(first.get(), second.get()))
                : Optional.empty();
          });
    }
  }
}
