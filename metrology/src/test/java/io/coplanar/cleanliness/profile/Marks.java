// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.cleanliness.CoreLight;
import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.LocatedFiber;
import java.util.List;

/** Findings and fibers as the tests of the judge need them. */
final class Marks {
  private Marks() {}

  /** A scratch 90 µm long: it counts by its width, however long it is. */
  static Finding scratch(double widthUm, double radiusUm) {
    return finding(FindingKind.SCRATCH, 90, widthUm, false, radiusUm);
  }

  static Finding defect(double sizeUm, double radiusUm) {
    return finding(FindingKind.DEFECT, sizeUm, Double.NaN, false, radiusUm);
  }

  static Finding loose(double sizeUm, double radiusUm) {
    return finding(FindingKind.PARTICLE, sizeUm, Double.NaN, true, radiusUm);
  }

  static FiberFindings fiber(int position, Finding... findings) {
    return fiber(position, List.of(findings), List.of());
  }

  static FiberFindings fiber(int position, List<Finding> findings, List<String> reasons) {
    return new FiberFindings(
        new LocatedFiber(position, new Ellipse(0, 0, 100, 100, 0), CoreLight.UNLIT),
        findings,
        new FiberQuality(position, 0.4, reasons));
  }

  private static Finding finding(
      FindingKind kind, double sizeUm, double widthUm, boolean loose, double radiusUm) {
    return new Finding(
        kind, FaceZone.A, 0, 0, sizeUm, widthUm, 90, -0.3, 1, loose, radiusUm, List.of());
  }
}
