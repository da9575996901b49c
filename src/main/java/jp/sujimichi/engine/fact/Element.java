package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.SentenceContent;
import jp.sujimichi.wording.ThemeReading;

/** An element with its place in the causal chain. */
public final class Element extends NamedFact implements Written {

  private static final int UNREAD = -1;

  private final jp.sujimichi.model.Element source;
  private final Field field;
  private final String text;
  private final Position position;
  private final NearestElements nearest;
  private final ElementWording wording;
  private final Glossary glossary;
  private final Words words;
  private int results;
  private int finalTargetYear = UNREAD;

  /**
   * What the graph and the indicators say of an element.
   *
   * @param number its number in the graph
   * @param causes number of direct causes
   * @param effects number of direct effects
   * @param feedback number of feedback links at it
   * @param indicators number of indicators on it
   * @param component the component it belongs to
   * @param fromActivity whether a chain from an activity leads here
   * @param toOutcome3 whether a chain leads from here to the third outcome tier
   * @param afterMeasuredOutput whether a measured output is upstream
   * @param beforeMeasuredOutcome whether a measured outcome of tier 2 or 3 is downstream
   * @param bottleneck whether every chain from activity to third tier passes here
   * @param finalTargetYear the latest year a last level of its indicators is due; 0 for none
   * @param explainedLinks number of links at it that carry an assumption, evidence or note
   */
  record Position(
      int number,
      int causes,
      int effects,
      int feedback,
      List<jp.sujimichi.model.Indicator> indicators,
      int component,
      boolean fromActivity,
      boolean toOutcome3,
      boolean afterMeasuredOutput,
      boolean beforeMeasuredOutcome,
      boolean bottleneck,
      int explainedLinks) {}

  Element(
      Named named,
      jp.sujimichi.model.Element source,
      Field field,
      Position position,
      NearestElements nearest,
      Glossary glossary,
      Words words) {
    super(named);
    this.source = source;
    this.field = field;
    this.text = Texts.plain(source.text());
    this.position = position;
    this.nearest = nearest;
    this.glossary = glossary;
    this.words = words;
    this.wording =
        new ElementWording(words, source.text(), source.tier(), Optional.ofNullable(field));
  }

  /** Its number in the order written. */
  int number() {
    return position.number();
  }

  /** The tier it stands on. */
  public Tier getTier() {
    return source.tier();
  }

  /** 0 for input up to 5 for the third outcome tier. */
  public int getRank() {
    return source.tier().rank();
  }

  /** Whether it stands on one of the outcome tiers. */
  public boolean isOutcome() {
    return source.tier().isOutcome();
  }

  /** Its field, its own or the model's; null when neither names one. */
  public Field getField() {
    return field;
  }

  /** Whether its field is a service or a foundation field; null when the field is unknown. */
  public Layer getLayer() {
    return field == null ? null : field.layer();
  }

  /** Its text with width and spacing evened out. */
  public String getText() {
    return text;
  }

  @Override
  public String getWords() {
    return source.text();
  }

  @Override
  public String getWordsProperty() {
    return "text";
  }

  /** Number of acts its text names, each with an object of its own; at least 1. */
  public int getActCount() {
    return ActCount.in(source.text());
  }

  /** Number of results its text names: bullets, sentences or clauses; at least 1. */
  public int getResultCount() {
    if (results == 0) {
      results = ResultCount.in(source.text());
    }
    return results;
  }

  /** What it is about; read once for all links and indicators at it. */
  ThemeReading themes() {
    return wording.themes();
  }

  /** What its text and the names of its indicators are about. */
  ThemeReading measuredThemes() {
    if (position.indicators().isEmpty()) {
      return themes();
    }
    StringBuilder all = new StringBuilder(source.text());
    position.indicators().forEach(indicator -> all.append('。').append(indicator.name()));
    return words.themes().read(all.toString());
  }

  /** What it says, ready to be compared; prepared once for all links at it. */
  SentenceContent content() {
    return wording.content();
  }

  /** What its words say. */
  public ElementWording getWording() {
    return wording;
  }

  /** Abbreviations it is the first to use and the model nowhere explains. */
  public List<String> getUnexplained() {
    return glossary.unexplainedAt(this);
  }

  /** Number of abbreviations it is the first to use and the model nowhere explains. */
  public int getUnexplainedCount() {
    return getUnexplained().size();
  }

  /** The author's remark, or "". */
  public String getNote() {
    return source.note().orElse("");
  }

  /** Whether the author says that the chain ends here on purpose. */
  public boolean isTerminal() {
    return source.terminal();
  }

  /** The author's reason for measuring nothing here, or "". */
  public String getUnmeasuredBecause() {
    return source.unmeasuredBecause().orElse("");
  }

  /** Number of direct causes. */
  public int getCauseCount() {
    return position.causes();
  }

  /** Number of direct effects. */
  public int getEffectCount() {
    return position.effects();
  }

  /** Whether no link at all touches it. */
  public boolean isIsolated() {
    return position.causes() + position.effects() + position.feedback() == 0;
  }

  /** Number of indicators on it. */
  public int getIndicatorCount() {
    return position.indicators().size();
  }

  /** The part of the model it is connected with, numbered from 0. */
  public int getComponent() {
    return position.component();
  }

  /** Whether a causal chain from an activity leads to it. */
  public boolean isReachedFromActivity() {
    return position.fromActivity();
  }

  /** Whether a causal chain leads from it to the third outcome tier. */
  public boolean isReachesOutcome3() {
    return position.toOutcome3();
  }

  /** Whether a measured output stands upstream of it. */
  public boolean isAfterMeasuredOutput() {
    return position.afterMeasuredOutput();
  }

  /** Whether a measured outcome of the second or third tier stands downstream of it. */
  public boolean isBeforeMeasuredOutcome() {
    return position.beforeMeasuredOutcome();
  }

  /** Whether every chain from an activity to the third outcome tier passes through it. */
  public boolean isBottleneck() {
    return position.bottleneck();
  }

  /**
   * The latest year in which a last level of its indicators is first due; 0 for none. A target no
   * later than its baseline is a slip and tells no year.
   */
  public int getFinalTargetYear() {
    if (finalTargetYear == UNREAD) {
      finalTargetYear = 0;
      for (jp.sujimichi.model.Indicator indicator : position.indicators()) {
        int due = Series.dueYearOf(indicator.targets());
        if (due > indicator.baseline().map(Series::yearOf).orElse(0)) {
          finalTargetYear = Math.max(finalTargetYear, due);
        }
      }
    }
    return finalTargetYear;
  }

  /** Whether one of its indicators has a target written for a fiscal year. */
  boolean hasTargetFor(int year) {
    return position.indicators().stream()
        .flatMap(indicator -> indicator.targets().stream())
        .anyMatch(target -> Series.yearOf(target) == year);
  }

  /**
   * The nearest element of a tier in its layer, upstream for an earlier tier and downstream for a
   * later one; null when the chain leads to none.
   */
  public Element nearestOn(Tier tier) {
    return nearest.find(position.number(), tier).orElse(null);
  }

  /** How many links at it carry an assumption, evidence or a note. */
  public int getExplainedLinkCount() {
    return position.explainedLinks();
  }
}
