// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/**
 * How much a place of the leveled map looks like a fiber: the share of the heights' energy in a
 * window that a round, domed plateau of a cladding's size explains, from 0 (nothing) to 1 (all).
 *
 * <p>Inside the cladding the model is α + β·r² and a tilt (a tip need not follow a strongly curved
 * ferrule), outside it is the ferrule (0); the ring in between, where epoxy may stand or be
 * missing, is left out. So a fiber that stands out, one that is sunk and one whose rim happens to
 * be flush all score high, and a dust particle, which is neither of that size nor of that form,
 * does not.
 */
final class FiberScore {
  private static final double INSIDE_UM = 55;
  private static final double OUTSIDE_FROM_UM = 74;
  private static final double OUTSIDE_TO_UM = 105;
  private static final float CLIP_NM = 12_000f;
  private static final double MIN_INSIDE = 0.5;
  private static final double MIN_OUTSIDE = 0.25;

  private final CoarseGrid residual;
  private final double noiseEnergy;
  private final int[] insideI;
  private final int[] insideJ;
  private final double[] insideQ;
  private final int[] outsideI;
  private final int[] outsideJ;

  /**
   * @param residual the leveled map
   * @param sigmaNm scatter of the ferrule's cells: plateaus that do not rise above it score low
   */
  FiberScore(CoarseGrid residual, double sigmaNm) {
    float[] clipped = residual.zNm.clone();
    for (int k = 0; k < clipped.length; k++) {
      clipped[k] = Math.max(-CLIP_NM, Math.min(CLIP_NM, clipped[k]));
    }
    this.residual = residual.with(clipped);
    this.noiseEnergy = sigmaNm * sigmaNm;
    int ri = (int) (OUTSIDE_TO_UM / residual.cellXUm);
    int rj = (int) (OUTSIDE_TO_UM / residual.cellYUm);
    int max = (2 * ri + 1) * (2 * rj + 1);
    int[] ii = new int[max];
    int[] ij = new int[max];
    double[] iq = new double[max];
    int[] oi = new int[max];
    int[] oj = new int[max];
    int in = 0;
    int out = 0;
    for (int j = -rj; j <= rj; j++) {
      for (int i = -ri; i <= ri; i++) {
        double d = Math.hypot(i * residual.cellXUm, j * residual.cellYUm);
        if (d <= INSIDE_UM) {
          ii[in] = i;
          ij[in] = j;
          iq[in++] = d * d / (INSIDE_UM * INSIDE_UM);
        } else if (d >= OUTSIDE_FROM_UM && d <= OUTSIDE_TO_UM) {
          oi[out] = i;
          oj[out++] = j;
        }
      }
    }
    insideI = java.util.Arrays.copyOf(ii, in);
    insideJ = java.util.Arrays.copyOf(ij, in);
    insideQ = java.util.Arrays.copyOf(iq, in);
    outsideI = java.util.Arrays.copyOf(oi, out);
    outsideJ = java.util.Arrays.copyOf(oj, out);
  }

  /**
   * The score of a place given in map coordinates, µm, with an untilted plateau: a stricter one.
   */
  double uprightAtUm(double mapXUm, double mapYUm) {
    return at(
        (int) Math.round(residual.columnOf(mapXUm)),
        (int) Math.round(residual.rowOf(mapYUm)),
        false);
  }

  /** The score of a cell; 0 where too little was measured or the window leaves the map. */
  double at(int column, int row) {
    return at(column, row, true);
  }

  private double at(int column, int row, boolean mayTilt) {
    int columns = residual.columns;
    int rows = residual.rows;
    float[] z = residual.zNm;
    int n = 0;
    double s1 = 0;
    double sq = 0;
    double sqq = 0;
    double sz = 0;
    double szq = 0;
    double szz = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double syy = 0;
    double sxz = 0;
    double syz = 0;
    for (int k = 0; k < insideI.length; k++) {
      int i = column + insideI[k];
      int j = row + insideJ[k];
      if (i < 0 || j < 0 || i >= columns || j >= rows) {
        continue;
      }
      float v = z[j * columns + i];
      if (Float.isNaN(v)) {
        continue;
      }
      double c = v;
      double q = insideQ[k];
      n++;
      s1 += 1;
      sq += q;
      sqq += q * q;
      sz += c;
      szq += c * q;
      szz += c * c;
      double x = insideI[k];
      double y = insideJ[k];
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxz += x * c;
      syz += y * c;
    }
    if (n < MIN_INSIDE * insideI.length) {
      return 0;
    }
    double det = s1 * sqq - sq * sq;
    if (!(det > 0)) {
      return 0;
    }
    double alpha = (sz * sqq - szq * sq) / det;
    double beta = (szq * s1 - sz * sq) / det;
    // the tilt is orthogonal to the rest on a full disc; where pixels are missing, nearly so
    double explained =
        Math.min(
            szz,
            alpha * sz
                + beta * szq
                + (mayTilt
                    ? slopeEnergy(n, sx, sxx, sz, sxz) + slopeEnergy(n, sy, syy, sz, syz)
                    : 0));
    int m = 0;
    double outside = 0;
    for (int k = 0; k < outsideI.length; k++) {
      int i = column + outsideI[k];
      int j = row + outsideJ[k];
      if (i < 0 || j < 0 || i >= columns || j >= rows) {
        continue;
      }
      float v = z[j * columns + i];
      if (Float.isNaN(v)) {
        continue;
      }
      double c = v;
      outside += c * c;
      m++;
    }
    if (m < MIN_OUTSIDE * outsideI.length) {
      return 0;
    }
    return explained / (szz + outside + 3 * noiseEnergy * (n + m));
  }

  private static double slopeEnergy(int n, double sx, double sxx, double sz, double sxz) {
    double spread = sxx - sx * sx / n;
    double covariance = sxz - sx * sz / n;
    return spread > 0 ? covariance * covariance / spread : 0;
  }
}
