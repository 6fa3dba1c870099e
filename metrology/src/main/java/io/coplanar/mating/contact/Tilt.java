// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

/** Whether the ferrules can turn until they fit. */
public enum Tilt {
  /** They turn: the least-squares line (two rows: plane) through the pairs is taken out. */
  FREE,
  /** They do not turn at all. */
  FIXED
}
