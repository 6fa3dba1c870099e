// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Counts entries by stream, and keeps the last payload as text and as bytes. */
record StageCount(int revision) implements Projection {
  @Override
  public String name() {
    return "stage_count";
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table(
            "stage_count",
            "stream ${text} PRIMARY KEY, entries BIGINT NOT NULL, last ${text}, raw ${bytes},"
                + " share DOUBLE PRECISION",
            List.of("stream")));
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    if (entry.payload().contains("\"poison\"")) {
      throw new IllegalStateException("poisoned");
    }
    if (entry.payload().contains("\"wrong sql\"")) {
      connection.createStatement().execute("INSERT INTO stage_count (stream) VALUES (NULL)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO stage_count (stream, entries, last, raw, share) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (stream) DO UPDATE SET entries = stage_count.entries + ?,"
                + " last = excluded.last, raw = excluded.raw, share = excluded.share")) {
      insert.setString(1, entry.stream());
      insert.setLong(2, revision);
      insert.setString(3, entry.payload());
      insert.setBytes(4, entry.stream().getBytes(StandardCharsets.UTF_8));
      insert.setDouble(5, 1.0 / entry.version());
      insert.setLong(6, revision);
      insert.executeUpdate();
    }
  }
}
