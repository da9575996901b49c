package jp.sujimichi.engine;

import java.util.List;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.StatelessKieSession;

/** The rules compiled into the product. Immutable; any number of threads may run it. */
final class ShippedRules {

  private final KieBase base;

  private ShippedRules(KieBase base) {
    this.base = base;
  }

  static ShippedRules load() {
    ShippedRules rules = asTree();
    Conditions.straighten(rules.base);
    return rules;
  }

  /** The rules as Drools builds them, their conditions in a tree. */
  static ShippedRules asTree() {
    return new ShippedRules(
        KieBaseBuilder.createKieBaseFromModel(RuleModels.load(), SequentialOption.YES));
  }

  /** What the rules report of these facts, in no particular order. */
  List<Hit> run(List<Object> facts) {
    HitCollector collector = new HitCollector();
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("report", collector);
    session.addEventListener(collector);
    session.execute(facts);
    return collector.hits();
  }
}
