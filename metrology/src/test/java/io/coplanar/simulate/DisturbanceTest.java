// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.surface.HeightMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each disturbance alone, as the difference from the same ferrule without it. */
class DisturbanceTest {
  private static final FerruleSpec CLEAN = FerruleSpec.good12().clean();
  private static final SimulatedFerrule REFERENCE = FerruleSimulator.simulate(CLEAN, 7);
  private static final HeightMap BASE = REFERENCE.map();

  @Test
  void noiseIsWhiteAndOfTheStatedSize() {
    Difference noise = of(CLEAN.withInstrument(new Instrument(5, 0, 0, 0, 0)));
    assertThat(noise.mean(i -> true)).isCloseTo(0, within(0.02));
    assertThat(noise.rms(i -> true)).isCloseTo(5, within(0.02));
    assertThat(noise.correlation(1, 0)).isCloseTo(0, within(0.005));
    assertThat(noise.correlation(0, 1)).isCloseTo(0, within(0.005));
  }

  @Test
  void textureHasItsRmsAndFallsToOneEthAtItsCorrelation() {
    FerruleSpec even = CLEAN.withView(FieldOfView.of(2, 3, 3600, 1200));
    Difference texture = of(even.withTexture(new Texture(12, 12, 12, 0, 0)), even);
    assertThat(texture.mean(i -> true)).isCloseTo(0, within(0.5));
    assertThat(texture.rms(i -> true)).isCloseTo(12, within(0.25));
    // the field's law at a lag of k pixels; its limit for fine pixels is 1/e
    assertThat(texture.correlation(6, 0)).isCloseTo(law(6, 2), within(0.03));
    assertThat(texture.correlation(0, 4)).isCloseTo(law(4, 3), within(0.03));
    assertThat(law(1200, 0.01)).isCloseTo(Math.exp(-1), within(1e-3));
    assertThat(texture.correlation(1, 0)).isCloseTo(law(1, 2), within(0.01));
  }

  @Test
  void textureHasNoGrainAlongTheMapsAxes() {
    FerruleSpec even = CLEAN.withView(FieldOfView.of(2, 2, 3600, 1200));
    Difference texture = of(even.withTexture(new Texture(12, 12, 12, 0, 0)), even);
    // The product of two such laws differs by 0.028 there, that of two double poles by 0.062.
    // 4 right and 4 down is 5.66 pixels away, and so, between 5 and 6, is this
    double straight = 0.34 * texture.correlation(5, 0) + 0.66 * texture.correlation(6, 0);
    assertThat(texture.correlation(4, 4)).isCloseTo(straight, within(0.045));
  }

  /** Autocorrelation of the fourfold pole for 12 µm, summed from its response to one step. */
  private static double law(int lag, double pitchUm) {
    double alpha = Math.exp(-pitchUm * 3.512648452729791 / 12);
    double variance = 0;
    double shifted = 0;
    for (int k = 0; k < 40 * 12 / pitchUm; k++) {
      variance += response(k, alpha) * response(k, alpha);
      shifted += response(k, alpha) * response(k + lag, alpha);
    }
    return shifted / variance;
  }

  private static double response(int k, double alpha) {
    return (k + 3.0) * (k + 2.0) * (k + 1.0) / 6 * Math.pow(alpha, k);
  }

  @Test
  void textureIsTheSameAtTheMapsBorderAsInItsMiddle() {
    double sum = 0;
    int maps = 40;
    FerruleSpec small = CLEAN.withView(FieldOfView.of(2, 2, 400, 200));
    for (int seed = 0; seed < maps; seed++) {
      Difference texture =
          new Difference(
              FerruleSimulator.simulate(small.withTexture(new Texture(10, 15, 10, 0, 0)), seed)
                  .map(),
              FerruleSimulator.simulate(small, seed).map());
      sum += square(texture.rms(i -> i < 2 * 200 || i % 200 < 2));
    }
    assertThat(Math.sqrt(sum / maps)).isCloseTo(10, within(0.5));
  }

  @Test
  void glassIsSmootherAndFillerLeavesMeanAndRmsAsStated() {
    Difference texture = of(CLEAN.withTexture(new Texture(12, 6, 1, 0.15, 20)));
    assertThat(texture.rms(DisturbanceTest::onGlass)).isCloseTo(1, within(0.1));
    IntPredicate ferrule = i -> !nearFiber(i, 75);
    assertThat(texture.rms(ferrule)).isCloseTo(12, within(0.25));
    assertThat(texture.mean(ferrule)).isCloseTo(0, within(0.3));
    // plateaus make the distribution lean to one side
    assertThat(texture.thirdMoment(ferrule)).isGreaterThan(200);
  }

