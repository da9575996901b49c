/** Findings written into the author's own workbook. */
package jp.sujimichi.report.xlsx;
