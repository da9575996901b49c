package jp.sujimichi.catalogue;

import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/**
 * Something in a catalogue file that is not as it should be.
 *
 * @param file the file as it was named
 * @param line the line, or the row of a sheet, from 1; 0 when the whole file is meant
 * @param cell the cell of a sheet such as {@code C5}
 * @param fatal whether the catalogue cannot be used; otherwise the value is passed over or, where
 *     it only contradicts another, kept
 * @param what what is wrong
 * @param expected what is expected there
 */
public record CatalogueProblem(
    String file,
    int line,
    Optional<String> cell,
    boolean fatal,
    Bilingual what,
    Bilingual expected) {}
