package jp.sujimichi.format.rs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The rows of a CSV file (RFC 4180), one at a time, headings first. */
final class RsRows implements AutoCloseable {

  private final String file;
  private final RsLimits limits;
  private final MappingIterator<String[]> rows;

  private RsRows(String file, RsLimits limits, MappingIterator<String[]> rows) {
    this.file = file;
    this.limits = limits;
    this.rows = rows;
  }

  /**
   * Opens a file.
   *
   * @throws RsException when it cannot be read
   */
  static RsRows open(RsFile file, RsLimits limits) {
    CsvFactory factory =
        CsvFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(limits.maxCell()).build())
            .build();
    try {
      Reader characters = file.open();
      return new RsRows(
          file.name(),
          limits,
          new CsvMapper(factory)
              .readerFor(String[].class)
              .with(CsvParser.Feature.WRAP_AS_ARRAY)
              .with(CsvParser.Feature.SKIP_EMPTY_LINES)
              .readValues(characters));
    } catch (IOException e) {
      throw new RsException(RsTexts.notReadable(file.name()));
    }
  }

  /** The next row; empty after the last. */
  Optional<List<String>> next() {
    try {
      if (!rows.hasNextValue()) {
        return Optional.empty();
      }
      String[] cells = rows.nextValue();
      if (cells.length > limits.maxColumns()) {
        throw broken();
      }
      return Optional.of(List.of(cells));
    } catch (JsonProcessingException e) {
      // What the file itself refused while being read comes wrapped.
      throw e.getCause() instanceof RsException refused ? refused : broken();
    } catch (IOException e) {
      throw new RsException(RsTexts.notReadable(file));
    }
  }

  private RsException broken() {
    return new RsException(RsTexts.brokenCsv(file, rows.getCurrentLocation().getLineNr()));
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
