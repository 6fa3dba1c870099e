// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;

/**
 * The camera. The variance of its noise at gray g is read² + shot²·g.
 *
 * @param read standard deviation in the dark, fraction of full scale
 * @param shot standard deviation that full scale adds
 * @param grainPx standard deviation of a Gaussian that noise is smoothed with, as cameras do; its
 *     strength stays
 * @param sharpen how much of the difference from a smoothed image is added on: the bright fringe
 *     that a sharpening camera leaves along edges
 * @param bits of a sample: 8 or 16
 */
public record Sensor(double read, double shot, double grainPx, double sharpen, int bits) {
  /** Adds nothing. */
  public static final Sensor PERFECT = new Sensor(0, 0, 0, 0, 16);

  public Sensor {
    Require.within("read noise", read, 0, 0.5);
    Require.within("shot noise", shot, 0, 0.5);
    Require.within("grain_px", grainPx, 0, 5);
    Require.within("sharpen", sharpen, 0, 3);
    if (bits != 8 && bits != 16) {
      throw new IllegalArgumentException("bits are " + bits + "; they can be 8 or 16");
    }
  }

  /**
   * Standard deviation of a pixel's noise, with what rounding adds. What sharpening or JPEG do to
   * it is not counted.
   */
  public double sigma(double gray) {
    double step = 1.0 / ((1 << bits) - 1);
    return Math.sqrt(read * read + shot * shot * Math.max(0, gray) + step * step / 12);
  }

  public Sensor withNoise(double share) {
    return new Sensor(share, 0, grainPx, sharpen, bits);
  }

  public Sensor withBits(int b) {
    return new Sensor(read, shot, grainPx, sharpen, b);
  }
}
