package jp.sujimichi.engine;

import java.util.Set;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;

/** What a fix may name beside the arguments its rule reports. */
public final class ProposalNames {

  private ProposalNames() {}

  /** The names. */
  public static Set<String> all() {
    String empty = "{\"formatVersion\": 1, \"title\": \"-\", \"elements\": []}";
    Read read = (Read) new ModelReader().read("", empty);
    return Proposals.of(read.document().model()).names();
  }
}
