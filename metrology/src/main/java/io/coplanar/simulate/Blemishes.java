// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * What does not belong to the surface meant.
 *
 * @param pitShare share of the ferrule's area that is pitted; never on glass
 * @param pitDepthNm mean of the pits' depths, which are exponential
 * @param dust number of particles, 5 to {@code dustDiameterUm} wide, anywhere
 * @param dustDiameterUm diameter of the largest that can occur
 * @param scratches number of lines 1-5 µm wide and 20-300 nm deep, with shoulders, over ferrule and
 *     glass
 */
public record Blemishes(
    double pitShare, double pitDepthNm, int dust, double dustDiameterUm, int scratches) {
  public static final Blemishes NONE = new Blemishes(0, 600, 0, 60, 0);

  public Blemishes {
    Require.within("pit_share", pitShare, 0, 0.5);
    Require.within("pit_depth_nm", pitDepthNm, 0, 20_000);
    Require.within("dust", dust, 0, 1000);
    Require.within("dust_diameter_um", dustDiameterUm, 5, 200);
    Require.within("scratches", scratches, 0, 1000);
  }
}
