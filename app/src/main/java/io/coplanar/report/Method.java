// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberLayout;

/** How the numbers came about, in words and regions that go into every document. */
final class Method {
  /** The regions are recalled, so the edition is the house's reading and not the standard. */
  static final String EDITION = "house reading of IEC 61300-3-30; regions recalled, not verified";

  static final String FERRULE_ESTIMATOR = "robust bi-parabolic least squares";
  static final String TIP_ESTIMATOR = "robust sphere with tilt";

  private Method() {}

  static double roiXUm(FiberLayout layout) {
    return Math.max(2900, FiberLayout.PITCH_UM * (layout.columns() - 1) + 150);
  }

  static double roiYUm(FiberLayout layout) {
    return 675 + FiberLayout.ROW_PITCH_UM * (layout.rows() - 1);
  }
}
