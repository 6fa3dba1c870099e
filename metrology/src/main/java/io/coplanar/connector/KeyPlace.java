// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

/** Where the key sits on the housing's wide side: the two do not enter each other's adapters. */
public enum KeyPlace {
  /** In the middle: MPO with up to 12 in a row (IEC 61754-7, TIA-604-5). */
  CENTERED,
  /** Beside the middle: MPO-16 and its two-row form (TIA-604-18). */
  OFFSET;

  static KeyPlace of(FiberLayout layout) {
    return layout.columns() > 12 ? OFFSET : CENTERED;
  }
}
