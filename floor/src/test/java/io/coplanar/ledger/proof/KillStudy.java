// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.ledger.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A program that uses a ledger is killed (SIGKILL) at random, opened again and held against what it
 * had acknowledged, many times over. Run by {@code verification/run
 * io.coplanar.ledger.proof.KillStudy ROUNDS [SEED] [postgresql]}.
 */
final class KillStudy {
  /** Rounds on one ledger, before a new one is begun. */
  private static final int GENERATIONS = 20;

  private final Path work;
  private final Random random;
  private final boolean onPostgres;
  private int rounds;
  private int killedWhileOpening;
  private long acknowledged;
  private int lost;

  KillStudy(Path work, long seed, boolean onPostgres) {
    this.work = work;
    this.random = new Random(seed);
    this.onPostgres = onPostgres;
  }

  int lost() {
    return lost;
  }

  long acknowledged() {
    return acknowledged;
  }

  /** Throws when a ledger cannot be opened after a kill, or says something wrong. */
  void run(int count) throws Exception {
    while (rounds < count) {
      generations(Math.min(GENERATIONS, count - rounds));
    }
  }

  private void generations(int count) throws Exception {
    Path folder = Files.createDirectories(work.resolve("ledger" + rounds));
    Path notesFile = folder.resolve("notes");
    Path disk = Files.createDirectories(folder.resolve("disk"));
    String keys = Site.newKeys();
    String database = onPostgres ? TestPostgres.freshDatabase() : "-";
    for (int i = 0; i < count; i++) {
      LedgerTraffic.Plan plan =
          LedgerTraffic.Plan.of(keys, 1 + rounds, 1 + random.nextInt(8), 0).on(database);
      plan = i == count / 2 ? plan.rotating() : plan;
      kill(folder, disk, notesFile, plan);
      rounds++;
      List<String> notes = Files.exists(notesFile) ? Files.readAllLines(notesFile) : List.of();
      lost += LedgerCheck.lost(plan.site(disk), notes).size();
      if (i == count - 1) {
        acknowledged += notes.stream().filter(n -> n.startsWith("accepted")).count();
      }
    }
    Folders.delete(folder);
  }

  private void kill(Path folder, Path disk, Path notesFile, LedgerTraffic.Plan plan)
      throws IOException, InterruptedException {
    long before = Files.exists(notesFile) ? Files.size(notesFile) : 0;
    List<String> arguments = new ArrayList<>(List.of(disk.toString(), notesFile.toString()));
    arguments.addAll(List.of(plan.arguments()));
    Process process =
        ChildJvm.of(folder, LedgerTraffic.class, arguments.toArray(String[]::new)).start();
    if (random.nextInt(5) == 0) {
      // while it starts, or opens the ledger
      Thread.sleep(150 + random.nextInt(800));
    } else {
      while (process.isAlive() && (!Files.exists(notesFile) || Files.size(notesFile) == before)) {
        Thread.sleep(2);
      }
      Thread.sleep(random.nextInt(700));
    }
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "the program ended by itself: " + Files.readString(folder.resolve("errors")));
    }
    process.destroyForcibly().waitFor();
    if (!Files.exists(notesFile) || Files.size(notesFile) == before) {
      killedWhileOpening++;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d kills (%d before the ledger was open): %,d commands acknowledged, %d lost",
        rounds,
        killedWhileOpening,
        acknowledged,
        lost);
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("coplanar-kill");
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    KillStudy study = new KillStudy(work, seed, args.length > 2);
    long start = System.nanoTime();
    study.run(Integer.parseInt(args[0]));
    System.out.printf(
        Locale.ROOT, "%s, %d s%n", study, (System.nanoTime() - start) / 1_000_000_000);
    Folders.delete(work);
    System.exit(study.lost() == 0 ? 0 : 3);
  }
}
