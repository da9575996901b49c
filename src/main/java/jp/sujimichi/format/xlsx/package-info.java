/**
 * Logic models in Excel workbooks: the template, reading with tolerance, and writing back.
 *
 * <p>Apache POI is imported here and in the report that annotates workbooks, and nowhere else.
 */
package jp.sujimichi.format.xlsx;
