// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws specs for testing.
 *
 * <p>Ordinary: pitch 1.5-3 µm; rotation up to 2°, offset up to 150 µm along x and y; SX up to 0.2°,
 * SY up to 0.25° (three in ten with 8° left in); RX 2-8 m (one in ten concave, one in ten flat), RY
 * 10-200 mm (one in twenty flat); heights about 1.3-3.2 µm, scattering by 20-80 nm; tip radius 1-6
 * mm, but no edge below the ferrule (one in twenty flat); core dip about 10 nm; noise 5 nm, texture
 * 12 nm with a correlation of 4-15 µm; up to 5 % pits, six particles up to 60 µm, six scratches, 10
 * % missing.
 *
 * <p>Harsh: pitch 0.5-6 µm, different in x and y, at most 4 million pixels; rotation up to 10°,
 * offset up to 0.5 mm; a quarter with the guide holes in view; fibers 0.3-6 µm out or 0.3-3 µm
 * sunk, and now and then one sunk among others; tip radius 0.5-20 mm or flat; up to 10 % pits, 15
 * particles and scratches, 30 % missing, noise 3-10 nm, texture 8-20 nm.
 */
final class RandomFerrule {
  private RandomFerrule() {}

  private static final double MOST_POINTS = 4e6;

  static FerruleSpec draw(FiberLayout layout, FerruleSpec.Difficulty difficulty, long seed) {
    RandomSource random = new RandomSource(seed, RandomSource.Use.SPEC);
    return switch (difficulty) {
      case ORDINARY -> ordinary(layout, random);
      case HARSH -> harsh(layout, random);
    };
  }

  private static FerruleSpec ordinary(FiberLayout layout, RandomSource random) {
    double pitchX = random.logUniform(1.5, 3);
    double pitchY = Math.clamp(pitchX * random.uniform(0.8, 1.25), 1.5, 3);
    FieldOfView view =
        FieldOfView.around(
            layout,
            pitchX,
            pitchY,
            random.uniform(-2, 2),
            random.uniform(-150, 150),
            random.uniform(-150, 150));
    double sy = random.uniform(-0.25, 0.25) + (random.chance(0.3) ? 8 : 0);
    double rx = signed(random, 2000, 8000, 0.1, 0.1);
    double ry = signed(random, 10, 200, 0, 0.05);
    double height = random.uniform(1300, 3200);
    double radius =
        random.chance(0.05) ? Double.POSITIVE_INFINITY : tipRadius(random, 1, 6, height);
    return new FerruleSpec(
        layout,
        view,
        new FaceSpec(random.uniform(-0.2, 0.2), sy, rx, ry),
        tips(layout, random, height, radius, random.uniform(0, 20), 8),
        new Spread(0.4, random.uniform(20, 80), 0.1, 0.05, 5),
        new EpoxyRing(random.uniform(-400, 600), random.uniform(65, 70)),
        new Texture(
            12, random.uniform(4, 15), random.uniform(0.5, 1.2), random.uniform(0, 0.15), 10),
        new Blemishes(random.uniform(0, 0.05), 600, random.upTo(6), 60, random.upTo(6)),
        new Instrument(
            5,
            random.uniform(0, 0.1),
            random.uniform(),
            random.uniform(0, 0.5),
            random.uniform(-1e5, 1e5)));
  }

  private static FerruleSpec harsh(FiberLayout layout, RandomSource random) {
    FieldOfView view = harshView(layout, random);
    double sy = random.uniform(-0.5, 0.5) + (random.chance(0.4) ? 8 : 0);
    double rx = signed(random, 1000, 20_000, 0.3, 0.1);
    double ry = signed(random, 5, 500, 0.1, 0.1);
    boolean sunk = random.chance(0.25);
    double height = sunk ? -random.uniform(500, 2800) : random.uniform(500, 5800);
    double radius =
        random.chance(0.15) ? Double.POSITIVE_INFINITY : tipRadius(random, 0.5, 20, height);
    List<TipSpec> tips = tips(layout, random, height, radius, random.uniform(-60, 120), 8);
    if (random.chance(0.2)) {
      int recessed = random.upTo(layout.count() - 1);
      tips.set(recessed, tips.get(recessed).withHeightNm(-random.uniform(500, 2800)));
    }
    return new FerruleSpec(
        layout,
        view,
        new FaceSpec(random.uniform(-0.5, 0.5), sy, rx, ry),
        tips,
        // at most 4 standard deviations from the heights drawn to the range's ends
        new Spread(1, random.uniform(5, 45), 0.15, 0.2, 10),
        new EpoxyRing(random.uniform(-800, 1200), random.uniform(65, 70)),
        new Texture(
            random.uniform(8, 20),
            random.uniform(4, 15),
            random.uniform(0.5, 2),
            random.uniform(0, 0.15),
            15),
        new Blemishes(random.uniform(0, 0.1), 600, random.upTo(15), 60, random.upTo(15)),
        new Instrument(
            random.uniform(3, 10),
            random.uniform(0, 0.3),
            random.uniform(),
            random.uniform(0, 0.8),
            random.uniform(-1e6, 1e6)));
  }

  private static FieldOfView harshView(FiberLayout layout, RandomSource random) {
    double pitchX = random.logUniform(0.5, 6);
    double pitchY = Math.clamp(pitchX * random.logUniform(0.5, 2), 0.5, 6);
    double rotation = random.uniform(-10, 10);
    double offsetX = random.uniform(-350, 350);
    double offsetY = random.uniform(-350, 350);
    boolean wide = random.chance(0.25);
    FieldOfView coarse = harshView(wide, layout, 6, 6, rotation, offsetX, offsetY);
    double points = coarse.columns() * (double) coarse.rows() * 36 / (pitchX * pitchY);
    double coarser = Math.sqrt(Math.max(1, points / MOST_POINTS));
    return harshView(
        wide,
        layout,
        Math.min(6, pitchX * coarser),
        Math.min(6, pitchY * coarser),
        rotation,
        offsetX,
        offsetY);
  }

  private static FieldOfView harshView(
      boolean wide,
      FiberLayout layout,
      double pitchX,
      double pitchY,
      double rotation,
      double offsetX,
      double offsetY) {
    return wide
        ? FieldOfView.withGuideHoles(layout, pitchX, pitchY, rotation, offsetX, offsetY)
        : FieldOfView.around(layout, pitchX, pitchY, rotation, offsetX, offsetY);
  }

  private static List<TipSpec> tips(
      FiberLayout layout,
      RandomSource random,
      double heightNm,
      double radiusMm,
      double coreDipNm,
      double leastDishUm) {
    double dish = random.uniform(leastDishUm, 10);
    List<TipSpec> tips = new ArrayList<>();
    for (int i = 0; i < layout.count(); i++) {
      tips.add(new TipSpec(0, 0, heightNm, radiusMm, 0, 0, coreDipNm, dish));
    }
    return tips;
  }

  /**
   * A tip radius so large that a fiber that stands out does so at its edge, too: that lies 62.5²/2R
   * − 25²/4R = 1797 nm·mm/R below the mean over the height's circle, and polishing does not leave
   * glass below resin there.
   */
  private static double tipRadius(RandomSource random, double min, double max, double heightNm) {
    return random.logUniform(heightNm > 0 ? Math.max(min, 1797 / heightNm) : min, max);
  }

  private static double signed(
      RandomSource random, double min, double max, double concave, double flat) {
    double amount = random.logUniform(min, max);
    double sign = random.chance(concave) ? -1 : 1;
    return random.chance(flat) ? Double.POSITIVE_INFINITY : sign * amount;
  }
}
