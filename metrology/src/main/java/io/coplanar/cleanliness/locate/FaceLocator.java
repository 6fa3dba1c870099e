// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.LocatedFiber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the fibers in an image of an end face, and the scale. */
public final class FaceLocator {
  /** A fiber of which the edge is not seen stays in the list when it is at least this likely. */
  private static final double LIKELY = 0.4;

  private static final double LONE_COVERAGE = 0.5;
  private static final double LONE_RESIDUAL = 0.015;
  private static final double LONE_FLATTENED = 1.25;

  private FaceLocator() {}

  /**
   * Locates what an image shows.
   *
   * @param gray row by row, 0 to 1, NaN where there is nothing; is not modified
   * @param pixelAspect height of a pixel over its width as the file states it, 1 where it does not
   */
  public static Located locate(
      float[] gray, int width, int height, double pixelAspect, LocateRequest request) {
    Plane picture = new Plane(gray, width, height);
    Pyramid pyramid = new Pyramid(picture);
    Lattice lattice = FiberSearch.find(pyramid, request);
    List<LocatedFiber> fibers = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<Circle> circles = lattice.list();
    List<RimFit.@Nullable Rim> rims = new Rims(picture).fit(circles);
    for (int k = 0; k < circles.size(); k++) {
      Circle circle = circles.get(k);
      RimFit.Rim rim = rims.get(k);
      if (circles.size() == 1 ? !certain(rim) : rim == null && circle.score() < LIKELY) {
        continue;
      }
      int position = fibers.size() + 1;
      if (rim == null) {
        notes.add("fiber " + position + ": the edge of its cladding is not seen well enough");
      }
      Ellipse cladding =
          rim == null
              ? new Ellipse(circle.x(), circle.y(), circle.radius(), circle.radius(), 0)
              : rim.ellipse();
      fibers.add(new LocatedFiber(position, cladding, CoreGlance.of(picture, cladding)));
    }
    FaceScale scale =
        FaceScale.of(fibers.stream().map(LocatedFiber::cladding).toList(), request, pixelAspect);
    LocatedFace face =
        new LocatedFace(
            fibers,
            lattice.rows().size(),
            Outline.of(pyramid, lattice),
            new GuideHoles(pyramid, lattice).find(),
            notes);
    return new Located(face, scale.x(), scale.y(), scale.source());
  }

  /** A circle without neighbors is a fiber only where most of its edge is seen, and is round. */
  private static boolean certain(RimFit.@Nullable Rim rim) {
    return rim != null
        && rim.coverage() >= LONE_COVERAGE
        && rim.residualPx() <= LONE_RESIDUAL * rim.ellipse().radius()
        && rim.ellipse().semiMajor() <= LONE_FLATTENED * rim.ellipse().semiMinor();
  }
}