  @Test
  void pitsCoverTheirShareOfTheFerruleAndNoGlass() {
    Difference pits = of(CLEAN.withBlemishes(new Blemishes(0.1, 600, 0, 60, 0)));
    IntPredicate ferrule = i -> !nearFiber(i, 75);
    assertThat(pits.share(ferrule, d -> d != 0)).isCloseTo(0.1, within(0.005));
    assertThat(pits.share(i -> true, d -> d > 0)).isZero();
    assertThat(pits.share(DisturbanceTest::onGlass, d -> d != 0)).isZero();
    // (1 − ρ⁴) has a mean of 2/3 over an ellipse; overlaps add up to −ln(0.9) instead of 0.1
    assertThat(pits.mean(ferrule)).isCloseTo(600 * 2 / 3.0 * Math.log(0.9), within(3.0));
  }

  @Test
  void dustStandsMicrometersHighAndIsToldOfEachFiber() {
    FerruleSpec dusty = CLEAN.withBlemishes(new Blemishes(0, 0, 60, 60, 0));
    SimulatedFerrule simulated = FerruleSimulator.simulate(dusty, 7);
    Difference dust = new Difference(simulated.map(), BASE);
    assertThat(dust.share(i -> true, d -> d < -0.01)).isZero();
    assertThat(dust.max()).isBetween(2000.0, 36_000.0);
    assertThat(dust.share(i -> true, d -> d > 100)).isBetween(0.001, 60 * Math.PI * 900 / 4.32e6);
    double worst = 0;
    for (FerruleTruth.Fiber fiber : simulated.truth().fibers()) {
      IntPredicate tip = i -> distance(i, fiber) <= 50;
      assertThat(fiber.dustShare()).isCloseTo(dust.share(tip, d -> d > 0.5), within(0.005));
      worst = Math.max(worst, fiber.dustShare());
    }
    assertThat(worst).isPositive();
  }

  @Test
  void scratchesAreGroovesWithShoulders() {
    Difference scratches = of(CLEAN.withBlemishes(new Blemishes(0, 0, 0, 60, 10)));
    assertThat(scratches.min()).isBetween(-650.0, -100.0);
    assertThat(scratches.max()).isBetween(5.0, 160.0);
    assertThat(scratches.share(i -> true, d -> Math.abs(d) > 1))
        .isBetween(0.0005, 10 * 3000 * 10 / 4.32e6);
  }

  @Test
  void missingPixelsMakeUpTheStatedShareHoweverTheyLie() {
    for (double clustered : new double[] {0, 0.5, 1}) {
      HeightMap map = map(CLEAN.withInstrument(new Instrument(0, 0.3, clustered, 0, 0)));
      double share = 1 - map.countValid() / (double) map.heightNm().length;
      assertThat(share).isCloseTo(0.3, within(0.01));
      double besideAnother = besideAnother(map);
      if (clustered == 0) {
        assertThat(besideAnother).isCloseTo(0.3, within(0.01));
      } else {
        assertThat(besideAnother).isGreaterThan(0.5);
      }
    }
  }

  @Test
  void edgesOfFibersLoseMore() {
    SimulatedFerrule simulated =
        FerruleSimulator.simulate(CLEAN.withInstrument(new Instrument(0, 0.05, 0, 0.4, 0)), 7);
    HeightMap map = simulated.map();
    assertThat(missing(map, i -> edge(i))).isCloseTo(1 - 0.95 * 0.6, within(0.03));
    assertThat(missing(map, i -> !nearFiber(i, 66))).isCloseTo(0.05, within(0.005));
    // the region of interest: 2.9 × 0.675 mm, straight, centered
    double inside = missing(map, i -> Math.abs(frameX(i)) <= 1450 && Math.abs(frameY(i)) <= 337.5);
    assertThat(simulated.truth().ferrule().validFraction()).isCloseTo(1 - inside, within(1e-12));
  }

  @Test
  void epoxyLiesBetweenCladdingAndItsOuterRadius() {
    FerruleSpec bare = CLEAN.withRing(EpoxyRing.NONE);
    for (double depth : new double[] {400, -300}) {
      Difference ring = of(CLEAN.withRing(new EpoxyRing(depth, 69)), bare);
      assertThat(ring.share(i -> nearFiber(i, 62), d -> d != 0)).isZero();
      assertThat(ring.share(i -> !nearFiber(i, 69), d -> d != 0)).isZero();
      double deepest = depth > 0 ? ring.min() : ring.max();
      assertThat(-deepest).isCloseTo(depth, within(Math.abs(depth) * 0.1));
    }
  }

