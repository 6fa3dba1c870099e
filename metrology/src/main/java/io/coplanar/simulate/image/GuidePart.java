// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;

/**
 * A guide hole, or the pin in it, with the shadow that it throws on the face.
 *
 * @param gray of the hole's depth or the pin's tip
 * @param rimUm width of the line around it: a hole's chamfer, a pin's gap
 * @param rimGray of that line
 * @param shadowUm how far a shadow reaches; 0 for none
 * @param shadowDeg where it falls, counter-clockwise from x
 */
public record GuidePart(
    Kind kind,
    double xUm,
    double yUm,
    double diameterUm,
    double gray,
    double rimUm,
    double rimGray,
    double shadowUm,
    double shadowDeg) {
  /** What fills the hole. */
  public enum Kind {
    HOLE,
    PIN
  }

  public GuidePart {
    Require.within("guide diameter_um", diameterUm, 10, 2000);
    Require.within("guide rim_um", rimUm, 0, 200);
    Require.within("guide shadow_um", shadowUm, 0, 1000);
  }

  /** The same place with a pin in it, or without; a part that is so already stays as it is. */
  public GuidePart as(Kind wanted) {
    if (wanted == kind) {
      return this;
    }
    // what was dark is bright then, and the other way around
    return new GuidePart(
        wanted,
        xUm,
        yUm,
        diameterUm,
        wanted == Kind.PIN ? 0.9 : 0.04,
        rimUm,
        wanted == Kind.PIN ? 0.04 : 0.3,
        shadowUm,
        shadowDeg);
  }
}
