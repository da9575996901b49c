package jp.sujimichi.format.rs;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.SourceMap;
import jp.sujimichi.format.batch.ModelUnit;
import jp.sujimichi.format.batch.Unusable;
import jp.sujimichi.model.LogicModel;

/**
 * The models of a year as units, so that a whole year is checked without files in between. A unit
 * is called after the file and the model, such as {@code 3-1.csv#rs-2024-000123}. What cannot be
 * read becomes a unit that says so.
 */
public final class RsUnits implements Iterator<ModelUnit> {

  private final String name;
  private final long bytes;
  private final Supplier<RsYear> year;
  private final Consumer<RsCounts> after;
  private Optional<RsModels> models = Optional.empty();
  private Optional<ModelUnit> ahead = Optional.empty();
  private boolean ended;

  /**
   * The units of a year.
   *
   * @param name what the input is called
   * @param bytes how many bytes of input it is
   * @param year opens the files when the first unit is asked for
   * @param after takes what was read, after the last model
   */
  public RsUnits(String name, long bytes, Supplier<RsYear> year, Consumer<RsCounts> after) {
    this.name = name;
    this.bytes = bytes;
    this.year = year;
    this.after = after;
  }

  /** One project. */
  private record Unit(String name, long bytes, ModelDocument document) implements ModelUnit {

    @Override
    public List<ReadResult> read() {
      return List.of(new Read(document));
    }
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty() && !ended) {
      ahead = following();
    }
    return ahead.isPresent();
  }

  private Optional<ModelUnit> following() {
    try {
      if (models.isEmpty()) {
        models = Optional.of(year.get().models());
      }
      RsModels open = models.get();
      if (open.hasNext()) {
        return Optional.of(unit(open.next(), open.total()));
      }
      ended = true;
      after.accept(open.counts());
      return Optional.empty();
    } catch (RsException e) {
      ended = true;
      models.ifPresent(RsModels::close);
      return Optional.of(Unusable.file(name, e.text()));
    }
  }

  private ModelUnit unit(LogicModel model, int total) {
    String file = name + "#" + model.id().orElse("");
    return new Unit(
        file,
        bytes / Math.max(1, total),
        new ModelDocument(file, model, SourceMap.none(), List.of()));
  }

  @Override
  public ModelUnit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ModelUnit unit = ahead.orElseThrow();
    ahead = Optional.empty();
    return unit;
  }
}
