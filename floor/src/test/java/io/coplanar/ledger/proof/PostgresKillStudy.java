// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * PostgreSQL itself is killed (SIGKILL to all its processes) under a line at work and started
 * again; the line goes on by itself. Run by {@code verification/run
 * io.coplanar.ledger.proof.PostgresKillStudy ROUNDS}.
 */
final class PostgresKillStudy {
  private static final long PATIENCE_NS = 120_000_000_000L;

  private final Path work;
  private int goneOn;
  private long acknowledged;

  PostgresKillStudy(Path work) {
    this.work = work;
  }

  private EmbeddedPostgres start(int port) throws IOException {
    Path data = work.resolve("postgres");
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.toFile())
            .setCleanDataDirectory(false)
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }

  /** Returns how many acknowledged commands are lost. */
  int run(int rounds) throws Exception {
    EmbeddedPostgres server = start(0);
    int port = server.getPort();
    String url = server.getJdbcUrl("postgres", "postgres");
    Path disk = Files.createDirectories(work.resolve("disk"));
    Path notes = work.resolve("notes");
    LedgerTraffic.Plan plan = LedgerTraffic.Plan.of(Site.newKeys(), 1, 4, 0).on(url).trying();
    String[] arguments = new String[plan.arguments().length + 2];
    arguments[0] = disk.toString();
    arguments[1] = notes.toString();
    System.arraycopy(plan.arguments(), 0, arguments, 2, plan.arguments().length);
    Process traffic = ChildJvm.of(work, LedgerTraffic.class, arguments).start();
    Random random = new Random(1);
    try {
      await(notes, 0);
      for (int i = 0; i < rounds; i++) {
        Thread.sleep(300 + random.nextInt(1500));
        kill(work.resolve("postgres"));
        giveUp(server);
        long before = accepted(notes);
        server = start(port);
        await(notes, before);
        goneOn++;
      }
    } finally {
      traffic.destroyForcibly().waitFor();
    }
    List<String> said = Files.readAllLines(notes);
    acknowledged = accepted(notes);
    int lost = LedgerCheck.lost(plan.site(disk), said).size();
    server.close();
    return lost;
  }

  /** The server and the processes that it started, at once. */
  private static void kill(Path data) throws IOException, InterruptedException {
    long pid =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.addFirst(postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      while (one.isAlive()) {
        Thread.sleep(10);
      }
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  /** It is dead already, but the library holds a lock in its name. */
  private static void giveUp(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException | RuntimeException e) {
      // stopping what is dead
    }
  }

  private static long accepted(Path notes) throws IOException {
    return Files.exists(notes)
        ? Files.readAllLines(notes).stream().filter(n -> n.startsWith("accepted")).count()
        : 0;
  }

  private static void await(Path notes, long more) throws Exception {
    long start = System.nanoTime();
    while (accepted(notes) <= more) {
      if (System.nanoTime() - start > PATIENCE_NS) {
        throw new IllegalStateException("nothing is accepted any more");
      }
      Thread.sleep(50);
    }
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("coplanar-postgres");
    PostgresKillStudy study = new PostgresKillStudy(work);
    int lost = study.run(Integer.parseInt(args[0]));
    System.out.printf(
        Locale.ROOT,
        "PostgreSQL killed %d times, intake went on by itself %d times: %,d acknowledged, %d"
            + " lost%n",
        study.goneOn,
        study.goneOn,
        study.acknowledged,
        lost);
    Folders.delete(work);
    System.exit(lost == 0 ? 0 : 3);
  }
}
