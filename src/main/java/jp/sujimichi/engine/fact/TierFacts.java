package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;

/** Counts what stands on the tiers of the layers and fields a model uses. */
final class TierFacts {

  /** Where indicators kept for comparison are counted, after those of each class. */
  private static final int COMPARED = IndicatorClass.values().length;

  private static final int KINDS = COMPARED + 1;
  private static final Layer[] LAYERS = Layer.values();
  private static final Tier[] TIERS = Tier.values();
  private static final Field[] FIELDS = Field.values();
  private static final int PLACES = FIELDS.length * TIERS.length;

  private final Words words;
  private final Stage stage;
  private final List<Element> elements;
  private final List<Link> links;
  private final List<Indicator> indicators;
  private final boolean feedsService;
  private final List<Object> facts = new ArrayList<>();

  TierFacts(
      Words words,
      Stage stage,
      List<Element> elements,
      List<Link> links,
      List<Indicator> indicators) {
    this.words = words;
    this.stage = stage;
    this.elements = elements;
    this.links = links;
    this.indicators = indicators;
    this.feedsService = isServiceFed(links);
  }

  /** Whether a foundation's element causes something in a service. */
  static boolean isServiceFed(List<Link> links) {
    for (Link link : links) {
      if (feedsService(link)) {
        return true;
      }
    }
    return false;
  }

  private static boolean feedsService(Link link) {
    return link.isCausal() && link.isCrossLayer() && link.getFromLayer() == Layer.FOUNDATION;
  }

  /** The tiers of every layer and of every field the model uses. */
  List<Object> build() {
    int[][] counts = new int[LAYERS.length][TIERS.length];
    List<List<Element>> members = new ArrayList<>(Collections.nCopies(PLACES, List.of()));
    for (Element element : elements) {
      if (element.getField() != null) {
        counts[element.getLayer().ordinal()][element.getRank()]++;
        put(members, place(element.getField(), element.getTier()), element);
      }
    }
    int[][] toNext = linksToNextTier();
    List<List<Indicator>> measured = indicatorsByLayerAndTier();
    for (Layer layer : LAYERS) {
      List<Element> ofThisLayer = elementsOf(layer);
      if (!ofThisLayer.isEmpty()) {
        for (Tier tier : TIERS) {
          int[] ofLayer = counts[layer.ordinal()];
          int links = toNext[layer.ordinal()][tier.rank()];
          facts.add(
              layerTier(
                  layer, tier, ofLayer, links, measured.get(place(layer, tier)), ofThisLayer));
        }
      }
    }
    int[] classes = indicatorsByFieldAndTier();
    for (Field field : FIELDS) {
      addField(field, members, classes);
    }
    return facts;
  }

  private List<Element> elementsOf(Layer layer) {
    List<Element> found = new ArrayList<>(elements.size());
    for (Element element : elements) {
      if (element.getLayer() == layer) {
        found.add(element);
      }
    }
    return Collections.unmodifiableList(found);
  }

  private void addField(Field field, List<List<Element>> members, int[] classes) {
    int all = 0;
    int outcomes = 0;
    for (Tier tier : TIERS) {
      int size = members.get(place(field, tier)).size();
      all += size;
      outcomes += tier.isOutcome() ? size : 0;
    }
    if (all > 0) {
      for (int rank = Tier.OUTPUT.rank(); rank < TIERS.length; rank++) {
        int place = place(field, TIERS[rank]);
        facts.add(fieldTier(field, TIERS[rank], members.get(place), classes, outcomes));
      }
    }
  }

  private static <T> void put(List<List<T>> lists, int place, T value) {
    if (lists.get(place).isEmpty()) {
      lists.set(place, new ArrayList<>());
    }
    lists.get(place).add(value);
  }

  private static int place(Field field, Tier tier) {
    return field.ordinal() * TIERS.length + tier.rank();
  }

  private static int place(Layer layer, Tier tier) {
    return layer.ordinal() * TIERS.length + tier.rank();
  }

  private int[][] linksToNextTier() {
    int[][] result = new int[LAYERS.length][TIERS.length];
    for (Link link : links) {
      if (link.isCausal() && link.isWithinLayer() && link.getStep() == 1 && !link.isRepeat()) {
        result[link.getFromLayer().ordinal()][link.getFromTier().rank()]++;
      }
    }
    return result;
  }

  private LayerTier layerTier(
      Layer layer,
      Tier tier,
      int[] counts,
      int linksToNext,
      List<Indicator> measured,
      List<Element> members) {
    String id = layer.code() + '/' + tier.code();
    boolean followed = false;
    for (int later = tier.rank() + 1; later < TIERS.length; later++) {
      followed |= counts[later] > 0;
    }
    return new LayerTier(
        nameOf(id, layer.label(), tier),
        layer,
        tier,
        counts[tier.rank()],
        linksToNext,
        tier == Tier.OUTCOME3 ? 0 : counts[tier.rank() + 1],
        followed,
        layer == Layer.FOUNDATION && feedsService,
        stage,
        List.copyOf(measured),
        members);
  }

  private List<List<Indicator>> indicatorsByLayerAndTier() {
    List<List<Indicator>> result =
        new ArrayList<>(Collections.nCopies(LAYERS.length * TIERS.length, List.of()));
    for (Indicator indicator : indicators) {
      if (indicator.getLayer() != null) {
        put(result, place(indicator.getLayer(), indicator.getTier()), indicator);
      }
    }
    return result;
  }

  /** How many indicators of each class each field has on each tier, one place after the other. */
  private int[] indicatorsByFieldAndTier() {
    int[] result = new int[PLACES * KINDS];
    for (Indicator indicator : indicators) {
      if (indicator.getField() != null) {
        int place = place(indicator.getField(), indicator.getTier()) * KINDS;
        result[place + indicator.getIndicatorClass().ordinal()]++;
        if (!indicator.getCatalogue().isEmpty() && !indicator.isTargetGiven()) {
          result[place + COMPARED]++;
        }
      }
    }
    return result;
  }

  private FieldTier fieldTier(
      Field field, Tier tier, List<Element> members, int[] classes, int outcomes) {
    String id = field.code() + '/' + tier.code();
    int first = place(field, tier) * KINDS;
    int recommended = classes[first + IndicatorClass.RECOMMENDED.ordinal()];
    int selective = classes[first + IndicatorClass.SELECTIVE.ordinal()];
    int optional = classes[first + IndicatorClass.OPTIONAL.ordinal()];
    return new FieldTier(
        nameOf(id, field.label(), tier),
        field,
        tier,
        members,
        recommended,
        selective,
        recommended + selective + optional,
        classes[first + COMPARED],
        outcomes,
        words);
  }

  private static Named nameOf(String id, Bilingual place, Tier tier) {
    return Named.later(
        SubjectKind.MODEL,
        id,
        () -> new Named.Naming("", join(place, tier.label()), SubjectKind.MODEL.code() + '|' + id));
  }

  private static Bilingual join(Bilingual first, Bilingual second) {
    return new Bilingual(first.ja() + "の" + second.ja(), first.en() + ", " + second.en());
  }
}
