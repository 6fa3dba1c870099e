// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All signed checkpoints of a view, smallest first, of which a page is in memory at a time. */
public final class CheckpointPages {
  private static final int PAGE = 500;

  private final LedgerReader reader;
  private List<StoredCheckpoint> page = List.of();
  private int at;
  private long reached = Long.MIN_VALUE;

  public CheckpointPages(LedgerReader reader) {
    this.reader = reader;
  }

  /** The next one; null after the last. */
  public @Nullable StoredCheckpoint next() throws SQLException {
    if (at == page.size()) {
      page = reader.checkpoints(reached, PAGE);
      at = 0;
      if (page.isEmpty()) {
        return null;
      }
      reached = page.getLast().size();
    }
    return page.get(at++);
  }
}
