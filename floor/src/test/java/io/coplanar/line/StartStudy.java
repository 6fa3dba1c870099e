// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.LineSpeed.say;
import static io.coplanar.line.LineSpeed.since;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.UnitQuery;
import io.coplanar.line.store.Whereabouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cables are started, each with all its ends, and put through the first step of their recipe: two
 * commands a cable, each decided by the line and on disk when it is answered.
 */
final class StartStudy {
  private StartStudy() {}

  static void run(List<String> args) throws Exception {
    int connectors = Integer.parseInt(args.get(1));
    int ends = Integer.parseInt(args.get(2));
    int threads = Integer.parseInt(args.get(3));
    Path folder = Files.createTempDirectory("coplanar-start");
    try (StudyLine line = new StudyLine(folder, args.getFirst())) {
      line.recipe("study-work", "strip", "fill", "polarity", "label");
      for (int t = 0; t < threads; t++) {
        line.tool("JS-" + t, "jacket-stripper");
        line.lot("cable", "L-" + t, LotEvent.Unit.PIECE, 1_000_000);
      }
      int cables = connectors / ends;
      // the program is warm when a shift begins: a tenth before the clock starts
      work(line, "w", cables / 10 + 1, ends, threads);
      long start = System.nanoTime();
      work(line, "k", cables, ends, threads);
      double seconds = since(start);
      count(line, cables * ends, "k");
      say(
          "%s: %,d connectors on cables of %d created and through their first step by %d threads in"
              + " %.2f s: %,.0f a second",
          args.getFirst(), cables * ends, ends, threads, seconds, cables * ends / seconds);
    }
  }

  private static void work(StudyLine line, String name, int cables, int ends, int threads)
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        all.add(
            () -> {
              for (int c = thread; c < cables; c += threads) {
                cable(line, name + c, ends, thread);
              }
              return 0;
            });
      }
      for (Future<Integer> done : pool.invokeAll(all)) {
        done.get();
      }
    }
  }

  private static void cable(StudyLine line, String cable, int ends, int thread) throws Exception {
    List<String> serials = new ArrayList<>();
    for (int i = 1; i <= ends; i++) {
      serials.add(cable + "." + i);
    }
    String who = "operator-" + thread;
    line.must(who, new LineCommand.StartCable(cable, "L-" + thread, serials, "study-work", 1));
    line.must(
        who,
        new LineCommand.AttemptStep(
            new Attempt(
                "cable/" + cable,
                "strip",
                Map.of("aramid_length", 9.0),
                Map.of(),
                Map.of(),
                List.of(new ToolUse("JS-" + thread, null)),
                List.of())));
  }

  /** All of them must stand before the second step. */
  private static void count(StudyLine line, int expected, String name) throws Exception {
    try (LedgerReader reader = line.ledger().reader()) {
      LineReader lists = new LineReader(reader);
      int found = 0;
      String next = null;
      do {
        Page<Whereabouts> page = lists.units(new UnitQuery.Before("study-work", 1, 1), next, 1000);
        found += (int) page.items().stream().filter(u -> u.serial().startsWith(name)).count();
        next = page.next();
      } while (next != null);
      if (found != expected) {
        throw new AssertionError(found + " connectors instead of " + expected);
      }
    }
  }
}
