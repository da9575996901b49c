package jp.sujimichi.catalogue;

import java.io.IOException;
import java.nio.file.Path;

/** Opens files of one type as tables; how Excel sheets reach the {@link CatalogueReader}. */
@FunctionalInterface
public interface TableOpener {

  /**
   * Reads the whole table.
   *
   * @throws IOException when the file cannot be read as this type
   */
  RowTable open(Path file) throws IOException;
}
