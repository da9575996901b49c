package jp.sujimichi.report.sheet;

import java.time.LocalDate;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Waiver;

/**
 * A decision to leave a finding, as the sheet recalls it.
 *
 * @param waiver the decision
 * @param norm what the rule asks for; empty for a rule that is not known
 * @param ended whether its last day has passed
 */
public record WaiverEntry(Waiver waiver, Optional<Bilingual> norm, boolean ended) {

  static WaiverEntry of(Waiver waiver, LocalDate date, Optional<Bilingual> norm) {
    return new WaiverEntry(
        waiver, norm, waiver.until().filter(last -> last.isBefore(date)).isPresent());
  }
}
