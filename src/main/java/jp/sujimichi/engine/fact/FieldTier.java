package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.catalogue.CandidateTable;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;

/** One tier of one field the model uses, and the indicators found there. */
public final class FieldTier extends NamedFact {

  private final Field field;
  private final Tier tier;
  private final List<Element> elements;
  private final int recommended;
  private final int selective;
  private final int indicators;
  private final int compared;
  private final int fieldOutcomes;
  private final Words words;
  private List<CandidateTable.Row> candidates;

  FieldTier(
      Named named,
      Field field,
      Tier tier,
      List<Element> elements,
      int recommended,
      int selective,
      int indicators,
      int compared,
      int fieldOutcomes,
      Words words) {
    super(named);
    this.field = field;
    this.tier = tier;
    this.elements = List.copyOf(elements);
    this.recommended = recommended;
    this.selective = selective;
    this.indicators = indicators;
    this.compared = compared;
    this.fieldOutcomes = fieldOutcomes;
    this.words = words;
  }

  /** The field. */
  public Field getField() {
    return field;
  }

  /** Whether the field is a service or a foundation field. */
  public Layer getLayer() {
    return field.layer();
  }

  /** The tier. */
  public Tier getTier() {
    return tier;
  }

  /** The elements of the field on the tier, in the order written. */
  public List<Element> getElements() {
    return elements;
  }

  /** Number of elements of the field on the tier. */
  public int getElementCount() {
    return elements.size();
  }

  /** Number of recommended indicators there. */
  public int getRecommendedCount() {
    return recommended;
  }

  /** Number of selective indicators there. */
  public int getSelectiveCount() {
    return selective;
  }

  /** Number of indicators of any class there. */
  public int getIndicatorCount() {
    return indicators;
  }

  /** Number of indicators of a catalogue there that have no target, for comparison only. */
  public int getComparedCount() {
    return compared;
  }

  /** Number of elements of the field on all three outcome tiers. */
  public int getFieldOutcomeCount() {
    return fieldOutcomes;
  }

  /** The recommended indicators of the guideline's own list for it; empty when none is loaded. */
  public List<Bilingual> getOfficialRecommended() {
    return words.lists().official(field, tier, IndicatorClass.RECOMMENDED).stream()
        .map(CatalogueEntry::name)
        .distinct()
        .toList();
  }

  /** The selective indicators of the guideline's own list for it; empty when none is loaded. */
  public List<Bilingual> getOfficialSelective() {
    return words.lists().official(field, tier, IndicatorClass.SELECTIVE).stream()
        .map(CatalogueEntry::name)
        .distinct()
        .toList();
  }

  /**
   * Indicators of the shipped catalogues that share words with its elements, with origin and e-Stat
   * items.
   */
  public List<Bilingual> getCandidates() {
    return candidates().stream().map(Candidates::described).toList();
  }

  /** The same as rows of the table they stand in, the best first. */
  public List<CandidateTable.Row> candidates() {
    if (candidates == null) {
      List<String> texts = new ArrayList<>(elements.size());
      elements.forEach(element -> texts.add(element.getText()));
      candidates = words.lists().candidates(field, tier).near(texts);
    }
    return candidates;
  }

  /** Number of these. */
  public int getCandidateCount() {
    return candidates().size();
  }
}
