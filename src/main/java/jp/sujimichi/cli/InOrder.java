package jp.sujimichi.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on things with several threads and hands the results on in the order of the things. Only so
 * many are under way at a time that memory does not grow with their number.
 *
 * @param threads how many work
 * @param most how many things may be under way
 * @param mostWeight how much they may weigh together; a single one may weigh more
 */
record InOrder(int threads, int most, long mostWeight) {

  private record Pending<R>(Future<R> result, long weight) {}

  /**
   * Takes, works and hands on until all is done, or something fails.
   *
   * @param things taken by the calling thread
   * @param weight what one weighs
   * @param work done by the other threads
   * @param sink receives the results, in the calling thread
   */
  <T, R> void run(
      Iterator<T> things, ToLongFunction<T> weight, Function<T, R> work, Consumer<R> sink) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "check");
              thread.setDaemon(true);
              return thread;
            });
    Deque<Pending<R>> pending = new ArrayDeque<>();
    long weighing = 0;
    try {
      while (things.hasNext()) {
        T thing = things.next();
        long own = weight.applyAsLong(thing);
        while (pending.size() >= most || (!pending.isEmpty() && weighing + own > mostWeight)) {
          weighing -= pending.peek().weight();
          sink.accept(resultOf(pending.remove().result()));
        }
        pending.add(new Pending<>(workers.submit(() -> work.apply(thing)), own));
        weighing += own;
        // What is ready goes out at once, for whoever reads along.
        while (!pending.isEmpty() && pending.peek().result().isDone()) {
          weighing -= pending.peek().weight();
          sink.accept(resultOf(pending.remove().result()));
        }
      }
      while (!pending.isEmpty()) {
        sink.accept(resultOf(pending.remove().result()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R resultOf(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
