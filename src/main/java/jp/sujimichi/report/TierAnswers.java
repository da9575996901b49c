package jp.sujimichi.report;

import java.util.EnumSet;
import java.util.Optional;
import jp.sujimichi.catalogue.Candidate;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.NameMatcher;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.wording.Endings;
import jp.sujimichi.wording.EvidenceKind;
import jp.sujimichi.wording.IndicatorWords;
import jp.sujimichi.wording.TierReader;
import jp.sujimichi.wording.TierReading;

/**
 * Answers which tiers names admit.
 *
 * @param reader reads the wording
 * @param catalogues the lists a name may stand in
 * @param matcher finds names in those lists
 */
public record TierAnswers(TierReader reader, Catalogues catalogues, NameMatcher matcher) {

  /** The tiers of one name. */
  public TierAnswer of(AskedName name) {
    IndicatorWords words = IndicatorWords.named(name.name()).withUnit(name.unit());
    if (name.field().isPresent()) {
      words = words.in(name.field().get());
    }
    Optional<Candidate> sure =
        matcher
            .sure(name.name(), name.unit())
            .filter(match -> !match.entry().admissibleTiers().isEmpty());
    if (sure.isPresent()) {
      words =
          words.matched(EnumSet.copyOf(sure.get().entry().admissibleTiers()), sure.get().score());
    }
    TierReading reading = reader.read(words);
    Optional<Bilingual> listed =
        reading.of(EvidenceKind.CATALOGUE).isEmpty()
            ? Optional.empty()
            : sure.map(Candidate::entry).flatMap(this::listed);
    return new TierAnswer(name, reading, listed, Endings.note(name.name(), reading));
  }

  private Optional<Bilingual> listed(CatalogueEntry entry) {
    return catalogues
        .catalogue(entry.catalogue())
        .map(catalogue -> TierAnswer.listed(entry, catalogue));
  }
}
