// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.GuideHoles;
import io.coplanar.simulate.RandomSource;
import java.util.ArrayList;
import java.util.List;

/** Draws the face around the fibers: zirconia for a single one, glass-filled resin for arrays. */
final class RandomFerruleFace {
  private RandomFerruleFace() {}

  private static final double WIDTH_UM = 6400;
  private static final double HEIGHT_UM = 2500;

  static FerruleFace draw(FaceLayout layout, double gray, boolean harsh, RandomSource random) {
    if (layout.single()) {
      FaceTexture smooth =
          new FaceTexture(
              random.uniform(0, harsh ? 0.012 : 0.006),
              random.uniform(0.8, 3),
              0,
              0,
              random.uniform(0, harsh ? 0.01 : 0.004),
              random.uniform(0.8, 2),
              random.uniform(0, 180),
              random.bits());
      return FerruleFace.plain(gray).withTexture(smooth);
    }
    double grain = random.uniform(0.008, harsh ? 0.05 : 0.025);
    FaceTexture resin =
        new FaceTexture(
            grain,
            random.uniform(1, 4),
            random.uniform(0.1, harsh ? 0.9 : 0.6),
            random.uniform(0.02, harsh ? 0.15 : 0.08),
            random.uniform(0, harsh ? 0.03 : 0.015),
            random.uniform(0.8, 2),
            random.uniform(0, 180),
            random.bits());
    return new FerruleFace(
        gray,
        random.uniform(0.01, 0.08),
        WIDTH_UM,
        HEIGHT_UM,
        random.uniform(0, 40),
        resin,
        guides(layout, gray, random));
  }

  private static List<GuidePart> guides(FaceLayout layout, double gray, RandomSource random) {
    GuideHoles holes = GuideHoles.of(layout.grid());
    boolean pins = random.chance(0.5);
    double shadow = random.chance(0.6) ? random.uniform(10, pins ? 120 : 40) : 0;
    double shadowDeg = random.uniform(0, 360);
    List<GuidePart> parts = new ArrayList<>();
    for (int side = -1; side <= 1; side += 2) {
      parts.add(
          new GuidePart(
              pins ? GuidePart.Kind.PIN : GuidePart.Kind.HOLE,
              side * holes.distanceUm() / 2,
              0,
              holes.diameterUm(),
              pins ? random.uniform(0.6, 1.3) : random.uniform(0.01, 0.08),
              random.uniform(2, 25),
              pins ? random.uniform(0.01, 0.08) : gray * random.uniform(0.4, 1.4),
              shadow,
              shadowDeg));
    }
    return parts;
  }
}
