// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which fibers of two ends meet, and how far their tips are apart when the first pair touches.
 *
 * @param partner position of the second end for each position of the first, from index 0
 * @param xUm of each pair, mean of both fibers as the first end sees them
 * @param distanceUm of each pair; NaN where unknown
 * @param curvaturePerMm 1/Ra + 1/Rb of each pair's tips; NaN where unknown
 * @param unknown why there is no answer, a sentence each; empty where all is known
 */
record Pairing(
    int[] partner,
    double[] xUm,
    double[] distanceUm,
    double[] curvaturePerMm,
    List<String> unknown) {

  /** Fewest fibers that tell a line, so that a free ferrule's turn can be taken out. */
  private static final int FEWEST_FOR_TILT = 3;

  /** Steeper than this across the row, an end face is an angled one (8°), °. */
  static final double ANGLED_FROM_DEG = 4;

  /**
   * @throws InputFault where the two cannot be mated this way
   */
  static Pairing of(EndShape a, EndShape b, Facing facing, Tilt tilt) throws InputFault {
    check(a, b, facing);
    int n = a.layout().count();
    int[] partner = new int[n];
    double[] x = new double[n];
    double[] y = new double[n];
    double[] h = new double[n];
    double[] curvature = new double[n];
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      partner[i] = facing.partner(i + 1, a.layout());
      FiberTip ta = a.tip(i + 1);
      FiberTip tb = b.tip(partner[i]);
      x[i] = (ta.xUm() + facing.seenXUm(tb)) / 2;
      y[i] = (ta.yUm() + facing.seenYUm(tb)) / 2;
      h[i] = a.tipUm(i + 1) + b.tipUm(partner[i]);
      curvature[i] = 1 / ta.tipRadiusMm() + 1 / tb.tipRadiusMm();
      explain(a, i + 1, b, partner[i], curvature[i], unknown);
    }
    if (unknown.isEmpty() && tilt == Tilt.FREE && n >= FEWEST_FOR_TILT) {
      h = leveled(a, b, x, y, h);
    }
    return new Pairing(partner, x, fromHighest(h), curvature, List.copyOf(unknown));
  }

  private static void check(EndShape a, EndShape b, Facing facing) throws InputFault {
    FiberLayout la = a.layout();
    if (!la.equals(b.layout())) {
      throw new InputFault.Inconsistent(
          a.file() + " and " + b.file(),
          "have " + fibers(la) + " and " + fibers(b.layout()),
          "two ends with the same number of fibers");
    }
    for (EndShape end : List.of(a, b)) {
      if (facing == Facing.B && end.isAngled()) {
        throw new InputFault.Inconsistent(
            end.file(),
            "is angled (sy_deg " + end.syDeg() + ") and cannot meet its mate in adapter B",
            "adapter A (key up to key down), or a flat end face");
      }
    }
  }

  private static String fibers(FiberLayout layout) {
    return layout.count() + " fibers in " + (layout.rows() == 1 ? "one row" : "two rows");
  }

  private static void explain(
      EndShape a, int pa, EndShape b, int pb, double curvature, List<String> unknown) {
    boolean known = explain(a, pa, unknown) & explain(b, pb, unknown);
    if (known && !(curvature > 0)) {
      unknown.add(
          String.format(
              Locale.ROOT,
              "fibers %d and %d: the tips do not bulge towards each other (1/Ra + 1/Rb is %s per"
                  + " mm), so their contact is not a point's",
              pa,
              pb,
              curvature));
    }
  }

  private static boolean explain(EndShape end, int position, List<String> unknown) {
    FiberTip t = end.tip(position);
    List<String> missing = new ArrayList<>();
    add(missing, "x_um", t.xUm());
    add(missing, "y_um", t.yUm());
    add(missing, "height_nm", t.heightNm());
    add(missing, "tip_radius_mm", t.tipRadiusMm());
    if (!missing.isEmpty()) {
      unknown.add(
          end.file() + ", fiber " + position + ": not measured: " + String.join(", ", missing));
    }
    return missing.isEmpty();
  }

  private static void add(List<String> missing, String name, double value) {
    if (Double.isNaN(value)) {
      missing.add(name);
    }
  }

  private static double[] leveled(EndShape a, EndShape b, double[] x, double[] y, double[] h)
      throws InputFault {
    double[] level = a.layout().rows() == 1 ? Trend.lessLine(x, h) : Trend.lessPlane(x, y, h);
    if (level == null) {
      throw new InputFault.Inconsistent(
          a.file() + " and " + b.file(),
          "the fibers' places x_um, y_um do not span the array",
          "fibers beside each other, " + (int) FiberLayout.PITCH_UM + " µm apart");
    }
    return level;
  }

  private static double[] fromHighest(double[] h) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double v : h) {
      highest = Math.max(highest, v);
    }
    double[] distance = new double[h.length];
    for (int i = 0; i < h.length; i++) {
      distance[i] = highest - h[i];
    }
    return distance;
  }
}
