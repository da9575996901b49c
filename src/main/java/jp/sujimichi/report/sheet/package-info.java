/**
 * The sheet a facilitator takes to the yearly meeting: what was missed, where each chain broke off,
 * what to ask, and room to write. {@link jp.sujimichi.report.sheet.Sheet} holds what it says; one
 * class a format sets it.
 */
package jp.sujimichi.report.sheet;
