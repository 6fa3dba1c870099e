// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes one call of a run fail, for every call of it in turn: before it did anything, after it did
 * everything, or halfway. Then the program starts again on what is left. Nothing may be
 * acknowledged after a failed sync of the log until then; nothing that was acknowledged may be
 * lost, not by a power cut in that second run either: what a failed sync left in the cache is not
 * on disk. Run by {@code verification/run io.coplanar.ledger.proof.FaultStudy STRIDE [CUTS]}: every
 * STRIDE-th call of each kind, with so many power cuts after each.
 */
final class FaultStudy {
  /** What a run with a fault showed. */
  record Result(int faults, int stopped, long acknowledged, long lost, List<String> wrong) {
    Result {
      wrong = List.copyOf(wrong);
    }

    static final Result NONE = new Result(0, 0, 0, 0, List.of());

    Result plus(Result o) {
      List<String> all = new ArrayList<>(wrong);
      all.addAll(o.wrong);
      return new Result(
          faults + o.faults,
          stopped + o.stopped,
          acknowledged + o.acknowledged,
          lost + o.lost,
          all);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d faults, after %d of which intake ended: %,d acknowledged, %d lost, %d times wrong",
          faults,
          stopped,
          acknowledged,
          lost,
          wrong.size());
    }
  }

  private final Path library;
  private final Path work;
  private final int cuts;

  FaultStudy(Path library, Path work, int cuts) {
    this.library = library;
    this.work = work;
    this.cuts = cuts;
  }

  /**
   * Runs with one fault.
   *
   * @param fault as {@code disk.c} reads it
   * @param used whether the ledger was in use before: its log begins anew then, and the power is
   *     cut only after the restart
   * @return empty when the run has fewer such calls
   */
  Optional<Result> one(String fault, boolean used, int writers, int commands) throws Exception {
    Path at = Files.createDirectories(work.resolve("fault"));
    try {
      return one(fault, used, at, writers, commands);
    } finally {
      Folders.delete(at);
    }
  }

  private Optional<Result> one(String fault, boolean used, Path at, int writers, int commands)
      throws Exception {
    LedgerTraffic.Plan plan = LedgerTraffic.Plan.of(Site.newKeys(), 1, writers, commands);
    TracedRun run = new TracedRun(library, at).fault(fault);
    Path before = Files.createDirectories(at.resolve("before"));
    if (used) {
      new TracedRun(library, at).run(LedgerTraffic.class, plan.again(3).arguments());
      Files.delete(run.traceFile());
      Folders.copy(run.disk(), before);
    }
    run.run(LedgerTraffic.class, plan.arguments());
    Trace first = run.trace();
    int moment = moment(first);
    if (moment < 0) {
      return Optional.empty();
    }
    List<String> wrong = new ArrayList<>();
    List<String> after = first.notes(first.events().size());
    after = after.subList(first.notes(moment).size(), after.size());
    String file = first.events().get(moment).path();
    // each other writer may still have to say what was acknowledged to it before
    long accepted = after.stream().filter(n -> n.startsWith("accepted")).count();
    if (mustEndIntake(fault, file) && accepted >= writers) {
      wrong.add(fault + " on " + file + ": an entry was acknowledged afterwards");
    }
    run.mended().run(LedgerTraffic.class, plan.again(2).arguments());
    Trace both = run.trace();
    if (!both.allNotes().getLast().equals("done")) {
      wrong.add(fault + ": the second run did not end: " + both.allNotes().getLast());
    }
    PowerCuts.Result cut;
    try (PowerCuts power = new PowerCuts(both, before)) {
      power.requireComplete(run.disk());
      cut =
          power.cut(
              cuts,
              new Random(fault.hashCode()),
              (disk, notes) -> LedgerCheck.lost(plan.site(disk), notes),
              used ? first.events().size() : 0);
    }
    cut.faults().forEach(f -> wrong.add(fault + ": " + f));
    cut.examples().forEach(l -> wrong.add(fault + " on " + file + ": " + l));
    int lost = LedgerCheck.lost(plan.site(run.disk()), both.allNotes()).size();
    boolean stopped = after.stream().anyMatch(n -> n.contains("STORAGE_FAILED"));
    return Optional.of(
        new Result(1, stopped ? 1 : 0, both.allNotes().size(), lost + cut.lost(), wrong));
  }

  private static int moment(Trace trace) {
    for (int i = 0; i < trace.events().size(); i++) {
      if (trace.events().get(i).kind() == Trace.Kind.FAULT) {
        return i;
      }
    }
    return -1;
  }

  /** A sync of the log that failed; a write that failed may have been undone cleanly. */
  private static boolean mustEndIntake(String fault, String file) {
    return fault.startsWith("sync") && file.endsWith("ledger.sqlite-wal");
  }

  /** Every {@code stride}-th call of a kind, until a run has no more of them. */
  Result every(String call, String action, int stride, int commands) throws Exception {
    Result all = Result.NONE;
    for (int n = 1; ; n += stride) {
      Optional<Result> one = one(call + " " + n + " " + action, false, 2, commands);
      if (one.isEmpty()) {
        return all;
      }
      all = all.plus(one.get());
    }
  }

  public static void main(String[] args) throws Exception {
    Optional<Path> library = TracedRun.library();
    if (library.isEmpty()) {
      return;
    }
    int stride = Integer.parseInt(args[0]);
    int cuts = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Path work = Files.createTempDirectory("coplanar-fault");
    FaultStudy study = new FaultStudy(library.get(), work, cuts);
    Map<String, Result> results = new TreeMap<>();
    for (String call : List.of("sync", "write", "truncate", "rename", "open", "mkdir", "unlink")) {
      for (String action : actions(call)) {
        Result result = study.every(call, action, stride, 12);
        results.merge("all", result, Result::plus);
        System.out.println(call + " " + action + ": " + result);
        result.wrong().stream().limit(5).forEach(w -> System.out.println("  " + w));
      }
    }
    System.out.println("all: " + results.get("all"));
    Folders.delete(work);
  }

  private static List<String> actions(String call) {
    return switch (call) {
      case "sync" -> List.of("before EIO", "after EIO", "dead EIO", "kill");
      case "write" ->
          List.of("before EIO", "before ENOSPC", "after EIO", "short", "dead EIO", "kill");
      default -> List.of("before EIO", "after EIO", "kill");
    };
  }
}
