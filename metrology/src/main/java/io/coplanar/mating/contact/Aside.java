// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.connector.FiberLayout;

/**
 * What acts beside the pressing of two ends and is not part of the forces on their fibers.
 *
 * @param pushN by which angled faces push each other sideways; negative where friction holds them;
 *     NaN where not both are known to be angled
 * @param play what the pins let the ferrules turn
 * @param edgeClosing how the angles along the row bring the ferrules' edges together
 * @param layout of both ends
 */
public record Aside(double pushN, PinPlay play, EdgeClosing edgeClosing, FiberLayout layout) {
  static Aside of(EndShape a, EndShape b, double pressingN, Conditions how) {
    PinPlay play =
        PinPlay.of(
            how.settings().get(ContactSettings.PIN_CLEARANCE),
            how.settings().get(ContactSettings.PIN_ENGAGED_LENGTH),
            a.layout());
    double push =
        a.isAngled() && b.isAngled()
            ? AngledPush.forceN(
                pressingN,
                Math.toRadians((Math.abs(a.syDeg()) + Math.abs(b.syDeg())) / 2),
                how.settings().get(ContactSettings.FACE_FRICTION))
            : Double.NaN;
    return new Aside(push, play, new EdgeClosing(a.sxDeg(), b.sxDeg()), a.layout());
  }

  /** Whether the ends push each other sideways at all, as far as is known. */
  public boolean isAngled() {
    return !Double.isNaN(pushN);
  }

  /** Largest tilt of one ferrule against the pins, °. */
  public double tiltDeg() {
    return Math.toDegrees(play.tiltRad());
  }

  /** Largest turn of the faces about their normal, °. */
  public double turnDeg() {
    return Math.toDegrees(play.turnRad());
  }

  /** How far that turn moves the outermost fibers, µm. */
  public double edgeShiftUm() {
    return play.edgeShiftUm(layout);
  }
}
