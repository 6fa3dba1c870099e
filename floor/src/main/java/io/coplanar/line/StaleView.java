// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Somebody asked on what he saw, and it has moved since; nothing was decided or recorded. */
public final class StaleView extends Exception {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 100;

  private final transient List<Outcome.Moved> moved;

  private StaleView(List<Outcome.Moved> moved) {
    super("what was asked rests on an older state");
    this.moved = List.copyOf(moved);
  }

  /** Who did what since, by stream; at most 100 entries of each. */
  public List<Outcome.Moved> moved() {
    return moved;
  }

  static void check(LedgerReader reader, List<Command.Expectation> seen)
      throws SQLException, StaleView {
    List<Outcome.Moved> moved = new ArrayList<>();
    for (Command.Expectation e : seen) {
      List<Entry> since = reader.stream(e.stream(), e.version(), MOST_SHOWN);
      long actual = version(reader, e, since);
      if (actual != e.version()) {
        moved.add(new Outcome.Moved(e.stream(), e.version(), actual, since));
      }
    }
    if (!moved.isEmpty()) {
      throw new StaleView(moved);
    }
  }

  /** The stream's version now, which is below what a client claims who knows too much. */
  private static long version(LedgerReader reader, Command.Expectation e, List<Entry> since)
      throws SQLException {
    if (!since.isEmpty()) {
      return since.getLast().version();
    }
    if (e.version() == 0 || !reader.stream(e.stream(), e.version() - 1, 1).isEmpty()) {
      return e.version();
    }
    return 0;
  }
}
