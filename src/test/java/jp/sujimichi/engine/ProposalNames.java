package jp.sujimichi.engine;

import java.util.Set;

/** What a fix may name beside the arguments its rule reports. */
public final class ProposalNames {

  private ProposalNames() {}

  /** The names. */
  public static Set<String> all() {
    return Proposals.names();
  }
}
