package jp.sujimichi.engine.fact;

import jp.sujimichi.catalogue.Catalogue;
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
  private final Lists lists;

  private Words(Lexicon lexicon) {
    this.lists = Lists.shipped();
    this.tiers = new TierReader(lexicon);
    this.elements = new ElementReader(lexicon);
    this.similarity = new Similarity(lexicon);
    this.themes = new Themes(lexicon);
  }

  /** Reads with the lexicon the product ships with. */
  public static Words standard() {
    return new Words(Lexicon.standard());
  }

  private Words(Words other, Lists lists) {
    this.tiers = other.tiers;
    this.elements = other.elements;
    this.similarity = other.similarity;
    this.themes = other.themes;
    this.lists = lists;
  }

  /** The same with a catalogue of its owner, which is asked before those of the product. */
  public Words withCatalogue(Catalogue own) {
    return new Words(this, Lists.with(own));
  }

  /** A digest of the catalogues that may be looked into: {@code sha256:} and hexadecimal digits. */
  public String catalogueDigest() {
    return lists.digest();
  }

  /** Opens what is otherwise opened when a rule first asks. */
  public void prepare() {
    lists.prepare();
  }

  Lists lists() {
    return lists;
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
