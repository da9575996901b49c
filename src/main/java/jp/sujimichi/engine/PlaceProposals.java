package jp.sujimichi.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Tier;

/** Proposals for the element an indicator belongs to. */
final class PlaceProposals implements ProposalTopic {

  /** Less than this in common, a name does not speak of an element. */
  private static final double LIKE = 0.1;

  /** What people take up, which is more than what was delivered. */
  private static final Pattern UPTAKE =
      Pattern.compile(
          "(利用|参加|登録|来場|来館|受講|加入|受診|購入|応募)(者|件|回|世帯|企業|団体|店舗)*数|会員数|ダウンロード|(利用|参加|登録|加入|受診|認知|実践)率|満足度|割合");

  private final ModelIndex index;

  PlaceProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("elementAbout", this::elementAbout),
        Map.entry("listedElement", this::listedElement),
        Map.entry("firstResult", this::firstResult),
        Map.entry("activityBefore", this::activityBefore),
        Map.entry("uptakeIndicator", hit -> uptake().map(Uptake::indicator).orElse("")),
        Map.entry("uptakeElement", hit -> uptake().map(Uptake::element).orElse("")));
  }

  /** The element of the same tier whose words an indicator shares most and whose theme it has. */
  private Object elementAbout(Hit hit) {
    if (!(hit.at() instanceof jp.sujimichi.engine.fact.Indicator fact) || index.isLarge()) {
      return Proposals.NOTHING;
    }
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          OptionalInt own = index.elementOf(indicator);
          int best = -1;
          double most = LIKE;
          for (int i = 0; own.isPresent() && i < index.model().elements().size(); i++) {
            Element other = index.elementAt(i);
            double likeness = index.likeness(indicator.name(), other.text());
            if (likeness > most
                && isBeside(own.getAsInt(), i)
                && fact.getWording().isAbout(other.text())) {
              best = i;
              most = likeness;
            }
          }
          return index.proposed(best < 0 ? OptionalInt.empty() : OptionalInt.of(best));
        });
  }

  private boolean isBeside(int own, int other) {
    return own != other
        && index.isNamed(other)
        && index.elementAt(own).tier() == index.elementAt(other).tier()
        && index.sameLayer(index.elementAt(own), index.elementAt(other));
  }

  /** The element on a tier its catalogue admits that suits an indicator best. */
  private Object listedElement(Hit hit) {
    if (!(hit.at() instanceof jp.sujimichi.engine.fact.Indicator fact)) {
      return Proposals.NOTHING;
    }
    List<Tier> tiers = fact.getListed().getTiers();
    return move(hit, own -> i -> tiers.contains(index.elementAt(i).tier()));
  }

  /** The result of tier 1 that leads to the element of an indicator and suits it best. */
  private Object firstResult(Hit hit) {
    return before(hit, Tier.OUTCOME1);
  }

  /** The activity that leads to the element of an indicator and suits it best. */
  private Object activityBefore(Hit hit) {
    return before(hit, Tier.ACTIVITY);
  }

  private Object before(Hit hit, Tier tier) {
    return move(
        hit,
        own -> {
          BitSet upstream = index.graph().upstreamOf(i -> i == own);
          return i -> upstream.get(i) && index.elementAt(i).tier() == tier;
        });
  }

  private Object move(Hit hit, Function<Integer, IntPredicate> wanted) {
    return index.isLarge()
        ? Proposals.NOTHING
        : index.withIndicator(
            hit,
            (number, indicator) -> {
              OptionalInt own = index.elementOf(indicator);
              if (own.isEmpty()) {
                return Proposals.NOTHING;
              }
              Element element = index.elementAt(own.getAsInt());
              IntPredicate fits = wanted.apply(own.getAsInt());
              return index.proposed(
                  index.best(
                      indicator.name(),
                      i -> index.sameLayer(element, index.elementAt(i)) && fits.test(i)));
            });
  }

  /**
   * An indicator on an output that tells what people take up, and the first result it shows.
   *
   * @param indicator the indicator
   * @param element the element it could stand on
   */
  private record Uptake(Object indicator, Object element) {}

  private Optional<Uptake> uptake() {
    for (int i = 0; i < index.model().indicators().size() && !index.isLarge(); i++) {
      Indicator indicator = index.indicatorAt(i);
      OptionalInt own = index.elementOf(indicator);
      if (own.isEmpty()
          || index.elementAt(own.getAsInt()).tier() != Tier.OUTPUT
          || !UPTAKE.matcher(indicator.name()).find()) {
        continue;
      }
      BitSet after = index.graph().downstreamOf(e -> e == own.getAsInt());
      OptionalInt result =
          index.best(
              indicator.name(), e -> after.get(e) && index.elementAt(e).tier() == Tier.OUTCOME1);
      if (result.isPresent()) {
        return Optional.of(
            new Uptake(index.indicatorSubject(i), index.elementSubject(result.getAsInt())));
      }
    }
    return Optional.empty();
  }
}
