package jp.sujimichi.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.OtherProperties;
import jp.sujimichi.model.Value;

/** The properties of one object of the file, read by name and type. */
final class Members {

  private final Reading reading;
  private final JsonTree tree;
  private final int node;
  private final Shape shape;
  private int known;
  private List<String> kept = List.of();

  Members(Reading reading, int node, Shape shape) {
    this.reading = reading;
    this.tree = reading.tree();
    this.node = node;
    this.shape = shape;
  }

  int node() {
    return node;
  }

  /** The node of a property; -1 when it is missing or null. */
  int find(String property) {
    int child = tree.member(node, property);
    if (child < 0) {
      return -1;
    }
    known++;
    return tree.kind(child) == JsonTree.NULL ? -1 : child;
  }

  Optional<String> text(String property) {
    int child = find(property);
    return child < 0 ? Optional.empty() : Optional.ofNullable(textAt(child, property));
  }

  /** A text that may be missing though the model has no word for that: then it is empty. */
  String textOrEmpty(String property) {
    return text(property).orElse("");
  }

  String required(ReadingTexts.Wanted wanted, boolean mayBeBlank) {
    int child = find(wanted.property());
    if (child < 0) {
      reading.problem(node, ReadingTexts.missing(wanted));
      return "";
    }
    String text = textAt(child, wanted.property());
    if (text != null && !mayBeBlank && text.isBlank()) {
      reading.problem(child, ReadingTexts.blank(wanted));
    }
    return text == null ? "" : text;
  }

  private String textAt(int child, String property) {
    if (tree.kind(child) == JsonTree.STRING) {
      return tree.text(child);
    }
    wrong(child, property, ReadingTexts.TEXT);
    return null;
  }

  <E extends Enum<E> & Coded> Optional<E> coded(String property, Class<E> type) {
    int child = find(property);
    String text = child < 0 ? null : textAt(child, property);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Optional<E> value = CodedReader.read(type, text);
    if (value.isEmpty()) {
      unrecognised(child, property, CodedReader.labels(type));
    }
    return value;
  }

  /** Keeps a value that was not understood as it is. */
  void unrecognised(int child, String property, List<String> expected) {
    reading.note(
        new ReadingNote(
            ReadingNote.Kind.UNRECOGNISED_VALUE,
            tree.pointer(child),
            property,
            tree.written(child),
            expected));
    kept = new ArrayList<>(kept);
    kept.add(property);
  }

  /** Keeps a text that was read already, but not understood, as it is. */
  void unrecognisedText(String property, List<String> expected) {
    unrecognised(find(property), property, expected);
    known--;
  }

  Optional<Boolean> flag(String property) {
    int child = find(property);
    if (child < 0) {
      return Optional.empty();
    }
    byte kind = tree.kind(child);
    if (kind != JsonTree.TRUE && kind != JsonTree.FALSE) {
      wrong(child, property, ReadingTexts.FLAG);
      return Optional.empty();
    }
    return Optional.of(kind == JsonTree.TRUE);
  }

  Optional<FiscalYear> year(String property) {
    int child = find(property);
    if (child < 0) {
      return Optional.empty();
    }
    byte kind = tree.kind(child);
    if (kind != JsonTree.NUMBER && kind != JsonTree.STRING) {
      wrong(child, property, ReadingTexts.YEAR);
      return Optional.empty();
    }
    return Optional.of(FiscalYear.parse(tree.text(child)));
  }

  Optional<Value> value(String property) {
    int child = find(property);
    return child < 0 ? Optional.empty() : reading.valueAt(child, property);
  }

  Optional<Members> object(String property, Shape inner) {
    int child = find(property);
    if (child < 0) {
      return Optional.empty();
    }
    if (tree.kind(child) != JsonTree.OBJECT) {
      wrong(child, property, ReadingTexts.OBJECT);
      return Optional.empty();
    }
    return Optional.of(new Members(reading, child, inner));
  }

  /** The items of a list; empty when it is missing. */
  int[] items(String property) {
    int child = find(property);
    if (child < 0) {
      return new int[0];
    }
    if (tree.kind(child) != JsonTree.ARRAY) {
      wrong(child, property, ReadingTexts.LIST);
      return new int[0];
    }
    return items(child);
  }

  int[] items(int list) {
    int[] items = new int[tree.count(list)];
    for (int i = 0; i < items.length; i++) {
      items[i] = tree.child(list, i);
    }
    return items;
  }

  void wrong(int child, String property, Bilingual expected) {
    reading.problem(child, ReadingTexts.wrongType(property, expected, reading.shown(child)));
  }

  /** What is left once every known property was asked for. */
  OtherProperties other() {
    if (known == tree.count(node) && kept.isEmpty()) {
      return OtherProperties.none();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < tree.count(node); i++) {
      int child = tree.child(node, i);
      String name = tree.name(child);
      boolean unknown = !shape.properties().contains(name);
      if (unknown || kept.contains(name)) {
        values.put(name, tree.value(child));
      }
      if (unknown) {
        reading.note(
            new ReadingNote(
                ReadingNote.Kind.UNKNOWN_PROPERTY,
                tree.pointer(child),
                name,
                tree.written(child),
                shape.properties()));
      }
    }
    return new OtherProperties(values);
  }
}
