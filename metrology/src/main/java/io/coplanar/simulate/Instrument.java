// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * What the instrument does to the surface.
 *
 * @param noiseNm standard deviation of white normal noise
 * @param missingShare share of all pixels that get no height, wherever they lie
 * @param clusteredShare how much of that share lies in clusters 5-40 µm wide; the rest is single
 *     pixels
 * @param edgeLossShare share of the pixels at claddings' edges and on dust's flanks that get no
 *     height, on top
 * @param datumNm height of the map's zero
 */
public record Instrument(
    double noiseNm,
    double missingShare,
    double clusteredShare,
    double edgeLossShare,
    double datumNm) {
  public static final Instrument PERFECT = new Instrument(0, 0, 0, 0, 0);

  public Instrument {
    Require.within("noise_nm", noiseNm, 0, 1000);
    Require.within("missing_share", missingShare, 0, 0.9);
    Require.within("clustered_share", clusteredShare, 0, 1);
    Require.within("edge_loss_share", edgeLossShare, 0, 1);
    Require.within("datum_nm", datumNm, -1e9, 1e9);
  }
}
