package jp.sujimichi.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.BaseNode;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.functions.Predicate1;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.kie.api.KieBase;

/**
 * The conditions on facts of one kind, in one row: each is followed by those that only matter where
 * it holds. Drools asks them as a tree of nodes, with half a dozen calls around each condition; the
 * conditions of a hundred rules on a small fact cost less than those calls. The row asks the same
 * conditions in the same order and hands the fact on to the same nodes.
 *
 * <p>Immutable; for rules that neither change nor withdraw facts.
 */
final class Conditions implements ObjectSinkPropagator {

  private static final ObjectSink[] NOBODY = {};

  private final ObjectSinkPropagator tree;
  private final ObjectSink[] always;

  /** The conditions, each before those that rest on it. */
  private final Predicate1<Object>[] conditions;

  private final AlphaNodeFieldConstraint[] constraints;

  /** Where to go on when a condition does not hold. */
  private final int[] otherwise;

  /** Who is told when a condition holds. */
  private final ObjectSink[][] told;

  private Conditions(ObjectSinkPropagator tree) {
    this.tree = tree;
    Row row = new Row();
    List<ObjectSink> first = new ArrayList<>();
    row.add(tree, first);
    this.always = first.toArray(NOBODY);
    this.constraints = row.constraints.toArray(new AlphaNodeFieldConstraint[0]);
    this.conditions = predicates(constraints);
    this.otherwise = row.otherwise.stream().mapToInt(i -> i).toArray();
    this.told = row.told.toArray(new ObjectSink[0][]);
  }

  /** Puts the conditions of a rule base in rows. Call before any session runs on it. */
  static void straighten(KieBase base) {
    for (EntryPointNode entry :
        ((InternalKnowledgeBase) base).getRete().getEntryPointNodes().values()) {
      for (ObjectTypeNode kind : entry.getObjectTypeNodes().values()) {
        kind.setObjectSinkPropagator(new Conditions(kind.getObjectSinkPropagator()));
      }
    }
  }

  /** The tree gone through from the root, written down as a row. */
  private static final class Row {
    final List<AlphaNodeFieldConstraint> constraints = new ArrayList<>();
    final List<Integer> otherwise = new ArrayList<>();
    final List<ObjectSink[]> told = new ArrayList<>();

    void add(ObjectSinkPropagator tree, List<ObjectSink> leaves) {
      for (ObjectSink sink : tree.getSinks()) {
        if (sink instanceof AlphaNode node) {
          int place = constraints.size();
          constraints.add(node.getConstraint());
          otherwise.add(0);
          told.add(NOBODY);
          List<ObjectSink> below = new ArrayList<>();
          add(node.getObjectSinkPropagator(), below);
          told.set(place, below.toArray(NOBODY));
          otherwise.set(place, constraints.size());
        } else {
          leaves.add(sink);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Predicate1<Object>[] predicates(AlphaNodeFieldConstraint[] constraints) {
    Predicate1<Object>[] predicates = new Predicate1[constraints.length];
    for (int i = 0; i < constraints.length; i++) {
      predicates[i] = predicate(constraints[i]);
    }
    return predicates;
  }

  /** The condition itself, without what Drools wraps it in; null when it needs more than a fact. */
  @SuppressWarnings("unchecked")
  private static Predicate1<Object> predicate(AlphaNodeFieldConstraint constraint) {
    if (!(constraint instanceof LambdaConstraint lambda)
        || lambda.getEvaluator().getConstraint().getVariables().length != 1) {
      return null;
    }
    Predicate1<Object> predicate = lambda.getEvaluator().getConstraint().getPredicate1();
    return predicate instanceof Predicate1.Impl<Object> wrapped
            && wrapped.getLambda() instanceof Predicate1<?> inner
        ? (Predicate1<Object>) inner
        : predicate;
  }

  @Override
  public void propagateAssertObject(
      InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
    Object fact = handle.getObject();
    for (ObjectSink sink : always) {
      sink.assertObject(handle, context, evaluator);
    }
    int i = 0;
    while (i < conditions.length) {
      if (holds(i, fact, handle, evaluator)) {
        for (ObjectSink sink : told[i]) {
          sink.assertObject(handle, context, evaluator);
        }
        i++;
      } else {
        i = otherwise[i];
      }
    }
  }

  private boolean holds(int i, Object fact, InternalFactHandle handle, ReteEvaluator evaluator) {
    Predicate1<Object> condition = conditions[i];
    if (condition != null) {
      try {
        return condition.test(fact);
      } catch (Exception failed) {
        // Asked once more through Drools, whose message names the rule.
        return constraints[i].isAllowed(handle, evaluator);
      }
    }
    return constraints[i].isAllowed(handle, evaluator);
  }

  // --- everything else as the tree does it

  @Override
  public ObjectSinkPropagator addObjectSink(ObjectSink sink, int hashing, int ranging) {
    throw new UnsupportedOperationException("no rule is added to a rule base in use");
  }

  @Override
  public ObjectSinkPropagator removeObjectSink(ObjectSink sink) {
    throw new UnsupportedOperationException("no rule is removed from a rule base in use");
  }

  @Override
  public void propagateModifyObject(
      InternalFactHandle handle,
      ModifyPreviousTuples before,
      PropagationContext context,
      ReteEvaluator evaluator) {
    tree.propagateModifyObject(handle, before, context, evaluator);
  }

  @Override
  public void byPassModifyToBetaNode(
      InternalFactHandle handle,
      ModifyPreviousTuples before,
      PropagationContext context,
      ReteEvaluator evaluator) {
    tree.byPassModifyToBetaNode(handle, before, context, evaluator);
  }

  @Override
  public BaseNode getMatchingNode(BaseNode candidate) {
    return tree.getMatchingNode(candidate);
  }

  @Override
  public ObjectSink[] getSinks() {
    return tree.getSinks();
  }

  @Override
  public int size() {
    return tree.size();
  }

  @Override
  public boolean isEmpty() {
    return tree.isEmpty();
  }

  @Override
  public void doLinkSubnetwork(ReteEvaluator evaluator) {
    tree.doLinkSubnetwork(evaluator);
  }

  @Override
  public void doUnlinkSubnetwork(ReteEvaluator evaluator) {
    tree.doUnlinkSubnetwork(evaluator);
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("a rule base is compiled, not stored");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("a rule base is compiled, not stored");
  }
}
