package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.engine.Mender;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Fix;

/** Turns the fix of a finding into operations on the board as it stands. */
final class Fixes {

  private final Mender mender;

  Fixes(Checker checker) {
    this.mender = new Mender(checker);
  }

  /**
   * What a fix would do.
   *
   * @param fix the fix
   * @param operations the operations that carry it out
   */
  record Plan(Fix fix, ArrayNode operations) {}

  /**
   * The operations of a fix.
   *
   * @param choice which of the finding's fixes, from 0
   * @throws EditException when the finding is gone, the fix is for people to write, or it would not
   *     mend
   */
  Plan operations(Snapshot now, String fingerprint, int choice) throws EditException {
    Mender.State state =
        mender
            .check(now.document().file(), now.text())
            .orElseThrow(() -> new EditException("モデルを読めません。", "The model cannot be read."));
    Finding finding =
        state.report().findings().stream()
            .filter(candidate -> candidate.fingerprint().equals(fingerprint))
            .findFirst()
            .orElseThrow(
                () -> new EditException("この指摘は、もうありません。", "This finding is no longer there."));
    if (choice < 0 || choice >= finding.fixes().size()) {
      throw new EditException("この直し方は、もうありません。", "This fix is no longer there.");
    }
    Fix fix = finding.fixes().get(choice);
    Mender.Outcome outcome = mender.apply(state, finding, fix);
    if (outcome instanceof Mender.Left left) {
      throw new EditException(left.because());
    }
    Optional<ObjectNode> mended = Json.object(((Mender.Mended) outcome).state().text());
    ObjectNode after = mended.orElseThrow();
    Trees.complete(after);
    return new Plan(fix, TreeDiff.operations(now.tree(), after));
  }
}
