package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jp.sujimichi.workshop.Access.Answer;
import org.junit.jupiter.api.Test;

class AccessTest {

  private final Hands clock = new Hands();
  private final Access access = new Access(true, clock);

  /** A clock that is set by hand. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private String pin() {
    return access.pin().orElseThrow();
  }

  private String wrong() {
    return pin().equals("000000") ? "000001" : "000000";
  }

  @Test
  void knowsItsOwnTokenAndNoOther() {
    assertThat(access.allows(access.owner())).isTrue();
    assertThat(access.allows("")).isFalse();
    assertThat(access.allows(access.owner().substring(1))).isFalse();
    assertThat(new Access(true, clock).allows(access.owner())).isFalse();
  }

  @Test
  void letsInWhoKnowsThePin() {
    Answer answer = access.join("10.0.0.2", pin());
    assertThat(answer).isInstanceOf(Answer.Joined.class);
    String token = ((Answer.Joined) answer).token();
    assertThat(access.allows(token)).isTrue();
    assertThat(access.isOwner(token)).isFalse();
  }

  @Test
  void letsNobodyInWithoutSharing() {
    Access alone = new Access(false, clock);
    assertThat(alone.pin()).isEmpty();
    assertThat(alone.join("10.0.0.2", "")).isInstanceOf(Answer.Wrong.class);
  }

  @Test
  void makesAnAddressWaitLongerAfterEachWrongTryFromTheThirdOn() {
    for (int i = 0; i < 3; i++) {
      assertThat(access.join("10.0.0.2", wrong())).isInstanceOf(Answer.Wrong.class);
    }
    // The right number is not even looked at.
    assertThat(access.join("10.0.0.2", pin())).isEqualTo(new Answer.Wait(Duration.ofSeconds(2)));
    clock.pass(Duration.ofSeconds(2));
    assertThat(access.join("10.0.0.2", wrong())).isInstanceOf(Answer.Wrong.class);
    assertThat(access.join("10.0.0.2", pin())).isEqualTo(new Answer.Wait(Duration.ofSeconds(4)));
    assertThat(access.join("10.0.0.3", pin())).isInstanceOf(Answer.Joined.class);
    clock.pass(Duration.ofSeconds(4));
    assertThat(access.join("10.0.0.2", pin())).isInstanceOf(Answer.Joined.class);
  }

  @Test
  void replacesThePinAfterFiftyWrongTriesOfWhateverAddress() {
    String first = pin();
    for (int i = 0; i < 49; i++) {
      access.join("10.0.0." + i, wrong());
    }
    assertThat(pin()).isEqualTo(first);
    access.join("10.0.1.1", wrong());
    assertThat(pin()).isNotEqualTo(first).matches("\\d{6}");
  }
}
