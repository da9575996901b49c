package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.catalogue.CandidateTable;
import jp.sujimichi.model.Bilingual;

/** The indicators of the catalogues for one field and tier, the best first. Immutable. */
final class Candidates {

  private static final int MOST = 3;

  private final List<CandidateTable.Row> rows;
  private final List<int[]> pairs = new ArrayList<>();

  Candidates(List<CandidateTable.Row> rows) {
    this.rows = rows;
    rows.forEach(row -> pairs.add(ContentPairs.in(List.of(row.name().ja()))));
  }

  /** Those that share words with some texts, the one with the most words first. */
  List<CandidateTable.Row> near(List<String> texts) {
    int[] telling = rows.isEmpty() ? new int[0] : ContentPairs.tellingIn(texts);
    if (telling.length == 0) {
      return List.of();
    }
    int[] best = new int[MOST];
    int[] shared = new int[MOST];
    int found = 0;
    for (int row = 0; row < rows.size(); row++) {
      int here = ContentPairs.shared(pairs.get(row), telling);
      int place = found;
      while (place > 0 && shared[place - 1] < here) {
        place--;
      }
      if (here > 0 && place < MOST) {
        found = Math.min(found + 1, MOST);
        System.arraycopy(best, place, best, place + 1, found - place - 1);
        System.arraycopy(shared, place, shared, place + 1, found - place - 1);
        best[place] = row;
        shared[place] = here;
      }
    }
    List<CandidateTable.Row> near = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      near.add(rows.get(best[i]));
    }
    return List.copyOf(near);
  }

  /** The name of an indicator with its origin and, where it has some, the e-Stat items. */
  static Bilingual described(CandidateTable.Row row) {
    String estat = row.estat().isEmpty() ? "" : "、e-Stat " + row.estat();
    String estatEn = row.estat().isEmpty() ? "" : ", e-Stat " + row.estat().replace('・', ';');
    return new Bilingual(
        "「" + row.name().ja() + "」（" + row.origin().ja() + estat + "）",
        "“" + row.name().en() + "” (" + row.origin().en() + estatEn + ")");
  }
}
