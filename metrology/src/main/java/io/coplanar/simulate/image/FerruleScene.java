// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.RandomSource.Use;
import io.coplanar.simulate.SurfaceMarks;
import io.coplanar.simulate.SurfaceMarks.Groove;
import io.coplanar.simulate.SurfaceMarks.Spot;
import io.coplanar.simulate.image.Mark.Cause;
import java.util.ArrayList;
import java.util.List;

/**
 * A face as a microscope sees it whose height map {@link io.coplanar.simulate.FerruleSimulator}
 * makes: fibers where that has them, and its pits, scratches and dust.
 *
 * <p>How dark a pit or scratch looks is assumed to grow with its depth and to end at a half; dust
 * is nearly black. A lump of dust is a mark of its own, since a map has no particle as a whole.
 */
public final class FerruleScene {
  private FerruleScene() {}

  private static final double PIT_DEPTH_NM = 6000;
  private static final double SCRATCH_DEPTH_NM = 600;
  private static final double DARKEST = 0.5;
  private static final double SHALLOW_NM = 100;

  /**
   * Marks that lie too flat to be seen are left out.
   *
   * @param face unmarked, of the same layout; its camera, lamp and finish are taken
   * @param seed that the map was made with
   */
  public static FaceScene of(FaceScene face, FerruleSpec spec, long seed) {
    SurfaceMarks surface = SurfaceMarks.of(spec, seed);
    if (surface.fibers().size() != face.fibers().size()) {
      throw new IllegalArgumentException(
          "the ferrule has "
              + surface.fibers().size()
              + " fibers and the layout "
              + face.fibers().size());
    }
    List<FiberFace> fibers = new ArrayList<>();
    for (int i = 0; i < face.fibers().size(); i++) {
      SurfaceMarks.Place p = surface.fibers().get(i);
      fibers.add(face.fibers().get(i).at(p.xUm(), p.yUm()));
    }
    List<Mark> marks = new ArrayList<>();
    for (Spot pit : surface.pits()) {
      // the map's pits end where glass begins
      if (pit.depthNm() > SHALLOW_NM && onFerrule(pit, fibers)) {
        marks.add(Mark.flat(Cause.PIT, ellipse(pit), -dark(pit.depthNm() / PIT_DEPTH_NM)));
      }
    }
    for (Groove g : surface.scratches()) {
      marks.add(Mark.flat(Cause.SCRATCH, line(g), -dark(g.depthNm() / SCRATCH_DEPTH_NM)));
    }
    RandomSource random = new RandomSource(seed, Use.IMAGE_MARKS);
    for (Spot lump : surface.dust()) {
      marks.add(Mark.flat(Cause.DUST, ellipse(lump), random.uniform(-0.9, -0.6)));
    }
    return face.withFibers(fibers).withMarks(marks);
  }

  private static double dark(double share) {
    return Math.min(DARKEST, share);
  }

  private static boolean onFerrule(Spot pit, List<FiberFace> fibers) {
    return fibers.stream()
        .allMatch(
            f ->
                Math.hypot(pit.xUm() - f.xUm(), pit.yUm() - f.yUm())
                    > f.claddingUm() / 2 + f.epoxyUm() + pit.halfLengthUm());
  }

  private static Blob ellipse(Spot s) {
    return Blob.ellipse(s.xUm(), s.yUm(), 2 * s.halfLengthUm(), 2 * s.halfWidthUm(), s.angleDeg());
  }

  private static Stroke line(Groove g) {
    double dx = g.lengthUm() / 2 * StrictMath.cos(StrictMath.toRadians(g.angleDeg()));
    double dy = g.lengthUm() / 2 * StrictMath.sin(StrictMath.toRadians(g.angleDeg()));
    return Stroke.straight(g.xUm() - dx, g.yUm() - dy, g.xUm() + dx, g.yUm() + dy, g.widthUm());
  }
}
