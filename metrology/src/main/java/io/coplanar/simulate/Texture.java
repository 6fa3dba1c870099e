// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * What polishing leaves on undamaged surfaces, with mean zero.
 *
 * @param ferruleRmsNm root mean square on the ferrule, the filler's ends included
 * @param correlationUm distance at which the autocorrelation along x or y has fallen to 1/e
 * @param glassRmsNm root mean square on the fibers, of the same texture
 * @param fillerShare share of the ferrule's area that is ends of glass filler
 * @param fillerStepNm how far these stand above the resin
 */
public record Texture(
    double ferruleRmsNm,
    double correlationUm,
    double glassRmsNm,
    double fillerShare,
    double fillerStepNm) {
  public static final Texture NONE = new Texture(0, 8, 0, 0, 0);

  public Texture {
    Require.within("texture_rms_nm", ferruleRmsNm, 0, 500);
    Require.within("texture_correlation_um", correlationUm, 0.5, 100);
    Require.within("glass_texture_rms_nm", glassRmsNm, 0, 100);
    Require.within("filler_share", fillerShare, 0, 0.5);
    Require.within("filler_step_nm", fillerStepNm, -500, 500);
    if (variance(fillerShare, fillerStepNm) > ferruleRmsNm * ferruleRmsNm) {
      throw new IllegalArgumentException(
          "filler of "
              + fillerStepNm
              + " nm on a share of "
              + fillerShare
              + " is rougher than the whole texture, "
              + ferruleRmsNm
              + " nm; lower it");
    }
  }

  private static double variance(double share, double stepNm) {
    return share * (1 - share) * stepNm * stepNm;
  }

  /** Root mean square of the resin's own texture, so that both together have that of the spec. */
  double resinRmsNm() {
    return Math.sqrt(ferruleRmsNm * ferruleRmsNm - variance(fillerShare, fillerStepNm));
  }
}