  @Test
  void switchingOneDisturbanceOffMovesNoOther() {
    FerruleSpec all = FerruleSpec.good12();
    Blemishes b = all.blemishes();
    FerruleSpec withoutDust =
        all.withBlemishes(new Blemishes(b.pitShare(), b.pitDepthNm(), 0, 60, b.scratches()));
    Difference dust = of(all, withoutDust);
    assertThat(dust.share(i -> true, d -> Math.abs(d) > 0)).isBetween(1e-6, 0.01);
    assertThat(FerruleSimulator.simulate(withoutDust.clean(), 7).truth().fibers())
        .isEqualTo(REFERENCE.truth().fibers());
  }

  private static Difference of(FerruleSpec disturbed) {
    return new Difference(map(disturbed), BASE);
  }

  private static Difference of(FerruleSpec disturbed, FerruleSpec base) {
    return new Difference(map(disturbed), map(base));
  }

  private static HeightMap map(FerruleSpec spec) {
    return FerruleSimulator.simulate(spec, 7).map();
  }

  private static double frameX(int pixel) {
    return pixel % BASE.columns() * BASE.pitchXUm() - REFERENCE.truth().frame().originXUm();
  }

  private static double frameY(int pixel) {
    return -(pixel / BASE.columns()) * BASE.pitchYUm() - REFERENCE.truth().frame().originYUm();
  }

  private static double distance(int pixel, FerruleTruth.Fiber fiber) {
    return Math.hypot(frameX(pixel) - fiber.xUm(), frameY(pixel) - fiber.yUm());
  }

  private static boolean onGlass(int pixel) {
    return nearFiber(pixel, 62);
  }

  private static boolean edge(int pixel) {
    return nearFiber(pixel, 64) && !nearFiber(pixel, 61);
  }

  private static boolean nearFiber(int pixel, double radius) {
    int nearest = (int) Math.clamp(Math.round(frameX(pixel) / 250 + 5.5), 0, 11);
    return distance(pixel, REFERENCE.truth().fibers().get(nearest)) <= radius;
  }

  private static double missing(HeightMap map, IntPredicate where) {
    int[] pixels = IntStream.range(0, map.heightNm().length).filter(where).toArray();
    return IntStream.of(pixels).filter(i -> Float.isNaN(map.heightNm()[i])).count()
        / (double) pixels.length;
  }

  private static double besideAnother(HeightMap map) {
    float[] z = map.heightNm();
    int[] pixels = IntStream.range(1, z.length).filter(i -> Float.isNaN(z[i])).toArray();
    return IntStream.of(pixels).filter(i -> Float.isNaN(z[i - 1])).count() / (double) pixels.length;
  }

  private static double square(double x) {
    return x * x;
  }

  /** What one map has more than another. */
  private record Difference(int columns, double[] nm) {
    Difference(HeightMap map, HeightMap base) {
      this(
          map.columns(),
          IntStream.range(0, map.heightNm().length)
              .mapToDouble(i -> (double) map.heightNm()[i] - base.heightNm()[i])
              .toArray());
    }

    double moment(IntPredicate where, int power) {
      return IntStream.range(0, nm.length)
          .filter(where)
          .mapToDouble(i -> Math.pow(nm[i], power))
          .average()
          .orElseThrow();
    }

    double mean(IntPredicate where) {
      return moment(where, 1);
    }

    double rms(IntPredicate where) {
      return Math.sqrt(moment(where, 2));
    }

    double thirdMoment(IntPredicate where) {
      return moment(where, 3);
    }

    double share(IntPredicate where, java.util.function.DoublePredicate test) {
      int[] pixels = IntStream.range(0, nm.length).filter(where).toArray();
      return IntStream.of(pixels).filter(i -> test.test(nm[i])).count() / (double) pixels.length;
    }

    double max() {
      return IntStream.range(0, nm.length).mapToDouble(i -> nm[i]).max().orElseThrow();
    }

    double min() {
      return IntStream.range(0, nm.length).mapToDouble(i -> nm[i]).min().orElseThrow();
    }

    double correlation(int right, int down) {
      int step = down * columns + right;
      return IntStream.range(0, nm.length - step)
              .filter(i -> i % columns + right < columns)
              .mapToDouble(i -> nm[i] * nm[i + step])
              .average()
              .orElseThrow()
          / moment(i -> true, 2);
    }
  }
}
