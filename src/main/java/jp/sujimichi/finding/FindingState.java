package jp.sujimichi.finding;

/** How a finding stands to earlier decisions. */
public enum FindingState {
  /** Not in the baseline, or there is none. */
  NEW("new"),
  /** Already in the baseline. */
  UNCHANGED("unchanged"),
  /** Left as it is by a waiver of the model. */
  WAIVED("waived");

  private final String code;

  FindingState(String code) {
    this.code = code;
  }

  /** The code written into reports. */
  public String code() {
    return code;
  }
}
