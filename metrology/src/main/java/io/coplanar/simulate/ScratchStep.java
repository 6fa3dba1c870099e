// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import java.util.function.Consumer;

/**
 * Draws straight scratches over ferrule and glass: 1-5 µm wide, 20-300 nm deep, 50-3000 µm long,
 * with a shoulder on either side as wide as half the groove and a tenth to a quarter as high.
 */
final class ScratchStep {
  private ScratchStep() {}

  static void render(Canvas canvas, Blemishes blemishes, long seed) {
    draw(canvas, blemishes, seed, scratch -> scratch.render(canvas));
  }

  static void draw(Canvas canvas, Blemishes blemishes, long seed, Consumer<Scratch> each) {
    RandomSource random = new RandomSource(seed, RandomSource.Use.SCRATCHES);
    for (int i = 0; i < blemishes.scratches(); i++) {
      double angle = random.uniform(0, Math.PI);
      each.accept(
          new Scratch(
              random.uniform(0, canvas.widthUm()),
              -random.uniform(0, canvas.heightUm()),
              random.logUniform(50, 3000) / 2,
              StrictMath.cos(angle),
              StrictMath.sin(angle),
              random.uniform(0.5, 2.5),
              random.logUniform(20, 300),
              random.uniform(0.1, 0.25)));
    }
  }

  /**
   * @param x of its middle
   * @param halfWidth of the groove
   * @param shoulder height over depth
   */
  record Scratch(
      double x,
      double y,
      double halfLength,
      double cos,
      double sin,
      double halfWidth,
      double depthNm,
      double shoulder) {

    void render(Canvas canvas) {
      double reach = 2 * halfWidth;
      double upDown = halfLength * sin + reach;
      int lastRow = canvas.rowAfter(y - upDown);
      for (int row = canvas.rowFrom(y + upDown); row < lastRow; row++) {
        double dy = -row * canvas.pitchYUm - y;
        // where this row crosses the band |distance from the line| < reach
        double flat = Math.max(sin, 1e-9);
        double middle = dy * cos / flat;
        double side = reach / flat;
        double least = Math.max(middle - side, -halfLength - reach);
        double most = Math.min(middle + side, halfLength + reach);
        int lastColumn = canvas.columnAfter(x + most);
        for (int column = canvas.columnFrom(x + least); column < lastColumn; column++) {
          add(canvas, row * canvas.columns + column, column * canvas.pitchXUm - x, dy);
        }
      }
    }

    private void add(Canvas canvas, int pixel, double dx, double dy) {
      double along = Math.abs(cos * dx + sin * dy);
      if (along < halfLength && (canvas.kind[pixel] & Canvas.VOID) == 0) {
        double fade = Math.min(1, 5 * (1 - along / halfLength));
        canvas.heightNm[pixel] +=
            (float) (fade * depthNm * profile(Math.abs(cos * dy - sin * dx) / halfWidth));
      }
    }

    /** A parabolic groove up to s = 1, then a shoulder up to s = 2. */
    private double profile(double s) {
      if (s < 1) {
        return s * s - 1;
      }
      return s < 2 ? shoulder * 4 * (s - 1) * (2 - s) : 0;
    }
  }
}
