// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PostgresTravellerTest extends TravellerSuite {
  private static @Nullable EmbeddedPostgres server;
  private static int databases;

  @TempDir private Path folder;
  private @Nullable Rig rig;

  @BeforeAll
  static void startServer() {
    try {
      // it would forget what it confirmed, which the ledger refuses
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
    } catch (IOException | RuntimeException e) {
      Assumptions.abort("no PostgreSQL can be started here: " + e.getMessage());
    }
  }

  @AfterAll
  static void stopServer() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  Bench bench() throws Exception {
    EmbeddedPostgres running = server;
    if (running == null) {
      throw new IllegalStateException("the assumption has thrown");
    }
    String name = "web" + ++databases;
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement create = connection.createStatement()) {
      create.execute("CREATE DATABASE " + name);
    }
    Rig made = Rig.postgres(folder, running.getJdbcUrl("postgres", name));
    rig = made;
    return new Bench(made);
  }

  @AfterEach
  void close() {
    if (rig != null) {
      rig.close();
    }
  }
}
