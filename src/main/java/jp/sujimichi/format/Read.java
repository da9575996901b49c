package jp.sujimichi.format;

/**
 * A file that was read.
 *
 * @param document its model, places and notes
 */
public record Read(ModelDocument document) implements ReadResult {

  @Override
  public String file() {
    return document.file();
  }
}
