package jp.sujimichi.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who may use the boards: whoever started the program, by the token in the address it opened, and,
 * when sharing, those who know the PIN. Wrong tries make the next one wait, for each address and
 * for all together; after many, the PIN is replaced. Safe for use by many threads.
 */
final class Access {

  /** How many people may join. */
  private static final int MOST_GUESTS = 300;

  /** Wrong tries of one address before it has to wait. */
  private static final int FREE_TRIES = 3;

  /** Wrong tries of all addresses after which the PIN is another one. */
  private static final int TRIES_OF_A_PIN = 50;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  private final String owner = Secrets.token();
  private final List<String> guests = new CopyOnWriteArrayList<>();
  private final Map<String, Tries> tries = new HashMap<>();
  private final boolean shared;
  private final Clock clock;
  private String pin = Secrets.pin();
  private int wrong;

  private record Tries(int wrong, Instant next) {}

  /** What came of a try to join. */
  sealed interface Answer {

    /** The PIN was right. */
    record Joined(String token) implements Answer {}

    /** The PIN was wrong, or there is no sharing. */
    record Wrong() implements Answer {}

    /** There were too many wrong tries; the PIN was not looked at. */
    record Wait(Duration time) implements Answer {}
  }

  Access(boolean shared, Clock clock) {
    this.shared = shared;
    this.clock = clock;
  }

  /** The token of whoever started the program. */
  String owner() {
    return owner;
  }

  /** The PIN, while the boards are shared. */
  synchronized Optional<String> pin() {
    return shared ? Optional.of(pin) : Optional.empty();
  }

  boolean isOwner(String token) {
    return Secrets.equal(owner, token);
  }

  /** Whether a token opens the boards. */
  boolean allows(String token) {
    boolean known = isOwner(token);
    for (String guest : guests) {
      known |= Secrets.equal(guest, token);
    }
    return known;
  }

  /**
   * Lets somebody in who knows the PIN.
   *
   * @param address where the try comes from
   */
  synchronized Answer join(String address, String tried) {
    if (!shared || guests.size() >= MOST_GUESTS) {
      return new Answer.Wrong();
    }
    Instant now = clock.instant();
    Tries before = tries.getOrDefault(address, new Tries(0, now));
    if (before.next().isAfter(now)) {
      return new Answer.Wait(Duration.between(now, before.next()));
    }
    if (Secrets.equal(pin, tried)) {
      tries.remove(address);
      String token = Secrets.token();
      guests.add(token);
      return new Answer.Joined(token);
    }
    int count = before.wrong() + 1;
    tries.put(address, new Tries(count, now.plus(wait(count))));
    wrong++;
    if (wrong % TRIES_OF_A_PIN == 0) {
      pin = Secrets.pin();
    }
    return new Answer.Wrong();
  }

  private static Duration wait(int wrongTries) {
    if (wrongTries < FREE_TRIES) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrongTries - FREE_TRIES, 20));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
