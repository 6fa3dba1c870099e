// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.FerruleSpec.Difficulty;
import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.RandomSource.Use;
import io.coplanar.simulate.Require;
import io.coplanar.simulate.image.Mark.Cause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many marks of each cause to draw, and which.
 *
 * @param counts a cause that is not named has none
 * @param faintest lowest contrast to noise of a scratch
 * @param strongest highest
 * @param sizes which sizes
 */
public record MarkPlan(Map<Cause, Integer> counts, double faintest, double strongest, Sizes sizes) {

  /** Which marks are drawn. */
  public enum Sizes {
    /**
     * What the default profile passes: nothing in zone A, pits below 1.8 µm and scratches below 2.5
     * µm in zone B, particles below 4.5 µm, chips that end in zone C.
     */
    HARMLESS,
    /** Pits to 6 µm, chips to 15 µm, particles to 40 µm. */
    ORDINARY,
    /** Pits to 12 µm, chips to 25 µm, particles to 60 µm. */
    LARGE
  }

  /** No mark at all. */
  public static final MarkPlan NONE = new MarkPlan(Map.of(), 1, 1, Sizes.ORDINARY);

  public MarkPlan {
    counts = Map.copyOf(counts);
    counts.forEach((cause, n) -> Require.within("number of " + cause, n, 0, 10_000));
    Require.within("faintest contrast to noise", faintest, 0.01, 1000);
    Require.within("strongest contrast to noise", strongest, faintest, 1000);
  }

  int count(Cause cause) {
    return counts.getOrDefault(cause, 0);
  }

  /** As faces come: two in five have harmless marks only, the others about two a fiber. */
  public static MarkPlan random(FaceScene face, Difficulty difficulty, long seed) {
    RandomSource random = new RandomSource(seed, Use.IMAGE_PLAN);
    boolean harsh = difficulty == Difficulty.HARSH;
    boolean harmless = random.chance(0.4);
    int fibers = Math.max(1, ImageTruth.of(face.withMarks(List.of())).fibers().size());
    double load = random.logUniform(0.3, 3) * (harmless ? 1 : Math.sqrt(fibers));
    Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
    counts.put(Cause.PIT, some(load * 1.2, random));
    // some rims are ragged
    counts.put(Cause.CHIP, some(load * (random.chance(0.25) ? 4 : 0.5), random));
    counts.put(Cause.SCRATCH, some(load, random));
    counts.put(Cause.DUST, some(load * 1.2, random));
    counts.put(Cause.CRACK, harmless ? 0 : some(load * 0.1, random));
    counts.put(Cause.LINT, harmless ? 0 : some(load * 0.1, random));
    counts.put(Cause.RESIDUE, harmless ? 0 : some(load * 0.2, random));
    counts.put(Cause.OIL, harmless ? 0 : some(load * 0.15, random));
    return new MarkPlan(
        counts,
        harsh ? 0.7 : 2,
        harsh ? 10 : 15,
        harmless ? Sizes.HARMLESS : harsh ? Sizes.LARGE : Sizes.ORDINARY);
  }

  /** A number with a mean, from none to about twice that. */
  private static int some(double mean, RandomSource random) {
    double x = 2 * mean * random.uniform();
    return (int) x + (random.chance(x - Math.floor(x)) ? 1 : 0);
  }
}
