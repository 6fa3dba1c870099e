// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Projection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A projection that updates rows as it goes: how many entries of each type a stream has. */
final class Tally implements Projection {
  @Override
  public String name() {
    return "tally";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table(
            "tally_count",
            "stream ${text} NOT NULL, type ${text} NOT NULL, entries BIGINT NOT NULL,"
                + " last_seq BIGINT NOT NULL, PRIMARY KEY (stream, type)",
            List.of("stream", "type")));
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    String sql =
        "INSERT INTO tally_count (stream, type, entries, last_seq) VALUES (?, ?, 1, ?)"
            + " ON CONFLICT (stream, type) DO UPDATE SET entries = tally_count.entries + 1,"
            + " last_seq = excluded.last_seq";
    try (PreparedStatement upsert = connection.prepareStatement(sql)) {
      upsert.setString(1, entry.stream());
      upsert.setString(2, entry.type());
      upsert.setLong(3, entry.seq());
      upsert.executeUpdate();
    }
  }
}
