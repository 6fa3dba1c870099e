// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

/** The shape of a polished end face. */
public enum Polish {
  /** Angled: 8° across the row, so that what is reflected leaves the fiber. */
  APC,
  /** Flat, polished for physical contact. */
  PC,
  /** Flat, with a finer last polish than PC. */
  UPC;

  /** Whether the end face is inclined against the plug's axis. */
  public boolean angled() {
    return this == APC;
  }
}
