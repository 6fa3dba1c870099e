// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Projection;
import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.FixtureEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/**
 * Which entries concern a connector: those of its own stream, and of others what its own does not
 * tell: refused attempts on its fixture or cable, files that were shown for it, quarantines.
 */
final class HistoryRows implements Derivation {
  static final Projection.Table TABLE =
      new Projection.Table(
          "line_history",
          "serial ${text} NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (serial, seq)",
          List.of("serial", "seq"));

  private record Concern(String serial, long seq) implements Comparable<Concern> {
    @Override
    public int compareTo(Concern other) {
      int c = serial.compareTo(other.serial);
      return c != 0 ? c : Long.compare(seq, other.seq);
    }
  }

  private final TreeSet<Concern> concerns = new TreeSet<>();

  @Override
  public void want(Happening happening) {
    // rows are added, whatever is there
  }

  @Override
  public void load(Connection connection) {
    // likewise
  }

  @Override
  public void take(Happening h) {
    if (h.stream().startsWith("unit/")) {
      add(h, List.of(h.stream().substring("unit/".length())));
    }
    switch (h.event()) {
      case AttemptRefused e -> add(h, e.serials());
      case EvidenceEvent.EvidencePresented e -> add(h, e.evidence().serials());
      case EvidenceEvent.ImageJudged e -> add(h, List.of(e.serial()));
      case FixtureEvent.QuarantineOpened e -> add(h, e.serials());
      case FixtureEvent.QuarantineDisposed e ->
          add(h, e.dispositions().stream().map(FixtureEvent.Disposition::serial).toList());
      default -> {}
    }
  }

  private void add(Happening h, List<String> serials) {
    serials.forEach(serial -> concerns.add(new Concern(serial, h.entry().seq())));
  }

  @Override
  public void write(Connection connection) throws SQLException {
    Chunks.write(
        connection,
        List.copyOf(concerns),
        n -> "INSERT INTO line_history (serial, seq) VALUES " + Chunks.marks("(?, ?)", n),
        (insert, from, concern) -> {
          insert.setString(from, concern.serial());
          insert.setLong(from + 1, concern.seq());
        },
        2);
    concerns.clear();
  }
}
