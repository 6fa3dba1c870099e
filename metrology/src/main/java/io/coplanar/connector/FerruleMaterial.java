// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

/** What the ferrule is made of: the end-face standards differ by it. */
public enum FerruleMaterial {
  /** Thermoplastic, filled with glass; single-mode end faces: IEC 61755-3-31. */
  PPS,
  /** Epoxy, filled with silica; single-mode end faces: IEC 61755-3-32. */
  THERMOSET
}
