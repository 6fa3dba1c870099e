// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Power cuts under the ledger. Run by {@code verification/run
 * io.coplanar.ledger.proof.PowerCutStudy CUTS [SEED]}: so many cuts with synchronous FULL, none of
 * which may lose anything, and a tenth as many with NORMAL, which must.
 */
final class PowerCutStudy {
  private final Path library;
  private final Path work;
  private final long seed;

  PowerCutStudy(Path library, Path work, long seed) {
    this.library = library;
    this.work = work;
    this.seed = seed;
  }

  /**
   * Runs traffic over a new ledger, and then again over what one of the cuts left of it.
   *
   * @param cuts of each of the two
   */
  PowerCuts.Result twice(LedgerTraffic.Plan plan, int cuts) throws Exception {
    Random random = new Random(plan.seed() ^ seed);
    Path first = work.resolve("first" + plan.seed());
    PowerCuts.Result result = once(plan, first, List.of(), cuts, random);
    // the second run finds a folder that a cut in the middle of the first one left
    Path second = work.resolve("second" + plan.seed());
    List<String> held = leaveHalf(first, second.resolve("disk"), random);
    result = result.plus(once(plan.again(plan.seed() + 500), second, held, cuts, random));
    Folders.delete(first);
    Folders.delete(second);
    return result;
  }

  /** Returns what the first run had acknowledged, unless it may be lost. */
  private static List<String> leaveHalf(Path first, Path disk, Random random) throws IOException {
    Trace trace = Trace.read(first.resolve("trace"));
    DiskModel model = DiskModel.startingAs(first.resolve("before"));
    int half = trace.events().size() / 2;
    trace.events().subList(0, half).forEach(model::apply);
    new PowerCut(PowerCut.Mood.TEARS, random.nextLong()).leave(model, disk);
    return trace.notes(half);
  }

  private PowerCuts.Result once(
      LedgerTraffic.Plan plan, Path at, List<String> held, int cuts, Random random)
      throws IOException, InterruptedException {
    TracedRun run = new TracedRun(library, at);
    Files.createDirectories(run.disk());
    Path before = at.resolve("before");
    Files.createDirectories(before);
    Folders.copy(run.disk(), before);
    int exit = run.run(LedgerTraffic.class, plan.arguments());
    Trace trace = run.trace();
    if (exit != 0 || !trace.allNotes().contains("done")) {
      throw new IllegalStateException(
          "the traffic failed: "
              + trace.allNotes().reversed().stream().limit(3).toList()
              + run.errors());
    }
    try (PowerCuts power = new PowerCuts(trace, before)) {
      power.requireComplete(run.disk());
      return power.cut(
          cuts,
          random,
          (disk, notes) -> {
            List<String> all = new ArrayList<>(plan.forced() ? held : List.of());
            all.addAll(notes);
            return LedgerCheck.lost(plan.site(disk), all);
          });
    }
  }

  public static void main(String[] args) throws Exception {
    Optional<Path> library = TracedRun.library();
    if (library.isEmpty()) {
      return;
    }
    int cuts = Integer.parseInt(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path work = Files.createTempDirectory("coplanar-powercut");
    PowerCutStudy study = new PowerCutStudy(library.get(), work, seed);
    study.report(true, cuts);
    study.report(false, Math.max(8, cuts / 10));
    Folders.delete(work);
  }

  private void report(boolean forced, int cuts) throws Exception {
    PowerCuts.Result all = PowerCuts.Result.NONE;
    int[][] traffic = {{1, 200}, {8, 60}, {1, 1500}, {8, 300}};
    for (int[] one : traffic) {
      LedgerTraffic.Plan plan =
          LedgerTraffic.Plan.of(Site.newKeys(), seed * 10 + one[0], one[0], one[1]).rotating();
      plan = forced ? plan : plan.withoutForce();
      PowerCuts.Result result = twice(plan, cuts / (2 * traffic.length));
      System.out.printf(
          Locale.ROOT,
          "synchronous %s, %d writers of %d commands: %s%n",
          forced ? "FULL" : "NORMAL",
          one[0],
          one[1],
          result);
      if (forced) {
        result.examples().forEach(l -> System.out.println("  " + l));
      }
      result.faults().stream().limit(5).forEach(f -> System.out.println("  " + f));
      all = all.plus(result);
    }
    System.out.printf("synchronous %s: %s%n", forced ? "FULL" : "NORMAL", all);
  }
}
