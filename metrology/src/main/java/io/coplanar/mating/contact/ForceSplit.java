// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import java.util.List;

/**
 * How a force splits over pairs that all move by the same D: {@code Σ F_i(D − d_i) = F}, with d_i
 * the distance of the tips of pair i when the first pair touches.
 *
 * <p>Each F_i is convex and rising, so the sum is, and Newton's method from above falls
 * monotonically onto the only D.
 */
final class ForceSplit {
  private final List<TipContact> laws;
  private final double[] distanceUm;

  /**
   * @param distanceUm one for each law, at least 0, the smallest 0
   */
  ForceSplit(List<TipContact> laws, double[] distanceUm) {
    this.laws = laws;
    this.distanceUm = distanceUm;
  }

  /** The D at which the forces sum to this force, µm. */
  double approachUm(double forceN) {
    double d = upperBoundUm(forceN);
    while (true) {
      double stiffness = 0;
      for (int i = 0; i < distanceUm.length; i++) {
        stiffness += laws.get(i).stiffness(d - distanceUm[i]);
      }
      double next = d - (sumN(d) - forceN) / stiffness;
      if (!(next < d)) {
        return d;
      }
      d = next;
    }
  }

  /** The pair that touches first cannot carry more than the whole force. */
  private double upperBoundUm(double forceN) {
    double bound = Double.POSITIVE_INFINITY;
    for (int i = 0; i < distanceUm.length; i++) {
      bound = Math.min(bound, distanceUm[i] + laws.get(i).approachUm(forceN));
    }
    return bound;
  }

  /** Sum of all forces at a D, N. */
  double sumN(double approachUm) {
    double sum = 0;
    for (int i = 0; i < distanceUm.length; i++) {
      sum += forceN(i, approachUm);
    }
    return sum;
  }

  /** Force of one pair at a D, N. */
  double forceN(int i, double approachUm) {
    return laws.get(i).forceN(approachUm - distanceUm[i]);
  }
}
