// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.surface.HeightMap;
import java.util.function.IntToDoubleFunction;

/**
 * What the accepted residuals of a fit say of its noise, white or not: the sums of ψ over cells of
 * about 25 µm, from which the noise's power at low frequencies follows.
 *
 * <p>The variance of Σ ψ over a region is Σ over pairs of cells K(distance)·ψ_a·ψ_b, with a
 * flat-top window K: 1 up to a lag, falling to 0 at twice the lag (Politis and Romano, J. Time
 * Series Analysis 16 (1995) 67). A triangular window would lose the share of the correlation that
 * lies on its slope.
 */
final class TextureCells {
  private static final double CELL_UM = 25;

  /** Lag up to which pairs count in full, in cells; at twice that they no longer count. */
  private static final int FLAT = 2;

  /**
   * Residuals beyond this many sigma may be shallow pits: the texture is taken from those below.
   */
  private static final double CLEAN_SIGMA = 2.5;

  /** Variance of a normal distribution cut at ±2.5 sigma, over its own: 1 − 2cφ(c)/(2Φ(c) − 1). */
  private static final double CLEAN_VARIANCE = 0.911_257_2;

  /** E ψ² over E r² of accepted normal errors: what white noise leaves at the least. */
  private static final double PSI_SHARE = 0.7;

  private final int columns;
  private final int rows;
  private final double[] psi;
  private final int[] count;
  private long accepted;
  private double squares;
  private double slopeSum;
  private double cleanSquares;
  private long clean;

  private TextureCells(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    this.psi = new double[columns * rows];
    this.count = new int[columns * rows];
  }

  /** The surface along a map row: fills m0, m1, m2 for a row's y (mm). */
  interface RowModel {
    void fill(double yMm, double[] m);
  }

  /**
   * One pass over a region.
   *
   * @param c where Tukey's ψ ends, nm
   * @param sigma robust scatter, nm
   */
  static TextureCells collect(
      HeightMap map,
      Region region,
      double c,
      double sigma,
      RowModel model,
      IntToDoubleFunction mapXMm,
      IntToDoubleFunction mapYMm) {
    int fx = Math.max(1, (int) Math.round(CELL_UM / map.pitchXUm()));
    int fy = Math.max(1, (int) Math.round(CELL_UM / map.pitchYUm()));
    TextureCells t = new TextureCells((map.columns() + fx - 1) / fx, (map.rows() + fy - 1) / fy);
    float[] z = map.heightNm();
    double[] m = new double[3];
    double inverseC2 = 1 / (c * c);
    double clean = CLEAN_SIGMA * CLEAN_SIGMA * sigma * sigma * inverseC2;
    double dx = mapXMm.applyAsDouble(1) - mapXMm.applyAsDouble(0);
    for (int k = 0; k < region.runs; k++) {
      model.fill(mapYMm.applyAsDouble(region.row[k]), m);
      int base = region.row[k] * map.columns();
      int cellRow = region.row[k] / fy * t.columns;
      int i = region.from[k];
      while (i < region.to[k]) {
        int cell = i / fx;
        int end = Math.min(region.to[k], (cell + 1) * fx);
        double sum = 0;
        double sq = 0;
        double slope = 0;
        double cleanSq = 0;
        int cleanN = 0;
        int n = 0;
        double x = mapXMm.applyAsDouble(i);
        for (; i < end; i++, x += dx) {
          double r = z[base + i] - (m[0] + x * (m[1] + x * m[2]));
          double q = r * r * inverseC2;
          if (q < 1) {
            double w = 1 - q;
            sum += w * w * r;
            slope += w * (1 - 5 * q);
            sq += r * r;
            n++;
            if (q < clean) {
              cleanSq += r * r;
              cleanN++;
            }
          }
        }
        t.psi[cellRow + cell] += sum;
        t.count[cellRow + cell] += n;
        t.accepted += n;
        t.squares += sq;
        t.slopeSum += slope;
        t.cleanSquares += cleanSq;
        t.clean += cleanN;
      }
    }
    return t;
  }

  long accepted() {
    return accepted;
  }

  /** The surface's own variance about the fit, without pits however shallow, nm². */
  double variance() {
    return cleanSquares / Math.max(1, clean) / CLEAN_VARIANCE;
  }

  /** Sum of ψ′ over the accepted pixels. */
  double slopeSum() {
    return slopeSum;
  }

  /**
   * The variance that a pixel adds to a sum over many: for white noise its own, for texture as many
   * times that as pixels move together. nm².
   *
   * @param terms number of terms of the fit, whose share of the lowest frequencies is put back
   */
  double noisePower(int terms) {
    double[] smooth = convolve(psi);
    double[] counts = new double[count.length];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = count[k];
    }
    double[] reach = convolve(counts);
    double power = 0;
    double pixels = 0;
    double pairs = 0;
    for (int k = 0; k < psi.length; k++) {
      power += psi[k] * smooth[k];
      pixels += count[k];
      pairs += count[k] * reach[k];
    }
    double white = squares / accepted;
    // a fit takes its terms' number out of the pixels²/pairs independent pieces of its residuals
    double taken = Math.min(0.5, terms * pairs / (pixels * pixels));
    return Math.max(power / pixels / (1 - taken), PSI_SHARE * white);
  }

  /** How many independent values the residuals are worth, for the uncertainty of their variance. */
  double independent(int terms) {
    // noise power over the variance is the number of pixels that move together; of squares, whose
    // correlation is the square of the values', about half as many do
    double together = Math.max(1, noisePower(terms) / (squares / accepted));
    return Math.max(1, accepted / (0.5 * together + 0.5));
  }

  /** Convolution with the separable flat-top window. */
  private double[] convolve(double[] in) {
    double[] window = new double[2 * FLAT];
    for (int l = 0; l < window.length; l++) {
      window[l] = l <= FLAT ? 1 : 2.0 - (double) l / FLAT;
    }
    double[] mid = new double[in.length];
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        double s = 0;
        for (int l = -window.length + 1; l < window.length; l++) {
          int a = i + l;
          if (a >= 0 && a < columns) {
            s += window[Math.abs(l)] * in[j * columns + a];
          }
        }
        mid[j * columns + i] = s;
      }
    }
    double[] out = new double[in.length];
    for (int j = 0; j < rows; j++) {
      for (int l = -window.length + 1; l < window.length; l++) {
        int b = j + l;
        if (b >= 0 && b < rows) {
          double w = window[Math.abs(l)];
          for (int i = 0; i < columns; i++) {
            out[j * columns + i] += w * mid[b * columns + i];
          }
        }
      }
    }
    return out;
  }
}
