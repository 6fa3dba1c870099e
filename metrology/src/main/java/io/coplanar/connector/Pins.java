// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import java.util.Locale;

/** Whether a plug carries the two guide pins or the holes for them. */
public enum Pins {
  PINNED,
  UNPINNED;

  /** The word in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other one. */
  public Pins opposite() {
    return this == PINNED ? UNPINNED : PINNED;
  }
}
