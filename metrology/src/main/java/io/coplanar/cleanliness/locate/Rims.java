// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.Ellipse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The edges of all claddings of a face. They have one size and shape, so where a few differ from
 * what most agree on (an epoxy ring taken for the rim, a particle over it), those are fitted again,
 * starting from the common shape.
 */
final class Rims {
  /** Fits that differ by less agree. */
  private static final double AGREE = 0.01;

  /** What differs by more after a second look is not the cladding. */
  private static final double DIFFERENT = 0.015;

  private static final double NARROW = 0.04;

  private static final int LEAST_TO_AGREE = 3;

  /** A rim is where its circle was, give or take this share of the radius. */
  private static final double NEAR = 0.06;

  /** Scatter about a rim that asks for another look, in radii. */
  private static final double SCATTERED = 0.006;

  private static final double[] ASPECTS = {1.05, 1.1};
  private static final double SEEN = 0.6;

  private final Plane picture;
  private @Nullable Plane negative;

  Rims(Plane picture) {
    this.picture = picture;
  }

  /** One for each circle, null where its edge is not seen. */
  List<RimFit.@Nullable Rim> fit(List<Circle> circles) {
    List<RimFit.@Nullable Rim> rims = new ArrayList<>();
    for (Circle c : circles) {
      rims.add(one(c));
    }
    double[] common = common(rims);
    if (common != null) {
      for (int k = 0; k < rims.size(); k++) {
        RimFit.Rim rim = rims.get(k);
        if (rim == null || difference(rim.ellipse(), common) > AGREE) {
          rims.set(k, again(circles.get(k), rim, common));
        }
      }
    }
    return rims;
  }

  /** The dark line's outer border; where there is no such line, the border of a bright disk. */
  private RimFit.@Nullable Rim one(Circle c) {
    Ellipse start = new Ellipse(c.x(), c.y(), c.radius(), c.radius(), 0);
    RimFit.Rim dark = new RimFit(picture, c.radius()).fit(start);
    if (dark == null || dark.residualPx() > SCATTERED * c.radius()) {
      dark = flattened(c, dark);
    }
    if (dark != null && dark.coverage() >= SEEN && near(dark, c)) {
      return dark;
    }
    Plane inverse = negative;
    if (inverse == null) {
      inverse = picture.times(-1);
      negative = inverse;
    }
    RimFit.Rim bright = new RimFit(inverse, c.radius()).fit(start);
    if (bright == null || !near(bright, c)) {
      return dark;
    }
    return dark == null || bright.coverage() > dark.coverage() ? bright : dark;
  }

  /** From starts that are no circles: pixels need not be square. The best fit of all. */
  private RimFit.@Nullable Rim flattened(Circle c, RimFit.@Nullable Rim circle) {
    RimFit.Rim best = circle;
    for (double aspect : ASPECTS) {
      for (int turned = 0; turned < 2; turned++) {
        Ellipse start =
            new Ellipse(
                c.x(),
                c.y(),
                c.radius() * Math.sqrt(aspect),
                c.radius() / Math.sqrt(aspect),
                turned * Math.PI / 2);
        RimFit.Rim rim = new RimFit(picture, c.radius()).fit(start);
        if (rim != null
            && near(rim, c)
            && (best == null
                || rim.coverage() / (1 + rim.residualPx())
                    > best.coverage() / (1 + best.residualPx()))) {
          best = rim;
        }
      }
    }
    return best;
  }

  private static boolean near(RimFit.Rim rim, Circle c) {
    return Math.abs(rim.ellipse().radius() / c.radius() - 1) < NEAR;
  }

  private RimFit.@Nullable Rim again(Circle c, RimFit.@Nullable Rim before, double[] common) {
    double w = common[0];
    double h = common[1];
    double cx = before == null ? c.x() : before.ellipse().cx();
    double cy = before == null ? c.y() : before.ellipse().cy();
    Ellipse shape = new Ellipse(cx, cy, Math.max(w, h), Math.min(w, h), w >= h ? 0 : Math.PI / 2);
    // so near that the border of an epoxy ring lies beyond
    RimFit.Rim rim = new RimFit(picture, shape.radius(), NARROW).fit(shape);
    if (rim != null && difference(rim.ellipse(), common) < DIFFERENT) {
      return rim;
    }
    // the edge is hidden, but the place is known and the shape is the others'
    return before == null ? null : new RimFit.Rim(shape, before.residualPx(), 0);
  }

  private static double difference(Ellipse e, double[] common) {
    return Math.max(
        Math.abs(e.halfWidth() / common[0] - 1), Math.abs(e.halfHeight() / common[1] - 1));
  }

  /** Half width and half height that most agree on; null where none do. */
  private static double @Nullable [] common(List<RimFit.@Nullable Rim> rims) {
    double[] best = null;
    int most = LEAST_TO_AGREE - 1;
    for (RimFit.Rim rim : rims) {
      if (rim == null) {
        continue;
      }
      double[] about = {rim.ellipse().halfWidth(), rim.ellipse().halfHeight()};
      double[] sum = new double[2];
      int n = 0;
      for (RimFit.Rim other : rims) {
        if (other != null && difference(other.ellipse(), about) < AGREE) {
          sum[0] += other.ellipse().halfWidth();
          sum[1] += other.ellipse().halfHeight();
          n++;
        }
      }
      if (n > most) {
        most = n;
        best = new double[] {sum[0] / n, sum[1] / n};
      }
    }
    return best;
  }
}
