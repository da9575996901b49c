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

  private Arguments() {}

  /**
   * The reported arguments, and those every text may use: {@code label} and {@code id} of the
   * subject, {@code tier} and {@code field} of an element, {@code name}, {@code measure}, {@code
   * element}, {@code tier} and {@code field} of an indicator, {@code from} and {@code to} of a
   * link.
   */
  static Map<String, Bilingual> texts(Hit hit) {
    Map<String, Bilingual> texts = new HashMap<>();
    Subject at = hit.at();
    texts.put("label", shorten(at.label()));
    texts.put("id", Bilingual.same(at.reference().id()));
    if (at instanceof Element element) {
      addElement(texts, element);
    } else if (at instanceof Indicator indicator) {
      texts.put("name", shorten(at.label()));
      texts.put("measure", Bilingual.same(indicator.getMeasure()));
      if (indicator.getElement() != null) {
        texts.put("element", shorten(indicator.getElement().label()));
        addElement(texts, indicator.getElement());
      }
    } else if (at instanceof Link link) {
      texts.put("from", shorten(link.getFrom().label()));
      texts.put("to", shorten(link.getTo().label()));
      texts.put("fromTier", link.getFromTier().label());
      texts.put("toTier", link.getToTier().label());
    }
    hit.arguments().forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static void addElement(Map<String, Bilingual> texts, Element element) {
    texts.put("tier", element.getTier().label());
    if (element.getField() != null) {
      texts.put("field", element.getField().label());
    }
  }

  /** The subjects among the arguments, the finding's own left out. */
  static List<Reference> also(Hit hit) {
    Set<Reference> also = new LinkedHashSet<>();
    hit.arguments().values().forEach(value -> collect(value, also));
    also.remove(hit.at().reference());
    return new ArrayList<>(also);
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
    for (int i = 0; i < label.length() && even; i++) {
      even = !Character.isWhitespace(label.charAt(i));
    }
    return even ? label : label.replaceAll("\\s+", " ").strip();
  }

  private static String shorten(String label) {
    String line = onOneLine(label);
    if (line.codePointCount(0, line.length()) <= LONGEST_LABEL) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }
}
