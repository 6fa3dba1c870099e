// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.connector.FiberLayout;
import java.util.List;

/**
 * What the contact of an end face depends on.
 *
 * @param file where it was read, for people
 * @param sxDeg angle of the ferrule along the row; NaN where not measured
 * @param syDeg angle of the ferrule across the row; NaN where not measured
 * @param rxMm radius of the ferrule along the row; infinite for flat
 * @param ryMm radius across the row; infinite for flat
 * @param tips one for each position of the layout, from position 1
 */
public record EndShape(
    String file,
    FiberLayout layout,
    double sxDeg,
    double syDeg,
    double rxMm,
    double ryMm,
    List<FiberTip> tips) {
  public EndShape {
    if (tips.size() != layout.count() || !(Math.abs(rxMm) > 0) || !(Math.abs(ryMm) > 0)) {
      throw new IllegalArgumentException("no end shape: " + tips.size() + " tips, " + layout);
    }
    tips = List.copyOf(tips);
  }

  /** Whether it is known to be an angled end face (8°): steeper across the row than half of it. */
  public boolean isAngled() {
    return Math.abs(syDeg) > Pairing.ANGLED_FROM_DEG;
  }

  /** The tip at a position, from 1. */
  public FiberTip tip(int position) {
    return tips.get(position - 1);
  }

  /**
   * How far a tip stands out beyond the plane that touches the ferrule's surface at the center of
   * the array, µm: its height less the sag of the curved surface; NaN where unknown.
   */
  double tipUm(int position) {
    FiberTip t = tip(position);
    double xMm = t.xUm() / 1000;
    double yMm = t.yUm() / 1000;
    double sagMm = xMm * xMm / (2 * rxMm) + yMm * yMm / (2 * ryMm);
    return t.heightNm() / 1000 - 1000 * sagMm;
  }

  /** Whether all that contact depends on is known of every fiber. */
  public boolean measured() {
    return tips.stream()
        .allMatch(t -> Double.isFinite(t.xUm() + t.yUm() + t.heightNm() + t.tipRadiusMm()));
  }
}
