package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.Element;
import jp.sujimichi.engine.fact.Indicator;
import jp.sujimichi.engine.fact.Link;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;

/** The arguments of a hit as its texts show them. */
final class Arguments {

  /** Longer labels are cut in messages; the location holds them whole. */
  private static final int LONGEST_LABEL = 48;

  /** More items than this are counted, not listed. */
  private static final int MOST_ITEMS = 5;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** The names that need not be reported. */
  private static final List<String> ALWAYS =
      List.of(
          "label",
          "id",
          "tier",
          "field",
          "name",
          "measure",
          "element",
          "from",
          "to",
          "fromTier",
          "toTier");

  private Arguments() {}

  /**
   * The text of an argument: a reported one, or one of those every text may use: {@code label} and
   * {@code id} of the subject, {@code tier} and {@code field} of an element, {@code name}, {@code
   * measure}, {@code element}, {@code tier} and {@code field} of an indicator, {@code from}, {@code
   * to}, {@code fromTier} and {@code toTier} of a link.
   *
   * @return null for a name the hit does not have
   */
  static Bilingual text(Hit hit, String name) {
    Object reported = hit.arguments().get(name);
    if (reported != null || hit.arguments().containsKey(name)) {
      return text(reported);
    }
    Subject at = hit.at();
    return switch (name) {
      case "label" -> shorten(at.label());
      case "id" -> Bilingual.same(at.reference().id());
      default -> {
        if (at instanceof Element element) {
          yield ofElement(element, name);
        } else if (at instanceof Indicator indicator) {
          yield ofIndicator(indicator, name);
        } else {
          yield at instanceof Link link ? ofLink(link, name) : null;
        }
      }
    };
  }

  /** The texts of a hit's arguments, each made once; null for a name it does not have. */
  static Function<String, Bilingual> of(Hit hit) {
    Map<String, Bilingual> made = new HashMap<>();
    return name -> made.computeIfAbsent(name, asked -> text(hit, asked));
  }

  /** The names a text of the hit may use. */
  static Set<String> names(Hit hit) {
    Set<String> names = new LinkedHashSet<>(ALWAYS);
    names.removeIf(name -> text(hit, name) == null);
    names.addAll(hit.arguments().keySet());
    return names;
  }

  private static Bilingual ofElement(Element element, String name) {
    return switch (name) {
      case "tier" -> element.getTier().label();
      case "field" -> element.getField() == null ? null : element.getField().label();
      default -> null;
    };
  }

  private static Bilingual ofIndicator(Indicator indicator, String name) {
    return switch (name) {
      case "name" -> shorten(indicator.label());
      case "measure" -> Bilingual.same(indicator.getMeasure());
      case "element" ->
          indicator.getElement() == null ? null : shorten(indicator.getElement().label());
      default -> indicator.getElement() == null ? null : ofElement(indicator.getElement(), name);
    };
  }

  private static Bilingual ofLink(Link link, String name) {
    return switch (name) {
      case "from" -> shorten(link.getFrom().label());
      case "to" -> shorten(link.getTo().label());
      case "fromTier" -> link.getFromTier().label();
      case "toTier" -> link.getToTier().label();
      default -> null;
    };
  }

  /** The subjects among the arguments, the finding's own left out. */
  static List<Reference> also(Hit hit) {
    Set<Reference> also = Set.of();
    for (Object value : hit.arguments().values()) {
      if (value instanceof Subject || value instanceof Collection<?>) {
        also = also.isEmpty() ? new LinkedHashSet<>() : also;
        collect(value, also);
      }
    }
    if (also.isEmpty()) {
      return List.of();
    }
    also.remove(hit.at().reference());
    return List.copyOf(also);
  }

  private static void collect(Object value, Set<Reference> also) {
    if (value instanceof Subject subject) {
      also.add(subject.reference());
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> collect(item, also));
    }
  }

  static Bilingual text(Object value) {
    if (value instanceof Bilingual bilingual) {
      return bilingual;
    }
    if (value instanceof Coded coded) {
      return coded.label();
    }
    if (value instanceof Subject subject) {
      return shorten(subject.label());
    }
    if (value instanceof Collection<?> items) {
      return list(items);
    }
    if (value instanceof Double || value instanceof Float) {
      return Bilingual.same(number(((Number) value).doubleValue()));
    }
    return Bilingual.same(String.valueOf(value));
  }

  private static Bilingual list(Collection<?> items) {
    List<String> ja = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Object item : items) {
      if (ja.size() == MOST_ITEMS) {
        int rest = items.size() - MOST_ITEMS;
        return new Bilingual(
            String.join("、", ja) + "ほか" + rest + "件",
            String.join(", ", en) + " and " + rest + " more");
      }
      Bilingual text = text(item);
      boolean quoted = item instanceof Subject;
      ja.add(quoted ? "「" + text.ja() + "」" : text.ja());
      en.add(quoted ? "“" + text.en() + "”" : text.en());
    }
    return new Bilingual(
        String.join(ja.stream().anyMatch(t -> t.startsWith("「")) ? "" : "、", ja),
        String.join(", ", en));
  }

  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "－";
    }
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Bilingual shorten(Bilingual label) {
    String ja = shorten(label.ja());
    return label.en().equals(label.ja())
        ? Bilingual.same(ja)
        : new Bilingual(ja, shorten(label.en()));
  }

  /** Runs of white space as one space, none at the ends. */
  private static String onOneLine(String label) {
    boolean even = true;
    boolean before = true;
    for (int i = 0; i < label.length() && even; i++) {
      char c = label.charAt(i);
      boolean space = Character.isWhitespace(c);
      even = !space || c == ' ' && !before;
      before = space;
    }
    boolean endsEvenly = label.isEmpty() || !before;
    return even && endsEvenly ? label : WHITE_SPACE.matcher(label).replaceAll(" ").strip();
  }

  private static String shorten(String label) {
    String line = onOneLine(label);
    if (line.codePointCount(0, line.length()) <= LONGEST_LABEL) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }
}
