package jp.sujimichi.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code similarity.yaml} holds.
 *
 * @param neutral words that carry no content of their own, longest first
 * @param synonyms groups of words that mean the same; the first stands for all
 * @param paraphraseFrom containment from which two texts say the same, 0 to 1
 * @param shortest number of characters both texts must have before they are compared
 */
record SimilaritySettings(
    List<String> neutral, List<List<String>> synonyms, double paraphraseFrom, int shortest) {

  static SimilaritySettings of(Entry file, Families families) {
    List<List<String>> groups =
        file.entries("synonyms").stream()
            .map(group -> families.expand(group.texts("words"), group.place()))
            .toList();
    return new SimilaritySettings(
        families.expand(file.texts("neutral"), file.place() + " / neutral"),
        groups,
        file.number("paraphraseFrom"),
        (int) file.number("shortest"));
  }

  static SimilaritySettings of(Unpacker in) {
    List<String> neutral = in.texts();
    List<List<String>> synonyms = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      synonyms.add(in.texts());
    }
    return new SimilaritySettings(neutral, synonyms, in.real(), in.number());
  }

  void pack(Packer out) {
    out.texts(neutral).number(synonyms.size());
    synonyms.forEach(out::texts);
    out.real(paraphraseFrom).number(shortest);
  }
}
