// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.connector.FiberLayout;
import io.coplanar.surface.HeightMap;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What must hold whatever the numbers: of seeds, of places, of angles. */
class FerruleLawTest {
  private static final FiberLayout FOUR = new FiberLayout(4, 1);

  @Test
  void sameSeedSameBytes() throws Exception {
    FerruleSpec spec = FerruleSpec.good12();
    assertThat(hash(spec, 1)).isEqualTo(hash(spec, 1)).isNotEqualTo(hash(spec, 2));
  }

  /** These change with the simulator only on purpose: people keep seeds in place of files. */
  @Test
  void theBytesAreThoseOfEveryMachine() throws Exception {
    assertThat(hash(FerruleSpec.good12(), 1))
        .isEqualTo("fd26573b7ffc935a72ae6a0b5a87d730761720f61963f2f16b4abcca3ebb1c98");
    FerruleSpec harsh = FerruleSpec.random(new FiberLayout(12, 2), FerruleSpec.Difficulty.HARSH, 3);
    assertThat(hash(harsh, 4))
        .isEqualTo("0485176f56de9684d7cc618ffdbf3399653985a2d80e80e4ee4d2aa68cd4d29d");
  }

  @Test
  void turningTheFerruleTurnsTheMapAndLeavesTheTruth() {
    FieldOfView view = new FieldOfView(1, 1.3, 1300, 500, 0, 0, 0);
    FerruleSpec straight = FerruleSpec.good(FOUR).withView(view).clean();
    FerruleSpec turned = straight.withView(view.withRotationDeg(7));
    SimulatedFerrule a = FerruleSimulator.simulate(straight, 2);
    SimulatedFerrule b = FerruleSimulator.simulate(turned, 2);
    assertThat(b.truth().fibers()).isEqualTo(a.truth().fibers());
    assertThat(b.truth().array()).isEqualTo(a.truth().array());
    double cos = Math.cos(Math.toRadians(7));
    double sin = Math.sin(Math.toRadians(7));
    RandomSource random = new RandomSource(9);
    for (int i = 0; i < 2000; i++) {
      FerruleTruth.Fiber fiber = a.truth().fibers().get(random.upTo(3));
      // on a tip outside the dish, or on the ferrule beyond the ring
      double radius = random.chance(0.5) ? random.uniform(8, 58) : random.uniform(74, 110);
      double angle = random.uniform(0, 2 * Math.PI);
      double x = fiber.xUm() + radius * Math.cos(angle);
      double y = fiber.yUm() + radius * Math.sin(angle);
      assertThat(at(b, cos * x - sin * y, sin * x + cos * y)).isCloseTo(at(a, x, y), within(0.15));
    }
  }

  @Test
  void movingTheFerruleMovesTheMap() {
    FieldOfView view = new FieldOfView(2, 2.5, 700, 300, 3, 0, 0);
    FerruleSpec spec = FerruleSpec.good(FOUR).withView(view).clean();
    HeightMap a = FerruleSimulator.simulate(spec, 2).map();
    SimulatedFerrule moved =
        FerruleSimulator.simulate(spec.withView(view.withOffsetUm(20, -12.5)), 2);
    assertThat(moved.truth().frame().originXUm()).isEqualTo(699 + 20);
    assertThat(moved.truth().frame().originYUm()).isEqualTo(-373.75 - 12.5);
    int different = 0;
    for (int row = 0; row < 290; row++) {
      for (int column = 0; column < 680; column++) {
        float before = a.heightNm(column, row);
        float after = moved.map().heightNm(column + 10, row + 5);
        different += Math.abs(before - after) > 0.01 ? 1 : 0;
      }
    }
    // a pixel on the very edge of a fiber may fall to the other side
    assertThat(different).isLessThan(5);
  }

  @Test
  void theDatumIsTheMapsZeroAndChangesNoHeight() {
    FerruleSpec spec = FerruleSpec.good(FOUR).clean();
    HeightMap lifted =
        FerruleSimulator.simulate(spec.withInstrument(new Instrument(0, 0, 0, 0, 5e4)), 2).map();
    assertThat(lifted.datumNm()).isEqualTo(5e4);
    assertThat(lifted.heightNm()).isEqualTo(FerruleSimulator.simulate(spec, 2).map().heightNm());
  }

  @Test
  void scatterHasTheStatedSpread() {
    FerruleSpec spec =
        FerruleSpec.good(new FiberLayout(16, 2))
            .withSpread(new Spread(1, 100, 0.1, 0.1, 8))
            .withView(FieldOfView.of(20, 20, 500, 500))
            .clean();
    int n = 60 * 32;
    double[] height = new double[n];
    double[] radius = new double[n];
    double[] dip = new double[n];
    double[] y = new double[n];
    int k = 0;
    for (int seed = 0; seed < 60; seed++) {
      for (FerruleTruth.Fiber f : FerruleSimulator.simulate(spec, seed).truth().fibers()) {
        height[k] = f.heightNm();
        radius[k] = f.tipRadiusMm();
        dip[k] = f.coreDipNm();
        y[k++] = f.yUm() - spec.layout().yUm(f.position());
      }
    }
    assertThat(deviation(height)).isCloseTo(100, within(6.0));
    assertThat(deviation(radius)).isCloseTo(0.3, within(0.02));
    assertThat(deviation(dip)).isCloseTo(8, within(0.5));
    // the frame takes up mean and slope: two of 32 degrees of freedom
    assertThat(deviation(y)).isCloseTo(Math.sqrt(30 / 32.0), within(0.06));
  }

  private static double deviation(double[] values) {
    return Math.sqrt(Sums.moment(values, values) / (values.length - 1));
  }

  /** Bilinear between pixels; x and y from the array's center in the map's directions. */
  private static double at(SimulatedFerrule simulated, double x, double y) {
    HeightMap map = simulated.map();
    double column = (x + simulated.truth().frame().originXUm()) / map.pitchXUm();
    double row = -(y + simulated.truth().frame().originYUm()) / map.pitchYUm();
    int c = (int) Math.floor(column);
    int r = (int) Math.floor(row);
    double u = column - c;
    double v = row - r;
    return (1 - v) * ((1 - u) * map.heightNm(c, r) + u * map.heightNm(c + 1, r))
        + v * ((1 - u) * map.heightNm(c, r + 1) + u * map.heightNm(c + 1, r + 1));
  }

  private static String hash(FerruleSpec spec, long seed) throws Exception {
    SimulatedFerrule simulated = FerruleSimulator.simulate(spec, seed);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    ByteBuffer bytes = ByteBuffer.allocate(4 * simulated.map().heightNm().length);
    bytes.asFloatBuffer().put(simulated.map().heightNm());
    digest.update(bytes.array());
    digest.update(simulated.truth().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }
}
