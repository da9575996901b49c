package jp.sujimichi.format.rs;

/** The columns that are read, by their names of 2024. */
enum RsColumn {
  PROJECT("予算事業ID"),
  TITLE("事業名"),
  YEAR("事業年度"),
  MINISTRY("府省庁"),
  POLICY_MINISTRY("政策所管府省庁"),
  NUMBER("アクティビティ・アウトプット・アウトカムの番号"),
  KIND("種別（アクティビティ・アウトプット・アウトカム）"),
  PERIOD("アウトカムの期間"),
  GOAL("アクティビティ／活動目標／成果目標"),
  INDICATOR("活動指標／成果指標"),
  UNIT("単位"),
  DIRECTION("改善の上向き／下向き"),
  SOURCE("成果実績及び目標値の根拠として用いた統計・データ名（出典）"),
  REASON("定性的なアウトカム目標を設定している理由"),
  RESULT("定性的なアウトカムに関する成果実績"),
  FIGURE("目標年度／目標値／実績値／達成率"),
  FROM_NUMBER("派生元ーアクティビティ・アウトプット・アウトカムの番号"),
  FROM_KIND("派生元ー種別（アクティビティ・アウトプット・アウトカム）"),
  FROM_PERIOD("派生元ーアウトカムの期間"),
  FROM_TEXT("派生元ーアクティビティの内容/ 活動目標／成果目標"),
  TO_NUMBER("派生先ーアクティビティ・アウトプット・アウトカムの番号"),
  TO_KIND("派生先ー種別（アクティビティ・アウトプット・アウトカム）"),
  TO_PERIOD("派生先ーアウトカムの期間"),
  TO_TEXT("派生先ー 活動目標／成果目標"),
  WHY("後続アウトカムへのつながり"),
  ONE_STAGE("アウトカムを複数段階で設定できない理由");

  private final String heading;

  RsColumn(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
