package jp.sujimichi.report.sheet;

import java.util.List;
import jp.sujimichi.model.Bilingual;

/**
 * What changed since an earlier version of the model.
 *
 * @param earlier the name of the earlier version's file
 * @param changes one line a change; empty when nothing did
 */
public record Comparison(String earlier, List<Bilingual> changes) {

  public Comparison {
    changes = List.copyOf(changes);
  }
}
