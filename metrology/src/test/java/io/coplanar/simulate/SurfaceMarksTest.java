// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.simulate.SurfaceMarks.Groove;
import io.coplanar.simulate.SurfaceMarks.Spot;
import io.coplanar.surface.HeightMap;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The marks that a picture is given lie where the map has them. */
class SurfaceMarksTest {
  private static final long SEED = 6;

  private static FerruleSpec spec(Blemishes blemishes) {
    FerruleSpec good = FerruleSpec.good(new FiberLayout(4, 1)).clean();
    return good.withView(FieldOfView.around(good.layout(), 2, 2, 5, 20, -30))
        .withBlemishes(blemishes);
  }

  /** What blemishes change at a place of the ferrule, nm; NaN out of the map. */
  private static double change(FerruleSpec spec, HeightMap with, HeightMap without, Place at) {
    Canvas canvas = new Canvas(spec.view());
    long column = Math.round(canvas.mapXUm(at.x, at.y) / canvas.pitchXUm);
    long row = Math.round(-canvas.mapYUm(at.x, at.y) / canvas.pitchYUm);
    return column < 0 || row < 0 || column >= canvas.columns || row >= canvas.rows
        ? Double.NaN
        : with.heightNm((int) column, (int) row) - without.heightNm((int) column, (int) row);
  }

  private record Place(double x, double y) {}

  @Test
  void pitsScratchesAndDustAreWhereTheMapHasThem() {
    FerruleSpec bare = spec(Blemishes.NONE);
    HeightMap without = FerruleSimulator.simulate(bare, SEED).map();
    check(bare, without, new Blemishes(0.001, 600, 3, 40, 0), s -> s.pits());
    check(bare, without, new Blemishes(0, 600, 0, 40, 6), SurfaceMarksTest::alongScratches);
    check(bare, without, new Blemishes(0, 600, 5, 40, 0), s -> s.dust());
  }

  private static List<Spot> alongScratches(SurfaceMarks marks) {
    return marks.scratches().stream()
        .flatMap(g -> List.of(at(g, -0.3), at(g, 0.3)).stream())
        .toList();
  }

  private static Spot at(Groove g, double share) {
    double angle = Math.toRadians(g.angleDeg());
    double x = g.xUm() + share * g.lengthUm() * Math.cos(angle);
    double y = g.yUm() + share * g.lengthUm() * Math.sin(angle);
    return new Spot(x, y, g.widthUm() / 2, g.widthUm() / 2, 0, g.depthNm());
  }

  private static void check(
      FerruleSpec bare,
      HeightMap without,
      Blemishes blemishes,
      Function<SurfaceMarks, List<Spot>> of) {
    FerruleSpec spec = bare.withBlemishes(blemishes);
    HeightMap with = FerruleSimulator.simulate(spec, SEED).map();
    int right = 0;
    int seen = 0;
    for (Spot s : of.apply(SurfaceMarks.of(spec, SEED))) {
      double change = change(spec, with, without, new Place(s.xUm(), s.yUm()));
      // a spot may lie on glass, where there are no pits, or be narrower than a pixel
      if (!Double.isNaN(change) && s.halfWidthUm() > 1.5) {
        seen++;
        right += Math.signum(change) == -Math.signum(s.depthNm()) ? 1 : 0;
      }
    }
    assertThat(seen).isGreaterThan(3);
    assertThat((double) right / seen).isGreaterThan(0.85);
  }

  @Test
  void fibersAreThoseOfTheTruth() {
    FerruleSpec spec = spec(Blemishes.NONE).withSpread(FerruleSpec.good12().spread());
    FerruleTruth truth = FerruleSimulator.simulate(spec, SEED).truth();
    SurfaceMarks marks = SurfaceMarks.of(spec, SEED);
    for (int i = 0; i < 4; i++) {
      assertThat(marks.fibers().get(i).xUm()).isCloseTo(truth.fibers().get(i).xUm(), within(1e-9));
      assertThat(marks.fibers().get(i).yUm()).isCloseTo(truth.fibers().get(i).yUm(), within(1e-9));
    }
  }
}
