// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

/**
 * The database holds what no ledger wrote: an entry is missing, or is not what an entry looks like.
 * {@code ledger verify} tells the whole damage.
 */
public final class DamagedLedger extends RuntimeException {
  private final long seq;

  public DamagedLedger(long seq, String message) {
    super(message);
    this.seq = seq;
  }

  /** The first entry that is known to be bad; −1 where it is none in particular. */
  public long seq() {
    return seq;
  }
}
