// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.image.FiberFace.Core;
import io.coplanar.simulate.image.FiberFace.IndexRing;
import io.coplanar.simulate.image.MarkShape.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the fibers of a face: one kind of fiber and one finish for all of them, each a little off.
 *
 * @param ferruleGray what they stand out from
 */
record RandomFibers(double ferruleGray, List<FiberFace> fibers) {

  /** The fiber's kind, by what shows of it. */
  private enum Kind {
    SINGLE_MODE(125, 9),
    MULTI_MODE_50(125, 50),
    MULTI_MODE_62(125, 62.5),
    WIDE(140, 91);

    final double claddingUm;
    final double coreUm;

    Kind(double claddingUm, double coreUm) {
      this.claddingUm = claddingUm;
      this.coreUm = coreUm;
    }
  }

  static RandomFibers draw(FaceLayout layout, boolean harsh, RandomSource random) {
    double ferrule = layout.single() ? random.uniform(0.55, 0.76) : random.uniform(0.38, 0.62);
    double share = random.uniform(0.5, 0.75);
    if (harsh && random.chance(0.2)) {
      share = random.uniform(1.15, 1.5);
    }
    Kind kind = kind(layout, harsh, random);
    FiberFace model = model(kind, ferrule, Math.min(0.75, ferrule * share), random);
    double litShare = random.chance(0.5) ? 1 : random.chance(0.4) ? random.uniform() : 0;
    Core lit = lit(kind, model.gray(), random);
    double scatterUm = layout.single() ? 0 : 0.4;
    List<FiberFace> fibers = new ArrayList<>();
    List<Place> places = layout.places();
    for (int i = 0; i < places.size(); i++) {
      double x = places.get(i).xUm() + scatterUm * random.gaussian();
      double y = places.get(i).yUm() + scatterUm * random.gaussian();
      double cladding = kind.claddingUm + random.uniform(-0.5, 0.5);
      double epoxy = model.epoxyUm() * random.uniform(0.6, 1.4);
      FiberFace fiber =
          new FiberFace(
              i + 1,
              x,
              y,
              cladding,
              model.gray(),
              model.rimUm() * random.uniform(0.8, 1.2),
              model.rimGray(),
              epoxy,
              model.epoxyGray(),
              model.rings(),
              model.core());
      fibers.add(random.chance(litShare) ? fiber.withCore(lit) : fiber);
    }
    return new RandomFibers(ferrule, List.copyOf(fibers));
  }

  private static Kind kind(FaceLayout layout, boolean harsh, RandomSource random) {
    double u = random.uniform();
    if (harsh && layout.single() && u > 0.85) {
      return Kind.WIDE;
    }
    return u < 0.5 ? Kind.SINGLE_MODE : u < 0.85 ? Kind.MULTI_MODE_50 : Kind.MULTI_MODE_62;
  }

  private static FiberFace model(Kind kind, double ferrule, double gray, RandomSource random) {
    double least = Math.min(gray, ferrule);
    double rimGray = least * random.uniform(0.15, 0.5);
    boolean epoxied = random.chance(0.4);
    // what follows the rim must be told from it
    double epoxyGray = rimGray + (ferrule - rimGray) * random.uniform(0.45, 0.9);
    boolean trench = kind.coreUm >= 50 && kind.coreUm < 70 && random.chance(0.5);
    List<IndexRing> rings =
        trench
            ? List.of(
                new IndexRing(
                    kind.coreUm / 2 + random.uniform(3, 9),
                    random.uniform(0.8, 5),
                    random.uniform(0.02, 0.09)))
            : List.of();
    return new FiberFace(
        1,
        0,
        0,
        kind.claddingUm,
        gray,
        random.uniform(0.7, 2.2),
        rimGray,
        epoxied ? random.logUniform(0.8, 6) : 0,
        epoxyGray,
        kind == Kind.WIDE ? List.of(new IndexRing(60, 1.2, 0.2)) : rings,
        unlit(kind, gray, random));
  }

  private static Core unlit(Kind kind, double gray, RandomSource random) {
    double off = random.chance(0.6) ? random.uniform(-0.04, 0.06) : 0;
    return new Core(kind.coreUm, gray * (1 + off), 1, 0, 0, 1, 0);
  }

  private static Core lit(Kind kind, double cladding, RandomSource random) {
    boolean saturated = random.chance(0.25);
    double gray = saturated ? random.uniform(1.2, 4) : random.uniform(1.35 * cladding, 0.95);
    if (kind == Kind.SINGLE_MODE) {
      return new Core(kind.coreUm, gray, random.uniform(0.5, 0.9), 0, 0, 2.5, 0);
    }
    int modes = random.upTo(5);
    double line = random.chance(0.4) ? random.uniform(-0.25, 0.15) : 0;
    return new Core(
        kind.coreUm,
        gray,
        random.uniform(0.85, 1.12),
        modes,
        modes == 0 ? 0 : random.uniform(0.005, 0.04),
        random.uniform(0.3, 1.5),
        line);
  }
}
