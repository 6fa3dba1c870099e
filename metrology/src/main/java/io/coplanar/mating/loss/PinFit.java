// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/** How the pins lie in their holes, which moves all fibers of a pair together. */
public enum PinFit {
  /** Anywhere within the clearance. */
  FLOAT,
  /** An angled pair that its own side force pushes to the end of the clearance, in y. */
  APC,
  /** An angled pair whose holes are shifted to make up for that. */
  APC_COMPENSATED;

  /**
   * Mean square of the common offset in x plus y, µm², at a clearance.
   *
   * @param leftSigmaUm what is left in y of a shift that was made up for, standard deviation
   */
  double meanSquareUm2(double clearanceUm, double leftSigmaUm) {
    double c2 = clearanceUm * clearanceUm;
    return switch (this) {
      case FLOAT -> 2 * c2 / 16;
      case APC -> c2 / 12 + c2 / 4;
      case APC_COMPENSATED -> c2 / 12 + leftSigmaUm * leftSigmaUm;
    };
  }
}
