// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;

/**
 * What a clean ferrule looks like close by. Each part is a relative change of gray.
 *
 * @param grain rms of an even grain
 * @param grainUm its size
 * @param fillerShare share of cells of 30 µm that hold a piece of glass filler
 * @param fillerContrast most that a piece differs from the resin, either way
 * @param hatch rms of polishing lines in two directions
 * @param hatchUm their width
 * @param hatchDeg direction of the first; the second crosses it at 70°
 * @param seed of all three
 */
public record FaceTexture(
    double grain,
    double grainUm,
    double fillerShare,
    double fillerContrast,
    double hatch,
    double hatchUm,
    double hatchDeg,
    long seed) {
  public static final FaceTexture NONE = new FaceTexture(0, 2, 0, 0, 0, 1, 0, 0);

  public FaceTexture {
    Require.within("grain", grain, 0, 0.5);
    Require.within("grain_um", grainUm, 0.2, 100);
    Require.within("filler share", fillerShare, 0, 1);
    Require.within("filler contrast", fillerContrast, 0, 0.9);
    Require.within("hatch", hatch, 0, 0.5);
    Require.within("hatch_um", hatchUm, 0.2, 100);
  }

  boolean none() {
    return grain == 0 && hatch == 0 && (fillerShare == 0 || fillerContrast == 0);
  }
}
