// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

/** Rings around a fiber's center, from the core outwards. */
public enum FaceZone {
  /** The core. */
  A,
  /** The cladding. */
  B,
  /** The adhesive, where nothing fixed fails. */
  C,
  /** The ferrule. */
  D
}
