package jp.sujimichi.rules.planting;

import java.util.Optional;

/** Plants the defect of one rule. */
public interface Operator {

  /** The host with the defect; empty when it has no place for it. */
  Optional<Planted> plant(Host host);
}
