// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.Settings;

/**
 * What the user knows of the end face, and how to measure it.
 *
 * @param fibers fibers in total, or 0 when not said
 * @param rows rows that hold them, or 0 when not said
 * @param referenceTiltXDeg the instrument's reference, subtracted from SX
 * @param referenceTiltYDeg the instrument's reference, subtracted from SY
 * @param key how the map lies
 * @param settings as {@link GeometrySettings#DEFAULTS} declares them
 */
public record Request(
    int fibers,
    int rows,
    double referenceTiltXDeg,
    double referenceTiltYDeg,
    Key key,
    Settings settings) {

  /** How the map was taken. */
  public enum Key {
    /** Looking at the end face, key up. */
    UP,
    /** Key down: turned by 180° in the plane. */
    DOWN,
    /** Seen from behind: left and right exchanged. */
    MIRRORED
  }

  /** Nothing known, the default settings. */
  public static Request defaults() {
    return new Request(0, 0, 0, 0, Key.UP, GeometrySettings.DEFAULTS);
  }
}
