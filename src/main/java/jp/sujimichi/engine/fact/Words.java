package jp.sujimichi.engine.fact;

import java.util.Optional;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.model.Field;
import jp.sujimichi.wording.BoundedCache;
import jp.sujimichi.wording.ElementReader;
import jp.sujimichi.wording.IndicatorWords;
import jp.sujimichi.wording.Lexicon;
import jp.sujimichi.wording.Similarity;
import jp.sujimichi.wording.Themes;
import jp.sujimichi.wording.TierReader;

/**
 * What reads the wording of elements and indicators, and remembers what it read lately. Immutable
 * otherwise; one instance serves all models and threads.
 */
public final class Words {

  /**
   * About this many texts are remembered; each takes one or two kilobytes. Enough for the models of
   * a workshop and for what a city repeats; more would only fill the memory of a batch.
   */
  private static final int REMEMBERED = 4_096;

  private final TierReader tiers;
  private final ElementReader elements;
  private final Similarity similarity;
  private final Themes themes;
  private final Lists lists;
  private final BoundedCache<ElementReadings.Key, ElementReadings> elementReadings;
  private final BoundedCache<IndicatorWords, IndicatorReadings> indicatorReadings;

  private Words(Lexicon lexicon) {
    this.lists = Lists.shipped();
    this.tiers = new TierReader(lexicon);
    this.elements = new ElementReader(lexicon);
    this.similarity = new Similarity(lexicon);
    this.themes = new Themes(lexicon);
    this.elementReadings = new BoundedCache<>(REMEMBERED);
    this.indicatorReadings = new BoundedCache<>(REMEMBERED);
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
    this.elementReadings = other.elementReadings;
    this.indicatorReadings = other.indicatorReadings;
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

  /** What an element says in its field; read when first asked, and remembered. */
  ElementReadings readingsOf(String text, Optional<Field> field) {
    return elementReadings.get(
        new ElementReadings.Key(text, field), key -> new ElementReadings(this, key));
  }

  /** What an indicator says; read when first asked, and remembered. */
  IndicatorReadings readingsOf(IndicatorWords indicator) {
    return indicatorReadings.get(indicator, key -> new IndicatorReadings(this, key));
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
