// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.IntakeStopped.Why;
import io.coplanar.ledger.LedgerSettings;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything may be taken in. A failed write ends it until the ledger is opened again; too
 * little room on the disk only as long as it lasts.
 */
final class Intake {
  private static final long MIB = 1 << 20;
  private static final long LOOK_AGAIN_NS = 1_000_000_000;

  private final Store store;
  private final LedgerSettings settings;
  private @Nullable IntakeStopped ended;
  private long lookedAtNs;
  private boolean hasRoom;
  private boolean told;

  Intake(Store store, LedgerSettings settings) {
    this.store = store;
    this.settings = settings;
    this.lookedAtNs = System.nanoTime() - 2 * LOOK_AGAIN_NS;
  }

  /** Throws when nothing may be taken in. */
  void refuse() throws IntakeStopped {
    if (ended != null) {
      throw ended;
    }
    if (!hasRoom()) {
      IntakeStopped full =
          new IntakeStopped(
              Why.DISK_FULL,
              settings.place().shown()
                  + ": fewer than "
                  + (long) settings.settings().get(LedgerSettings.FREE_ROOM_MIB)
                  + " MiB are free on its disk; nothing is lost, and intake goes on once there is"
                  + " room",
              null);
      tell(full);
      throw full;
    }
    told = false;
  }

  private boolean hasRoom() {
    long now = System.nanoTime();
    // once there is too little, every try looks
    if (!hasRoom || now - lookedAtNs > LOOK_AGAIN_NS) {
      lookedAtNs = now;
      double mib = settings.settings().get(LedgerSettings.FREE_ROOM_MIB);
      hasRoom = store.freeBytes() >= mib * MIB;
    }
    return hasRoom;
  }

  /** What a failure of the database means; remembers it if it is for good. */
  IntakeStopped stopped(SQLException e) {
    IntakeStopped why = store.stopped(e);
    if (why.why() == Why.STORAGE_FAILED) {
      ended = why;
    }
    if (why.why() == Why.DISK_FULL) {
      hasRoom = false;
    }
    tell(why);
    return why;
  }

  /** Another server has changed the key. */
  IntakeStopped keyReplaced(LogWriter.KeyReplaced e) {
    IntakeStopped why =
        new IntakeStopped(
            Why.KEY_REPLACED,
            settings.place().shown() + ": " + e.getMessage() + "; start again with the current key",
            e);
    ended = why;
    tell(why);
    return why;
  }

  void close() {
    if (ended == null) {
      ended =
          new IntakeStopped(Why.CLOSED, settings.place().shown() + ": the ledger is closed", null);
    }
  }

  private void tell(IntakeStopped why) {
    if (!told) {
      told = true;
      settings.listener().stopped(why);
    }
  }
}
