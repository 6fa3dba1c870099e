// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;

/**
 * The objective: a Gaussian of standard deviation √(sharp² + (aperture/2 · defocus)²). Half the
 * aperture times the defocus is the standard deviation, along one axis, of a cone's disk.
 *
 * @param blurUm standard deviation in focus
 * @param aperture numerical aperture
 * @param defocusUm of the face's origin
 * @param tiltXDeg how much more out of focus it gets along x
 * @param tiltYDeg likewise along y
 */
public record Optics(
    double blurUm, double aperture, double defocusUm, double tiltXDeg, double tiltYDeg) {
  public Optics {
    Require.within("blur_um", blurUm, 0, 50);
    Require.within("aperture", aperture, 0, 1);
    Require.within("defocus_um", defocusUm, -200, 200);
    Require.within("tilt_deg", tiltXDeg, -15, 15);
    Require.within("tilt_deg", tiltYDeg, -15, 15);
  }

  /** The same blur everywhere. */
  public static Optics blur(double blurUm) {
    return new Optics(blurUm, 0.4, 0, 0, 0);
  }

  /** Standard deviation of the blur at a place of the face, µm. */
  public double sigmaUm(double xUm, double yUm) {
    return sigmaUm(outOfFocusUm(xUm, yUm));
  }

  double sigmaUm(double outOfFocusUm) {
    double cone = aperture / 2 * outOfFocusUm;
    return Math.sqrt(blurUm * blurUm + cone * cone);
  }

  double outOfFocusUm(double xUm, double yUm) {
    return defocusUm
        + xUm * StrictMath.tan(StrictMath.toRadians(tiltXDeg))
        + yUm * StrictMath.tan(StrictMath.toRadians(tiltYDeg));
  }
}
