package jp.sujimichi.engine.fact;

import java.util.List;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.MunicipalityCode;
import jp.sujimichi.model.Stage;

/** The model as a whole. */
public final class Model extends NamedFact {

  private final Facts facts;
  private final List<Element> results;

  /**
   * What is counted over the whole model.
   *
   * @param stage as written; null when it is not
   * @param planStart first year of the plan; 0 for none
   * @param planEnd last year of the plan; 0 for none
   * @param asOf review year; 0 for none
   * @param ownerCode the municipality code as written, or ""
   * @param elements number of elements
   * @param links number of links, feedback and broken ones included
   * @param fields number of fields they belong to
   * @param inputs number of inputs
   * @param indicators number of indicators on any element
   * @param outputIndicators number of indicators on outputs
   * @param outcomeIndicators number of indicators on outcomes
   * @param parts the first element of each part not linked with the others, single elements left
   *     out
   * @param fieldless the elements for which no field is written
   * @param onlyField the field that all other elements share; null when they share none
   * @param service whether it has elements of a service field
   * @param foundation whether it has elements of a foundation field
   * @param foundationFeedsService whether a link leads from foundation to service
   * @param explainedOutcomeLinks number of causal links between outcomes that are explained
   * @param outcomeLinks number of causal links between outcomes
   */
  record Facts(
      Stage stage,
      int planStart,
      int planEnd,
      int asOf,
      String ownerCode,
      int elements,
      int links,
      int fields,
      int inputs,
      int indicators,
      int outputIndicators,
      int outcomeIndicators,
      List<Element> parts,
      List<Element> fieldless,
      Field onlyField,
      boolean service,
      boolean foundation,
      boolean foundationFeedsService,
      int explainedOutcomeLinks,
      int outcomeLinks) {}

  Model(Named named, Facts facts, List<Element> results) {
    super(named);
    this.facts = facts;
    this.results = List.copyOf(results);
  }

  /** Where it stands between sketch and operation; null when not written. */
  public Stage getStage() {
    return facts.stage();
  }

  /** First fiscal year of the plan; 0 when not written. */
  public int getPlanStart() {
    return facts.planStart();
  }

  /** Last fiscal year of the plan; 0 when not written. */
  public int getPlanEnd() {
    return facts.planEnd();
  }

  /** Number of fiscal years of the plan, first and last included; 0 when either is not written. */
  public int getPlanLength() {
    return facts.planStart() == 0 || facts.planEnd() == 0
        ? 0
        : facts.planEnd() - facts.planStart() + 1;
  }

  /** The fiscal year it is reviewed in; 0 when not written. */
  public int getAsOf() {
    return facts.asOf();
  }

  /** The municipality code as written, or "". */
  public String getOwnerCode() {
    return facts.ownerCode();
  }

  /**
   * The six digits that the first five of the municipality code call for; "" when it does not have
   * five or six digits or names no prefecture.
   */
  public String getOwnerCodeChecked() {
    return MunicipalityCode.withCheckDigit(facts.ownerCode()).orElse("");
  }

  /** Number of elements. */
  public int getElementCount() {
    return facts.elements();
  }

  /** Number of links, feedback and links with a missing end included. */
  public int getLinkCount() {
    return facts.links();
  }

  /** Number of inputs. */
  public int getInputCount() {
    return facts.inputs();
  }

  /** Its outputs and outcomes, in the order written. */
  public List<Element> getResults() {
    return results;
  }

  /** Number of outputs and outcomes. */
  public int getResultCount() {
    return results.size();
  }

  /** Number of fields its elements belong to. */
  public int getFieldCount() {
    return facts.fields();
  }

  /** Number of indicators. */
  public int getIndicatorCount() {
    return facts.indicators();
  }

  /** Number of indicators on outputs. */
  public int getOutputIndicatorCount() {
    return facts.outputIndicators();
  }

  /** Number of indicators on outcomes. */
  public int getOutcomeIndicatorCount() {
    return facts.outcomeIndicators();
  }

  /** Number of parts that no causal link connects with each other; single elements do not count. */
  public int getPartCount() {
    return facts.parts().size();
  }

  /** The first element of each of these parts. */
  public List<Element> getParts() {
    return facts.parts();
  }

  /** Number of elements for which neither they nor the model write a field. */
  public int getFieldlessCount() {
    return facts.fieldless().size();
  }

  /** The elements for which neither they nor the model write a field. */
  public List<Element> getFieldless() {
    return facts.fieldless();
  }

  /** The one field of all elements that have one; null when there are several or none. */
  public Field getOnlyField() {
    return facts.onlyField();
  }

  /** Whether it has elements of a service field. */
  public boolean isService() {
    return facts.service();
  }

  /** Whether it has elements of a foundation field. */
  public boolean isFoundation() {
    return facts.foundation();
  }

  /** Whether a causal link leads from the foundation to a service. */
  public boolean isFoundationFeedsService() {
    return facts.foundationFeedsService();
  }

  /** Number of causal links that lead from one outcome to another. */
  public int getOutcomeLinkCount() {
    return facts.outcomeLinks();
  }

  /** How many of these carry an assumption, evidence or a note. */
  public int getExplainedOutcomeLinkCount() {
    return facts.explainedOutcomeLinks();
  }
}
