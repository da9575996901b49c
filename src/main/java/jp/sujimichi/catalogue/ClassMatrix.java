package jp.sujimichi.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;

/**
 * Holds the classes of an official catalogue against the guideline's own table of classes and
 * tiers. What contradicts it is kept as its owner wrote it, and told.
 */
final class ClassMatrix {

  private final Problems problems;

  ClassMatrix(Problems problems) {
    this.problems = problems;
  }

  void check(
      LocatedNode node, Optional<Field> field, List<Tier> tiers, Optional<IndicatorClass> given) {
    if (given.isEmpty() || given.get() == IndicatorClass.OPTIONAL) {
      return;
    }
    IndicatorClass declared = given.get();
    Set<Tier> admitted = admitted(declared, field);
    List<Tier> outside = tiers.stream().filter(tier -> !admitted.contains(tier)).toList();
    boolean unused = admitted.isEmpty();
    if (outside.isEmpty() && !unused) {
      return;
    }
    Bilingual place = place(field, outside);
    problems.doubtful(
        node.get("class").orElse(node),
        new Bilingual(
            place.ja() + "の指標が" + declared.label().ja() + "になっています。",
            "An indicator of " + place.en() + " is marked as " + declared.code() + "."),
        unused
            ? new Bilingual(
                "指針では、基盤の分野に" + declared.label().ja() + "はありません。区分か分野を確かめてください。",
                "The guideline has none of this class in the foundation; check class or field.")
            : new Bilingual(
                "指針では、"
                    + declared.label().ja()
                    + "は"
                    + names(admitted, true)
                    + "に置きます。区分か階層を確かめてください。",
                "The guideline places this class on "
                    + names(admitted, false)
                    + "; check class or tier."));
  }

  /** Without a field, what either layer admits. */
  private static Set<Tier> admitted(IndicatorClass declared, Optional<Field> field) {
    Set<Tier> admitted = EnumSet.noneOf(Tier.class);
    Arrays.stream(Layer.values())
        .filter(layer -> field.isEmpty() || field.get().layer() == layer)
        .forEach(layer -> admitted.addAll(declared.tiersOn(layer)));
    return admitted;
  }

  private static Bilingual place(Optional<Field> field, List<Tier> outside) {
    String ja = field.map(f -> f.label().ja()).orElse("");
    String en = field.map(f -> f.label().en()).orElse("");
    if (outside.isEmpty()) {
      return new Bilingual(ja, en);
    }
    return new Bilingual(
        (ja.isEmpty() ? "" : ja + "の") + names(outside, true),
        (en.isEmpty() ? "" : en + ", ") + names(outside, false));
  }

  private static String names(Collection<Tier> tiers, boolean japanese) {
    return tiers.stream()
        .map(tier -> japanese ? tier.label().ja() : tier.label().en().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(japanese ? "・" : ", "));
  }
}
