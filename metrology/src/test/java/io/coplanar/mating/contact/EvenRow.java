// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.connector.FiberLayout;

/** The closed form of even ends with rigid tips, which shares nothing with the solver. */
record EvenRow(FiberLayout layout, double forceN) {
  double sumOfSquaresMm2() {
    double sum = 0;
    for (int p = 1; p <= layout.count(); p++) {
      sum += layout.xUm(p) / 1000 * (layout.xUm(p) / 1000);
    }
    return sum;
  }

  /** Negative where the fiber would have to pull. */
  double forceN(int position, double momentNmm) {
    return forceN / layout.count() + momentNmm * layout.xUm(position) / 1000 / sumOfSquaresMm2();
  }

  double unloadingMomentNmm() {
    return forceN / layout.count() * sumOfSquaresMm2() / (layout.xUm(layout.count()) / 1000);
  }
}
