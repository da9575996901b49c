package jp.sujimichi.wording;

import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;

/**
 * What a family of wordings says: delivery, uptake, a bad event, the state of the city …
 *
 * @param id its name in the lexicon, such as {@code delivery}
 * @param label what a facilitator calls it
 * @param service tiers in a service field
 * @param foundation tiers in a foundation field
 * @param control what follows about who can set the value; empty when nothing does
 * @param counted what follows about the thing that is counted; empty when nothing does
 * @param because the reason, to be repeated aloud; {@code {word}} stands for the words that spoke
 */
record Meaning(
    String id,
    Bilingual label,
    TierRange service,
    TierRange foundation,
    Set<Tier> control,
    Set<Tier> counted,
    Bilingual because) {

  static Meaning of(Unpacker in) {
    String id = in.text();
    Bilingual label = in.bilingual();
    TierRange service = in.range();
    TierRange foundation = in.range();
    Set<Tier> control = in.tiers();
    Set<Tier> counted = in.tiers();
    return new Meaning(id, label, service, foundation, control, counted, in.bilingual());
  }

  void pack(Packer out) {
    out.text(id).bilingual(label).range(service).range(foundation);
    out.tiers(control).tiers(counted).bilingual(because);
  }

  TierRange on(Layer layer) {
    return layer == Layer.FOUNDATION ? foundation : service;
  }

  /** The reason with the written words put in. */
  Bilingual because(String word) {
    return new Bilingual(
        because.ja().replace("{word}", word), because.en().replace("{word}", word));
  }
}
