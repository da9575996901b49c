/**
 * The government's review sheets (行政事業レビュー) as logic models: the CSV files of one year, read row by
 * row, one model a project.
 */
package jp.sujimichi.format.rs;
