// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.FerruleSpec.Difficulty;
import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.RandomSource.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws faces for testing.
 *
 * <p>Ordinary: 0.3-0.6 µm per pixel, blur 0.25-0.45 µm, noise 0.8-2.5 levels of 256, lamp up to
 * 1.4:1, rotation up to 3°, cladding 124.5-125.5 µm.
 *
 * <p>Harsh: 0.2-0.7 µm per pixel, blur 0.25-0.7 µm and up to 0.6 µm more toward an end by tilt,
 * noise up to 3.4 levels with grain and sharpening, vignetting up to 3:1, ramps up to 2.5:1,
 * rotation up to 10° (any angle for a single fiber), off center, pixels up to 9 % from square,
 * claddings brighter than the ferrule, epoxy rings, trenches, cores lit, saturated or not, and
 * single fibers of 140 µm.
 *
 * <p>Every face is one that an inspector can judge: none is out of focus.
 */
public final class RandomFace {
  private RandomFace() {}

  private static final String[] LAYOUTS = {
    "single", "single", "8", "12", "12", "16", "24", "8of12"
  };

  /** How much of an array is in the picture. */
  public enum Field {
    /** All fibers and a little around them. */
    FIBERS,
    /** The whole rectangle, guide holes and edges included. */
    FERRULE,
    /** Some neighbors of a row. */
    CROP
  }

  /**
   * What is asked for; null leaves it to chance.
   *
   * @param field of an array; a single fiber's picture has its own
   * @param umPerPx scale along x
   */
  public record Wish(
      @Nullable FaceLayout layout,
      @Nullable Field field,
      @Nullable Double umPerPx,
      Difficulty difficulty) {

    /** Anything of a difficulty. */
    public static Wish any(Difficulty difficulty) {
      return new Wish(null, null, null, difficulty);
    }

    boolean harsh() {
      return difficulty == Difficulty.HARSH;
    }
  }

  /** A face with its marks: about two in five would pass. */
  public static FaceScene of(long seed, Difficulty difficulty) {
    return of(Wish.any(difficulty), seed);
  }

  /** As asked for. */
  public static FaceScene of(Wish wish, long seed) {
    FaceScene face = unmarked(wish, seed);
    return RandomMarks.on(face, MarkPlan.random(face, wish.difficulty(), seed), seed);
  }

  /** A face without marks. */
  public static FaceScene unmarked(Wish wish, long seed) {
    RandomSource random = new RandomSource(seed, Use.IMAGE);
    FaceLayout drawn = FaceLayout.of(LAYOUTS[random.upTo(LAYOUTS.length - 1)]);
    FaceLayout layout = wish.layout() == null ? drawn : wish.layout();
    boolean harsh = wish.harsh();
    FaceView view = RandomView.draw(wish, layout, random);
    RandomFibers faces = RandomFibers.draw(layout, harsh, random);
    return new FaceScene(
        view,
        RandomFerruleFace.draw(layout, faces.ferruleGray(), harsh, random),
        faces.fibers(),
        List.of(),
        lamp(harsh, random),
        optics(layout, harsh, random),
        sensor(harsh, random));
  }

  private static Lamp lamp(boolean harsh, RandomSource random) {
    double vignetting = harsh ? random.logUniform(1, 3) : random.uniform(1, 1.4);
    double most = harsh ? 2.5 : 1.3;
    double ramp = random.chance(0.4) ? random.logUniform(1, most) : 1;
    double off = harsh ? 0.25 : 0.08;
    return new Lamp(
        vignetting,
        0.5 + random.uniform(-off, off),
        0.5 + random.uniform(-off, off),
        ramp,
        random.uniform(0, 360));
  }

  private static Optics optics(FaceLayout layout, boolean harsh, RandomSource random) {
    double blur = random.uniform(0.25, harsh ? 0.7 : 0.45);
    double reach = Math.max(125, layout.grid().xUm(layout.grid().columns()));
    // a fifth of this is the blur at the ends: the aperture is 0.4
    double outOfFocusUm = random.uniform(-1, 1) * (harsh ? 3 : 0.8);
    double tilt = StrictMath.toDegrees(StrictMath.atan(outOfFocusUm / reach));
    return new Optics(blur, 0.4, 0, tilt, random.uniform(-0.1, 0.1));
  }

  private static Sensor sensor(boolean harsh, RandomSource random) {
    double sigma = (harsh ? random.logUniform(0.5, 3.4) : random.uniform(0.8, 2.5)) / 255;
    double shotShare = random.uniform();
    // on real faces neighbors correlate by 0.57-0.68 and the next ones by 0.12-0.25: 0.65-0.8
    double grain = random.chance(0.8) ? random.uniform(0.6, 0.8) : random.uniform(0, 0.6);
    double sharpen = random.chance(0.35) ? random.uniform(0.1, harsh ? 0.9 : 0.5) : 0;
    // at a gray of a half both parts together have the standard deviation drawn
    return new Sensor(
        sigma * Math.sqrt(1 - shotShare), sigma * Math.sqrt(2 * shotShare), grain, sharpen, 8);
  }
}
