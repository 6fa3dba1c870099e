// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

/** How the numbers came about, in words and regions that go into every document. */
final class Method {
  /** The regions are recalled, so the edition is the house's reading and not the standard. */
  static final String EDITION = "house reading of IEC 61300-3-30; regions recalled, not verified";

  static final String FERRULE_ESTIMATOR =
      "bi-parabolic surface, Tukey biweight by iteratively reweighted least squares";
  static final String TIP_ESTIMATOR = "paraboloid with its own tilt over the ring, Tukey biweight";

  private Method() {}
}
