package jp.sujimichi.format;

import java.util.List;
import jp.sujimichi.model.LogicModel;

/**
 * A logic model together with what is known of the file it was read from.
 *
 * @param file the file's name as given by the caller; empty for a model without a file
 * @param model the model
 * @param places where its values stand in the file
 * @param notes what was read but not understood, object by object
 */
public record ModelDocument(
    String file, LogicModel model, SourceMap places, List<ReadingNote> notes) {

  public ModelDocument {
    notes = List.copyOf(notes);
  }

  /** A model that was not read from a file. */
  public static ModelDocument of(LogicModel model) {
    return new ModelDocument("", model, SourceMap.none(), List.of());
  }
}
