// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on many things at once, with the results in the order of the things. */
final class InOrder {
  private InOrder() {}

  /**
   * Calls {@code work} for each item, on up to {@code jobs} threads, and {@code sink} for each
   * result on the caller's thread, as soon as all before it are there.
   *
   * @param work throws nothing that the sink should know of; what it throws ends the run
   */
  static <T, R> void run(List<T> items, int jobs, Function<T, R> work, Consumer<R> sink) {
    if (jobs == 1 || items.size() == 1) {
      items.forEach(item -> sink.accept(work.apply(item)));
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, items.size()));
    try {
      List<Future<R>> results = new ArrayList<>();
      for (T item : items) {
        results.add(pool.submit(() -> work.apply(item)));
      }
      for (Future<R> result : results) {
        sink.accept(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
