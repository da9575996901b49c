package jp.sujimichi.finding;

import java.util.List;
import jp.sujimichi.model.Bilingual;

/**
 * One way to mend a finding.
 *
 * @param title what to do
 * @param grade who may apply it
 * @param effect what changes when it is applied, and whether the meaning does
 * @param patch the change a machine can make; empty for {@link FixGrade#ASK}
 */
public record Fix(Bilingual title, FixGrade grade, Bilingual effect, List<PatchOperation> patch) {

  public Fix {
    patch = List.copyOf(patch);
  }
}
