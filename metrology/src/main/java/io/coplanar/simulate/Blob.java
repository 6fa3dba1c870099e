// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/** An elliptic spot on the map, in map coordinates; half axes in µm. */
record Blob(double x, double y, double halfLength, double halfWidth, double cos, double sin) {

  /** Told each pixel of a blob. */
  interface Visitor {
    /**
     * @param rho2 square of the distance from the center, 1 at the rim
     */
    void visit(int pixel, double rho2);
  }

  /** Told each blob of many, with the source that its other properties may be drawn from. */
  interface Each {
    void accept(Blob blob, RandomSource random);
  }

  /** A blob of random direction, half to fully as wide as long. */
  static Blob draw(RandomSource random, double x, double y, double lengthUm) {
    double angle = random.uniform(0, Math.PI);
    double aspect = random.uniform(0.5, 1);
    return new Blob(
        x, y, lengthUm / 2, lengthUm / 2 * aspect, StrictMath.cos(angle), StrictMath.sin(angle));
  }

  /**
   * Scatters blobs over the whole map until they cover a share of it, overlaps counted once: a
   * Poisson field of density λ leaves exp(−λ·mean area) bare. Lengths are uniform in the logarithm,
   * for which the mean square of the length is (b² − a²)/(2·ln(b/a)).
   */
  static void scatter(
      Canvas canvas, RandomSource random, double share, double minUm, double maxUm, Each each) {
    double meanSquare = (maxUm * maxUm - minUm * minUm) / (2 * StrictMath.log(maxUm / minUm));
    double meanArea = Math.PI / 4 * meanSquare * 0.75;
    double width = canvas.widthUm() + maxUm;
    double height = canvas.heightUm() + maxUm;
    long count = Math.round(-StrictMath.log(1 - share) / meanArea * width * height);
    for (long i = 0; i < count; i++) {
      double x = random.uniform(0, width) - maxUm / 2;
      double y = -(random.uniform(0, height) - maxUm / 2);
      each.accept(draw(random, x, y, random.logUniform(minUm, maxUm)), random);
    }
  }

  void paint(Canvas canvas, Visitor visitor) {
    canvas.circle(
        x,
        y,
        halfLength,
        (pixel, dx, dy) -> {
          double u = (cos * dx + sin * dy) / halfLength;
          double v = (cos * dy - sin * dx) / halfWidth;
          double rho2 = u * u + v * v;
          if (rho2 <= 1) {
            visitor.visit(pixel, rho2);
          }
        });
  }
}
