package jp.sujimichi.format;

import jp.sujimichi.model.Bilingual;

/**
 * One reason why a file cannot be read.
 *
 * @param file the file's name as given by the caller
 * @param line line, counted from 1; 0 when unknown
 * @param column character in the line, counted from 1 in Unicode code points; 0 when unknown
 * @param pointer the JSON Pointer of the value that is wrong, or of the object that lacks one
 * @param message what is wrong and what is expected
 */
public record Problem(String file, int line, int column, String pointer, Bilingual message) {}
