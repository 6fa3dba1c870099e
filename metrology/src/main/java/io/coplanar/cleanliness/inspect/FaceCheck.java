// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.inspect;

import io.coplanar.cleanliness.FaceQuality;
import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.locate.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether an image shows what it is said to show, at a scale at which marks can be seen. */
final class FaceCheck {
  /** Coarsest scale at which a mark of 2 µm covers enough pixels to be sized, µm/px. */
  private static final double COARSEST = 0.8;

  private FaceCheck() {}

  static FaceQuality of(Located located, LocateRequest known) {
    int found = located.face().fibers().size();
    double scale = Math.sqrt(located.scaleXUmPerPx() * located.scaleYUmPerPx());
    List<String> reasons = new ArrayList<>();
    if (found == 0) {
      reasons.add("no fiber was found; the image must show a whole cladding, sharp and lit evenly");
    } else if (known.fibers() > 0 && known.fibers() != found) {
      reasons.add(
          found
              + (found == 1 ? " fiber was" : " fibers were")
              + " found, not "
              + known.fibers()
              + "; take an image that shows all of them, or say --fibers "
              + found);
    } else if (known.rows() > 0 && known.rows() != located.face().rows()) {
      reasons.add(
          "the fibers lie in "
              + located.face().rows()
              + " rows, not in "
              + known.rows()
              + "; say --rows");
    }
    if (scale > COARSEST) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%.2f µm per pixel is too coarse; %.1f or finer shows marks of 2 µm",
              scale,
              COARSEST));
    }
    List<FiberQuality> fibers = new ArrayList<>();
    located
        .face()
        .fibers()
        .forEach(f -> fibers.add(new FiberQuality(f.position(), Double.NaN, List.of())));
    return new FaceQuality(reasons, fibers);
  }
}
