// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at once: no gap, no double, no lost update. */
abstract class RaceSuite extends Places {
  /** Adds one to a counter that lies in a stream, until it was added {@code times} times. */
  static int count(Ledger ledger, String who, String stream, int times) throws Exception {
    int conflicts = 0;
    long version = 0;
    for (int done = 0; done < times; ) {
      String id = who + "-" + done + "-" + version;
      switch (ledger.append(command(id, stream, "{\"n\":" + (version + 1) + "}", version))) {
        case Outcome.Accepted accepted -> {
          version = accepted.entries().getLast().version();
          done++;
        }
        case Outcome.Conflict conflict -> {
          version = conflict.moved().getFirst().actual();
          conflicts++;
        }
        case Outcome.IdTaken taken -> throw new AssertionError(taken);
      }
    }
    return conflicts;
  }

  static void assertCounted(LedgerReader reader, String stream, int total) throws Exception {
    List<Entry> entries = reader.stream(stream, 0, total + 10);
    assertThat(entries).hasSize(total);
    // each saw the one before: an update that was lost would repeat a number
    for (Entry entry : entries) {
      assertThat(entry.payload()).isEqualTo("{\"n\":" + entry.version() + "}");
    }
  }

  @Test
  void twoOnOneStream() throws Exception {
    try (Ledger ledger = create(settings());
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> both =
          threads.invokeAll(
              List.of(() -> count(ledger, "one", "s", 50), () -> count(ledger, "two", "s", 50)));
      for (Future<Integer> one : both) {
        one.get();
      }
      try (LedgerReader reader = ledger.reader()) {
        assertCounted(reader, "s", 100);
        assertWhole(reader);
      }
    }
  }

  @Test
  void thirtyTwoOnManyStreams() throws Exception {
    LedgerSettings settings = settings().withProjections(List.of(new StageCount(1)));
    try (Ledger ledger = create(settings);
        ExecutorService threads = Executors.newFixedThreadPool(32)) {
      List<Callable<Set<Long>>> all = new ArrayList<>();
      for (int t = 0; t < 32; t++) {
        int thread = t;
        all.add(
            () -> {
              Set<Long> seqs = new HashSet<>();
              for (int i = 0; i < 40; i++) {
                Command command =
                    command(thread + "-" + i, "s" + (thread * 7 + i) % 50, "{\"n\":" + i + "}");
                seqs.add(accepted(ledger.append(command)).entries().getFirst().seq());
              }
              return seqs;
            });
      }
      Set<Long> seqs = new HashSet<>();
      for (Future<Set<Long>> one : threads.invokeAll(all)) {
        seqs.addAll(one.get());
      }
      assertThat(seqs).hasSize(32 * 40);
      try (LedgerReader reader = ledger.reader()) {
        assertThat(reader.size()).isEqualTo(1 + 32 * 40);
        assertThat(reader.digests())
            .isEqualTo(reader.rebuiltDigests(settings.projections(), settings.upcasters()));
        assertWhole(reader);
      }
    }
  }

  @Test
  void anInterruptLosesNothing() throws Exception {
    try (Ledger ledger = create(settings())) {
      Thread.currentThread().interrupt();
      accepted(ledger.append(command("c-1", "s", "{}")));
      assertThat(Thread.interrupted()).isTrue();
      accepted(ledger.append(command("c-2", "s", "{}")));
    }
  }
}
