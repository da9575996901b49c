package jp.sujimichi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

  private static Iterator<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().iterator();
  }

  /** Work that takes longer for some, so that later things are done before earlier ones. */
  private static int spin(int number) {
    long sum = number;
    for (int i = 0; i < (number % 7) * 3_000; i++) {
      sum = sum * 31 + i;
    }
    return sum == Long.MIN_VALUE ? -1 : number;
  }

  @Test
  void resultsComeInTheOrderOfTheThings() {
    List<Integer> results = new ArrayList<>();
    new InOrder(8, 16, Long.MAX_VALUE).run(numbers(2_000), n -> 1, InOrderTest::spin, results::add);
    assertThat(results).isEqualTo(IntStream.range(0, 2_000).boxed().toList());
  }

  @Test
  void onlySoManyAreUnderWay() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger handedOn = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Integer> counted =
        IntStream.range(0, 500)
            .map(
                n -> {
                  most.accumulateAndGet(taken.incrementAndGet() - handedOn.get(), Math::max);
                  return n;
                })
            .boxed()
            .iterator();
    new InOrder(4, 10, Long.MAX_VALUE)
        .run(counted, n -> 1, InOrderTest::spin, n -> handedOn.incrementAndGet());
    assertThat(handedOn).hasValue(500);
    // One more is taken before there is room for it, and the stream looks one ahead.
    assertThat(most.get()).isBetween(2, 12);
  }

  @Test
  void heavyThingsWaitForEachOther() {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new InOrder(4, 100, 10)
        .run(
            numbers(50),
            n -> 11,
            n -> {
              most.accumulateAndGet(working.incrementAndGet(), Math::max);
              int done = spin(n);
              working.decrementAndGet();
              return done;
            },
            n -> {});
    assertThat(most).hasValue(1);
  }

  @Test
  void whatFailsEndsTheRunAfterWhatCameBefore() {
    List<Integer> results = new ArrayList<>();
    AtomicInteger taken = new AtomicInteger();
    Iterator<Integer> counted =
        IntStream.range(0, 100_000).peek(n -> taken.incrementAndGet()).boxed().iterator();
    assertThatThrownBy(
            () ->
                new InOrder(2, 8, Long.MAX_VALUE)
                    .run(
                        counted,
                        n -> 1,
                        n -> {
                          if (n == 20) {
                            throw new IllegalArgumentException("twenty");
                          }
                          return n;
                        },
                        results::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("twenty");
    assertThat(results).isEqualTo(IntStream.range(0, 20).boxed().toList());
    assertThat(taken.get()).isLessThan(50);
  }

  @Test
  void errorsPassAsTheyAre() {
    assertThatThrownBy(
            () ->
                new InOrder(2, 8, 8)
                    .run(
                        numbers(3),
                        n -> 1,
                        n -> {
                          throw new AssertionError("broken");
                        },
                        n -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessage("broken");
  }
}
