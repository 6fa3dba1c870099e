// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Projection;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.UnitEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each connector is now: its last step, its fixture, what holds it. */
public final class Whereabouts implements Projection {
  private static final String START =
      "INSERT INTO whereabouts (unit, cable, step, fixture, holds, scrapped, station, at_ms)"
          + " VALUES (?, ?, '', '', 0, 0, ?, ?)";
  private static final String SET =
      "UPDATE whereabouts SET %s, station = ?, at_ms = ? WHERE unit = ?";

  @Override
  public String name() {
    return "whereabouts";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public List<Table> tables() {
    return List.of(
        new Table(
            "whereabouts",
            "unit ${text} PRIMARY KEY, cable ${text} NOT NULL, step ${text} NOT NULL,"
                + " fixture ${text} NOT NULL, holds BIGINT NOT NULL, scrapped BIGINT NOT NULL,"
                + " station ${text} NOT NULL, at_ms BIGINT NOT NULL",
            List.of("unit")));
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    if (!entry.stream().startsWith("unit/") || entry.type().equals("attempt-refused")) {
      return;
    }
    switch (EventForm.UNIT.read(entry).event()) {
      case UnitEvent.UnitStarted e -> start(connection, entry, e);
      case UnitEvent.StepPassed e -> set(connection, entry, "step = ?", e.step());
      case UnitEvent.ReworkStarted e -> set(connection, entry, "step = ?", "before " + e.backTo());
      case UnitEvent.UnitLoaded e -> set(connection, entry, "fixture = ?", e.fixture());
      case UnitEvent.UnitUnloaded e -> set(connection, entry, "fixture = ?", "");
      case UnitEvent.HoldPlaced e -> set(connection, entry, "holds = holds + 1", null);
      case UnitEvent.HoldReleased e -> set(connection, entry, "holds = holds - 1", null);
      case UnitEvent.UnitScrapped e -> set(connection, entry, "scrapped = 1", null);
      default -> {}
    }
  }

  private static void start(Connection connection, Entry entry, UnitEvent.UnitStarted e)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(START)) {
      insert.setString(1, entry.stream());
      insert.setString(2, e.cable());
      insert.setString(3, entry.where());
      insert.setLong(4, entry.serverTime().toEpochMilli());
      insert.executeUpdate();
    }
  }

  private static void set(Connection connection, Entry entry, String what, @Nullable String value)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SET.formatted(what))) {
      int i = 1;
      if (value != null) {
        update.setString(i++, value);
      }
      update.setString(i++, entry.where());
      update.setLong(i++, entry.serverTime().toEpochMilli());
      update.setString(i, entry.stream());
      update.executeUpdate();
    }
  }

  /**
   * Where a connector is.
   *
   * @param unit its stream
   * @param step the last one that it passed, or {@code before …} where it was sent back; empty
   *     before the first
   * @param fixture empty where it sits in none
   * @param station where it was seen last
   */
  public record Whereabout(
      String unit,
      String cable,
      String step,
      String fixture,
      int holds,
      boolean scrapped,
      String station,
      Instant at) {}

  /** Where a connector is; null where there is none of this name. */
  public static @Nullable Whereabout find(Connection connection, String unit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT cable, step, fixture, holds, scrapped, station, at_ms FROM whereabouts"
                + " WHERE unit = ?")) {
      query.setString(1, unit);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Whereabout(
                unit,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5) != 0,
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)))
            : null;
      }
    }
  }
}
