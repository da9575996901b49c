package jp.sujimichi.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.Template;
import jp.sujimichi.engine.userrule.UserRuleException;
import jp.sujimichi.engine.userrule.UserRules;
import jp.sujimichi.model.Bilingual;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Runs the rules of a user's folder on the facts of one model, and ends them when they do not end
 * by themselves.
 *
 * <p>The rules run on a thread of their own: a join that explodes cannot be interrupted, so after
 * the time limit that thread is left to itself. It is a daemon and does not keep a process alive.
 */
final class UserRuleRun {

  private static final int FIRINGS = 10_000;
  private static final int FIRINGS_PER_FACT = 100;
  private static final Pattern RULE_IN_MESSAGE = Pattern.compile("[Rr]ule \"([^\"]+)\"");

  private final UserRules rules;
  private final Duration limit;

  UserRuleRun(UserRules rules, Duration limit) {
    this.rules = rules;
    this.limit = limit;
  }

  /**
   * What the rules report, in no particular order.
   *
   * @throws UserRuleException when a rule fails or does not end; the message names it
   */
  List<Hit> hits(List<Object> facts) {
    Outcome outcome = run(rules.base(), facts);
    if (outcome.ended()) {
      outcome.hits().forEach(this::checkTexts);
      return outcome.hits();
    }
    throw endless(outcome.busiest().orElseGet(() -> blame(facts)));
  }

  /** Whether the rule reports what its texts ask for. */
  private void checkTexts(Hit hit) {
    RuleDefinition rule = rules.definitions().get(hit.rule());
    Function<String, Bilingual> arguments = Arguments.of(hit);
    try {
      Template.of(rule.message()).fill(arguments);
      Template.of(rule.because()).fill(arguments);
      Template.of(rule.question()).fill(arguments);
      FixFactory.withoutModel().fixes(rule.fixes(), hit, arguments);
    } catch (IllegalArgumentException e) {
      String place = rules.fileOf(rule.id()) + ": ";
      String known = Arguments.names(hit).stream().sorted().collect(Collectors.joining("}, {"));
      throw new UserRuleException(
          new Bilingual(
              place
                  + "規則「"
                  + rule.id()
                  + "」の文章に、report.on で渡していない名前があります。ここで使える名前: {"
                  + known
                  + "}（"
                  + e.getMessage()
                  + "）",
              place
                  + "a text of the rule \""
                  + rule.id()
                  + "\" uses a name that report.on does not pass; known here are {"
                  + known
                  + "} ("
                  + e.getMessage()
                  + ")"));
    }
  }

  /** Finds the rule that, by itself, does not end either. */
  private Optional<String> slowest(List<Object> facts) {
    return rules.definitions().keySet().stream()
        .filter(rule -> !run(rules.alone(rule), facts).ended())
        .findFirst();
  }

  private String blame(List<Object> facts) {
    return slowest(facts).orElseGet(() -> String.join(", ", rules.definitions().keySet()));
  }

  private UserRuleException endless(String rule) {
    String place = rules.definitions().containsKey(rule) ? rules.fileOf(rule) + ": " : "";
    return new UserRuleException(
        new Bilingual(
            place
                + "規則「"
                + rule
                + "」の処理が終わらないため、打ち切りました。insert や update が自分自身をもう一度動かしていないか、"
                + "条件のない組み合わせがないかをお確かめください。",
            place
                + "the rule \""
                + rule
                + "\" does not end and was cut off. See whether its insert or update sets it off"
                + " again, or whether patterns are combined without a condition."));
  }

  /**
   * How a run went.
   *
   * @param ended whether all rules came to an end
   * @param hits what they reported
   * @param busiest when firings ran out, the rule that fired most
   */
  private record Outcome(boolean ended, List<Hit> hits, Optional<String> busiest) {}

  private Outcome run(KieBase base, List<Object> facts) {
    KieSession session = base.newKieSession();
    CompletableFuture<Outcome> result = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () -> {
              try {
                result.complete(fire(session, facts));
              } catch (OutOfMemoryError e) {
                // A join that explodes may fill the memory before its time is up.
                result.complete(new Outcome(false, List.of(), Optional.empty()));
              } catch (RuntimeException | StackOverflowError e) {
                result.completeExceptionally(e);
              }
            },
            "user-rules");
    worker.setDaemon(true);
    worker.start();
    try {
      Outcome outcome = result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      session.dispose();
      return outcome;
    } catch (TimeoutException e) {
      session.halt();
      return new Outcome(false, List.of(), Optional.empty());
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      session.halt();
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  private static Outcome fire(KieSession session, List<Object> facts) {
    HitCollector collector = new HitCollector();
    Firings firings = new Firings();
    session.setGlobal("report", collector);
    session.addEventListener(collector);
    session.addEventListener(firings);
    facts.forEach(session::insert);
    int most = FIRINGS + FIRINGS_PER_FACT * facts.size();
    boolean ended = session.fireAllRules(most) < most;
    return new Outcome(ended, collector.hits(), ended ? Optional.empty() : firings.busiest());
  }

  private UserRuleException failure(Throwable cause) {
    Throwable root = cause;
    String rule = ruleNamedBy(cause);
    while (root.getCause() != null) {
      root = root.getCause();
      rule = rule.isEmpty() ? ruleNamedBy(root) : rule;
    }
    String reason = String.valueOf(root.getMessage());
    String place = rules.definitions().containsKey(rule) ? rules.fileOf(rule) + ": " : "";
    return new UserRuleException(
        new Bilingual(
            place + "規則「" + rule + "」を実行できませんでした。空の項目を使っていないか、お確かめください。（" + reason + "）",
            place
                + "the rule \""
                + rule
                + "\" failed. See whether it uses a property that may be missing. ("
                + reason
                + ")"));
  }

  private static String ruleNamedBy(Throwable failure) {
    if (failure instanceof ConsequenceException failed) {
      return failed.getMatch().getRule().getName();
    }
    Matcher named = RULE_IN_MESSAGE.matcher(String.valueOf(failure.getMessage()));
    return named.find() ? named.group(1) : "";
  }

  /** Counts how often each rule fires. */
  private static final class Firings extends DefaultAgendaEventListener {
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      counts.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
    }

    Optional<String> busiest() {
      return counts.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey);
    }
  }
}
