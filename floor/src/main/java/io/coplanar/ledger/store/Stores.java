// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.IntakeStopped.Why;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Opens the store of a place, and says in one voice what can be wrong with one. */
public final class Stores {
  private Stores() {}

  /** A view for reading; see {@link LedgerReader#open}. */
  public static LedgerReader reader(LedgerPlace place) throws InputFault, SQLException {
    return Snapshots.open(place);
  }

  /**
   * The store of a place, for the one who writes.
   *
   * @param create whether a place that is empty is made ready
   */
  static Store writer(LedgerPlace place, boolean create) throws InputFault, SQLException {
    return switch (place) {
      case LedgerPlace.Folder folder -> SqliteStore.open(folder, create);
      case LedgerPlace.Database database -> PostgresStore.open(database, create);
    };
  }

  static InputFault noLedger(LedgerPlace place) {
    return new InputFault.NotThisFormat(
        place.shown(), "there is no ledger here", "a place where one was created");
  }

  /** What a failure means for whoever wants to use the place. */
  public static IntakeStopped stopped(LedgerPlace place, SQLException e) {
    return switch (place) {
      case LedgerPlace.Folder folder -> SqliteStore.stopped(folder, e);
      case LedgerPlace.Database database -> PostgresStore.stopped(database, e);
    };
  }

  static IntakeStopped diskFull(String place, @Nullable Throwable cause) {
    return new IntakeStopped(
        Why.DISK_FULL,
        place + ": the disk is full; nothing is lost, and intake goes on once there is room",
        cause);
  }

  static IntakeStopped failed(String place, Throwable cause) {
    return new IntakeStopped(
        Why.STORAGE_FAILED,
        place
            + ": writing failed ("
            + cause.getMessage()
            + "); nothing more is taken in until a restart has verified the log",
        cause);
  }
}
