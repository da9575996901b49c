package jp.sujimichi.report;

import java.util.Optional;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Waiver;

/** Finds the decision by which a finding is left as it is. */
final class Waivers {

  private Waivers() {}

  static Optional<Waiver> of(LogicModel model, Finding finding) {
    return model.waivers().stream()
        .filter(waiver -> waiver.rule().equals(finding.rule()))
        .filter(waiver -> waiver.on().equals(finding.at().subject().id()))
        .findFirst();
  }
}
