package jp.sujimichi.engine.fact;

import jp.sujimichi.wording.ElementReader;
import jp.sujimichi.wording.Lexicon;
import jp.sujimichi.wording.Similarity;
import jp.sujimichi.wording.Themes;
import jp.sujimichi.wording.TierReader;

/**
 * What reads the wording of elements and indicators. Immutable; one instance serves all models and
 * threads.
 */
public final class Words {

  private final TierReader tiers;
  private final ElementReader elements;
  private final Similarity similarity;
  private final Themes themes;

  private Words(Lexicon lexicon) {
    this.tiers = new TierReader(lexicon);
    this.elements = new ElementReader(lexicon);
    this.similarity = new Similarity(lexicon);
    this.themes = new Themes(lexicon);
  }

  /** Reads with the lexicon the product ships with. */
  public static Words standard() {
    return new Words(Lexicon.standard());
  }

  TierReader tiers() {
    return tiers;
  }

  ElementReader elements() {
    return elements;
  }

  Similarity similarity() {
    return similarity;
  }

  Themes themes() {
    return themes;
  }
}
