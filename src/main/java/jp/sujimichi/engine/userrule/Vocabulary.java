package jp.sujimichi.engine.userrule;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.engine.fact.BrokenPlace;
import jp.sujimichi.engine.fact.Cycle;
import jp.sujimichi.engine.fact.DanglingReference;
import jp.sujimichi.engine.fact.DerivedRate;
import jp.sujimichi.engine.fact.DuplicateId;
import jp.sujimichi.engine.fact.Element;
import jp.sujimichi.engine.fact.ElementWording;
import jp.sujimichi.engine.fact.FieldTier;
import jp.sujimichi.engine.fact.Indicator;
import jp.sujimichi.engine.fact.IndicatorWording;
import jp.sujimichi.engine.fact.LayerTier;
import jp.sujimichi.engine.fact.Link;
import jp.sujimichi.engine.fact.Listed;
import jp.sujimichi.engine.fact.Model;
import jp.sujimichi.engine.fact.Namesake;
import jp.sujimichi.engine.fact.Reach;
import jp.sujimichi.engine.fact.ReadingNote;
import jp.sujimichi.engine.fact.RepeatedElement;
import jp.sujimichi.engine.fact.RepeatedLink;
import jp.sujimichi.engine.fact.Review;
import jp.sujimichi.engine.fact.SameIndicator;
import jp.sujimichi.engine.fact.SameResult;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.engine.fact.Waiver;
import jp.sujimichi.engine.fact.Written;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Frequency;
import jp.sujimichi.model.IndicatorClass;
import jp.sujimichi.model.Layer;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.SourceKind;
import jp.sujimichi.model.Stage;
import jp.sujimichi.model.Tier;
import jp.sujimichi.retrospect.ChainStatus;
import jp.sujimichi.retrospect.ReviewState;
import jp.sujimichi.wording.Actor;

/** What a user's rule may name: the facts, the values of the model, and what reads them. */
final class Vocabulary {

  /** The facts rules match. */
  static final List<Class<?>> FACTS =
      List.of(
          BrokenPlace.class,
          Cycle.class,
          DanglingReference.class,
          DerivedRate.class,
          DuplicateId.class,
          Element.class,
          FieldTier.class,
          Indicator.class,
          LayerTier.class,
          Link.class,
          Model.class,
          Namesake.class,
          Reach.class,
          ReadingNote.class,
          RepeatedElement.class,
          RepeatedLink.class,
          Review.class,
          SameIndicator.class,
          SameResult.class,
          Subject.class,
          Waiver.class,
          Written.class);

  /** What facts consist of; named by no pattern, read by many. */
  static final List<Class<?>> PARTS =
      List.of(ElementWording.class, IndicatorWording.class, Listed.class);

  private static final List<Class<?>> VALUES =
      List.of(
          Actor.class,
          ChainStatus.class,
          Direction.class,
          Field.class,
          Frequency.class,
          IndicatorClass.class,
          Layer.class,
          LinkKind.class,
          ReviewState.class,
          SourceKind.class,
          Stage.class,
          Tier.class);

  /** Types an accumulation may end in. */
  private static final Set<String> RESULTS =
      Set.of("Number", "Integer", "Long", "Double", "String", "Boolean");

  /** What stands before a bracket in the conditions of a rule. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "not",
          "exists",
          "and",
          "or",
          "forall",
          "accumulate",
          "acc",
          "collect",
          "groupby",
          "count",
          "sum",
          "min",
          "max",
          "average",
          "collectList",
          "collectSet",
          "in",
          "from",
          "matches",
          "contains",
          "memberOf",
          "when",
          "salience");

  /** What reads a text, a list or a number without changing anything. */
  private static final Set<String> READING =
      Set.of(
          "length",
          "isEmpty",
          "isBlank",
          "contains",
          "startsWith",
          "endsWith",
          "equals",
          "equalsIgnoreCase",
          "indexOf",
          "strip",
          "trim",
          "toLowerCase",
          "toUpperCase",
          "size",
          "get",
          "containsKey",
          "containsAll",
          "intValue",
          "longValue",
          "doubleValue",
          "compareTo",
          "isPresent",
          "orElse");

  private static final Set<String> SINK = Set.of("on", "insert", "update");

  private final Set<String> types;
  private final Set<String> calls;

  Vocabulary() {
    types =
        Stream.concat(
                Stream.concat(FACTS.stream(), VALUES.stream()).map(Class::getSimpleName),
                RESULTS.stream())
            .collect(Collectors.toSet());
    calls = new HashSet<>(READING);
    calls.addAll(FUNCTIONS);
    calls.addAll(SINK);
    Stream.of(FACTS, PARTS, VALUES).flatMap(List::stream).forEach(type -> addMethods(type, calls));
    calls.removeAll(Set.of("getClass", "wait", "notify", "notifyAll", "getDeclaringClass"));
  }

  private static void addMethods(Class<?> type, Set<String> names) {
    for (Method method : type.getMethods()) {
      Class<?> owner = method.getDeclaringClass();
      if (!Modifier.isStatic(method.getModifiers())
          && owner.getPackageName().startsWith("jp.sujimichi.")) {
        names.add(method.getName());
      }
    }
  }

  /** Whether a rule may name this type. */
  boolean knowsType(String name) {
    return types.contains(name);
  }

  /** Whether this name may stand before a bracket. */
  boolean mayCall(String name) {
    return calls.contains(name);
  }

  /** The facts, for messages. */
  static String facts() {
    return FACTS.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
  }
}
