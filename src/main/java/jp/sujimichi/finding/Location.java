package jp.sujimichi.finding;

import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/**
 * Where in the author's file a finding stands.
 *
 * @param subject the thing it speaks of
 * @param pointer its JSON Pointer (RFC 6901) in the model as read
 * @param line line in the file from 1; 0 when the model has no file
 * @param column column in the line from 1, counted in characters; 0 when the model has no file
 * @param cell the spreadsheet cell, such as {@code 要素!B14}
 * @param label the author's own words for it
 */
public record Location(
    Reference subject,
    String pointer,
    int line,
    int column,
    Optional<String> cell,
    Bilingual label) {}
