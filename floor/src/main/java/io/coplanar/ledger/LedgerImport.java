// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.store.Importing;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Puts another ledger's entries, byte for byte, into an empty place and goes on under a new origin.
 * All in one transaction: until {@link #finish} has returned, and after a crash, the place is
 * empty.
 *
 * <p>Verifies that each leaf is the entry of its place. Whether the entries are those that a
 * checkpoint vouches for is for the caller to verify before.
 */
public final class LedgerImport implements AutoCloseable {
  private final Importing importing;

  private LedgerImport(Importing importing) {
    this.importing = importing;
  }

  /**
   * Begins.
   *
   * @param settings its key signs from now on; the key's name is the new origin
   * @throws InputFault when the place is not empty
   */
  public static LedgerImport begin(LedgerSettings settings) throws InputFault, IntakeStopped {
    return new LedgerImport(Importing.begin(settings));
  }

  /**
   * Takes in the next leaf.
   *
   * @throws InputFault when it is not the entry that comes next
   */
  public void leaf(byte[] leaf) throws InputFault, IntakeStopped {
    importing.leaf(leaf);
  }

  /**
   * Takes in one of the other ledger's checkpoints.
   *
   * @param checkpoint covers no more entries than {@link #finish} finds
   */
  public void checkpoint(StoredCheckpoint checkpoint) throws IntakeStopped {
    importing.checkpoint(checkpoint);
  }

  /** For rows beside the log, in the same transaction; not to be closed or committed. */
  public Connection connection() {
    return importing.connection();
  }

  /**
   * Appends {@link OwnEntry.Restored}, signs a checkpoint and commits. When it returns, everything
   * is on disk, and {@link Ledger#open} opens it.
   *
   * @param known the other ledger's last checkpoint that is known, from wherever; entries that it
   *     covers and that were not taken in are recorded as lost. Null where none is known
   * @param knownSize its size
   * @throws InputFault when nothing was taken in, or the new origin was used before
   */
  public OwnEntry.Restored finish(
      @Nullable String known, long knownSize, String who, String where, @Nullable String reason)
      throws InputFault, IntakeStopped {
    return importing.finish(known, knownSize, who, where, reason);
  }

  /** Undoes everything that was not finished. */
  @Override
  public void close() {
    importing.close();
  }
}
