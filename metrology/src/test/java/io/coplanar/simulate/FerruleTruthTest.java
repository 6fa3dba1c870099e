// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.surface.HeightMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The truth, found again on a fine rendering without noise: by a regression library and by adding
 * up pixels, from the definitions alone.
 */
class FerruleTruthTest {
  private static final FiberLayout FOUR = new FiberLayout(4, 1);

  /** Every property at once, in a small field so that fine pixels stay few. */
  private static FerruleSpec oblique(FiberLayout layout) {
    FieldOfView fine = new FieldOfView(0.8, 0.9, 1500, layout.rows() == 1 ? 700 : 1200, 4, 12, -7);
    return FerruleSpec.good(layout)
        .withFace(new FaceSpec(0.13, 8.07, 2500, 30))
        .withSpread(new Spread(1.5, 300, 0.3, 0.3, 20))
        .withRing(new EpoxyRing(700, 69))
        .withView(fine);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyValueIsWhatItsDefinitionYieldsOnTheRenderedSurface(int rows) {
    FerruleSpec spec = oblique(new FiberLayout(4, rows)).clean();
    SimulatedFerrule simulated = FerruleSimulator.simulate(spec, 11);
    FerruleTruth truth = simulated.truth();
    Points points = Points.of(simulated.map(), truth.frame());

    double[] face =
        points
            .outsideFibers(truth, 70)
            .fit((x, y) -> 1, (x, y) -> x, (x, y) -> y, (x, y) -> x * x, (x, y) -> y * y);
    assertThat(Math.toDegrees(Math.atan(face[1] / 1000)))
        .isCloseTo(truth.ferrule().sxDeg(), within(1e-7));
    assertThat(Math.toDegrees(Math.atan(face[2] / 1000)))
        .isCloseTo(truth.ferrule().syDeg(), within(1e-7));
    assertThat(-0.5 / face[3]).isCloseTo(truth.ferrule().rxMm(), within(0.5));
    assertThat(-0.5 / face[4]).isCloseTo(truth.ferrule().ryMm(), within(1e-3));

    for (FerruleTruth.Fiber fiber : truth.fibers()) {
      Points onTip = points.about(fiber.xUm(), fiber.yUm());
      double height =
          onTip.less((x, y) -> surface(face, x + fiber.xUm(), y + fiber.yUm())).ring(0, 25).mean();
      assertThat(height).isCloseTo(fiber.heightNm(), within(0.5));

      double[] tip =
          onTip.ring(10, 50).fit((x, y) -> 1, (x, y) -> x, (x, y) -> y, (x, y) -> x * x + y * y);
      assertThat(-0.5 / tip[3]).isCloseTo(fiber.tipRadiusMm(), within(1e-4));

      double dip =
          -onTip
              .less((x, y) -> tip[0] + tip[1] * x + tip[2] * y + tip[3] * (x * x + y * y))
              .ring(0, 5)
              .mean();
      assertThat(dip).isCloseTo(fiber.coreDipNm(), within(0.02 * Math.abs(fiber.coreDipNm())));
    }
  }

  @Test
  void heightsAndRadiiAreThoseOfTheSpec() {
    FerruleSpec spec = FerruleSpec.good(FOUR).withSpread(Spread.NONE).clean();
    FerruleTruth truth = FerruleSimulator.simulate(spec, 1).truth();
    assertThat(truth.fibers())
        .allSatisfy(
            fiber -> {
              assertThat(fiber.heightNm()).isCloseTo(2000, within(1e-9));
              assertThat(fiber.tipRadiusMm()).isCloseTo(3, within(1e-12));
              assertThat(fiber.coreDipNm()).isCloseTo(15, within(1e-12));
              assertThat(fiber.dustShare()).isZero();
            });
    assertThat(truth.ferrule().validFraction()).isEqualTo(1);
    assertThat(truth.ferrule().flatnessRmsNm()).isZero();
  }

  @Test
  void originIsTheMeanOfTheFibersAndXRunsAlongThem() {
    for (int rows = 1; rows <= 2; rows++) {
      FerruleSpec spec = oblique(new FiberLayout(12, rows)).clean();
      FerruleTruth truth = FerruleSimulator.simulate(spec, 3).truth();
      double[] x = truth.fibers().stream().mapToDouble(FerruleTruth.Fiber::xUm).toArray();
      double[] y = truth.fibers().stream().mapToDouble(FerruleTruth.Fiber::yUm).toArray();
      assertThat(Sums.mean(x)).isCloseTo(0, within(1e-12));
      assertThat(Sums.mean(y)).isCloseTo(0, within(1e-12));
      OLSMultipleLinearRegression rowsFit = new OLSMultipleLinearRegression();
      rowsFit.setNoIntercept(true);
      double[][] regressors = new double[x.length][1 + rows];
      for (int i = 0; i < x.length; i++) {
        regressors[i][0] = x[i];
        regressors[i][1 + i / 12] = 1;
      }
      rowsFit.newSampleData(y, regressors);
      assertThat(rowsFit.estimateRegressionParameters()[0]).isCloseTo(0, within(1e-15));
      assertThat(x[1] - x[0]).isCloseTo(250, within(10.0)).isNotEqualTo(250);
    }
  }

  @Test
  void guideHolesInViewFixTheFrameAndTheFibersMayLieAskewInIt() {
    FiberLayout layout = new FiberLayout(12, 1);
    FerruleSpec spec =
        FerruleSpec.good12().withView(FieldOfView.withGuideHoles(layout, 4, 4, 3, 50, -20)).clean();
    SimulatedFerrule simulated = FerruleSimulator.simulate(spec, 5);
    FerruleTruth.Frame frame = simulated.truth().frame();
    assertThat(frame.guideHoles()).isTrue();
    // the centroids of the two holes, as the map shows them
    Points missing = Points.missing(simulated.map(), frame);
    Points left = missing.about(-2300, 0).ring(0, 400);
    Points right = missing.about(2300, 0).ring(0, 400);
    assertThat(left.size() * 16.0).isCloseTo(Math.PI * 350 * 350, within(2000.0));
    assertThat(left.meanY() - right.meanY()).isCloseTo(0, within(0.3));
    double slope =
        HeightPlane.through(
                1,
                simulated.truth().fibers().stream().mapToDouble(FerruleTruth.Fiber::xUm).toArray(),
                new double[12],
                simulated.truth().fibers().stream().mapToDouble(FerruleTruth.Fiber::yUm).toArray())
            .slopeX();
    assertThat(Math.abs(slope)).isBetween(1e-6, 1e-3);
  }

  @Test
  void flatAxesAndTipsHaveNoRadius() {
    FerruleSpec spec =
        FerruleSpec.good(FOUR)
            .withFace(new FaceSpec(0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
            .withTip(2, tip -> tip.withRadiusMm(Double.POSITIVE_INFINITY));
    FerruleTruth truth = FerruleSimulator.simulate(spec, 1).truth();
    assertThat(truth.ferrule().rxMm()).isNaN();
    assertThat(truth.ferrule().ryMm()).isNaN();
    assertThat(truth.fibers().get(1).tipRadiusMm()).isNaN();
    assertThat(truth.fibers().get(2).tipRadiusMm()).isPositive();
    assertThat(truth.fibers().get(1).heightNm()).isFinite();
  }

  private static double surface(double[] f, double x, double y) {
    return f[0] + f[1] * x + f[2] * y + f[3] * x * x + f[4] * y * y;
  }

  /** Measured points of a map in the ferrule's frame, by the plainest means. */
  private record Points(List<double[]> xyz) {
    static Points of(HeightMap map, FerruleTruth.Frame frame) {
      return collect(map, frame, false);
    }

    static Points missing(HeightMap map, FerruleTruth.Frame frame) {
      return collect(map, frame, true);
    }

    private static Points collect(HeightMap map, FerruleTruth.Frame frame, boolean missing) {
      double angle = Math.toRadians(frame.rotationDeg());
      List<double[]> points = new ArrayList<>();
      for (int row = 0; row < map.rows(); row++) {
        for (int column = 0; column < map.columns(); column++) {
          float z = map.heightNm(column, row);
          if (Float.isNaN(z) == missing) {
            double x = column * map.pitchXUm() - frame.originXUm();
            double y = -row * map.pitchYUm() - frame.originYUm();
            points.add(
                new double[] {
                  Math.cos(angle) * x + Math.sin(angle) * y,
                  Math.cos(angle) * y - Math.sin(angle) * x,
                  z
                });
          }
        }
      }
      return new Points(points);
    }

    int size() {
      return xyz.size();
    }

    Points about(double x, double y) {
      return new Points(
          xyz.stream()
              .filter(p -> Math.abs(p[0] - x) < 400 && Math.abs(p[1] - y) < 400)
              .map(p -> new double[] {p[0] - x, p[1] - y, p[2]})
              .toList());
    }

    Points ring(double inner, double outer) {
      return new Points(
          xyz.stream()
              .filter(p -> Math.hypot(p[0], p[1]) >= inner && Math.hypot(p[0], p[1]) <= outer)
              .toList());
    }

    /** Every fiftieth point of the ferrule. */
    Points outsideFibers(FerruleTruth truth, double radius) {
      List<double[]> kept = new ArrayList<>();
      for (int i = 0; i < xyz.size(); i += 53) {
        double[] p = xyz.get(i);
        if (truth.fibers().stream()
            .allMatch(f -> Math.hypot(p[0] - f.xUm(), p[1] - f.yUm()) > radius)) {
          kept.add(p);
        }
      }
      return new Points(kept);
    }

    Points less(DoubleBinaryOperator surface) {
      return new Points(
          xyz.stream()
              .map(p -> new double[] {p[0], p[1], p[2] - surface.applyAsDouble(p[0], p[1])})
              .toList());
    }

    double mean() {
      return xyz.stream().mapToDouble(p -> p[2]).average().orElseThrow();
    }

    double meanY() {
      return xyz.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    }

    double[] fit(DoubleBinaryOperator... terms) {
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
      regression.setNoIntercept(true);
      double[][] rows = new double[size()][terms.length];
      double[] z = new double[size()];
      for (int i = 0; i < z.length; i++) {
        double[] p = xyz.get(i);
        z[i] = p[2];
        for (int k = 0; k < terms.length; k++) {
          rows[i][k] = terms[k].applyAsDouble(p[0], p[1]);
        }
      }
      regression.newSampleData(z, rows);
      return regression.estimateRegressionParameters();
    }
  }
}
