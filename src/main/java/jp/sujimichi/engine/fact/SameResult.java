package jp.sujimichi.engine.fact;

import jp.sujimichi.model.Tier;

/** Two outcomes of one wording in two models of one owner, seen from one of them. */
public final class SameResult {

  private final Element here;
  private final OtherModel there;

  SameResult(Element here, Element there, String otherModel, String otherTitle) {
    this.here = here;
    this.there = new OtherModel(there, otherModel, otherTitle);
  }

  /** The outcome of the model that is reported on. */
  public Element getHere() {
    return here;
  }

  /** The outcome of the other model, named by that model and its own id. */
  public Subject getThere() {
    return there;
  }

  /** The title of the other model. */
  public String getOtherTitle() {
    return there.title();
  }

  /** The tier here. */
  public Tier getTier() {
    return here.getTier();
  }
}
