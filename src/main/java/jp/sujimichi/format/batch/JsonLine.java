package jp.sujimichi.format.batch;

import java.util.List;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ReadResult;

/** A line that holds one model. */
final class JsonLine implements ModelUnit {

  private final ModelReader reader;
  private final String name;
  private final byte[] content;
  private final int line;

  JsonLine(ModelReader reader, String name, byte[] content, int line) {
    this.reader = reader;
    this.name = name;
    this.content = content;
    this.line = line;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long bytes() {
    return content.length + 1L;
  }

  @Override
  public List<ReadResult> read() {
    return List.of(reader.read(name, content, line));
  }
}
