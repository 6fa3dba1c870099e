// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * A disk that fills up under a line at work, and gets more room a little later, several times. Run
 * by {@code verification/run io.coplanar.ledger.proof.DiskFullStudy TIMES}.
 */
final class DiskFullStudy {
  private static final long PATIENCE_NS = 60_000_000_000L;

  /** How long intake may take to go on where there is room enough. */
  private static final long SOON_NS = 5_000_000_000L;

  /** What SQLite may need before anything else: its log moves into the database, which grows. */
  private static final long MOST_BYTES = 32 << 20;

  private final Path library;
  private final Path work;

  DiskFullStudy(Path library, Path work) {
    this.library = library;
    this.work = work;
  }

  /**
   * What was seen.
   *
   * @param full how often intake stopped because the disk was full
   * @param goneOn how often it went on by itself
   * @param raises how often the room was raised for that: SQLite may take all of a little for
   *     itself
   * @param otherwise refusals for another reason
   */
  record Result(
      int full, int goneOn, int raises, long acknowledged, int lost, List<String> otherwise) {
    Result {
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "the disk was full %d times, intake went on by itself %d times, after the room was raised"
              + " %d times: %,d acknowledged, %d lost",
          full,
          goneOn,
          raises,
          acknowledged,
          lost);
    }
  }

  Result run(int times) throws Exception {
    Path room = work.resolve("room");
    long bytes = 1_500_000;
    set(room, bytes);
    TracedRun run = new TracedRun(library, work).room(room);
    LedgerTraffic.Plan plan = LedgerTraffic.Plan.of(Site.newKeys(), 3, 3, 0).trying();
    Process process = run.start(LedgerTraffic.class, plan.arguments());
    Random random = new Random(3);
    int goneOn = 0;
    int raises = 0;
    try {
      for (int i = 0; i < times; i++) {
        int refused = await(run, "stopped", 0);
        // the writers try on, and nothing may be taken in
        Thread.sleep(300);
        long accepted = count(run, "accepted");
        refused = await(run, "stopped", refused);
        long most = bytes + MOST_BYTES;
        do {
          bytes += 50_000 + random.nextInt(600_000);
          if (bytes > most) {
            throw new IllegalStateException("no entry is accepted with room enough");
          }
          set(room, bytes);
          raises++;
        } while (!comes(run, accepted));
        goneOn++;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    List<String> notes = run.trace().allNotes();
    List<String> otherwise =
        notes.stream()
            .filter(n -> n.startsWith("stopped"))
            .filter(n -> !n.contains("DISK_FULL") && !n.contains("No space left"))
            .toList();
    int lost = LedgerCheck.lost(plan.site(run.disk()), notes).size();
    long accepted = notes.stream().filter(n -> n.startsWith("accepted")).count();
    return new Result(times, goneOn, raises, accepted, lost, otherwise);
  }

  /** In one step, as the program may read it at any moment. */
  private static void set(Path room, long bytes) throws IOException {
    Path beside = room.resolveSibling("room.new");
    Files.writeString(beside, "" + bytes);
    Files.move(beside, room, StandardCopyOption.ATOMIC_MOVE);
  }

  private static long count(TracedRun run, String word) throws IOException {
    return run.trace().allNotes().stream().filter(n -> n.startsWith(word)).count();
  }

  private static boolean comes(TracedRun run, long more) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < SOON_NS) {
      if (count(run, "accepted") > more) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private static int await(TracedRun run, String word, int more) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NS) {
      long now = Files.exists(run.traceFile()) ? count(run, word) : 0;
      if (now > more) {
        return (int) now;
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no \"" + word + "\" any more: " + run.errors());
  }

  public static void main(String[] args) throws Exception {
    Optional<Path> library = TracedRun.library();
    if (library.isEmpty()) {
      return;
    }
    Path work = Files.createTempDirectory("coplanar-full");
    Result result = new DiskFullStudy(library.get(), work).run(Integer.parseInt(args[0]));
    System.out.println(result);
    result.otherwise().stream().limit(5).forEach(o -> System.out.println("  " + o));
    Folders.delete(work);
  }
}
