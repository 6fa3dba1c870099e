// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL, one for all tests of a run, with an empty database for each test. */
public final class TestPostgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;
  private static @Nullable String missing;

  private TestPostgres() {}

  /** The address of a new database; skips the test where no PostgreSQL can be started. */
  public static synchronized String freshDatabase() throws Exception {
    EmbeddedPostgres running = server();
    Assumptions.assumeTrue(running != null, () -> "no PostgreSQL can be started here: " + missing);
    if (running == null) {
      throw new IllegalStateException("the assumption has thrown");
    }
    String name = "ledger" + DATABASES.incrementAndGet();
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement create = connection.createStatement()) {
      create.execute("CREATE DATABASE " + name);
    }
    return running.getJdbcUrl("postgres", name);
  }

  private static @Nullable EmbeddedPostgres server() {
    if (server == null && missing == null) {
      try {
        Path folder = Files.createTempDirectory("ledger-postgres");
        // it would forget what it confirmed, which the ledger refuses
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // a checkpoint forces every file of every test's database, and none is needed
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_wal_size", "8GB")
                .setDataDirectory(folder)
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
      } catch (IOException | RuntimeException e) {
        missing = String.valueOf(e.getMessage());
      }
    }
    return server;
  }

  /**
   * Ends the server at once and throws its data away: an orderly end would first force every
   * database of the run to disk, and take longer than the run is given to exit.
   */
  private static void stop(Path folder) {
    try {
      long pid =
          Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
      new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
      Optional<ProcessHandle> process = ProcessHandle.of(pid);
      if (process.isPresent()) {
        process.get().onExit().get(10, TimeUnit.SECONDS);
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (Exception e) {
      System.err.println("the tests' PostgreSQL in " + folder + " may still run: " + e);
    }
  }
}
