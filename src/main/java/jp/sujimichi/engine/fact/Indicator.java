package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.IndicatorWords;

/** An indicator with its element and its numbers read. */
public final class Indicator extends Sourced implements Written {

  private static final int UNREAD = -1;

  private final Element element;
  private final String name;
  private final IndicatorWording wording;
  private final Listed listed;
  private List<String> partsMeasured;
  private List<String> unitsAtOdds;
  private String unitOfValues;
  private String unitOfName;
  private int surveyYears = UNREAD;

  Indicator(
      Named named,
      jp.sujimichi.model.Indicator source,
      Element element,
      Setting setting,
      Words words) {
    super(named, source, Texts.plain(source.unit()), setting);
    this.element = element;
    this.name = Texts.plain(source.name());
    this.wording = new IndicatorWording(words, readFor(element), Optional.ofNullable(element));
    this.listed = new Listed(words.lists(), source);
  }

  private IndicatorWords readFor(Element at) {
    return new IndicatorWords(
        source().name(),
        source().unit().orElse(""),
        Optional.ofNullable(at == null ? null : at.getField()),
        Optional.of(source().indicatorClass()),
        Set.of(),
        0,
        OptionalDouble.empty());
  }

  /** Whether a series to compare with is given. */
  public boolean isBenchmarkGiven() {
    return source().benchmark().isPresent();
  }

  /** What its words say. */
  public IndicatorWording getWording() {
    return wording;
  }

  /** What the catalogues say of it. */
  public Listed getListed() {
    return listed;
  }

  /** The element it measures; null when the model names none that exists. */
  public Element getElement() {
    return element;
  }

  /** The tier of its element; null when it has none. */
  public Tier getTier() {
    return element == null ? null : element.getTier();
  }

  /** The tier of its element from 0 to 5; -1 when it has none. */
  public int getRank() {
    return element == null ? -1 : element.getRank();
  }

  /** Whether its element stands on an outcome tier. */
  public boolean isOutcome() {
    return element != null && element.isOutcome();
  }

  /** The field of its element; null when unknown. */
  public Field getField() {
    return element == null ? null : element.getField();
  }

  /** The layer of its element; null when unknown. */
  public Layer getLayer() {
    return element == null ? null : element.getLayer();
  }

  /** Number of other indicators on its element. */
  public int getSiblingCount() {
    return element == null ? 0 : Math.max(0, element.getIndicatorCount() - 1);
  }

  /** Recommended, selective or optional. */
  public IndicatorClass getIndicatorClass() {
    return source().indicatorClass();
  }

  /** Its name with width and spacing evened out. */
  public String getName() {
    return name;
  }

  @Override
  public String getWords() {
    return source().name();
  }

  @Override
  public String getWordsProperty() {
    return "name";
  }

  /** Whether its unit is a percentage. */
  public boolean isPercentage() {
    return getMeasure().equals("%") || getMeasure().equals("パーセント") || getMeasure().equals("割");
  }

  /** The way it is meant to move; null when not written. */
  public Direction getDirection() {
    return source().direction().orElse(null);
  }

  /** Numerator, denominator and scope as written, or "". */
  public String getDefinition() {
    return source().definition().orElse("");
  }

  /** The author's remark, or "". */
  public String getNote() {
    return source().note().orElse("");
  }

  /** How often it is measured; null when not written. */
  public Frequency getFrequency() {
    return source().frequency().orElse(null);
  }

  /** Whether the author says that values add up over the years. */
  public boolean isCumulative() {
    return source().cumulative().orElse(false);
  }

  /** Whether the author says either way whether values add up over the years. */
  public boolean isCumulativeStated() {
    return source().cumulative().isPresent();
  }

  // --- wording and units

  /** The quantities its name or its values keep apart, such as 重傷者数 and 死者数; else empty. */
  public List<String> getPartsMeasured() {
    if (partsMeasured == null) {
      partsMeasured = readParts();
    }
    return partsMeasured;
  }

  private List<String> readParts() {
    List<String> joined = Quantities.joinedIn(name);
    if (!joined.isEmpty()) {
      return joined;
    }
    List<String> named = partNames();
    return named.isEmpty() ? Quantities.unitsJoinedIn(getMeasure()) : named;
  }

  /** Number of quantities its name or its values keep apart; 0 when it measures one. */
  public int getPartCount() {
    return getPartsMeasured().size();
  }

  /** The two units among its own and its values' that cannot both be meant; empty when none. */
  public List<String> getUnitsAtOdds() {
    if (unitsAtOdds == null) {
      unitsAtOdds = UnitsWritten.atOdds(getMeasure(), measurements());
    }
    return unitsAtOdds;
  }

