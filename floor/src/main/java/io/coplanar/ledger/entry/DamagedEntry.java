// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

/** A stored leaf is not what an entry looks like. The message says what is wrong, and where. */
public final class DamagedEntry extends Exception {
  public DamagedEntry(String message) {
    super(message);
  }
}
