// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Unbounded;
import io.coplanar.simulate.FaceSpec;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.FieldOfView;
import io.coplanar.simulate.SimulatedFerrule;
import io.coplanar.surface.HeightMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search for fibers: layouts, lies about their number, maps without any. */
class EndFaceSearchTest {
  @ParameterizedTest
  @CsvSource({"2,1", "4,1", "6,1", "8,1", "10,1", "12,1", "16,1", "12,2", "16,2"})
  void findsEveryLayoutInTheHarshestCorner(int columns, int rows) throws InputFault {
    FiberLayout layout = new FiberLayout(columns, rows);
    for (long seed = 1; seed <= 3; seed++) {
      SimulatedFerrule s =
          FerruleSimulator.simulate(
              FerruleSpec.random(layout, FerruleSpec.Difficulty.HARSH, seed), seed);
      EndFace e = EndFaceGeometry.measure(s.map(), Request.defaults());
      assertThat(e.layout()).isEqualTo(layout);
      for (int i = 0; i < layout.count(); i++) {
        assertThat(e.fibers().get(i).xUm().orNaN())
            .isCloseTo(s.truth().fibers().get(i).xUm(), within(5.0));
      }
    }
  }

  @Test
  void anotherNumberThanAskedForSaysWhatIsWhere() {
    HeightMap map = good();
    assertThatThrownBy(() -> EndFaceGeometry.measure(map, asking(8, 0)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("found 12 fibers in one row at (")
        .hasMessageContaining("expected 8 fibers");
    assertThatThrownBy(() -> EndFaceGeometry.measure(map, asking(12, 2)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("in 2 rows");
  }

  @Test
  void saysInOneSentenceWhichFibersHaveNoClearEdge() {
    assertThat(EndFaceGeometry.fromTheGrid(List.of(3)))
        .isEqualTo("fiber 3: no clear edge; its place is taken from the grid");
    assertThat(EndFaceGeometry.fromTheGrid(List.of(1, 3, 4, 7, 8, 9, 12)))
        .isEqualTo(
            "fibers 1, 3, 4, 7 to 9, 12: no clear edge; their places are taken from the grid");
  }

  @Test
  void bareFerruleHasNoFiber() {
    SplittableRandom random = new SplittableRandom(3);
    float[] z = new float[1000 * 400];
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) (12 * random.nextGaussian());
    }
    HeightMap map = new HeightMap(1000, 400, z, 0, 3, 3, List.of());
    assertThatThrownBy(() -> EndFaceGeometry.measure(map, Request.defaults()))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("no fiber found");
  }

  @Test
  void emptyAndTinyMapsAreFaultsOfTheInput() {
    for (int size : new int[] {1, 2, 5, 40}) {
      float[] z = new float[size * size];
      java.util.Arrays.fill(z, size == 40 ? Float.NaN : 1f);
      HeightMap map = new HeightMap(size, size, z, 0, 1, 1, List.of());
      assertThatThrownBy(() -> EndFaceGeometry.measure(map, Request.defaults()))
          .isInstanceOf(InputFault.class);
    }
  }

  @Test
  void missingFiberIsNamed() throws InputFault {
    HeightMap map = good();
    EndFace whole = EndFaceGeometry.measure(map, Request.defaults());
    // fiber 5 (at x = −375 µm) gives way to bare ferrule
    SplittableRandom random = new SplittableRandom(2);
    float[] z = map.heightNm().clone();
    for (int r = 0; r < map.rows(); r++) {
      for (int c = 0; c < map.columns(); c++) {
        double x = whole.frame().xUm(c * map.pitchXUm(), -r * map.pitchYUm());
        double y = whole.frame().yUm(c * map.pitchXUm(), -r * map.pitchYUm());
        if (Math.hypot(x + 375, y) < 72) {
          z[r * map.columns() + c] =
              (float) (whole.surface().zNm(x, y) + 12 * random.nextGaussian());
        }
      }
    }
    HeightMap without =
        new HeightMap(map.columns(), map.rows(), z, 0, map.pitchXUm(), map.pitchYUm(), List.of());
    assertThatThrownBy(() -> EndFaceGeometry.measure(without, asking(12, 1)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("found 11 fibers")
        .hasMessageContaining("none where the grid has a place for one");
  }

  @Test
  void unmeasuredTipIsMissingNotZero() throws InputFault {
    HeightMap map = good();
    float[] z = map.heightNm().clone();
    double cx = (map.columns() - 1) / 2.0 - 1.5 * 250 / map.pitchXUm();
    double cy = (map.rows() - 1) / 2.0;
    for (int r = 0; r < map.rows(); r++) {
      for (int c = 0; c < map.columns(); c++) {
        double d = Math.hypot((c - cx) * map.pitchXUm(), (r - cy) * map.pitchYUm());
        if (d < 8) {
          z[r * map.columns() + c] = Float.NaN;
        }
      }
    }
    EndFace e =
        EndFaceGeometry.measure(
            new HeightMap(
                map.columns(), map.rows(), z, 0, map.pitchXUm(), map.pitchYUm(), List.of()),
            Request.defaults());
    assertThat(e.fibers().get(4).coreDipNm()).isInstanceOf(Missing.class);
    assertThat(e.fibers().get(3).coreDipNm().orNaN()).isNotNaN();
  }

  @Test
  void flatFaceHasNoRadius() throws InputFault {
    FerruleSpec flat =
        FerruleSpec.good12()
            .withFace(new FaceSpec(0.03, 0.05, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
    EndFace e =
        EndFaceGeometry.measure(FerruleSimulator.simulate(flat, 4).map(), Request.defaults());
    assertThat(e.ferrule().rxMm()).isInstanceOf(Unbounded.class);
    assertThat(((Unbounded) e.ferrule().rxMm()).atLeast()).isGreaterThan(2000);
  }

  @Test
  void guideHolesFixTheFrame() throws InputFault {
    FiberLayout layout = new FiberLayout(12, 1);
    FerruleSpec spec =
        FerruleSpec.good(layout).withView(FieldOfView.withGuideHoles(layout, 3, 3, 4, 20, -30));
    SimulatedFerrule s = FerruleSimulator.simulate(spec, 11);
    EndFace e = EndFaceGeometry.measure(s.map(), Request.defaults());
    assertThat(e.frame().basis()).isEqualTo(Frame.Basis.GUIDE_HOLES);
    assertThat(Math.toDegrees(e.frame().rotationRad()))
        .isCloseTo(s.truth().frame().rotationDeg(), within(0.002));
  }

  @Test
  void keyDownIsTheSameFerruleTurned() throws InputFault {
    HeightMap map = good();
    EndFace up = EndFaceGeometry.measure(map, Request.defaults());
    HeightMap turned = Turned.of(map, Request.Key.DOWN);
    EndFace down =
        EndFaceGeometry.measure(
            turned, new Request(0, 0, 0, 0, Request.Key.DOWN, GeometrySettings.DEFAULTS));
    assertThat(down.fibers().get(2).heightNm().orNaN())
        .isEqualTo(up.fibers().get(2).heightNm().orNaN());
    EndFace wrong = EndFaceGeometry.measure(turned, Request.defaults());
    assertThat(wrong.fibers().get(9).heightNm().orNaN())
        .isCloseTo(up.fibers().get(2).heightNm().orNaN(), within(0.5));
  }

  @Test
  void referenceTiltIsSubtracted() throws InputFault {
    HeightMap map = good();
    EndFace plain = EndFaceGeometry.measure(map, Request.defaults());
    EndFace tilted =
        EndFaceGeometry.measure(
            map, new Request(0, 0, 0.02, -8, Request.Key.UP, GeometrySettings.DEFAULTS));
    assertThat(tilted.ferrule().sxDeg().orNaN())
        .isCloseTo(plain.ferrule().sxDeg().orNaN() - 0.02, within(1e-12));
    assertThat(tilted.ferrule().syDeg().orNaN())
        .isCloseTo(plain.ferrule().syDeg().orNaN() + 8, within(1e-12));
  }

  private static HeightMap good() {
    return FerruleSimulator.simulate(FerruleSpec.good12(), 1).map();
  }

  private static Request asking(int fibers, int rows) {
    return new Request(fibers, rows, 0, 0, Request.Key.UP, GeometrySettings.DEFAULTS);
  }
}
