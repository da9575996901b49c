package jp.sujimichi.format.rs;

/**
 * What every row says of its project.
 *
 * @param project 予算事業ID
 * @param title 事業名
 * @param ministry 府省庁
 * @param year 事業年度 as written
 */
record RsHead(String project, String title, String ministry, String year) {}
