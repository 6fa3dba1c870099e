// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.nio.file.Path;

/**
 * Is told what nobody asked for. Called on the thread that writes: whoever listens returns quickly
 * and throws nothing.
 */
public interface LedgerListener {
  /** Listens to nothing. */
  LedgerListener NONE = new LedgerListener() {};

  /** A checkpoint was signed and stored. */
  default void signed(StoredCheckpoint checkpoint) {}

  /** A checkpoint could not be copied to its place outside; intake goes on. */
  default void copyFailed(Path folder, Exception why) {}

  /** Nothing is taken in any more, or not now. */
  default void stopped(IntakeStopped why) {}

  /** A projection is derived again, because it is new or its revision has changed. */
  default void rebuilding(String projection) {}

  /** A projection threw: its fault and ours, not the command's. */
  default void projectionFailed(String projection, Entry entry, Exception why) {}
}
