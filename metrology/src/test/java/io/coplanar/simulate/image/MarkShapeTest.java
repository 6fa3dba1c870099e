// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.RandomSource.Use;
import io.coplanar.simulate.image.Blob.Wave;
import io.coplanar.simulate.image.MarkShape.Circle;
import io.coplanar.simulate.image.MarkShape.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sizes and places of marks, in closed form. */
class MarkShapeTest {
  @Test
  void aDiskIsItsOwnEnclosingCircle() {
    Blob disk = Blob.disk(3, -4, 10);
    assertThat(disk.enclosing().radiusUm()).isCloseTo(5, within(1e-9));
    assertThat(disk.enclosing().xUm()).isCloseTo(3, within(1e-6));
    assertThat(disk.areaUm2()).isCloseTo(Math.PI * 25, within(0.01));
    assertThat(disk.center().yUm()).isCloseTo(-4, within(1e-9));
    assertThat(disk.nearestUm(3, 6)).isCloseTo(5, within(1e-3));
    assertThat(disk.farthestUm(3, 6)).isCloseTo(15, within(1e-3));
    assertThat(disk.nearestUm(3, 0)).isZero();
  }

  @Test
  void anOvalsCircleHasItsLength() {
    // r = 5·(1 + 0.2·cos 2φ): 12 µm long, area π·25·(1 + 0.02)
    Blob oval = Blob.uneven(0, 0, 10, List.of(new Wave(2, 0.2, 0.7)));
    assertThat(oval.enclosing().radiusUm()).isCloseTo(6, within(1e-3));
    assertThat(oval.areaUm2()).isCloseTo(Math.PI * 25 * 1.02, within(0.02));
  }

  @Test
  void theSmallestCircleHoldsAllAndNoSmallerOneDoes() {
    RandomSource random = new RandomSource(11, Use.IMAGE_MARKS);
    for (int i = 0; i < 200; i++) {
      List<Place> points = new ArrayList<>();
      for (int n = 2 + random.upTo(40); n > 0; n--) {
        points.add(new Place(random.uniform(-9, 9), random.uniform(-5, 5)));
      }
      Circle c = EnclosingCircle.of(points);
      assertThat(reach(points, c.xUm(), c.yUm())).isCloseTo(c.radiusUm(), within(1e-6));
      // from any other center some point is farther away
      for (int k = 0; k < 8; k++) {
        double dx = 0.01 * Math.cos(k * Math.PI / 4);
        double dy = 0.01 * Math.sin(k * Math.PI / 4);
        assertThat(reach(points, c.xUm() + dx, c.yUm() + dy)).isGreaterThan(c.radiusUm());
      }
    }
  }

  private static double reach(List<Place> points, double x, double y) {
    return points.stream().mapToDouble(p -> Math.hypot(p.xUm() - x, p.yUm() - y)).max().orElse(0);
  }

  @Test
  void randomBlobsHaveTheSizeAskedFor() {
    RandomSource random = new RandomSource(3, Use.IMAGE_MARKS);
    for (int i = 0; i < 50; i++) {
      Blob blob = Blob.random(random, 1, 2, 7, 1);
      assertThat(2 * blob.enclosing().radiusUm()).isCloseTo(7, within(1e-6));
    }
  }

  @Test
  void aChipEndsAtTheRim() {
    Circle cladding = new Circle(0, 0, 62.5);
    Blob chip = Blob.disk(60, 0, 10).within(cladding);
    assertThat(chip.farthestUm(0, 0)).isCloseTo(62.5, within(1e-6));
    assertThat(chip.nearestUm(0, 0)).isCloseTo(55, within(1e-3));
    assertThatIllegalArgumentException().isThrownBy(() -> Blob.disk(63, 0, 4).within(cladding));
  }

  @Test
  void aLinesSizeIsItsLengthAndWidth() {
    Stroke line = Stroke.straight(0, 0, 30, 40, 2);
    assertThat(line.lengthUm()).isCloseTo(50, within(1e-9));
    assertThat(line.enclosing().radiusUm()).isCloseTo(26, within(1e-9));
    assertThat(line.outsideUm(15, 20)).isCloseTo(-1, within(1e-9));
    assertThat(line.nearestUm(-3, 0)).isCloseTo(2, within(1e-9));
    assertThat(line.farthestUm(0, 0)).isCloseTo(51, within(1e-9));
  }

  @Test
  void anArcTurnsAsAskedAndKeepsItsMiddle() {
    Stroke arc = Stroke.arc(5, 6, 30, 100, 60, 1);
    assertThat(arc.lengthUm()).isCloseTo(100, within(1e-9));
    assertThat(arc.center()).isEqualTo(new Place(5, 6));
    List<Place> p = arc.places();
    double first =
        StrictMath.atan2(p.get(1).yUm() - p.get(0).yUm(), p.get(1).xUm() - p.get(0).xUm());
    assertThat(StrictMath.toDegrees(first)).isCloseTo(30 - 30 + 60.0 / 48, within(1e-6));
  }

  @Test
  void aGapDoesNotShow() {
    Stroke arc = Stroke.arc(0, 0, 0, 24, 0, 1).broken(List.of(0, 1, 23));
    assertThat(arc.outsideUm(-11.5, 0)).isPositive();
    assertThat(arc.outsideUm(0, 0)).isNegative();
    assertThat(arc.enclosing().radiusUm()).isCloseTo(10.5 + 0.5, within(1e-9));
  }
}
