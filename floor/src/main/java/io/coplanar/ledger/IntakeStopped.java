// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

/**
 * The ledger takes no entries now. The message says why and what to do, in one sentence for people.
 */
public final class IntakeStopped extends Exception {
  /** Why, and whether waiting helps. */
  public enum Why {
    /** Too little room is left on the disk; intake goes on by itself once there is room again. */
    DISK_FULL,
    /** A write or a sync failed: only a restart, which verifies the log, takes entries again. */
    STORAGE_FAILED,
    /** The database cannot be reached; asking again with the same id is safe. */
    UNREACHABLE,
    /** Another server signs with another key since: start again with the current one. */
    KEY_REPLACED,
    /** The ledger was closed. */
    CLOSED
  }

  private final Why why;

  public IntakeStopped(
      Why why, String message, @org.jspecify.annotations.Nullable Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