  /** Number of units that cannot be meant together; 0 when all agree. */
  public int getUnitsAtOddsCount() {
    return getUnitsAtOdds().size();
  }

  /** The unit that stands beside every one of its values; "" for none. */
  public String getUnitOfValues() {
    if (unitOfValues == null) {
      unitOfValues = UnitsWritten.common(measurements());
    }
    return unitOfValues;
  }

  /** The unit its name ends in, as 人 in 利用者数 or % in 普及率; "" when it tells none. */
  public String getUnitOfName() {
    if (unitOfName == null) {
      unitOfName = Quantities.unitOf(name);
    }
    return unitOfName;
  }

  /** The unit its name ends in, where no value carries a unit beside it; else "". */
  public String getUnitToSet() {
    boolean plain =
        measurements().stream().allMatch(m -> m.value().filter(v -> !v.unit().isEmpty()).isEmpty());
    return plain ? getUnitOfName() : "";
  }

  /** Years between two surveys, from the frequency or the words of the source; 0 when unknown. */
  public int getSurveyYears() {
    if (surveyYears == UNREAD) {
      surveyYears = SurveyCycle.years(getFrequency(), getSourceName() + ' ' + getNote());
    }
    return surveyYears;
  }

  /** The first target year in which its survey is not held; 0 when there is none or unknown. */
  public int getTargetYearUnsurveyed() {
    int cycle = getSurveyYears();
    if (cycle < 2) {
      return 0;
    }
    OptionalInt sample =
        SurveyCycle.sampleYear(getSourceName() + ' ' + getNote(), getBaselineYear());
    if (sample.isEmpty()) {
      return 0;
    }
    return targets().points().stream()
        .mapToInt(Series.Point::year)
        .filter(year -> (year - sample.getAsInt()) % cycle != 0)
        .findFirst()
        .orElse(0);
  }

  /** The last survey before {@link #getTargetYearUnsurveyed}; 0 when there is no such year. */
  public int getSurveyBeforeTarget() {
    int year = getTargetYearUnsurveyed();
    if (year == 0) {
      return 0;
    }
    OptionalInt sample =
        SurveyCycle.sampleYear(getSourceName() + ' ' + getNote(), getBaselineYear());
    return year - Math.floorMod(year - sample.orElse(year), getSurveyYears());
  }

  /** Years from the review to the last target; 0 when either is unknown. */
  public int getYearsAhead() {
    int from = setting().asOf();
    return from == 0 || getFinalTargetYear() == 0 ? 0 : getFinalTargetYear() - from;
  }

  /** The fiscal year the model is reviewed in; 0 when not written. */
  public int getAsOf() {
    return setting().asOf();
  }

  /** First fiscal year of the plan; 0 when not written. */
  public int getPlanStart() {
    return setting().planStart();
  }

  /** Last fiscal year of the plan; 0 when not written. */
  public int getPlanEnd() {
    return setting().planEnd();
  }

  // --- what its words say of its numbers

  /** Whether it counts harm, such as accidents, that nobody wants more of. */
  public boolean isBadEvent() {
    return NameMeaning.isBadEvent(name, wording);
  }

  /** The way its name means it to move; null when the name does not tell. */
  public Direction getMeantWay() {
    return NameMeaning.wayOf(name, wording);
  }

  /** Whether the last target lies against the way its name means it to move. */
  public boolean isWorsening() {
    return getFall() > 0 && getMeantWay() == Direction.INCREASE
        || getRise() > 0 && getMeantWay() == Direction.DECREASE;
  }

  /** Whether it is a share of a whole, so that no value can pass 100%. */
  public boolean isShareOfWhole() {
    return NameMeaning.isShare(name);
  }

  /** The value furthest outside 0 to 100; NaN when all lie inside. */
  public double getOutsideShare() {
    return getLargest() > 100 ? getLargest() : getSmallest() < 0 ? getSmallest() : Double.NaN;
  }

  /** The target of the year of the latest measured value; NaN for none. */
  public double getTargetOfLatestYear() {
    return targets().points().stream()
        .filter(point -> point.year() == getLatestActualYear())
        .mapToDouble(Series.Point::number)
        .findFirst()
        .orElse(Double.NaN);
  }

  /**
   * The achievement in percent its note states, of the latest measured year where it lists several;
   * NaN for none.
   */
  public double getStatedAchievement() {
    return StatedAchievement.in(Texts.plain(getNote()), getLatestActualYear());
  }

  /** Whether those who attended one's own event are asked. */
  public boolean isAttendeesAsked() {
    return Respondents.areAttendees(name, getDefinition(), getNote(), getSourceName());
  }

  /** Whether those who provide the service rate or answer themselves. */
  public boolean isProviderAsked() {
    return Respondents.areProviders(name, getDefinition(), getSourceName());
  }
}
