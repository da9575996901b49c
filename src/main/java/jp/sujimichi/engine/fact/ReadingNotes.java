package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sujimichi.format.ModelDocument;

/** Turns the reader's notes into facts, one for each unknown property, not one for each place. */
final class ReadingNotes {

  private ReadingNotes() {}

  /**
   * The facts, in the order of the file.
   *
   * @param document the model with its notes
   * @param ownerOf what a pointer belongs to
   */
  static List<ReadingNote> of(ModelDocument document, Function<String, Subject> ownerOf) {
    Map<String, List<jp.sujimichi.format.ReadingNote>> groups = new LinkedHashMap<>();
    for (jp.sujimichi.format.ReadingNote note : document.notes()) {
      groups.computeIfAbsent(groupOf(document, note), k -> new ArrayList<>()).add(note);
    }
    List<ReadingNote> facts = new ArrayList<>();
    for (List<jp.sujimichi.format.ReadingNote> group : groups.values()) {
      jp.sujimichi.format.ReadingNote first = group.get(0);
      Subject owner = ownerOf.apply(first.pointer());
      Named named =
          new Named(
              owner.reference(),
              first.pointer(),
              owner.label(),
              owner.identity() + '.' + first.property());
      facts.add(new ReadingNote(named, first, likely(document, first), group.size()));
    }
    return facts;
  }

  /** Unknown properties without a likely meaning are told once; all else where it stands. */
  private static String groupOf(ModelDocument document, jp.sujimichi.format.ReadingNote note) {
    boolean alike =
        note.kind() == jp.sujimichi.format.ReadingNote.Kind.UNKNOWN_PROPERTY
            && likely(document, note).isEmpty();
    return alike ? note.pointer().replaceAll("/[0-9]+(?=/)", "/*") : note.pointer();
  }

  private static String likely(ModelDocument document, jp.sujimichi.format.ReadingNote note) {
    if (note.kind() != jp.sujimichi.format.ReadingNote.Kind.UNKNOWN_PROPERTY) {
      return "";
    }
    String nearest = NearestId.of(note.property(), note.expected());
    String parent = note.pointer().substring(0, note.pointer().lastIndexOf('/') + 1);
    return document.places().at(parent + nearest).isPresent() ? "" : nearest;
  }
}
