// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.InputFault;
import io.coplanar.surface.HeightMap;

/** Measures an end face. */
public final class EndFaceGeometry {
  private EndFaceGeometry() {}

  /**
   * Finds the fibers in a height map and measures ferrule, tips and array.
   *
   * @throws InputFault when no fiber is found, or another number than asked for; the sentence says
   *     what was found where
   */
  public static EndFace measure(HeightMap map, Request request) throws InputFault {
    throw new InputFault.Unsupported("", "measuring is being built", "");
  }
}
