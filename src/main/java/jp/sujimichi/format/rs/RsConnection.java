package jp.sujimichi.format.rs;

/**
 * One row of the file of connections.
 *
 * @param project 予算事業ID
 * @param from 派生元
 * @param to 派生先
 * @param why 後続アウトカムへのつながり: how the one leads to the other
 * @param oneStage アウトカムを複数段階で設定できない理由
 */
record RsConnection(String project, RsStep from, RsStep to, String why, String oneStage) {}
