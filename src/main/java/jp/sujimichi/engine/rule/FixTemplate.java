package jp.sujimichi.engine.rule;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.model.Bilingual;

/**
 * A fix as a rule offers it, with {@code {name}} where the finding's arguments go.
 *
 * @param title what to do
 * @param grade who may apply it
 * @param effect what changes, and whether the meaning does
 * @param patch the operations; empty when only the authors can write it
 * @param when the argument that must be present for the fix to be offered
 */
public record FixTemplate(
    Bilingual title,
    FixGrade grade,
    Bilingual effect,
    List<OperationTemplate> patch,
    Optional<String> when) {

  public FixTemplate {
    patch = List.copyOf(patch);
  }

  /**
   * One operation of the patch.
   *
   * @param op the operation's name; {@value #CHANGE} for a change of several operations that is
   *     worked out from the model
   * @param path its target, with {@code {at}} for the pointer of the finding
   * @param from the source of a move or copy
   * @param value the value as JSON text; {@code "{name}"} alone stands for the argument itself
   */
  public record OperationTemplate(
      String op, String path, Optional<String> from, Optional<String> value) {

    private static final String CHANGE = "change";

    /** A change that is worked out from the model, by its name in curly brackets. */
    static OperationTemplate change(String name) {
      return new OperationTemplate(CHANGE, name, Optional.empty(), Optional.empty());
    }

    /** Whether it stands for the operations of a change, whose name is its path. */
    public boolean isChange() {
      return op.equals(CHANGE);
    }
  }
}
