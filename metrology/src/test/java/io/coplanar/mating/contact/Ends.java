// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** End faces to mate in tests. */
final class Ends {
  static final FiberLayout ROW_OF_12 = new FiberLayout(12, 1);

  private Ends() {}

  /** A flat end with tips of 1 mm, each fiber at its nominal place. */
  static EndShape flat(FiberLayout layout, IntToDoubleFunction heightNmOfPosition) {
    return shaped(layout, Double.POSITIVE_INFINITY, heightNmOfPosition);
  }

  static EndShape shaped(FiberLayout layout, double rxMm, IntToDoubleFunction heightNm) {
    List<FiberTip> tips = new ArrayList<>();
    for (int p = 1; p <= layout.count(); p++) {
      tips.add(new FiberTip(layout.xUm(p), layout.yUm(p), heightNm.applyAsDouble(p), 1, 0));
    }
    return new EndShape("end.json", layout, 0, 0, rxMm, Double.POSITIVE_INFINITY, tips);
  }

  /** An end as polishing makes them, with a tilt, a curvature and odd places. */
  static EndShape random(FiberLayout layout, SplittableRandom random) {
    List<FiberTip> tips = new ArrayList<>();
    double slope = random.nextDouble(-2, 2);
    for (int p = 1; p <= layout.count(); p++) {
      double x = layout.xUm(p) + random.nextDouble(-2, 2);
      tips.add(
          new FiberTip(
              x,
              layout.yUm(p) + random.nextDouble(-2, 2),
              random.nextDouble(1000, 3000) + slope * x,
              random.nextDouble(0.5, 5),
              random.nextDouble(-5, 60)));
    }
    return new EndShape(
        "end.json",
        layout,
        0,
        random.nextDouble(-0.5, 0.5),
        random.nextDouble(1000, 20000),
        -random.nextDouble(50, 500),
        tips);
  }

  static Conditions conditions(Facing facing, Tilt tilt, double forceN, String... assignments) {
    Settings settings = ContactSettings.DEFAULTS;
    try {
      for (String a : assignments) {
        String[] parts = a.split("=");
        settings = settings.with(parts[0], Double.parseDouble(parts[1]));
      }
    } catch (InputFault e) {
      throw new AssertionError(e);
    }
    return new Conditions(facing, tilt, forceN, 0, settings);
  }
}
