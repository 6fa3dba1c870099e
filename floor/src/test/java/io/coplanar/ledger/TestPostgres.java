// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
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
        // it would forget what it confirmed, which the ledger refuses
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(TestPostgres::stop));
      } catch (IOException | RuntimeException e) {
        missing = String.valueOf(e.getMessage());
      }
    }
    return server;
  }

  private static synchronized void stop() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      // the run is over
    }
  }
}
