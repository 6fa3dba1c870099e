// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

/**
 * The law of one pair of fibers: {@code δ = F/k + c·F^⅔}, µm and N. Written in u = F^⅓ it is the
 * cubic u³/k + c·u² = δ, convex and rising for u ≥ 0, so that Newton's method from above falls
 * monotonically onto its root.
 *
 * @param k stiffness without the tips, N/µm
 * @param c of the tips, µm/N^⅔; 0 for rigid ones
 */
record TipContact(double k, double c) {

  /** Approach that a force needs, µm. */
  double approachUm(double forceN) {
    double u = Math.cbrt(forceN);
    return forceN / k + c * u * u;
  }

  /** Force at an approach, N; 0 without contact. Exact to a few units in the last place. */
  double forceN(double approachUm) {
    if (!(approachUm > 0)) {
      return 0;
    }
    if (c == 0) {
      return k * approachUm;
    }
    double u = root(approachUm);
    return u * u * u;
  }

  /** dF/dδ at an approach, N/µm; 0 without contact. */
  double stiffness(double approachUm) {
    if (!(approachUm > 0)) {
      return 0;
    }
    if (c == 0) {
      return k;
    }
    double u = root(approachUm);
    return 3 * u / (3 * u / k + 2 * c);
  }

  private double root(double approachUm) {
    // either term alone is at most δ, so both of these lie at or above the root
    double u = Math.min(Math.cbrt(approachUm * k), Math.sqrt(approachUm / c));
    while (true) {
      double next = u - (u * u * (u / k + c) - approachUm) / (u * (3 * u / k + 2 * c));
      if (!(next < u)) {
        return u;
      }
      u = next;
    }
  }
}
